"""Hours, shifts and appointments as lines of text: what a manager writes into a form, and reads again."""

import re
from collections.abc import Sequence
from typing import Any

from center.offices.model import Notice, Shift, SlotRule
from contract.catalogue import Window
from contract.hours import DAYS

_SPAN = re.compile(r"(\d{2}:\d{2})[-–](\d{2}:\d{2})")
_SHIFT = re.compile(r"(\S+) (\d{2}:\d{2})[-–](\d{2}:\d{2}) (\d{4}-\d{2}-\d{2}) (\d+)/(\d+)")
_SLOTS = re.compile(
    r"(?P<service>\S+) (?P<days>[a-z ]+?) (?P<opens>\d{2}:\d{2})[-–](?P<closes>\d{2}:\d{2}) "
    r"(?P<minutes>\d+)[x×](?P<people>\d+) "
    r"(?:(?P<lunch_from>\d{2}:\d{2})[-–](?P<lunch_until>\d{2}:\d{2}) )?(?P<days_ahead>\d+)"
)
_NOTICE = re.compile(r"(\d{4}-\d{2}-\d{2}) (\d{4}-\d{2}-\d{2}) ([^|]+)\|([^|]+)")
KNOWN = {*DAYS, "holiday"}


def windows_as_lines(windows: Sequence[Window]) -> str:
    """`mon tue 09:00-18:00`, a line each; empty: around the clock."""
    return "\n".join(f"{' '.join(each.days)} {each.opens:%H:%M}-{each.closes:%H:%M}" for each in windows)


def windows_of(text: str) -> list[dict[str, Any]]:
    """For `Office.windows`. ValueError with the line that cannot be read."""
    found = []
    for line in _lines(text):
        *days, span = line.split()
        hours = _SPAN.fullmatch(span)
        if hours is None or not days or set(days) - KNOWN:
            raise ValueError(line)
        found.append({"days": days, "opens": hours[1], "closes": hours[2]})
    return found


def shifts_as_lines(shifts: Sequence[Shift]) -> str:
    """`TEAM 06:00-14:00 2026-01-01 1/3`: from that day on, one day of every three."""
    return "\n".join(
        f"{each.team} {each.opens:%H:%M}-{each.closes:%H:%M} {each.first} {each.days}/{each.every}"
        for each in shifts
    )


def shifts_of(text: str) -> list[dict[str, Any]]:
    """For `Office.shifts`. ValueError with the line that cannot be read."""
    found = []
    for line in _lines(text):
        read = _SHIFT.fullmatch(" ".join(line.split()))
        if read is None:
            raise ValueError(line)
        names = ("team", "opens", "closes", "first", "days", "every")
        found.append(dict(zip(names, read.groups(), strict=True)))
    return found


def slots_as_lines(rules: Sequence[SlotRule]) -> str:
    """`passport mon tue 09:20-17:20 20x3 11:30-13:30 15`: every 20 minutes 3 people, lunch, 15 days ahead."""
    return "\n".join(
        f"{each.service} {' '.join(each.days)} {each.opens:%H:%M}-{each.closes:%H:%M} "
        f"{each.minutes}x{each.people} {_lunch(each)}{each.days_ahead}"
        for each in rules
    )


def slots_of(text: str) -> list[dict[str, Any]]:
    """For `Office.slots`. ValueError with the line that cannot be read."""
    found = []
    for line in _lines(text):
        read = _SLOTS.fullmatch(" ".join(line.split()))
        if read is None or set(read["days"].split()) - KNOWN:
            raise ValueError(line)
        names = ("service", "opens", "closes", "minutes", "people", "lunch_from", "lunch_until", "days_ahead")
        found.append({"days": read["days"].split()} | {name: read[name] for name in names})
    return found


def notices_as_lines(notices: Sequence[Notice]) -> str:
    """`2026-12-24 2026-12-26 한국어 | English`: the first day, the last, and what the board says."""
    return "\n".join(f"{each.first} {each.last} {each.text['ko']} | {each.text['en']}" for each in notices)


def notices_of(text: str) -> list[dict[str, Any]]:
    """For `Office.notices`. ValueError with the line that cannot be read."""
    found = []
    for line in _lines(text):
        read = _NOTICE.fullmatch(" ".join(line.split()))
        if read is None:
            raise ValueError(line)
        said = {"ko": read[3].strip(), "en": read[4].strip()}
        found.append({"first": read[1], "last": read[2], "text": said})
    return found


def _lunch(rule: SlotRule) -> str:
    return (
        f"{rule.lunch_from:%H:%M}-{rule.lunch_until:%H:%M} " if rule.lunch_from and rule.lunch_until else ""
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
