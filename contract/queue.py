"""The line at a counter: what a kiosk asks of the center, and what a citizen is told of the wait."""

from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime, Field

from contract.catalogue import Window
from contract.text import Text
from contract.wire import Wire


class Priority(StrEnum):
    """Who is let forward. A closed list (domain.md 7); nobody is asked for a proof at the machine."""

    NONE = "none"
    ELDERLY = "elderly"
    DISABLED = "disabled"
    PREGNANT = "pregnant"
    INFANT = "infant"
    HANDOFF = "handoff"  # was here before, at a machine that could not finish
    APPOINTMENT = "appointment"  # comes at a time that was agreed


class WaitSpan(Wire):
    """How long it takes, in minutes: half of all waits end before `low`, nine of ten before `high`."""

    low: int = Field(ge=0)
    high: int = Field(ge=0)


class ServiceNow(Wire):
    """One service of an office at this moment. wait: None while nothing is known. languages: spoken now.

    next_slot: the soonest appointment; None where there is none to be had.
    """

    code: str
    name: Text
    about: Text
    waiting: int
    wait: WaitSpan | None = None
    languages: tuple[str, ...] = ("ko",)
    next_slot: AwareDatetime | None = None


class Spoken(Wire):
    """A language in which the call centre calls back. windows: when; none: around the clock."""

    language: str = Field(max_length=8)
    windows: tuple[Window, ...] = ()


class OfficeNow(Wire):
    """What a citizen may queue for. open_until: None around the clock. opens_at: when it is closed.

    helpers: how many of its clerks are at work and free to help on a screen. calls: who calls back, and when.
    """

    office: str
    name: Text
    services: tuple[ServiceNow, ...]
    is_open: bool
    open_until: AwareDatetime | None = None
    opens_at: AwareDatetime | None = None
    helpers: int = 0
    calls: tuple[Spoken, ...] = (Spoken(language="ko"),)

    def service(self, code: str) -> ServiceNow:
        """By its code. KeyError for a code this office does not have."""
        for service in self.services:
            if service.code == code:
                return service
        raise KeyError(code)


class OfficeRequest(Wire):
    """How is it at this office now?"""

    office: str


class TicketRequest(Wire):
    """A number, please. id: made by the kiosk; a repeat gets the same number."""

    id: UUID
    office: str
    service: str
    language: str = Field(default="ko", max_length=8)
    priority: Priority = Priority.NONE


class Ticket(Wire):
    """A place in the line. number: `B017`. follow: address of the citizen's page."""

    id: UUID
    office: str
    service: str
    number: str
    ahead: int
    wait: WaitSpan | None
    issued_at: AwareDatetime
    follow: str = Field(repr=False)
