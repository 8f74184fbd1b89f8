"""From numbers to a verdict: PASS, FIX with a reason the citizen can mend, or HUMAN with one for a clerk.

Three rules against bias hold here whatever the numbers are: eye size, pitch and the face's own brightness
never say FIX; nor does what the booth itself does wrong. They are bands without a second edge in
`kiosk.photo.spec`, and `NEVER_FIX` besides.
"""

from contract.photo import REASON_ORDER, CropBox, Measure, PhotoJudgement, Reason, State, Verdict
from kiosk.photo.gates import GATES, Gate
from kiosk.photo.measures import Measures
from kiosk.photo.scalars import scalar_of
from kiosk.photo.spec import PhotoSpec

OF_THE_FACE = frozenset(
    {
        "eye_opening",
        "HeadPosePitch",
        "OverExposurePrevention",
        "NaturalColour",
        "crown_gap",
        "eye_contrast",
        "mouth_contrast",
        "head_colour",
    }
)
"""Gates that a face can fail by being itself, or by what it may wear."""

OF_THE_BOOTH = frozenset({"backdrop_lightness", "backdrop_chroma", "face_chroma", "blocks"})
"""Gates that lamps, wall and camera fail: nothing a citizen does would mend them."""

NEVER_FIX = OF_THE_FACE | OF_THE_BOOTH
"""A change of the spec cannot make them refuse anybody."""


def judge(
    measures: Measures,
    spec: PhotoSpec,
    *,
    crop: CropBox | None = None,
    sha256: str = "",
    declared: bool = False,
    as_it_was: bool = False,
) -> PhotoJudgement:
    """declared: a head cover, an infant, or the citizen asked for a clerk; then nothing passes by itself.

    as_it_was: the coach was never content and took it all the same; the same then.
    """
    if measures.faces == 0:
        return PhotoJudgement(verdict=Verdict.FIX, reasons=(Reason.NO_FACE,), sha256=sha256)
    shown = tuple(_measure(gate, measures, spec) for gate in GATES)
    said = {Reason.DECLARED: declared, Reason.AS_IT_WAS: as_it_was}
    verdict, reasons = _verdict(shown, {reason for reason, is_so in said.items() if is_so})
    return PhotoJudgement(
        verdict=verdict,
        reasons=tuple(reason for reason in REASON_ORDER if reason in reasons),
        measures=shown,
        head_mm=measures.head_mm,
        crown_mm=measures.crown_mm,
        crop=crop,
        sha256=sha256,
    )


def _verdict(shown: tuple[Measure, ...], said: set[Reason]) -> tuple[Verdict, set[Reason]]:
    """What can be mended comes first: until then a clerk would look at a photo that is to be taken again.

    said: why it goes to a clerk whatever was measured.
    """
    mend = {measure.reason for measure in shown if measure.state is State.FIX and measure.reason}
    look = {measure.reason for measure in shown if measure.state is State.HUMAN and measure.reason}
    if Reason.EYES in look and Reason.GAZE in mend:  # behind dark glasses nobody knows where one looks
        mend, look = mend - {Reason.GAZE}, look | {Reason.GAZE}
    if said:
        return Verdict.HUMAN, mend | look | said
    if mend:
        return Verdict.FIX, mend
    return (Verdict.HUMAN, look) if look else (Verdict.PASS, set())


def _measure(gate: Gate, measures: Measures, spec: PhotoSpec) -> Measure:
    raw = gate.raw(measures)
    told = Measure(name=gate.name, raw=raw, scalar=scalar_of(gate.name, raw), unit=gate.unit, rule=gate.rule)
    if gate.band is None:
        return told
    state = _state(gate, measures, spec)
    reason = None if state is State.PASS else gate.reason
    return told.model_copy(update={"limit": str(gate.band(spec)), "state": state, "reason": reason})


def _state(gate: Gate, measures: Measures, spec: PhotoSpec) -> State:
    """What could not be measured is a person's matter."""
    if gate.band is None:
        return State.INFO
    value = gate.raw(measures) if gate.judged is None else gate.judged(measures, spec)
    state = State.HUMAN if value is None else gate.band(spec).state_of(value)
    return State.HUMAN if state is State.FIX and gate.name in NEVER_FIX else state
