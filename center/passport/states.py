"""Where an application stands, and what may be done to it there. One table, read by every act."""

from enum import StrEnum


class State(StrEnum):
    """FINISHED and REFUSED are ends: the content is destroyed then."""

    RECEIVED = "received"
    PHOTO_WANTED = "photo_wanted"
    RETURNED = "returned"  # something is missing; the citizen was told what
    ACCEPTED = "accepted"  # the passport is being made
    FINISHED = "finished"
    REFUSED = "refused"
    EXPIRED = "expired"  # nobody came within the time


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
