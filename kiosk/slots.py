"""Free times sorted by days, for two touches: the day, then the time."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from contract.appointment import Slot

SEOUL = ZoneInfo("Asia/Seoul")


def day_of(slot: Slot) -> date:
    """In Asia/Seoul."""
    return slot.start.astimezone(SEOUL).date()


def days_of(slots: Sequence[Slot]) -> tuple[date, ...]:
    """Each once, in order."""
    return tuple(dict.fromkeys(day_of(slot) for slot in slots))


def slots_on(slots: Sequence[Slot], day: date) -> tuple[Slot, ...]:
    """The times of one day."""
    return tuple(slot for slot in slots if day_of(slot) == day)
