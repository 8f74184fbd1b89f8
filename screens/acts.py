"""What a page may say: one act through one signal. The window passes it on; nobody here decides anything."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.views import Concern, Settings

if TYPE_CHECKING:
    from contract.handoff import Want  # models load longer than the first page


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer of the Ask this page was given."""

    value: object = field(repr=False)


@dataclass(frozen=True, slots=True)
class PinEntered:
    """The digits, on their way to the vault; the page keeps nothing."""

    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ErrandChosen:
    """A tile of the menu."""

    code: str


@dataclass(frozen=True, slots=True)
class SettingsChosen:
    """Larger, contrast, reach, language."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class WayChosen:
    """A person, this way."""

    want: "Want"


@dataclass(frozen=True, slots=True)
class PersonFor:
    """A person, and what for."""

    concern: Concern


class Wish(StrEnum):
    """What can be wished for on many pages."""

    BACK = "back"
    START_AGAIN = "start_again"
    LEAVE = "leave"
    RETRY = "retry"
    CANCEL_PAYMENT = "cancel_payment"
    PERSON = "person"
    ACCESS = "access"
    CLOSE = "close"
    STAY = "stay"
    HELP = "help"
    BEGIN_HELP = "begin_help"
    END_HELP = "end_help"


Act = Answered | PinEntered | ErrandChosen | SettingsChosen | WayChosen | PersonFor | Wish
