"""What a journey may await: an Ask is answered by a person, a Do is performed on a lane."""

from collections.abc import Coroutine, Generator
from enum import StrEnum
from typing import Any, ClassVar, Generic, TypeVar

T = TypeVar("T")


class Lane(StrEnum):
    """The slow resources. Each has one worker, so that two acts never meet in one device."""

    CARD = "card"
    PRINTER = "printer"
    RECEIPT = "receipt"
    PAYMENT = "payment"
    CENTER = "center"
    HELP = "help"
    CAMERA = "camera"


class Outcome(StrEnum):
    """How a journey ended."""

    DONE = "done"
    LEFT = "left"  # the citizen went away or started again
    FAILED = "failed"


class Step(Generic[T]):
    """An order a journey gives by awaiting it; the answer comes back typed."""

    def __await__(self) -> Generator["Step[Any]", T, T]:
        answer: T = yield self
        return answer


class Ask(Step[T]):
    """Answered by a person on a page.

    momentary: a thing done once with body or card (insert, PIN): Back does not stop here.
    needs_card: while this is asked the card must stay; pulling it is a Trouble.
    last: all is in the citizen's hands; nothing is lost by leaving.
    """

    last: ClassVar[bool] = False
    momentary: ClassVar[bool] = False
    needs_card: ClassVar[bool] = False


class Do(Step[T]):
    """Performed on a lane while a wait page shows.

    consequence: cannot be undone by forgetting the answer, so Back never crosses it.
    """

    lane: ClassVar[Lane]
    consequence: ClassVar[bool] = False
    needs_card: ClassVar[bool] = False


Journey = Coroutine[Step[Any], Any, Outcome]
