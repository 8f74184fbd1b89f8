"""Here, now? Worked out before identity and money, from hours, devices, paper, money, line and register."""

from datetime import datetime

from contract.catalogue import Document, IdentityRule
from contract.health import RegisterState
from contract.hours import is_open, opens_at
from kiosk.availability.answer import Availability, Elsewhere, From, Here, NotNow, Why
from kiosk.availability.conditions import Conditions
from kiosk.faults import Fault
from kiosk.ports import NoReader, PrinterNotReady
from kiosk.site import Site

_PRINTER_WHY = {Fault.PRINTER_PAPER_OUT: Why.PAPER, Fault.PRINTER_TONER_OUT: Why.TONER}
_REGISTER_WHY = {
    RegisterState.DOWN: Why.REGISTER_DOWN,
    RegisterState.NONSENSE: Why.REGISTER_NONSENSE,
}


def judge(document: Document, site: Site, conditions: Conditions, now: datetime) -> Availability:
    """The answer for one document. What never changes is said first, then hours, then faults."""
    if not document.on_kiosk or document.identity is IdentityRule.IN_PERSON:
        return Elsewhere(Why.COUNTER_ONLY)
    schedules = (site.windows, document.windows)
    if not all(is_open(windows, now) for windows in schedules):
        why = Why.MACHINE_HOURS if not is_open(site.windows, now) else Why.DOCUMENT_HOURS
        opening = opens_at(schedules, now)
        return NotNow(why) if opening is None else From(opening, why)
    fault = _fault(document, conditions)
    if fault is not None:
        return NotNow(fault)
    slow = conditions.registers.get(document.register_name) is RegisterState.SLOW
    return Here(document.minutes, slow=slow)


def _fault(document: Document, conditions: Conditions) -> Why | None:
    """The first thing in the way, the one nearest to the citizen first."""
    if conditions.unsettled:
        return Why.LEDGER
    if isinstance(conditions.reader, NoReader):
        return Why.CARD_READER
    if conditions.printer is None:
        return Why.PRINTER
    if isinstance(conditions.printer, PrinterNotReady):
        return _PRINTER_WHY.get(conditions.printer.fault, Why.PRINTER)
    if not conditions.center:
        return Why.CENTER
    state = conditions.registers.get(document.register_name, RegisterState.DOWN)
    if state in _REGISTER_WHY:
        return _REGISTER_WHY[state]
    if not conditions.terminal and any(fee.won for fee in document.fees):
        return Why.PAYMENT
    return None


def best(answers: list[Availability]) -> Availability:
    """What a group of documents says: the most hopeful answer in it."""
    order: tuple[type[Availability], ...] = (Here, From, NotNow, Elsewhere)
    for kind in order:
        matching = [answer for answer in answers if isinstance(answer, kind)]
        if matching:
            return min(matching, key=_when) if kind is From else matching[0]
    return NotNow(Why.CENTER)


def _when(answer: Availability) -> float:
    return answer.moment.timestamp() if isinstance(answer, From) else 0.0
