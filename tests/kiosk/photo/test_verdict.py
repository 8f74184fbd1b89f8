"""A verdict is arithmetic: each limit at both of its edges, the order of reasons, the rules against bias."""

from dataclasses import fields, replace

import pytest

from contract.photo import REASON_ORDER, Reason, State, Verdict
from kiosk.photo.bands import AtLeast, AtMost
from kiosk.photo.gates import GATES
from kiosk.photo.measures import Measures
from kiosk.photo.spec import PhotoSpec
from kiosk.photo.verdict import NEVER_FIX, judge

SPEC = PhotoSpec()
GOOD = Measures(
    faces=1,
    presence=1.0,
    ied_px=150.0,
    roll=0.0,
    yaw=0.0,
    pitch=0.0,
    over_exposed=0.0,
    natural_colour=0.0,
    eye_iris=0.08,
    gaze_x=-0.02,
    gaze_y=-0.06,
    mouth_gap=0.01,
    teeth=0.0,
    glare=0.0,
    cheek_dl=1.0,
    face_chroma=15.0,
    sharp=3.0,
    block=0.0,
    backdrop_l=90.0,
    backdrop_range=3.0,
    backdrop_chroma=1.0,
    head_mm=34.0,
    crown_gap_mm=0.5,
    overhang=0.0,
    eye_line=0.48,
    hair_room=0.03,
    eye_contrast=45.0,
    mouth_contrast=33.0,
    head_colour=0.0,
)

EDGES = [  # field, last that passes, first for a person, first to mend (None: never), reason
    ("presence", 0.95, 0.949, 0.49, Reason.UNSURE_FACE),
    ("second_share", 0.0, 0.001, 0.11, Reason.MANY),
    ("ied_px", 90.0, None, 89.9, Reason.TOO_FAR),
    ("head_mm", 35.0, 35.01, 36.01, Reason.TOO_NEAR),
    ("head_mm", 33.0, 32.99, 31.99, Reason.HEAD),
    ("crown_gap_mm", 2.0, 2.01, None, Reason.CROWN),
    ("overhang", 0.004, 0.005, 0.031, Reason.CENTRE),
    ("eye_line", 0.52, 0.521, None, Reason.CENTRE),
    ("eye_line", 0.40, 0.399, None, Reason.CENTRE),
    ("hair_room", 0.0, -0.001, None, Reason.CROWN),
    ("eye_contrast", 25.0, 24.9, None, Reason.EYES),
    ("roll", 5.0, 5.1, 8.1, Reason.ROLL),
    ("roll", -5.0, -5.1, -8.1, Reason.ROLL),
    ("yaw", 4.0, 4.1, 8.1, Reason.YAW),
    ("yaw", -4.0, -4.1, -8.1, Reason.YAW),
    ("pitch", 8.0, 8.1, None, Reason.PITCH),
    ("pitch", -8.0, -8.1, None, Reason.PITCH),
    ("cheek_dl", 7.5, 7.6, 11.1, Reason.LIGHT),
    ("over_exposed", 0.02, 0.021, None, Reason.EXPOSURE),
    ("face_chroma", 1.0, 0.99, None, Reason.COLOUR),
    ("natural_colour", 4.0, 4.1, None, Reason.COLOUR),
    ("backdrop_l", 76.0, 75.9, None, Reason.EXPOSURE),
    ("backdrop_chroma", 5.0, 5.1, None, Reason.BACKDROP_COLOUR),
    ("backdrop_range", 12.5, 12.6, 20.1, Reason.BACKGROUND),
    ("eye_iris", 0.055, 0.0549, None, Reason.EYES),
    ("gaze_x", 0.039, 0.041, 0.101, Reason.GAZE),
    ("gaze_x", -0.079, -0.081, -0.141, Reason.GAZE),
    ("gaze_y", -0.001, 0.001, 0.061, Reason.GAZE),
    ("gaze_y", -0.119, -0.121, -0.181, Reason.GAZE),
    ("mouth_gap", 0.07, 0.071, 0.121, Reason.MOUTH),
    ("teeth", 0.03, 0.031, 0.101, Reason.MOUTH),
    ("glare", 0.02, 0.021, 0.081, Reason.GLARE),
    ("mouth_contrast", 15.0, 14.9, None, Reason.FACE_COVER),
    ("head_colour", 3.0, 3.1, None, Reason.HEAD_COVER),
    ("sharp", 2.5, 2.49, 2.34, Reason.MOTION),
    ("block", 1.2, 1.21, None, Reason.COMPRESSION),
]


def test_a_good_photo_passes() -> None:
    """Without a reason, with every measure told."""
    judged = judge(GOOD, SPEC, sha256="aa")
    assert (judged.verdict, judged.reasons, judged.head_mm, judged.sha256) == (Verdict.PASS, (), 34.0, "aa")
    assert [measure.name for measure in judged.measures] == [gate.name for gate in GATES]


@pytest.mark.parametrize(("field", "good", "human", "bad", "reason"), EDGES)
def test_each_limit_at_its_edges(
    field: str, good: float, human: float | None, bad: float | None, reason: Reason
) -> None:
    """What passes, what a person looks at, what is mended; and nothing else is said."""
    assert judge(_with(field, good), SPEC).verdict is Verdict.PASS
    if human is not None:
        judged = judge(_with(field, human), SPEC)
        assert (judged.verdict, judged.reasons) == (Verdict.HUMAN, (reason,))
    if bad is not None:
        judged = judge(_with(field, bad), SPEC)
        assert (judged.verdict, judged.reasons) == (Verdict.FIX, (reason,))


