"""What a manager's form says an office shall be like; who sits or waits where stands in its way."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection

from center.clock import SEOUL
from center.console.services_of_an_office import NotSo, counters_with, ended, services_by
from center.offices.lines import (
    notices_as_lines,
    notices_of,
    shifts_as_lines,
    shifts_of,
    slots_as_lines,
    slots_of,
    windows_as_lines,
    windows_of,
)
from center.offices.model import Office
from center.queue.reception import Reception
from center.staff.sessions import Seated

_SPLIT = re.compile(r"[\s,;]+")
_READ: Mapping[str, Callable[[str], list[dict[str, Any]]]] = {
    "windows": windows_of,
    "shifts": shifts_of,
    "slots": slots_of,
    "notices": notices_of,
}
LINES = tuple(_READ)
"""The fields with a line for each entry."""


def lines_of(office: Office) -> dict[str, str]:
    """Those fields as they stand in the form."""
    return {
        "windows": windows_as_lines(office.windows),
        "shifts": shifts_as_lines(office.shifts),
        "slots": slots_as_lines(office.slots),
        "notices": notices_as_lines(office.notices),
    }


def day_of(text: str) -> date | None:
    """`2026-12-31`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def changed_by(office: Office, fields: Mapping[str, str]) -> Office:
    """`office` with what the form says. NotSo; pydantic's ValidationError."""
    told = fields.get
    counters = counters_with(office, [*_counters(office, fields), *_new_counter(fields)], fields)
    names = {each: told(f"office-{each}", office.name[each]).strip() for each in ("ko", "en")}
    lines = {name: _read(name, told(name, now)) for name, now in lines_of(office).items()}
    return Office.model_validate(
        office.model_dump()
        | {
            "name": office.name | names,
            "services": services_by(office, fields),
            "counters": counters,
            "closed": words_of(told("closed", "")),
            **lines,
            "priority": {"minutes": told("priority", "")},
            "tolerance": told("tolerance", ""),
            "quiet_from": told("quiet_from", ""),
            "quiet_until": told("quiet_until", ""),
        }
    )


def words_of(text: str) -> list[str]:
    """What stands between blanks and commas."""
    return [word for word in _SPLIT.split(text.strip()) if word]


def nobody_is_expected(
    reception: Reception, connection: Connection, shown: Office, changed: Office, begins: datetime
) -> None:
    """By an appointment for a service that is taken away. NotSo."""
    for service in ended(shown, changed):
        last = reception.appointments.last_booked(connection, shown.id, service.code, begins)
        if last is not None:
            when = f"{last.astimezone(SEOUL):%Y-%m-%d %H:%M}"
            raise NotSo("still_expected", f"{service.name['ko']} · {when}")


def all_who_wait_are_called(reception: Reception, shown: Office, changed: Office) -> None:
    """For each service somebody waits for now there is a counter that takes it. NotSo."""
    taken = {code for counter in changed.counters for code in counter.services}
    for code, people in reception.line.waiting(shown.id).items():
        waited_for = changed.service(code)
        if waited_for is not None and code not in taken:
            raise NotSo("still_waiting", f"{waited_for.name['ko']} · {people}")


def nobody_is_there(
    reception: Reception, seated: Mapping[int, Seated], shown: Office, changed: Office
) -> None:
    """At a counter that is taken away: no clerk, and nobody who was called to it. NotSo."""
    for counter in shown.counters:
        if changed.counter(counter.number) is not None:
            continue
        place = reception.desk.at_counter(shown.id, counter.number)
        if counter.number in seated:
            raise NotSo("somebody_sits", f"{counter.number} · {seated[counter.number].name}")
        if place is not None:
            raise NotSo("somebody_sits", f"{counter.number} · {place.number}")


def begins_at(first: date, now: datetime) -> datetime:
    """When a change of that day counts: its first moment; today at once."""
    return now if first == now.astimezone(SEOUL).date() else datetime.combine(first, time(), SEOUL)


def _read(name: str, text: str) -> list[dict[str, Any]]:
    try:
        return _READ[name](text)
    except ValueError as err:
        raise NotSo(name, str(err)[:60]) from None


def _counters(office: Office, fields: Mapping[str, str]) -> list[dict[str, Any]]:
    """Those there are, without those that are taken away."""
    return [
        {
            "number": counter.number,
            "services": words_of(fields.get(f"services-{counter.number}", " ".join(counter.services))),
            "languages": words_of(fields.get(f"languages-{counter.number}", " ".join(counter.languages))),
        }
        for counter in office.counters
        if f"away-{counter.number}" not in fields
    ]


def _new_counter(fields: Mapping[str, str]) -> list[dict[str, Any]]:
    number, services = fields.get("number-new", "").strip(), words_of(fields.get("services-new", ""))
    if not number and not services:
        return []
    languages = words_of(fields.get("languages-new", "")) or ["ko"]
    return [{"number": number, "services": services, "languages": languages}]
