"""Which journey each tile of the menu begins."""

from collections.abc import Callable
from functools import partial
from typing import Any

from kiosk.journeys.certificate import certificates
from kiosk.journeys.code import come_with_code
from kiosk.journeys.passport.apply import apply_for_passport
from kiosk.journeys.ticket import take_ticket
from kiosk.names.romanise import suggested
from kiosk.names.surnames import load_surnames
from kiosk.offers import Offers
from kiosk.step import Journey, Step
from kiosk.steps import AskSlots, BookSlot, ChooseDay, ChooseSlot, EnterName, EnterPhone, TakeCard
from kiosk.views import Errand


def _ticket(offers: Offers) -> Journey:
    office = offers.conditions.office
    if office is None:
        raise RuntimeError("the tile was not green")
    return take_ticket(office)


def _passport(offers: Offers) -> Journey:
    office = offers.conditions.office
    if office is None:
        raise RuntimeError("the tile was not green")
    spell = partial(suggested, surnames=load_surnames())
    return apply_for_passport(office, spell, can_read_passport=offers.conditions.reads_passports)


PASSPORT_STAGES: dict[type[Step[Any]], int] = {
    **dict.fromkeys((TakeCard,), 2),
    **dict.fromkeys((EnterName, EnterPhone), 3),
    **dict.fromkeys((AskSlots, ChooseDay, ChooseSlot, BookSlot), 5),
}
"""Steps it shares with other errands, which are farther, or not so far, there."""

STAGES_OF: dict[str, dict[type[Step[Any]], int]] = {Errand.PASSPORT: PASSPORT_STAGES}

STORIES: dict[str, Callable[[Offers], Journey]] = {
    Errand.CERTIFICATES: lambda offers: certificates(offers.catalogue),
    Errand.CLAIM: lambda offers: come_with_code(offers.catalogue, offers.conditions.office),
    Errand.TICKET: _ticket,
    Errand.PASSPORT: _passport,
}
