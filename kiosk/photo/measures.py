"""What was measured on a still, as plain numbers: the camera's studio fills it, the verdict reads it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measures:
    """Raw values, named after photo.md section 4; None where something could not be measured.

    t is the distance from the middle of the eyes to the chin, IED that of the eye centres. Degrees;
    millimetres in the print; all else are shares or numbers without a unit. head_mm: crown to chin in the
    print as it is cut; crown_mm: the crown from the print's upper edge; crown_gap_mm: by how much the two
    estimates of the crown differ; overhang: share of the print's side that lies outside the picture;
    eye_line: where the eyes stand in the print, from above; hair_room: what is free above the hair.
    """

    faces: int = 0
    second_share: float = 0.0
    presence: float | None = None
    ied_px: float | None = None
    inter_eye_px: float | None = None
    head_size: float | None = None
    leftward_crop: float | None = None
    rightward_crop: float | None = None
    margin_above: float | None = None
    margin_below: float | None = None
    roll: float | None = None
    yaw: float | None = None
    pitch: float | None = None
    eyes_open: float | None = None
    mouth_gap: float | None = None
    illumination: float | None = None
    luminance_mean: float | None = None
    luminance_variance: float | None = None
    under_exposed: float | None = None
    over_exposed: float | None = None
    dynamic_range: float | None = None
    natural_colour: float | None = None
    background_uniformity: float | None = None
    eye_iris: float | None = None
    gaze_x: float | None = None
    gaze_y: float | None = None
    teeth: float | None = None
    glare: float | None = None
    eye_contrast: float | None = None
    mouth_contrast: float | None = None
    head_colour: float | None = None
    cheek_dl: float | None = None
    face_chroma: float | None = None
    sharp: float | None = None
    block: float | None = None
    backdrop_l: float | None = None
    backdrop_range: float | None = None
    backdrop_chroma: float | None = None
    head_mm: float | None = None
    crown_mm: float | None = None
    crown_gap_mm: float | None = None
    overhang: float | None = None
    eye_line: float | None = None
    hair_room: float | None = None
