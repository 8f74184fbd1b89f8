"""The console's words for what was measured on a photo, beside the standard's names, and for the rules."""

from contract.photo import State

MEASURE_STATES: dict[State, tuple[str, str]] = {
    State.FIX: ("다시 찍어야 함", "to be taken again"),
    State.HUMAN: ("직원이 판단", "a clerk decides"),
    State.PASS: ("알맞음", "passes"),
    State.INFO: ("참고", "for information"),
}
"""In the order in which a clerk reads them: what needs a look comes first."""

MEASURES: dict[str, tuple[str, str]] = {
    "face_presence": ("얼굴이 뚜렷함", "how sure a face is seen"),
    "SingleFacePresent": ("다른 얼굴의 크기", "size of another face"),
    "eye_distance": ("원본에서 두 눈 사이", "between the eyes, in the original"),
    "head_height": ("머리 길이, 많아도", "head height, at most"),
    "head_height_least": ("머리 길이, 적어도", "head height, at least"),
    "crown_gap": ("정수리 두 추정의 차이", "two estimates of the crown differ by"),
    "print_overhang": ("사진 밖으로 나간 부분", "part beyond the picture"),
    "eye_line": ("눈 높이, 많아도", "height of the eyes, at most"),
    "eye_line_least": ("눈 높이, 적어도", "height of the eyes, at least"),
    "hair_room": ("머리카락 위 여백", "room above the hair"),
    "HeadPoseRoll": ("고개 기울임", "head tilted"),
    "HeadPoseYaw": ("얼굴 좌우 돌림", "face turned"),
    "HeadPosePitch": ("고개 들거나 숙임", "head raised or lowered"),
    "cheek_difference": ("두 뺨의 밝기 차이", "one cheek darker"),
    "OverExposurePrevention": ("하얗게 날아간 부분", "burnt-out part"),
    "face_chroma": ("얼굴에 색이 있음", "the face has colour"),
    "NaturalColour": ("피부색과의 거리", "distance from colours of skin"),
    "backdrop_lightness": ("배경 밝기", "lightness of the background"),
    "backdrop_chroma": ("배경 색기", "colour of the background"),
    "backdrop_range": ("배경의 고르지 않음", "unevenness of the background"),
    "eye_opening": ("눈 뜬 정도", "how open the eyes are"),
    "gaze_across": ("시선, 좌우", "gaze, sideways"),
    "gaze_down": ("시선, 위아래", "gaze, up or down"),
    "MouthClosed": ("입 벌린 정도", "how open the mouth is"),
    "teeth": ("보이는 치아", "teeth seen"),
    "glare": ("안경의 빛", "glare on glasses"),
    "eye_contrast": ("눈 주위 명암", "contrast around the eyes"),
    "mouth_contrast": ("입 주위 명암", "contrast around the mouth"),
    "head_colour": ("머리에 있는 낯선 색", "a colour on the head no hair has"),
    "sharpness": ("선명함", "sharpness"),
    "blocks": ("압축 흔적", "traces of compression"),
    "InterEyeDistance": ("두 눈 사이", "between the eyes"),
    "HeadSize": ("머리 크기", "size of the head"),
    "LeftwardCropOfTheFaceImage": ("왼쪽 여백", "room on the left"),
    "RightwardCropOfTheFaceImage": ("오른쪽 여백", "room on the right"),
    "MarginAboveOfTheFaceImage": ("위 여백", "room above"),
    "MarginBelowOfTheFaceImage": ("아래 여백", "room below"),
    "EyesOpen": ("눈 뜸", "eyes open"),
    "IlluminationUniformity": ("조명 고름", "evenness of the light"),
    "LuminanceMean": ("평균 밝기", "mean brightness"),
    "LuminanceVariance": ("밝기 분산", "variance of brightness"),
    "UnderExposurePrevention": ("너무 어두운 부분", "part too dark"),
    "DynamicRange": ("밝기 범위", "dynamic range"),
    "BackgroundUniformity": ("배경 고름", "evenness of the background"),
}
"""One that is not here is shown by its own name."""

RULES: dict[str, tuple[str, str]] = {
    "own": ("우리 기준", "our own"),
    "iso29794-5": ("ISO/IEC 29794-5", "ISO/IEC 29794-5"),
    "iso39794": ("ISO/IEC 39794-5", "ISO/IEC 39794-5"),
    "kr:one": ("여권 사진 규격: 한 사람", "Korean rule: one person"),
    "kr:head": ("여권 사진 규격: 머리 32~36 mm", "Korean rule: head 32–36 mm"),
    "kr:whole": ("여권 사진 규격: 얼굴 전체", "Korean rule: the whole face"),
    "kr:no-shadow": ("여권 사진 규격: 그림자 없음", "Korean rule: no shadow"),
    "kr:colour": ("여권 사진 규격: 컬러", "Korean rule: in colour"),
    "kr:white": ("여권 사진 규격: 흰 배경", "Korean rule: white background"),
    "kr:uniform": ("여권 사진 규격: 고른 배경", "Korean rule: even background"),
    "kr:eyes-open": ("여권 사진 규격: 눈을 뜸", "Korean rule: eyes open"),
    "kr:to-the-lens": ("여권 사진 규격: 정면을 봄", "Korean rule: looks into the lens"),
    "kr:mouth-closed": ("여권 사진 규격: 입을 다묾", "Korean rule: mouth closed"),
    "kr:no-glare": ("여권 사진 규격: 빛 반사 없음", "Korean rule: no glare"),
    "kr:glasses": ("여권 사진 규격: 안경 너머 눈", "Korean rule: eyes seen through glasses"),
    "kr:no-hat": ("여권 사진 규격: 모자 없음", "Korean rule: no hat"),
}
"""Whose a limit is; one that is not here is shown as it is written."""
