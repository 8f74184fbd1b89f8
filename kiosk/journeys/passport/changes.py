"""All on one page before it goes, and each thing on it can be changed or added from there."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from kiosk.application import Draft
from kiosk.journeys.passport.means import Means
from kiosk.journeys.passport.spelling import add_old_passport, spell_name
from kiosk.journeys.passport.visit import add_time
from kiosk.journeys.photo import take_photo
from kiosk.steps import (
    Change,
    CheckApplication,
    CheckChoice,
    ChooseChange,
    ChooseDelivery,
    ChooseKind,
    EnterHangul,
    EnterPhone,
)


async def check(draft: Draft, means: Means) -> Draft:
    """Until the citizen says that it is right."""
    while await CheckApplication(draft) is CheckChoice.CHANGE:
        change = await ChooseChange(possible(draft, means))
        draft = await CHANGES[change](draft, means)
    return draft


def possible(draft: Draft, means: Means) -> tuple[Change, ...]:
    """What there is a choice of; a chip is read once."""
    cannot = {Change.OLD_PASSPORT} if draft.old_passport or not means.can_read_passport else set()
    if len(means.offer.delivery) < 2:
        cannot |= {Change.DELIVERY}
    return tuple(change for change in Change if change not in cannot)


async def add_photo(draft: Draft, _means: Means) -> Draft:
    """Or none: then the counter takes it."""
    taken = await take_photo()
    return replace(draft, shot=taken.shot, tries=taken.tries)


async def choose_kind(draft: Draft, means: Means) -> Draft:
    """Another of those that this case may have."""
    case = next(each for each in means.offer.cases if each.case is draft.case)
    kinds = means.offer.kinds_for(case.case)
    code = await ChooseKind(kinds, case)
    return replace(draft, kind=next(each for each in kinds if each.code == code))


async def _phone(draft: Draft, _means: Means) -> Draft:
    return replace(draft, phone=await EnterPhone())


async def _time(draft: Draft, means: Means) -> Draft:
    return await add_time(draft, means.offer)


async def _delivery(draft: Draft, means: Means) -> Draft:
    places = means.offer.delivery
    code = await ChooseDelivery(places, "" if draft.delivery is None else draft.delivery.code)
    return replace(draft, delivery=next(each for each in places if each.code == code))


async def _emergency(draft: Draft, _means: Means) -> Draft:
    """An empty name takes it away again."""
    name = await EnterHangul()
    phone = await EnterPhone() if name else ""
    return replace(draft, emergency_name=name, emergency_phone=phone)


CHANGES: dict[Change, Callable[[Draft, Means], Awaitable[Draft]]] = {
    Change.NAME: spell_name,
    Change.OLD_PASSPORT: add_old_passport,
    Change.KIND: choose_kind,
    Change.PHONE: _phone,
    Change.PHOTO: add_photo,
    Change.TIME: _time,
    Change.DELIVERY: _delivery,
    Change.EMERGENCY: _emergency,
}
