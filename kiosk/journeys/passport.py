"""A citizen's errand: a passport prepared after work; the counter only finishes."""

from collections.abc import Callable
from dataclasses import replace

from contract.identity import Identified
from contract.mrz import MrzKey
from contract.passport import CaseOffer, PassportCase, PassportOffer, PassportTerms
from contract.queue import OfficeNow
from kiosk.application import Draft
from kiosk.faults import POLICY, Fault, Mender, Trouble
from kiosk.journeys.choose_time import choose_time_or_just_come
from kiosk.journeys.identify import identify
from kiosk.journeys.photo import take_photo
from kiosk.masking import masked_name
from kiosk.names.roman_name import RomanName
from kiosk.ports.passport_reader import PassportRead
from kiosk.step import Outcome
from kiosk.steps import (
    AskPassport,
    AskPhotoAgain,
    AskTerms,
    BookSlot,
    CheckApplication,
    CheckChoice,
    ChooseCase,
    ChooseDelivery,
    ChooseKind,
    ConfirmHolder,
    EnterExpiry,
    EnterHangul,
    EnterName,
    EnterPassportNumber,
    EnterPhone,
    GiveConsent,
    NoTime,
    NoTimeNow,
    NotRead,
    PassportNotRead,
    PrintApplication,
    ReadCase,
    ReadPassport,
    Submit,
    SubmitPhoto,
    TakeApplication,
    TakeCard,
)

ADULT = 18
"""Below, a guardian must be there (domain.md 5)."""

KOREA = "KOR"
"""Only a passport of this state may say how the next one spells a name (9303-3, section 5)."""

Spell = Callable[[str], tuple[RomanName, ...]]
"""A Korean name -> its likeliest spellings in Roman letters."""


async def apply_for_passport(office: OfficeNow, spell: Spell, *, can_read_passport: bool = False) -> Outcome:
    """From the reason for it to the slip for the counter."""
    offer = await AskPassport(office.office)
    case = await choose_case(offer)
    await GiveConsent(offer.consent, case)
    terms = await who_applies(await identify())
    draft = await fill_in(offer, case, terms, spell)
    draft = await add_photo(draft)
    draft = await add_time(offer, draft)
    draft = await check(offer, draft, spell, can_read_passport=can_read_passport)
    draft, code = await book(offer, draft)
    return await submit(offer, case, terms, draft, code)


async def choose_case(offer: PassportOffer) -> CaseOffer:
    """Who cannot go on here learns it first, with what to bring and what it costs; a person goes on."""
    while True:
        chosen = await ChooseCase(offer.cases)
        case = next(each for each in offer.cases if each.case is chosen)
        if case.at_machine:
            return case
        await ReadCase(case, offer.kinds)


async def who_applies(holder: Identified) -> PassportTerms:
    """The holder, confirmed and of age; the card goes back before anything is typed."""
    terms = await AskTerms(holder.token)
    if terms.age < ADULT:
        raise Trouble(Fault.GUARDIAN_NEEDED)
    await ConfirmHolder(masked_name(terms.name), terms.born)
    await TakeCard()
    return terms


async def fill_in(offer: PassportOffer, case: CaseOffer, terms: PassportTerms, spell: Spell) -> Draft:
    """Kind, name and phone."""
    kinds = tuple(kind for kind in offer.kinds if kind.is_for(terms.age))
    code = await ChooseKind(kinds)
    kind = next(each for each in kinds if each.code == code)
    renews = case.case is PassportCase.RENEWAL
    spelling = await EnterName(terms.name, spell(terms.name), renews=renews)
    phone = await EnterPhone()
    here = offer.delivery[0] if offer.delivery else None
    return Draft(case.case, kind, terms.name, terms.born, spelling, phone, delivery=here)


async def add_photo(draft: Draft) -> Draft:
    """Or none: then the counter takes it."""
    taken = await take_photo()
    return replace(draft, shot=taken.shot, tries=taken.tries)


