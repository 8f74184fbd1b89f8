"""The verdict on a passport photo: it travels sealed with an application, and a clerk reads every number."""

from enum import StrEnum

from pydantic import Field

from contract.wire import Wire


class Verdict(StrEnum):
    """What becomes of a photo."""

    PASS = "pass"  # noqa: S105 - not a password
    FIX = "fix"
    """The citizen can mend it and tries again."""
    HUMAN = "human"
    """A clerk looks at it."""


class State(StrEnum):
    """What one measure says; INFO has no limit and says nothing."""

    PASS = "pass"  # noqa: S105 - not a password
    FIX = "fix"
    HUMAN = "human"
    INFO = "info"


class Reason(StrEnum):
    """Why a photo does not pass, in the order in which a citizen is told: the first is the hint."""

    NO_FACE = "no_face"
    UNSURE_FACE = "unsure_face"
    MANY = "many"
    TOO_FAR = "too_far"
    TOO_NEAR = "too_near"
    CENTRE = "centre"
    ROLL = "roll"
    YAW = "yaw"
    PITCH = "pitch"
    LIGHT = "light"
    """One side of the face is darker."""
    EXPOSURE = "exposure"
    COLOUR = "colour"
    """Grey, or a colour cast."""
    BACKDROP_COLOUR = "backdrop_colour"
    BACKGROUND = "background"
    """A shadow, a border or a thing behind the person."""
    HEAD_COVER = "head_cover"
    """A colour on the head that no hair has by nature: a cap, a scarf, or dyed hair."""
    EYES = "eyes"
    GAZE = "gaze"
    MOUTH = "mouth"
    """Open, or teeth seen."""
    FACE_COVER = "face_cover"
    """Something before the mouth: a mask, a hand, a scarf."""
    GLARE = "glare"
    MOTION = "motion"
    """Blurred."""
    COMPRESSION = "compression"
    HEAD = "head"
    """Head too small or too large in the print."""
    CROWN = "crown"
    """Nobody can say where the crown is: two estimates disagree."""
    DECLARED = "declared"
    """The citizen declared a head cover or an infant, or asked for a clerk."""
    AS_IT_WAS = "as_it_was"
    """The coach never accepted how somebody stood: it was taken as it was, for a clerk."""


REASON_ORDER = tuple(Reason)


class Measure(Wire):
    """One number of a photo.

    name: of ISO/IEC 29794-5, or our own. raw: in `unit`; None where it could not be measured. scalar:
    0..100 of ISO/IEC 29794-5, as far as it defines one. limit: what a PASS needs, as a clerk reads it.
    rule: whose it is.
    """

    name: str
    raw: float | None
    scalar: int | None = None
    unit: str = ""
    limit: str = ""
    rule: str = ""
    state: State = State.INFO
    reason: Reason | None = None


class CropBox(Wire):
    """The print picture in pixels of the original: centre, size, and how it is turned (degrees clockwise)."""

    centre_x: float
    centre_y: float
    width: float
    height: float
    turn: float = 0.0


class PhotoJudgement(Wire):
    """All that is known of a photo.

    head_mm: crown to chin in the print, 45 mm high; crown_mm: the crown from its upper edge; None without a
    face. sha256: of the original picture's
    file, or of its pixels where it never was a file.
    """

    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    measures: tuple[Measure, ...] = ()
    head_mm: float | None = None
    crown_mm: float | None = None
    crop: CropBox | None = None
    sha256: str = Field(default="", max_length=64)
