"""How far an errand is: progress never falls, whatever a change asks once more."""

from collections.abc import Mapping
from typing import Any

from kiosk.session import Session
from kiosk.step import Step

Stages = Mapping[type[Step[Any]], int]
"""Of steps that other errands have, too, and are farther, or not so far, there."""


def how_far(session: Session, step: Step[Any], own: Stages) -> int:
    """The farthest stage of all that was asked or done until `step`; Back takes it back."""
    steps = (*(answered.step for answered in session.answers), step)
    return max(own.get(type(each), int(getattr(each, "stage", 0))) for each in steps)
