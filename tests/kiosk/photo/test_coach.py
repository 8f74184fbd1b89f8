"""What the coach says and when it takes the photo: one thing at a time, in order."""

from dataclasses import replace

import pytest
from photo_frames import FAULTS, GOOD, LIMITS, NOBODY, Sitting, with_faults

from kiosk.photo.coach import Coach, CountDown, Guide, Shooting, again
from kiosk.photo.hints import Hint
from kiosk.photo.phases import Chosen


def hint_of(sitting: Sitting) -> Hint:
    """What stands on the page."""
    assert sitting.coach.shown is not None
    return sitting.coach.shown.hint


def test_a_faultless_citizen_is_held_counted_down_and_taken() -> None:
    """Hold still for .8 s, then 3, 2, 1, then five frames, and one of them is chosen."""
    sitting = Sitting()
    states = sitting.see_for(GOOD, 5)
    assert states[0] == Guide(Hint.HOLD)
    kinds = [state if not isinstance(state, Guide) else state.hint for state in states]
    changes = [each for each, before in zip(kinds, [None, *kinds], strict=False) if each != before]
    steps = [Hint.HOLD, CountDown(3), CountDown(2), CountDown(1), Shooting(keep=True)]
    assert changes == [*steps, Chosen(0, 5, pytest.approx(3.2 * 0.07))]
    assert states.count(Shooting(keep=True)) == 4  # the fifth frame ends the burst
    held = [state for state in states if state == Guide(Hint.HOLD)]
    assert len(held) / 15 >= LIMITS.hold_seconds


@pytest.mark.parametrize("hint", [Hint.NOBODY, *FAULTS])
def test_each_fault_has_its_hint_and_its_measure(hint: Hint) -> None:
    """At once when it is the first thing seen, and the clerk can read why."""
    seen = NOBODY if hint is Hint.NOBODY else with_faults(hint)
    state = Sitting().see(seen)
    assert isinstance(state, Guide)
    assert state.hint is hint
    assert state.why is not None
    assert state.why.hint is hint
    assert state.why.outside > 1


@pytest.mark.parametrize(
    ("field", "value"), [("eye_iris", 0.03), ("pitch", 25), ("pitch", -25), ("eye_iris", 0.2)]
)
def test_eye_size_and_pitch_stop_nobody(field: str, value: float) -> None:
    """They differ between peoples, not between photos."""
    sitting = Sitting()
    seen = replace(GOOD, **{field: value})
    assert isinstance(sitting.see_for(seen, 5)[-1], Chosen)


def test_dark_glasses_are_not_told_to_look_into_the_lens() -> None:
    """Nobody sees where those eyes look; a clerk judges the photo."""
    sitting = Sitting()
    seen = replace(GOOD, gaze_x=0.3, eye_contrast=4.0)
    states = sitting.see_for(seen, 6)
    assert {state.hint for state in states if isinstance(state, Guide)} == {Hint.HOLD}
    assert isinstance(states[-1], Chosen)


def test_a_hint_stays_for_a_second() -> None:
    """Also when the fault was mended at once: it is still being spoken."""
    sitting = Sitting()
    sitting.see(with_faults(Hint.ROLL))
    states = sitting.see_for(GOOD, 0.9)
    assert {state.hint for state in states if isinstance(state, Guide)} == {Hint.ROLL}
    sitting.see_for(GOOD, 0.2)
    assert hint_of(sitting) is Hint.HOLD


def test_an_open_gate_closes_a_tenth_outside_only() -> None:
    """5.3 degrees are too much to come in and not enough to be sent out; 5.6 are."""
    sitting = Sitting()
    tilted = replace(GOOD, roll=5.3)
    assert sitting.see(tilted) == Guide(Hint.ROLL, sitting.coach.held["roll"].reading)
    sitting.see_for(GOOD, 1.2)
    sitting.see_for(tilted, 0.3)
    assert sitting.coach.held["roll"].is_open
    sitting.see(replace(GOOD, roll=-5.6))
    assert not sitting.coach.held["roll"].is_open


def test_a_closed_gate_ends_the_countdown() -> None:
    """And it begins again from holding still."""
    sitting = Sitting()
    assert isinstance(sitting.see_for(GOOD, 2)[-1], CountDown)
    states = sitting.see_for(with_faults(Hint.YAW), 1.5)
    assert not any(isinstance(state, CountDown | Shooting) for state in states)
    assert hint_of(sitting) is Hint.YAW
    states = sitting.see_for(GOOD, 1.5)
    assert isinstance(states[0], Guide)


def test_a_blink_is_no_fault_and_no_photo() -> None:
    """Nothing is said, the countdown goes on, and the burst takes another frame instead."""
    sitting = Sitting()
    blink = replace(GOOD, eye_iris=0.02)
    sitting.see_for(GOOD, 2)
    assert isinstance(sitting.see_for(blink, 0.3)[-1], CountDown)
    while not isinstance(sitting.see(GOOD), Shooting):
        pass
    assert sitting.see_all([blink, blink]) == [Shooting(keep=False)] * 2
    assert sitting.see_all([GOOD] * 3) == [Shooting(keep=True)] * 3
    end = sitting.see(replace(GOOD, sharp=3.6))
    assert end == Chosen(4, 5, pytest.approx(3.6 * 0.07))


def test_shut_eyes_are_told_after_a_while() -> None:
    """Against the person's own eyes of before; and after five seconds that is how they look."""
    sitting = Sitting()
    sitting.see_for(GOOD, 1.5)
    shut = replace(GOOD, eye_iris=0.02)
    states = sitting.see_for(shut, 2)
    assert hint_of(sitting) is Hint.EYES
    assert not any(isinstance(state, Shooting) for state in states)
    assert isinstance(sitting.see_for(shut, 9)[-1], Chosen)


