"""Which measure is held against which limit, and what a clerk reads beside it: one table, in their order."""

from collections.abc import Callable
from dataclasses import dataclass

from contract.photo import Reason
from kiosk.photo.bands import Band
from kiosk.photo.measures import Measures
from kiosk.photo.spec import PhotoSpec

Raw = Callable[[Measures], float | None]


@dataclass(frozen=True, slots=True)
class Gate:
    """name: ISO/IEC 29794-5 or our own. raw: shown. judged: held against the band, where that is not raw."""

    name: str
    raw: Raw
    band: Callable[[PhotoSpec], Band] | None = None
    reason: Reason | None = None
    unit: str = ""
    rule: str = "iso29794-5"
    judged: Callable[[Measures, PhotoSpec], float | None] | None = None


def _pose(name: str, raw: Raw, band: Callable[[PhotoSpec], Band], reason: Reason) -> Gate:
    """Degrees either way are the same."""
    return Gate(name, raw, band, reason, "°", "iso39794", lambda m, _: _off(raw(m), 0.0))


def _off(value: float | None, rest: float) -> float | None:
    return None if value is None else abs(value - rest)


def _white(spec: PhotoSpec) -> Band:
    return spec.backdrop_light if spec.white_l is None else spec.backdrop_off_white


def _backdrop(measures: Measures, spec: PhotoSpec) -> float | None:
    return measures.backdrop_l if spec.white_l is None else _off(measures.backdrop_l, spec.white_l)


GATES: tuple[Gate, ...] = (
    Gate("face_presence", lambda m: m.presence, lambda s: s.presence, Reason.UNSURE_FACE, rule="own"),
    Gate("SingleFacePresent", lambda m: m.second_share, lambda s: s.second_share, Reason.MANY, rule="kr:one"),
    Gate("eye_distance", lambda m: m.ied_px, lambda s: s.ied_px, Reason.TOO_FAR, "px", "iso39794"),
    Gate("head_height", lambda m: m.head_mm, lambda s: s.head_most_mm, Reason.TOO_NEAR, "mm", "kr:head"),
    Gate("head_height_least", lambda m: m.head_mm, lambda s: s.head_least_mm, Reason.HEAD, "mm", "kr:head"),
    Gate("crown_gap", lambda m: m.crown_gap_mm, lambda s: s.crown_gap_mm, Reason.CROWN, "mm", "own"),
    Gate("print_overhang", lambda m: m.overhang, lambda s: s.overhang, Reason.CENTRE, rule="kr:whole"),
    Gate("eye_line", lambda m: m.eye_line, lambda s: s.eye_line_most, Reason.CENTRE, rule="iso39794"),
    Gate("eye_line_least", lambda m: m.eye_line, lambda s: s.eye_line_least, Reason.CENTRE, rule="iso39794"),
    Gate("hair_room", lambda m: m.hair_room, lambda s: s.hair_room, Reason.CROWN, rule="kr:whole"),
    _pose("HeadPoseRoll", lambda m: m.roll, lambda s: s.roll, Reason.ROLL),
    _pose("HeadPoseYaw", lambda m: m.yaw, lambda s: s.yaw, Reason.YAW),
    _pose("HeadPosePitch", lambda m: m.pitch, lambda s: s.pitch, Reason.PITCH),
    Gate("cheek_difference", lambda m: m.cheek_dl, lambda s: s.cheek_dl, Reason.LIGHT, "ΔL*", "kr:no-shadow"),
    Gate("OverExposurePrevention", lambda m: m.over_exposed, lambda s: s.over_exposed, Reason.EXPOSURE),
    Gate("face_chroma", lambda m: m.face_chroma, lambda s: s.face_chroma, Reason.COLOUR, rule="kr:colour"),
    Gate("NaturalColour", lambda m: m.natural_colour, lambda s: s.natural_colour, Reason.COLOUR),
    Gate("backdrop_lightness", lambda m: m.backdrop_l, _white, Reason.EXPOSURE, "L*", "kr:white", _backdrop),
    Gate("backdrop_chroma", lambda m: m.backdrop_chroma, lambda s: s.backdrop_chroma, Reason.BACKDROP_COLOUR,
         rule="kr:white"),
    Gate("backdrop_range", lambda m: m.backdrop_range, lambda s: s.backdrop_range, Reason.BACKGROUND, "L*",
         "kr:uniform"),
    Gate("eye_opening", lambda m: m.eye_iris, lambda s: s.eye_iris, Reason.EYES, rule="kr:eyes-open"),
    Gate("gaze_across", lambda m: m.gaze_x, lambda s: s.gaze_off, Reason.GAZE, rule="kr:to-the-lens",
         judged=lambda m, s: _off(m.gaze_x, s.gaze_rest[0])),
    Gate("gaze_down", lambda m: m.gaze_y, lambda s: s.gaze_off, Reason.GAZE, rule="kr:to-the-lens",
         judged=lambda m, s: _off(m.gaze_y, s.gaze_rest[1])),
    Gate("MouthClosed", lambda m: m.mouth_gap, lambda s: s.mouth_gap, Reason.MOUTH, rule="kr:mouth-closed"),
    Gate("teeth", lambda m: m.teeth, lambda s: s.teeth, Reason.MOUTH, rule="kr:mouth-closed"),
    Gate("glare", lambda m: m.glare, lambda s: s.glare, Reason.GLARE, rule="kr:no-glare"),
    Gate("eye_contrast", lambda m: m.eye_contrast, lambda s: s.eye_contrast, Reason.EYES, "L*", "kr:glasses"),
    Gate("mouth_contrast", lambda m: m.mouth_contrast, lambda s: s.mouth_contrast, Reason.FACE_COVER, "L*",
         "kr:whole"),
    Gate("head_colour", lambda m: m.head_colour, lambda s: s.head_colour, Reason.HEAD_COVER,
         rule="kr:no-hat"),
    Gate("sharpness", lambda m: m.sharp, lambda s: s.sharp, Reason.MOTION, rule="own"),
    Gate("blocks", lambda m: m.block, lambda s: s.block, Reason.COMPRESSION, "levels", "own"),
    Gate("InterEyeDistance", lambda m: m.inter_eye_px, unit="px"),
    Gate("HeadSize", lambda m: m.head_size),
    Gate("LeftwardCropOfTheFaceImage", lambda m: m.leftward_crop),
    Gate("RightwardCropOfTheFaceImage", lambda m: m.rightward_crop),
    Gate("MarginAboveOfTheFaceImage", lambda m: m.margin_above),
    Gate("MarginBelowOfTheFaceImage", lambda m: m.margin_below),
    Gate("EyesOpen", lambda m: m.eyes_open),
    Gate("IlluminationUniformity", lambda m: m.illumination),
    Gate("LuminanceMean", lambda m: m.luminance_mean),
    Gate("LuminanceVariance", lambda m: m.luminance_variance),
    Gate("UnderExposurePrevention", lambda m: m.under_exposed),
    Gate("DynamicRange", lambda m: m.dynamic_range, unit="bit"),
    Gate("BackgroundUniformity", lambda m: m.background_uniformity),
)  # fmt: skip
"""Those without a band are told and decide nothing: by them good faces would be refused."""
