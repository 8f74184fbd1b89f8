"""Tells a journey as a conversation: steps expected, answers given, and the outcome. No Qt, no devices."""

from collections.abc import Iterable
from typing import Any

from kiosk.faults import Trouble
from kiosk.step import Journey, Outcome, Step


def steps_of(journey: Journey, answers: Iterable[object]) -> list[Step[Any] | Outcome]:
    """Feed the answers; the steps shown, and the outcome if it came. An uncaught Trouble comes out."""
    shown: list[Step[Any] | Outcome] = []
    try:
        shown.append(journey.send(None))
        for answer in answers:
            shown.append(journey.throw(answer) if isinstance(answer, Trouble) else journey.send(answer))  # noqa: PERF401 - what came before a Trouble is kept
    except StopIteration as end:
        shown.append(end.value)
    finally:
        journey.close()
    return shown


def tells(journey: Journey, *script: tuple[Step[Any], object], end: Outcome) -> None:
    """The script is the whole conversation: (step expected, answer given), then the outcome."""
    assert steps_of(journey, [answer for _, answer in script]) == [*(step for step, _ in script), end]