def test_the_best_frame_is_sharp_and_open_eyed() -> None:
    """Sharpness times eye opening; the order of the burst does not matter."""
    sitting = Sitting()
    sitting.see_for(GOOD, 4)
    best = replace(GOOD, sharp=3.3, eye_iris=0.08)
    frames = [GOOD, replace(GOOD, sharp=3.4), best, GOOD, GOOD]
    sitting.coach = Sitting().coach
    sitting.see_for(GOOD, 1)
    while not isinstance(sitting.see(GOOD), Shooting):
        pass
    end = sitting.see_all(frames)[-2]
    assert end == Chosen(3, 5, pytest.approx(3.3 * 0.08))


def test_a_burst_of_blinks_begins_again() -> None:
    """Too few open eyes in two seconds are no choice."""
    sitting = Sitting()
    while not isinstance(sitting.see(GOOD), Shooting):
        pass
    states = sitting.see_for(replace(GOOD, eye_iris=0.02), 2.5)
    assert not any(isinstance(state, Chosen) for state in states)
    assert isinstance(states[-1], Guide)
    assert isinstance(sitting.see_for(GOOD, 12)[-1], Chosen)


@pytest.mark.parametrize(
    "between", [{"mouth_gap": 0.08}, {"cheek_dl": 9}, {"backdrop_range": 12}, {"roll": 7, "yaw": 6}]
)
def test_nobody_is_kept_for_ever_by_what_a_clerk_may_judge(between: dict[str, float]) -> None:
    """A measure between good and bad gives way after eight seconds of trying, each in its turn."""
    sitting = Sitting()
    seen = replace(GOOD, **between)
    states = sitting.see_for(seen, 7)
    assert not any(isinstance(state, CountDown) for state in states)
    assert isinstance(sitting.see_for(seen, 16)[-1], Chosen)


@pytest.mark.parametrize("hint", list(FAULTS))
def test_whoever_is_never_accepted_is_taken_as_they_stand(hint: Hint) -> None:
    """Guided for twenty seconds, then told so, counted down and taken, marked for a clerk."""
    sitting = Sitting()
    guided = sitting.see_for(with_faults(hint), LIMITS.clerk_seconds - 0.5)
    assert all(isinstance(state, Guide) for state in guided)
    states = sitting.see_for(with_faults(hint), 7)
    assert Guide(Hint.AS_IT_IS) in states
    assert CountDown(3) in states
    end = states[-1]
    assert isinstance(end, Chosen)
    assert end.as_it_is


def test_many_faults_in_turn_end_in_a_photo_too() -> None:
    """No single gate for long, all of them together for twice as long."""
    sitting = Sitting()
    for _ in range(9):
        sitting.see_for(with_faults(Hint.ROLL), 2.5)
        sitting.see_for(with_faults(Hint.MOUTH), 2.5)
        if isinstance(sitting.coach.phase, Chosen):
            break
    assert isinstance(sitting.coach.phase, Chosen)
    assert sitting.coach.phase.as_it_is


def test_whoever_stands_right_at_last_is_taken_as_good() -> None:
    """Long guided, but every gate is open now: nothing for a clerk to excuse."""
    sitting = Sitting()
    sitting.see_for(with_faults(Hint.ROLL), 19)
    end = sitting.see_for(GOOD, 8)[-1]
    assert isinstance(end, Chosen)
    assert not end.as_it_is


def test_an_empty_place_is_never_taken() -> None:
    """However long it is empty."""
    assert all(isinstance(state, Guide) for state in Sitting().see_for(NOBODY, 60))


def test_what_is_not_known_stops_nobody_and_takes_nothing() -> None:
    """A measure of every fifth frame keeps its last word for a second; blind, no photo is taken."""
    sitting = Sitting()
    sitting.see(with_faults(Hint.BACKGROUND))
    seldom = replace(GOOD, backdrop_range=None)
    sitting.see_for(seldom, 0.5)
    assert not sitting.coach.held["backdrop_range"].is_open
    sitting.see_for(seldom, 0.6)
    assert "backdrop_range" not in sitting.coach.held
    blind = replace(GOOD, eye_iris=None)
    assert all(isinstance(state, Guide) for state in Sitting().see_for(blind, 10))


def test_a_gap_in_the_frames_is_no_stillness() -> None:
    """A camera that stood still for a second does not count down meanwhile."""
    sitting = Sitting()
    sitting.see_for(GOOD, 2)
    sitting.now += 5
    assert isinstance(sitting.see(GOOD), Guide)


def test_another_person_begins_anew() -> None:
    """Their eyes are narrower, and nobody waited for them."""
    sitting = Sitting()
    sitting.see_for(with_faults(Hint.MOUTH), 9)
    sitting.see_for(NOBODY, 3)
    sitting.see(replace(GOOD, eye_iris=0.03))
    assert sitting.coach.eyes.widest == 0.03
    assert sitting.coach.waited.get(Hint.MOUTH) is None


def test_another_try_keeps_what_was_learnt() -> None:
    """The photo failed its check: hold still again, with the same eyes."""
    sitting = Sitting()
    assert isinstance(sitting.see_for(GOOD, 6)[-1], Chosen)
    before = sitting.coach
    sitting.coach = again(before)
    assert sitting.coach.eyes == before.eyes
    states = sitting.see_for(GOOD, 6)
    assert isinstance(states[0], Guide)
    assert isinstance(states[-1], Chosen)


def test_coach_remembers_no_image() -> None:
    """Its memory is plain numbers, small however long one stands there."""
    sitting = Sitting()
    sitting.see_for(with_faults(Hint.ROLL), 30)
    assert len(sitting.coach.eyes.seen) <= 31
    assert len(repr(sitting.coach)) < 8000
    assert Coach() == Coach()
