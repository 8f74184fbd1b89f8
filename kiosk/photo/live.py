"""What is known of one live frame; the camera's studio fills it, the coach of the citizen reads it."""

from dataclasses import dataclass

from contract.photo import CropBox


@dataclass(frozen=True, slots=True)
class LiveMeasures:
    """Plain numbers of one frame; None where not known this frame. Right and left are the picture's.

    faces: how many. face_height_share: estimated head, crown to chin / frame height. centre_x, centre_y:
    middle of the eyes, 0..1 of what the mirror shows. head_box: crown to chin; print_box: the 35×45 crop;
    both in pixels of the frame. ied_px: distance of the eye centres. crop_inside: the whole crop lies in what
    the mirror shows. roll, yaw, pitch: degrees. cheek_dl: difference of the cheeks' mean L*.
    backdrop_range: p95−p1 of L* behind the person. eye_iris: the smaller eye opening / t, t = eye line to
    chin. eye_contrast: p95−p5 of L* around the worse eye. gaze_x, gaze_y: iris off the middle of the eye /
    eye width, right and down positive. mouth_gap: inner lips / t. teeth: share of tooth-like pixels between
    the lips. glare: share of white around an eye. sharp: ln(1 + variance of the Laplacian).
    """

    faces: int = 0
    face_height_share: float | None = None
    centre_x: float | None = None
    centre_y: float | None = None
    head_box: CropBox | None = None
    print_box: CropBox | None = None
    ied_px: float | None = None
    crop_inside: bool | None = None
    roll: float | None = None
    yaw: float | None = None
    pitch: float | None = None
    cheek_dl: float | None = None
    backdrop_range: float | None = None
    eye_iris: float | None = None
    eye_contrast: float | None = None
    gaze_x: float | None = None
    gaze_y: float | None = None
    mouth_gap: float | None = None
    teeth: float | None = None
    glare: float | None = None
    sharp: float | None = None
