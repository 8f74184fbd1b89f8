"""What a ticket can be, and which act may lead from where to where. One table, read by every act."""

from enum import StrEnum


class State(StrEnum):
    """Where a citizen stands (domain.md 7). SERVED, LEFT and UNTOLD are final."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    MISSED = "missed"
    SERVED = "served"
    LEFT = "left"
    UNTOLD = "untold"  # left at a counter for hours: nobody said how it ended


OPEN = (State.WAITING, State.CALLED, State.SERVING, State.HELD, State.MISSED)
"""Somebody may still be called by this number."""


class Act(StrEnum):
    """What a clerk or a citizen does to a ticket; also the kind of the event told."""

    JOIN = "join"
    CALL = "call"
    RECALL = "recall"
    BEGIN = "begin"
    MISS = "miss"
    BACK = "back"
    HOLD = "hold"
    RESUME = "resume"
    TRANSFER = "transfer"
    ADD = "add"
    FINISH = "finish"
    LEAVE = "leave"
    LATER = "later"
    UNDO = "undo"


class Ending(StrEnum):
    """How a finished service went, in the words of `center.handoff.desk.Outcome`."""

    DONE = "done"
    RETURNED = "returned"  # the citizen must come again
    UNHELPED = "unhelped"  # it could not be done here


AT_COUNTER = (State.CALLED, State.SERVING)
"""A counter has at most one such ticket; the database holds that, too. Only who sits there acts on it."""

MAY: dict[Act, tuple[State, ...]] = {
    Act.CALL: (State.WAITING, State.MISSED),
    Act.RECALL: (State.CALLED,),
    Act.BEGIN: (State.CALLED,),
    Act.MISS: (State.CALLED,),
    Act.BACK: (State.MISSED, State.CALLED),
    Act.HOLD: AT_COUNTER,
    Act.RESUME: (State.HELD,),
    Act.TRANSFER: AT_COUNTER,
    Act.ADD: AT_COUNTER,
    Act.FINISH: AT_COUNTER,
    Act.LEAVE: (State.WAITING, State.MISSED, State.CALLED),
    Act.LATER: (State.WAITING,),
}
"""From which states an act is possible. Whoever comes too late changes nothing."""
