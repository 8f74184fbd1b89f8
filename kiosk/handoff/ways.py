"""Which person can be had now, and how soon: the counter of this place, a call back, or the phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from contract.handoff import Want
from contract.queue import OfficeNow, WaitSpan
from kiosk.availability.answer import Availability, From, Here, NotNow, Why
from kiosk.availability.conditions import Conditions
from kiosk.handoff.reach import Reach, soonest, spans
from kiosk.steps import TakeCode
from kiosk.views import AskView, View, WaitView

MINUTES = 1
"""Two touches and a slip."""

SERVICE_OF: dict[str, str] = {"certificates": "certificates", "claim": "certificates", "passport": "passport"}
"""The service of an office that goes on with an errand, where the office has one of that name."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way on. wait: how long it takes at the counter; None where nobody knows, and for a call.

    waiting: how many wait for that counter. slot: the soonest appointment. call: the soonest call back.
    """

    want: Want
    availability: Availability
    wait: WaitSpan | None = None
    waiting: int | None = None
    slot: datetime | None = None
    call: Reach | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person is wanted for, when (Asia/Seoul), and the citizen's language."""

    errand: str
    now: datetime
    language: str


def ways_from(view: View, conditions: Conditions, asked: Asked) -> tuple[Way, ...]:
    """None while a lane works, which cannot be left alone, nor where a person has it already."""
    match view:
        case WaitView() | AskView(step=TakeCode()):
            return ()
        case _:
            return ways(conditions, asked)


def ways(conditions: Conditions, asked: Asked) -> tuple[Way, ...]:
    """What this machine can do besides naming the phone number; nothing where it knows no office."""
    office = conditions.office
    if office is None:
        return ()
    if not conditions.center:
        return tuple(Way(want, NotNow(Why.CENTER)) for want in (Want.COUNTER, Want.CALL_BACK))
    service = office.service(service_for(office, asked.errand))
    counter = Way(Want.COUNTER, _counter(office), service.wait, service.waiting)
    call = soonest(spans(asked.now, office.calls), asked.language)
    called = Here(MINUTES) if call is not None else NotNow(Why.COUNTER_ONLY)
    offered = (counter, Way(Want.CALL_BACK, called, call=call))
    if service.next_slot is None:
        return offered
    return (*offered, Way(Want.APPOINTMENT, Here(MINUTES), slot=service.next_slot))


def may_go(offered: Sequence[Way], want: Want) -> bool:
    """Whether this way is open at the moment."""
    return any(way.want is want and isinstance(way.availability, Here) for way in offered)


def service_for(office: OfficeNow, errand: str) -> str:
    """Who goes on with an errand there; the last service is the one for everything else."""
    codes = [service.code for service in office.services]
    wanted = SERVICE_OF.get(errand, "")
    return wanted if wanted in codes else codes[-1]


def _counter(office: OfficeNow) -> Availability:
    if office.is_open:
        return Here(MINUTES)
    return NotNow(Why.COUNTER_ONLY) if office.opens_at is None else From(office.opens_at, Why.COUNTER_ONLY)
