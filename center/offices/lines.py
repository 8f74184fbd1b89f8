"""Hours, shifts and appointments as lines of text: what a manager writes into a form, and reads again."""

import re
from collections.abc import Sequence
from datetime import time
from typing import Any

from center.offices.model import Notice, Shift, SlotRule
from center.offices.weekdays import days_of
from contract.catalogue import Window

_AT = r"\d{1,2}:\d{2}"
_SPAN = rf"({_AT}) ?[-–~～] ?({_AT})"
_HOURS = re.compile(rf"(\D+) {_SPAN}")
_SHIFT = re.compile(rf"(\S+) {_SPAN} (\d{{4}}-\d{{2}}-\d{{2}}) (\d+)/(\d+)")
_SLOTS = re.compile(rf"(\S+) (\D+) {_SPAN} (\d+)[x×](\d+) (?:{_SPAN} )?(\d+)")
_NOTICE = re.compile(r"(\d{4}-\d{2}-\d{2}) (\d{4}-\d{2}-\d{2}) ([^|]+)\|([^|]+)")


def windows_as_lines(windows: Sequence[Window]) -> str:
    """`mon tue 09:00-18:00`, a line each; empty: around the clock."""
    return "\n".join(f"{' '.join(each.days)} {each.opens:%H:%M}-{_end(each.closes)}" for each in windows)


def windows_of(text: str) -> list[dict[str, Any]]:
    """For `Office.windows`; days also as `월 화`, `mon-fri`. ValueError with the line that cannot be read."""
    found = []
    for line in _lines(text):
        read = _HOURS.fullmatch(line)
        days = days_of(read[1]) if read else None
        if read is None or days is None:
            raise ValueError(line)
        found.append({"days": days, "opens": _begin(read[2]), "closes": _closing(read[3])})
    return found


def shifts_as_lines(shifts: Sequence[Shift]) -> str:
    """`TEAM 06:00-14:00 2026-01-01 1/3`: from that day on, one day of every three."""
    return "\n".join(
        f"{each.team} {each.opens:%H:%M}-{_end(each.closes)} {each.first} {each.days}/{each.every}"
        for each in shifts
    )


def shifts_of(text: str) -> list[dict[str, Any]]:
    """For `Office.shifts`. ValueError with the line that cannot be read."""
    found = []
    for line in _lines(text):
        read = _SHIFT.fullmatch(line)
        if read is None:
            raise ValueError(line)
        hours = {"opens": _begin(read[2]), "closes": _closing(read[3])}
        found.append({"team": read[1], **hours, "first": read[4], "days": read[5], "every": read[6]})
    return found


def slots_as_lines(rules: Sequence[SlotRule]) -> str:
    """`passport mon tue 09:20-17:20 20x3 11:30-13:30 15`: every 20 minutes 3 people, lunch, 15 days ahead."""
    return "\n".join(
        f"{each.service} {' '.join(each.days)} {each.opens:%H:%M}-{_end(each.closes)} "
        f"{each.minutes}x{each.people} {_lunch(each)}{each.days_ahead}"
        for each in rules
    )


def slots_of(text: str) -> list[dict[str, Any]]:
    """For `Office.slots`. ValueError with the line that cannot be read."""
    found: list[dict[str, Any]] = []
    for line in _lines(text):
        read = _SLOTS.fullmatch(line)
        days = days_of(read[2]) if read else None
        if read is None or days is None:
            raise ValueError(line)
        names = ("minutes", "people", "lunch_from", "lunch_until", "days_ahead")
        hours = {"opens": _begin(read[3]), "closes": _closing(read[4])}
        rest = dict(zip(names, (read[n] for n in range(5, 10)), strict=True))
        lunch = {name: _begin(rest[name]) for name in ("lunch_from", "lunch_until") if rest[name]}
        found.append({"service": read[1], "days": days, **hours, **rest, **lunch})
    return found


def notices_as_lines(notices: Sequence[Notice]) -> str:
    """`2026-12-24 2026-12-26 한국어 | English`: the first day, the last, and what the board says."""
    return "\n".join(f"{each.first} {each.last} {each.text['ko']} | {each.text['en']}" for each in notices)


def notices_of(text: str) -> list[dict[str, Any]]:
    """For `Office.notices`. ValueError with the line that cannot be read."""
    found = []
    for line in _lines(text):
        read = _NOTICE.fullmatch(line)
        if read is None:
            raise ValueError(line)
        said = {"ko": read[3].strip(), "en": read[4].strip()}
        found.append({"first": read[1], "last": read[2], "text": said})
    return found


def _lunch(rule: SlotRule) -> str:
    return (
        f"{rule.lunch_from:%H:%M}-{rule.lunch_until:%H:%M} " if rule.lunch_from and rule.lunch_until else ""
    )


def _begin(written: str) -> str:
    """`9:00` as the models read it; what is no time they refuse."""
    return written.rjust(5, "0")


def _closing(written: str) -> str:
    """The same; midnight at the end of a day is 00:00 in the models."""
    return "00:00" if written == "24:00" else _begin(written)


def _end(closes: time) -> str:
    """As people write the end of a day."""
    return "24:00" if closes == time(0) else f"{closes:%H:%M}"


def _lines(text: str) -> list[str]:
    """Those with something in them, with one blank between words."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
