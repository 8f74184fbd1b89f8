"""Who is on duty when: the teams of an office in their shifts, and so whether anybody is there at all."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from center.clock import SEOUL
from center.offices.model import Shift

LOOK_AHEAD_DAYS = 31


def is_staffed(shifts: Sequence[Shift], moment: datetime) -> bool:
    """Whether a team is on duty. An office that names no shifts is staffed whenever it is open."""
    return not shifts or any(start <= moment < end for start, end in _duties(shifts, moment, 0))


def staffed_from(shifts: Sequence[Shift], moment: datetime) -> list[datetime]:
    """When duties begin from `moment` on, within a month."""
    return [start for start, _ in _duties(shifts, moment, LOOK_AHEAD_DAYS) if start > moment]


def staffed_until(shifts: Sequence[Shift], moment: datetime) -> datetime | None:
    """When the last team in an unbroken row goes home; None where nobody ever does within a month."""
    until = moment
    for start, end in sorted(_duties(shifts, moment, LOOK_AHEAD_DAYS)):
        if start <= until < end:
            until = end
    far = moment + timedelta(days=LOOK_AHEAD_DAYS - 1)
    return None if not shifts or until >= far else until


def team_at(shifts: Sequence[Shift], moment: datetime) -> str:
    """Its name; empty where nobody is on duty."""
    for shift in shifts:
        if any(start <= moment < end for start, end in _duties([shift], moment, 0)):
            return shift.team
    return ""


def _duties(shifts: Sequence[Shift], moment: datetime, days: int) -> list[tuple[datetime, datetime]]:
    """Of yesterday (a night shift ends today) to `days` ahead."""
    today = moment.astimezone(SEOUL).date()
    found = []
    for day in (today + timedelta(days=n) for n in range(-1, days + 1)):
        for shift in shifts:
            since = (day - shift.first).days
            if since < 0 or since % shift.every >= shift.days:
                continue
            last = day if shift.closes > shift.opens else day + timedelta(days=1)
            found.append(
                (datetime.combine(day, shift.opens, SEOUL), datetime.combine(last, shift.closes, SEOUL))
            )
    return found
