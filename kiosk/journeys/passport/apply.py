"""A citizen's errand: a passport prepared after work; the counter only finishes."""

from dataclasses import replace

from contract.identity import Identified
from contract.passport import CaseOffer, KindOffer, PassportOffer, PassportTerms
from contract.queue import OfficeNow
from kiosk.application import Draft
from kiosk.faults import Fault, Trouble
from kiosk.journeys.identify import identify
from kiosk.journeys.passport.changes import add_photo, check
from kiosk.journeys.passport.means import Means, Spell
from kiosk.journeys.passport.spelling import spell_name
from kiosk.journeys.passport.visit import add_time, book
from kiosk.masking import masked_name
from kiosk.step import Outcome
from kiosk.steps import (
    AskPassport,
    AskTerms,
    ChooseCase,
    ChooseKind,
    ConfirmHolder,
    EnterPhone,
    GiveConsent,
    PrintApplication,
    ReadCase,
    Submit,
    TakeApplication,
    TakeCard,
)

ADULT = 18
"""Below, a guardian must be there (domain.md 5)."""


async def apply_for_passport(office: OfficeNow, spell: Spell, *, can_read_passport: bool = False) -> Outcome:
    """From the reason for it to the slip for the counter."""
    offer = await AskPassport(office.office)
    means = Means(offer, spell, can_read_passport)
    case, kind = await choose(offer)
    await GiveConsent(offer.consent)
    terms = await who_applies(await identify())
    draft = Draft(case.case, kind, terms.name, terms.born, delivery=next(iter(offer.delivery), None))
    draft = await spell_name(draft, means)
    draft = replace(draft, phone=await EnterPhone())
    draft = await add_photo(draft, means)
    draft = await add_time(draft, offer)
    draft = await check(draft, means)
    draft, code = await book(draft, offer)
    return await submit(offer, case, terms, draft, code)


async def choose(offer: PassportOffer) -> tuple[CaseOffer, KindOffer]:
    """First of all what it needs, costs and takes; what cannot be begun here leads to a person."""
    while True:
        chosen = await ChooseCase(offer.cases)
        case = next(each for each in offer.cases if each.case is chosen)
        kinds = offer.kinds_for(case.case)
        if case.at_machine:
            code = await ChooseKind(kinds, case)
            return case, next(each for each in kinds if each.code == code)
        await ReadCase(case, kinds)


async def who_applies(holder: Identified) -> PassportTerms:
    """The holder, confirmed and of age; the card goes back before anything is typed."""
    terms = await AskTerms(holder.token)
    if terms.age < ADULT:
        raise Trouble(Fault.GUARDIAN_NEEDED)
    await ConfirmHolder(masked_name(terms.name), terms.born)
    await TakeCard()
    return terms


async def submit(
    offer: PassportOffer, case: CaseOffer, terms: PassportTerms, draft: Draft, code: str
) -> Outcome:
    """After the time, so that nobody has a code for nothing. code: of the time; empty: one is drawn."""
    submitted = await Submit(offer, terms, draft, code)
    slip_printed = await PrintApplication(submitted, case, draft.start, terms.kept_days)
    await TakeApplication(submitted, case, draft.start, terms.kept_days, slip_printed)
    return Outcome.DONE