def test_every_gate_has_its_edges_above() -> None:
    """A new limit needs a line in the table."""
    tried = {gate.reason for gate in GATES if gate.band is not None}
    assert tried == {reason for *_, reason in EDGES}


@pytest.mark.parametrize(
    "gate", [gate for gate in GATES if gate.band is not None], ids=lambda gate: gate.name
)
def test_what_was_not_measured_is_a_persons_matter(gate: object) -> None:
    """Nothing passes unseen."""
    name = next(each.name for each in GATES if each is gate)
    nothing = replace(GOOD, **{field.name: None for field in fields(Measures) if field.default is None})
    measure = next(each for each in judge(nothing, SPEC).measures if each.name == name)
    assert measure.state is (State.PASS if name == "SingleFacePresent" else State.HUMAN)


def test_no_face_is_told_alone() -> None:
    """There is nothing else to say."""
    judged = judge(Measures(), SPEC)
    assert (judged.verdict, judged.reasons, judged.measures) == (Verdict.FIX, (Reason.NO_FACE,), ())


def test_reasons_come_in_the_order_in_which_they_are_told() -> None:
    """The first is the hint; what only a clerk could judge is left out while there is something to mend."""
    judged = judge(replace(GOOD, sharp=1.0, teeth=0.5, roll=9.0, pitch=9.0), SPEC)
    assert (judged.verdict, judged.reasons) == (Verdict.FIX, (Reason.ROLL, Reason.MOUTH, Reason.MOTION))
    assert list(judged.reasons) == sorted(judged.reasons, key=REASON_ORDER.index)


def test_what_was_declared_goes_to_a_clerk() -> None:
    """Even a photo that would pass, and one that could be mended."""
    assert judge(GOOD, SPEC, declared=True).reasons == (Reason.DECLARED,)
    judged = judge(replace(GOOD, teeth=0.5), SPEC, declared=True)
    assert (judged.verdict, judged.reasons) == (Verdict.HUMAN, (Reason.MOUTH, Reason.DECLARED))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("eye_iris", -1.0),
        ("eye_contrast", 0.0),
        ("pitch", 89.0),
        ("over_exposed", 1.0),
        ("mouth_contrast", 0.0),
        ("head_colour", 90.0),
        ("backdrop_l", 0.0),
        ("backdrop_chroma", 90.0),
        ("face_chroma", 0.0),
        ("block", 9.0),
    ],
)
def test_nobody_is_refused_for_eyes_or_pitch_or_skin_or_the_booth(field: str, value: float) -> None:
    """Rules against bias: a person looks, however far out the number is."""
    assert judge(_with(field, value), SPEC).verdict is Verdict.HUMAN


def test_what_was_taken_as_it_was_goes_to_a_clerk() -> None:
    """It never passes by itself, and is not asked for again."""
    assert judge(GOOD, SPEC, as_it_was=True).reasons == (Reason.AS_IT_WAS,)
    judged = judge(replace(GOOD, roll=20.0), SPEC, as_it_was=True)
    assert (judged.verdict, judged.reasons) == (Verdict.HUMAN, (Reason.ROLL, Reason.AS_IT_WAS))


@pytest.mark.parametrize("unseen", [{"eye_contrast": 3.0}, {"eye_iris": 0.02}])
def test_where_eyes_are_not_seen_nobody_is_told_to_look(unseen: dict[str, float]) -> None:
    """Dark glasses hide the gaze: a clerk, not "look into the lens"; what can be mended besides is."""
    hidden = replace(GOOD, gaze_x=0.3, **unseen)
    judged = judge(hidden, SPEC)
    assert (judged.verdict, judged.reasons) == (Verdict.HUMAN, (Reason.EYES, Reason.GAZE))
    judged = judge(replace(hidden, teeth=0.5), SPEC)
    assert (judged.verdict, judged.reasons) == (Verdict.FIX, (Reason.MOUTH,))


def test_a_careless_spec_cannot_break_the_rules_against_bias() -> None:
    """They are not a matter of numbers."""
    careless = PhotoSpec(
        eye_iris=AtLeast(0.055, 0.05),
        pitch=AtMost(5.0, 6.0),
        natural_colour=AtMost(1.0, 2.0),
        backdrop_chroma=AtMost(5.0, 6.0),
    )
    bad = replace(GOOD, eye_iris=0.01, pitch=20.0, natural_colour=100.0, backdrop_chroma=40.0)
    judged = judge(bad, careless)
    assert judged.verdict is Verdict.HUMAN
    assert {"eye_opening", "HeadPosePitch"} <= NEVER_FIX


@pytest.mark.parametrize("field", ["luminance_mean", "luminance_variance", "under_exposed", "dynamic_range"])
def test_the_faces_own_brightness_decides_nothing(field: str) -> None:
    """It is told, and that is all."""
    assert all(judge(_with(field, value), SPEC).verdict is Verdict.PASS for value in (0.0, 0.01, 1.0))


def test_the_backdrop_is_held_against_the_empty_booth_where_that_is_known() -> None:
    """Six of L* either way pass; beyond a person looks: lamps and wall are not the citizen's."""
    booth = PhotoSpec(white_l=95.0)
    told = [judge(_with("backdrop_l", value), booth).verdict for value in (89.0, 88.9, 40.0, 100.0)]
    assert told == [Verdict.PASS, Verdict.HUMAN, Verdict.HUMAN, Verdict.PASS]


def _with(field: str, value: float) -> Measures:
    return replace(GOOD, **{field: value})
