"""The name in Roman letters: as the passport there is has it, or as the citizen chooses."""

from dataclasses import replace

from contract.mrz import MrzKey
from contract.passport import PassportCase
from kiosk.application import Draft
from kiosk.faults import Fault, Trouble
from kiosk.journeys.passport.means import Means
from kiosk.names.roman_name import RomanName
from kiosk.ports.passport_reader import PassportRead
from kiosk.steps import EnterExpiry, EnterName, EnterPassportNumber, NotRead, PassportNotRead, ReadPassport

KOREA = "KOR"
"""Only a passport of this state may say how the next one spells a name (9303-3, section 5)."""


async def spell_name(draft: Draft, means: Means) -> Draft:
    """Suggestions; whoever has a passport may let its chip tell."""
    renews = draft.case is PassportCase.RENEWAL
    can_read = renews and means.can_read_passport and not draft.old_passport
    while True:
        answer = await EnterName(draft.name, means.spell(draft.name), renews=renews, can_read=can_read)
        if isinstance(answer, RomanName):
            return replace(draft, spelling=answer, from_passport=False)
        read = await read_passport(draft)
        if read is not None:
            return await spell_as_read(draft, means, read)
        can_read = False


async def add_old_passport(draft: Draft, means: Means) -> Draft:
    """Asked for at the end; a chip that cannot be read takes nothing away."""
    read = await read_passport(draft)
    return draft if read is None else await spell_as_read(draft, means, read)


async def spell_as_read(draft: Draft, means: Means, read: PassportRead) -> Draft:
    """Its spelling wins (domain.md 5), once the citizen has seen it."""
    existing = RomanName(read.surname, read.given_names)
    spelling = await EnterName(draft.name, means.spell(draft.name), existing)
    if not isinstance(spelling, RomanName):
        raise TypeError("read already")
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
