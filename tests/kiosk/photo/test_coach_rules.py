"""The coach's promises, kept whatever a citizen does in front of the camera."""

from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from photo_frames import FAULTS, GOOD, LIMITS, NOBODY, Sitting, with_faults

from kiosk.photo.coach import CoachState, Guide, Shooting
from kiosk.photo.hints import Hint
from kiosk.photo.live import LiveMeasures
from kiosk.photo.phases import Chosen

pytestmark = pytest.mark.slow  # some thousand frames for each example

ROUNDING_SECONDS = 1e-6
LEAVE = 1.1 + 1e-9


def spread(good: float, far: float) -> st.SearchStrategy[float | None]:
    """Mostly fine, sometimes anywhere, sometimes not known."""
    return st.one_of(st.just(good), st.floats(min(good, far), max(good, far)), st.none())


ANYTHING = st.builds(
    LiveMeasures,
    faces=st.sampled_from([1, 1, 1, 1, 0, 2]),
    face_height_share=spread(0.42, 0.7),
    centre_x=spread(0.5, 0.9),
    centre_y=spread(0.5, 0.1),
    ied_px=spread(180, 60),
    crop_inside=st.sampled_from([True, True, True, False, None]),
    roll=spread(0, 12),
    yaw=spread(0, -12),
    pitch=spread(0, 30),
    cheek_dl=spread(2, 16),
    backdrop_range=spread(4, 30),
    eye_iris=spread(0.07, 0.02),
    eye_contrast=spread(45, 0),
    gaze_x=spread(-0.02, 0.2),
    gaze_y=spread(-0.06, 0.2),
    mouth_gap=spread(0.02, 0.2),
    teeth=spread(0, 0.4),
    glare=spread(0, 0.3),
    sharp=spread(3.2, 1.5),
)
FRAMES = st.one_of(st.just(GOOD), ANYTHING, st.sampled_from(list(FAULTS)).map(with_faults), st.just(NOBODY))
STRETCHES = st.lists(
    st.tuples(FRAMES, st.integers(1, 40), st.sampled_from([1 / 30, 1 / 15, 0.12, 0.7])), max_size=12
)
"""What is seen, for how many frames, and how far they are apart."""

Stretches = list[tuple[LiveMeasures, int, float]]


def may_be_kept(seen: LiveMeasures) -> bool:
    """Written without the coach: no measure of this frame is further out than a clerk may judge."""
    wanted = (seen.ied_px, seen.roll, seen.yaw, seen.eye_iris, seen.sharp)
    if seen.faces != 1 or not seen.crop_inside or None in wanted:
        return False
    most = [
        (seen.roll, 8),
        (seen.yaw, 8),
        (seen.cheek_dl, 11),
        (seen.backdrop_range, 15),
        (seen.mouth_gap, 0.12),
        (seen.teeth, 0.10),
        (seen.glare, 0.08),
    ]
    assert seen.ied_px is not None
    assert seen.sharp is not None
    if seen.eye_contrast is None or seen.eye_contrast >= 25:  # else no gaze is known
        most += [(seen.gaze_x and seen.gaze_x + 0.02, 0.12), (seen.gaze_y and seen.gaze_y + 0.06, 0.12)]
    inside = all(value is None or abs(value) <= bound + 1e-9 for value, bound in most)
    return inside and seen.ied_px >= 90 and seen.sharp >= 2.5


@given(STRETCHES)
def test_hints_are_at_least_a_second_apart(stretches: Stretches) -> None:
    """So that each can be heard to its end."""
    sitting, changes = Sitting(), [0.0]
    hint: Hint | None = None
    for seen, times, apart in stretches:
        for _ in range(times):
            at = sitting.now
            state = sitting.see(seen, apart)
            if isinstance(state, Guide) and state.hint is not hint:
                hint = state.hint
                changes.append(at)
    least = LIMITS.hint_seconds - ROUNDING_SECONDS
    assert all(later - earlier >= least for earlier, later in pairwise(changes))


@given(STRETCHES)
def test_no_frame_is_kept_through_a_closed_gate(stretches: Stretches) -> None:
    """Kept frames show one whole face, measured, and nothing to be refused; the chosen one is among them."""
    sitting, kept = Sitting(), 0
    for seen, times, apart in [*stretches, (GOOD, 60, 1 / 15), *stretches]:
        for _ in range(times):
            state = sitting.see(seen, apart)
            if isinstance(state, Chosen):
                assert 0 <= state.best < state.kept
                assert state.kept == kept or (
                    state.kept == kept + 1 and (state.as_it_is or may_be_kept(seen))
                )
                return
            if state == Shooting(keep=True):
                if sitting.coach.phase.as_it_is:
                    return  # a clerk decides
                assert may_be_kept(seen)
                assert all(held.is_open for held in sitting.coach.held.values())
            kept = 0 if not isinstance(state, Shooting) else kept + state.keep


@settings(deadline=None)
@given(STRETCHES, st.sampled_from([10, 12, 15, 24, 30]))
def test_whoever_stands_right_is_taken(stretches: Stretches, fps: int) -> None:
    """Whatever came before, thirteen seconds of good frames end in a photo."""
    sitting = Sitting()
    for seen, times, apart in stretches:
        for _ in range(times):
            sitting.see(seen, apart)
    assert isinstance(sitting.see_for(GOOD, 13, fps)[-1], Chosen)


@given(st.sets(st.sampled_from(list(FAULTS)), min_size=1))
def test_the_first_thing_in_the_order_is_said(faults: set[Hint]) -> None:
    """Of all that is wrong at once; a face cannot be too near and off centre, size is said first."""
    state = Sitting().see(with_faults(*faults))
    assert isinstance(state, Guide)
    assert state.hint is min(faults, key=list(Hint).index)


@given(st.floats(0, 12), st.floats(0, 12))
def test_hysteresis_is_a_tenth_whatever_came(first: float, then: float) -> None:
    """Within the bound it opens, beyond a tenth more it closes, and between the two it stays as it was."""
    sitting = Sitting()
    sitting.see(replace(GOOD, roll=first))
    assert sitting.coach.held["roll"].is_open == (first <= 5)
    sitting.see(replace(GOOD, roll=-then))
    assert sitting.coach.held["roll"].is_open == (then / 5 <= (LEAVE if first <= 5 else 1))


@given(st.integers(0, 10**6), st.floats(0, 3.6))
def test_the_jitter_of_a_still_face_makes_no_hint_flicker(seed: int, yaw: float) -> None:
    """Near a bound, with the noise measured on one face: no more than one change, and a photo."""
    sitting, random = Sitting(), Random(seed)
    hints: set[Hint] = set()
    state: CoachState = Guide(Hint.NOBODY)
    for _ in range(150):
        noisy = replace(
            GOOD,
            yaw=random.gauss(yaw, 0.15),
            roll=random.gauss(4.7, 0.09),
            eye_iris=random.gauss(0.07, 0.0008),
            mouth_gap=random.gauss(0.066, 0.0006),
        )
        state = sitting.see(noisy)
        hints |= {state.hint} if isinstance(state, Guide) else set()
    assert isinstance(state, Chosen)
    assert hints <= {Hint.HOLD, Hint.YAW, Hint.ROLL}
    assert len(hints) <= 2
