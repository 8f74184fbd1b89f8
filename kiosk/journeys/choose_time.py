"""When shall it be? A day and a time, in two touches; or, where that may be, no appointment at all."""

from contract.appointment import Slot
from kiosk.slots import days_of, slots_on
from kiosk.steps import AskSlots, ChooseDay, ChooseSlot, Said


async def choose_time(office: str, service: str) -> Slot:
    """One of the free times."""
    offered = (await AskSlots(office, service)).slots
    day = await ChooseDay(days_of(offered))
    if isinstance(day, Said):
        raise TypeError("not offered here")
    return await ChooseSlot(slots_on(offered, day))


async def choose_time_or_just_come(office: str, service: str, *, taken: bool = False) -> Slot | None:
    """None: the citizen comes without an appointment. taken: the time chosen before is gone."""
    offered = (await AskSlots(office, service)).slots
    day = await ChooseDay(days_of(offered), may_just_come=True, taken=taken)
    return None if isinstance(day, Said) else await ChooseSlot(slots_on(offered, day))
