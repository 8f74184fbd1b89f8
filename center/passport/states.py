"""Where an application stands, and what may be done to it there. One table, read by every act."""

from enum import StrEnum

from contract.appointment import ApplicationState, AppointmentState

State = ApplicationState
"""As the citizen is told it, too."""


class Act(StrEnum):
    """What a passport clerk does."""

    ACCEPT = "accept"
    RETURN = "return"
    ASK_PHOTO = "ask_photo"
    FINISH = "finish"
    REFUSE = "refuse"


OPEN = (State.RECEIVED, State.PHOTO_WANTED, State.RETURNED, State.ACCEPTED)
"""There is content."""

MOVES: dict[Act, tuple[tuple[State, ...], State]] = {
    Act.ACCEPT: ((State.RECEIVED, State.PHOTO_WANTED, State.RETURNED), State.ACCEPTED),
    Act.RETURN: ((State.RECEIVED, State.PHOTO_WANTED, State.ACCEPTED), State.RETURNED),
    Act.ASK_PHOTO: ((State.RECEIVED, State.RETURNED, State.ACCEPTED), State.PHOTO_WANTED),
    Act.FINISH: ((State.ACCEPTED,), State.FINISHED),
    Act.REFUSE: ((State.RECEIVED, State.PHOTO_WANTED, State.RETURNED), State.REFUSED),
}
"""From which states, and to which. Who was asked for a photo may come without one, or never: no dead end."""

NEEDS_REASON = (Act.RETURN, Act.ASK_PHOTO, Act.REFUSE)
"""The citizen is told why."""


def may_book(state: State, visit: AppointmentState | None) -> bool:
    """Whether a time may be chosen where none is to come. visit: None where there was never one.

    Who has come needs another time only where something was missing.
    """
    if visit is AppointmentState.BOOKED:
        return False
    return state is State.RETURNED if visit is AppointmentState.ARRIVED else state in OPEN
