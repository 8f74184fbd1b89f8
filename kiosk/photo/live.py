"""What is measured on one live frame: plain numbers, so that the coach needs no image."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LiveMeasures:
    """One frame. None: not known this frame.

    faces: how many. face_height_share: crown to chin / frame height. centre_x, centre_y: of the face, 0..1
    in the frame. ied_px: distance of the eye centres. crop_inside: the whole 35×45 crop lies in the frame.
    roll, yaw, pitch: degrees. cheek_dl: difference of the cheeks' mean L*. backdrop_l, backdrop_range,
    backdrop_chroma: median L*, p95−p5 of L*, median chroma. eye_iris, mouth_gap: lid and lip gap / t, where t
    is eye line to chin. gaze_x, gaze_y: iris off the middle of the corners / eye width, right and down
    positive. teeth, glare: shares of pixels. sharp: ln(1 + variance of the Laplacian).
    """

    faces: int
    face_height_share: float | None = None
    centre_x: float | None = None
    centre_y: float | None = None
    ied_px: float | None = None
    crop_inside: bool | None = None
    roll: float | None = None
    yaw: float | None = None
    pitch: float | None = None
    cheek_dl: float | None = None
    backdrop_l: float | None = None
    backdrop_range: float | None = None
    backdrop_chroma: float | None = None
    eye_iris: float | None = None
    gaze_x: float | None = None
    gaze_y: float | None = None
    mouth_gap: float | None = None
    teeth: float | None = None
    glare: float | None = None
    sharp: float | None = None