async def add_time(offer: PassportOffer, draft: Draft, *, taken: bool = False) -> Draft:
    """Or none: then one just comes. taken: somebody else was quicker."""
    while True:
        try:
            slot = await choose_time_or_just_come(offer.office, offer.service, taken=taken)
        except Trouble as trouble:
            if await goes_without_time(trouble):
                return replace(draft, start=None)
        else:
            return replace(draft, start=None if slot is None else slot.start)


async def book(offer: PassportOffer, draft: Draft) -> tuple[Draft, str]:
    """The time, and its code; all else that was told stays, whatever becomes of the time."""
    while draft.start is not None:
        try:
            return draft, (await BookSlot(offer.office, offer.service, draft.start)).code
        except Trouble as trouble:
            if trouble.fault is Fault.SLOT_TAKEN:
                draft = await add_time(offer, draft, taken=True)
            elif await goes_without_time(trouble):
                draft = replace(draft, start=None)
    return draft, ""


async def goes_without_time(trouble: Trouble) -> bool:
    """Without a line there is no time, but the application goes: it waits on the machine (ADR 41)."""
    if POLICY[trouble.fault].mender is not Mender.TIME:
        raise trouble
    return await NoTimeNow(trouble.fault) is NoTime.GO_ON


async def check(offer: PassportOffer, draft: Draft, spell: Spell, *, can_read_passport: bool) -> Draft:
    """All on one page, until it is right. Collected here, unless the citizen wants it elsewhere."""
    has_choice = len(offer.delivery) > 1
    while True:
        match await CheckApplication(draft, can_read_passport, has_choice):
            case CheckChoice.DELIVERY:
                before = "" if draft.delivery is None else draft.delivery.code
                code = await ChooseDelivery(offer.delivery, before)
                chosen = next(each for each in offer.delivery if each.code == code)
                draft = replace(draft, delivery=chosen)
            case CheckChoice.EMERGENCY:
                name = await EnterHangul()
                phone = await EnterPhone() if name else ""
                draft = replace(draft, emergency_name=name, emergency_phone=phone)
            case CheckChoice.OLD_PASSPORT:
                draft = await with_old_passport(draft, spell)
            case _:
                return draft


async def with_old_passport(draft: Draft, spell: Spell) -> Draft:
    """Its spelling wins (domain.md 5); a chip that cannot be read takes nothing away."""
    read = await read_passport(draft)
    if read is None:
        return draft
    existing = RomanName(read.surname, read.given_names)
    spelling = await EnterName(draft.name, spell(draft.name), existing)
    number = read.document_number
    return replace(draft, spelling=spelling, old_passport=number, from_passport=spelling == existing)


async def read_passport(draft: Draft) -> PassportRead | None:
    """Number and expiry are typed, the birth is known; each failure has its words, and a way on."""
    while True:
        number = await EnterPassportNumber()
        expiry = await EnterExpiry()
        try:
            read = await ReadPassport(MrzKey(number, draft.born, expiry))
            if read.issuing_state != KOREA:
                raise Trouble(Fault.PASSPORT_UNCHECKED, "of another state")
            return read
        except Trouble as trouble:
            if await PassportNotRead(trouble.fault) is NotRead.GO_ON:
                return None


async def submit(
    offer: PassportOffer, case: CaseOffer, terms: PassportTerms, draft: Draft, code: str
) -> Outcome:
    """After the time, so that nobody has a code for nothing. code: of the time; empty: one is drawn."""
    submitted = await Submit(offer, terms, draft, code)
    slip_printed = await PrintApplication(submitted, case, draft.start, terms.kept_days)
    await TakeApplication(submitted, case, draft.start, terms.kept_days, slip_printed)
    return Outcome.DONE


async def new_photo(code: str) -> Outcome:
    """The office asked for another photo: the same card, and the coach."""
    holder = await identify()
    again = await AskPhotoAgain(code, holder.token)
    await TakeCard()
    taken = await take_photo()
    if taken.shot is None:
        return Outcome.LEFT
    submitted = await SubmitPhoto(again, taken.shot, taken.tries)
    slip_printed = await PrintApplication(submitted, None, None, 0)
    await TakeApplication(submitted, None, None, 0, slip_printed)
    return Outcome.DONE
