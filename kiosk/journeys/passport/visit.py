"""When the applicant comes: a time is chosen with the rest, and taken just before the application goes."""

from dataclasses import replace

from contract.passport import PassportOffer
from kiosk.application import Draft
from kiosk.faults import POLICY, Fault, Mender, Trouble
from kiosk.journeys.choose_time import choose_time_or_just_come
from kiosk.steps import BookSlot, NoTime, NoTimeNow


async def add_time(draft: Draft, offer: PassportOffer, *, taken: bool = False) -> Draft:
    """Or none: then one just comes. taken: somebody else was quicker."""
    while True:
        try:
            slot = await choose_time_or_just_come(offer.office, offer.service, taken=taken)
        except Trouble as trouble:
            if await goes_without_time(trouble):
                return replace(draft, start=None)
        else:
            return replace(draft, start=None if slot is None else slot.start)


async def book(draft: Draft, offer: PassportOffer) -> tuple[Draft, str]:
    """The time, and its code; all else that was told stays, whatever becomes of the time."""
    while draft.start is not None:
        try:
            return draft, (await BookSlot(offer.office, offer.service, draft.start)).code
        except Trouble as trouble:
            if trouble.fault is Fault.SLOT_TAKEN:
                draft = await add_time(draft, offer, taken=True)
            elif await goes_without_time(trouble):
                draft = replace(draft, start=None)
    return draft, ""


async def goes_without_time(trouble: Trouble) -> bool:
    """Without a line there is no time, but the application goes: it waits on the machine (ADR 41)."""
    if POLICY[trouble.fault].mender is not Mender.TIME:
        raise trouble
    return await NoTimeNow(trouble.fault) is NoTime.GO_ON
