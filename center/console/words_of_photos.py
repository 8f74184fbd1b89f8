"""The console's words for what was found on a photo."""

from contract.photo import Reason, Verdict

VERDICTS: dict[Verdict, tuple[str, str]] = {
    Verdict.PASS: ("알맞음", "Passes"),
    Verdict.FIX: ("다시 찍어야 함", "To be taken again"),
    Verdict.HUMAN: ("직원이 판단", "A clerk decides"),
}

REASONS: dict[Reason, tuple[str, str]] = {
    Reason.NO_FACE: ("얼굴 없음", "no face"),
    Reason.UNSURE_FACE: ("얼굴이 뚜렷하지 않음", "the face is not clear"),
    Reason.MANY: ("여러 사람", "several people"),
    Reason.TOO_FAR: ("너무 멂", "too far"),
    Reason.TOO_NEAR: ("너무 가까움", "too near"),
    Reason.CENTRE: ("가운데가 아님", "off centre"),
    Reason.ROLL: ("고개가 기울어짐", "head tilted"),
    Reason.YAW: ("얼굴이 옆을 봄", "face turned"),
    Reason.PITCH: ("고개를 들거나 숙임", "head raised or lowered"),
    Reason.LIGHT: ("한쪽이 어두움", "one side darker"),
    Reason.EXPOSURE: ("너무 밝거나 어두움", "too dark or too bright"),
    Reason.COLOUR: ("색이 자연스럽지 않음", "colours"),
    Reason.BACKDROP_COLOUR: ("배경 색", "colour of the background"),
    Reason.BACKGROUND: ("배경의 그림자나 물건", "a shadow or a thing behind"),
    Reason.HEAD_COVER: ("머리에 쓴 것이나 염색", "something on the head, or dyed hair"),
    Reason.EYES: ("눈이 잘 보이지 않음", "eyes not well seen"),
    Reason.GAZE: ("렌즈를 보지 않음", "gaze off the lens"),
    Reason.MOUTH: ("입이 열림", "mouth open"),
    Reason.FACE_COVER: ("입이 가려짐", "the mouth is covered"),
    Reason.GLARE: ("안경에 빛", "glare on glasses"),
    Reason.MOTION: ("흐림", "blurred"),
    Reason.COMPRESSION: ("화질", "quality"),
    Reason.HEAD: ("머리 크기", "size of the head"),
    Reason.CROWN: ("정수리를 알 수 없음", "crown not certain"),
    Reason.DECLARED: ("시민이 직원을 원함", "the citizen asked for a clerk"),
    Reason.AS_IT_WAS: ("안내대로 되지 않아 그대로 찍음", "taken as it was, the guide never content"),
}
