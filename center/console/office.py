"""The office's own data: how it is, a change from a day on, and who changed it when and why."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from fastapi import Response
from pydantic import ValidationError
from sqlalchemy import Connection

from center.clock import SEOUL
from center.console.door import Door, Visit, away
from center.console.services_of_an_office import NEW, NotSo, counters_with, ended, services_by
from center.console.words_of_the_office import OFFICE
from center.offices.book import Clash, Offices
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
from center.staff.roles import THE_OFFICE
from center.web.page import Pages

PAGE = "/console/office"
LINES = ("windows", "shifts", "slots", "notices")
"""The fields with a line for each entry."""

_SPLIT = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True)
class Wrong:
    """What changed nothing. field: a key of `OFFICE`; told: what was wrong with it."""

    field: str
    told: str = ""


class OfficePage:
    """For those who answer for an office: their own, no other."""

    def __init__(self, door: Door, pages: Pages, reception: Reception) -> None:
        self._pages = pages
        self._reception = reception
        self._offices: Offices = reception.offices
        self._clock = reception.clock
        door.page(PAGE, THE_OFFICE, self._page)
        door.act(PAGE, THE_OFFICE, self._change)

    def _page(self, visit: Visit, *, wrong: Wrong | None = None) -> Response:
        """The office of today, or as it will be on the day of `on`, with what is scheduled already."""
        id_, today = visit.signed.person.office, self._today()
        on = max(_day(visit.fields.get("on", "")) or today, today)
        office = self._shown(id_, on)
        return self._pages.page(
            "office.html",
            me=visit.signed,
            office=office,
            today=today,
            on=on,
            pending=self._offices.pending(id_),
            history=self._offices.history(id_),
            wrong=wrong,
            saved="saved" in visit.fields,
            typed={name: visit.fields.get(name, "") if wrong else "" for name in (*NEW, "new-target")},
            waiting=self._reception.line.waiting(id_),
            office_words=OFFICE,
            windows=windows_as_lines(office.windows),
            shifts=shifts_as_lines(office.shifts),
            slots=slots_as_lines(office.slots),
            notices=notices_as_lines(office.notices),
        )

    def _change(self, visit: Visit) -> Response:
        """All or nothing: what cannot be read changes nothing, and the page says which."""
        fields, why = visit.fields, visit.fields.get("why", "").strip()[:200]
        first, today = _day(fields.get("valid_from", "")), self._today()
        if not why or first is None or first < today:
            return self._page(visit, wrong=Wrong("why" if not why else "valid_from"))
        shown = self._shown(visit.signed.person.office, max(_day(fields.get("on", "")) or today, today))
        begins = self._clock() if first == today else datetime.combine(first, time(), SEOUL)
        try:
            changed = changed_by(shown, dict(fields))
            if begins <= self._clock():
                self._all_who_wait_are_called(shown, changed)
            self._offices.change(
                changed,
                valid_from=begins,
                who=visit.signed.person.id,
                why=why,
                shown=shown,
                check=lambda connection: self._nobody_is_expected(connection, shown, changed, begins),
            )
        except NotSo as err:
            return self._page(visit, wrong=Wrong(err.field, err.told))
        except ValidationError as err:
            return self._page(visit, wrong=_what_is_wrong(shown, err))
        except Clash as err:
            return self._page(visit, wrong=Wrong("pending", str(err)))
        except ValueError as err:
            return self._page(visit, wrong=Wrong(_field_with(fields, str(err)), str(err)[:60]))
        return away(f"{PAGE}?saved")

    def _nobody_is_expected(
        self, connection: Connection, shown: Office, changed: Office, begins: datetime
    ) -> None:
        """By an appointment for a service that is taken away. NotSo."""
        for service in ended(shown, changed):
            last = self._reception.appointments.last_booked(connection, shown.id, service.code, begins)
            if last is not None:
                when = f"{last.astimezone(SEOUL):%Y-%m-%d %H:%M}"
                raise NotSo("still_expected", f"{service.name['ko']} · {when}")

    def _all_who_wait_are_called(self, shown: Office, changed: Office) -> None:
        """For each service somebody waits for now there is a counter that takes it. NotSo."""
        taken = {code for counter in changed.counters for code in counter.services}
        for code, people in self._reception.line.waiting(shown.id).items():
            waited_for = changed.service(code)
            if waited_for is not None and code not in taken:
                raise NotSo("still_waiting", f"{waited_for.name['ko']} · {people}")

    def _shown(self, office: str, on: date) -> Office:
        """From the day's first moment; today is now."""
        begins = None if on == self._today() else datetime.combine(on, time(), SEOUL)
        return self._offices.at(office, begins)

    def _today(self) -> date:
        return self._clock().astimezone(SEOUL).date()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _what_is_wrong(office: Office, err: ValidationError) -> Wrong:
    """The field in the page's words, and which entry of it: its code or number."""
    first = err.errors()[0]
    place = list(first["loc"])
    field, rest = (str(place[0]) if place else "form"), place[1:]
    names = {
        "services": [service.code for service in office.services],
        "counters": [str(counter.number) for counter in office.counters],
    }.get(field, [])
    if rest and isinstance(rest[0], int) and rest[0] < len(names):
        rest[0] = names[rest[0]]
    told = " ".join(str(part) for part in rest)
    return Wrong(field, f"{told} – {first['msg']}".removeprefix(" – "))


def _field_with(fields: Mapping[str, str], line: str) -> str:
    """Which of the fields of lines has the one that cannot be read."""
    return next((name for name in LINES if line and line in fields.get(name, "")), "form")


def changed_by(office: Office, fields: dict[str, str]) -> Office:
    """`office` with what the form says. ValueError, pydantic's among them."""
    told = fields.get
    counters = counters_with(office, [*_counters(office, fields), *_new_counter(fields)], fields)
    return Office.model_validate(
        office.model_dump()
        | {
            "services": services_by(office, fields),
            "counters": counters,
            "closed": _words(told("closed", "")),
            "windows": windows_of(told("windows", windows_as_lines(office.windows))),
            "shifts": shifts_of(told("shifts", shifts_as_lines(office.shifts))),
            "slots": slots_of(told("slots", slots_as_lines(office.slots))),
            "notices": notices_of(told("notices", notices_as_lines(office.notices))),
            "priority": {"minutes": told("priority", "")},
            "tolerance": told("tolerance", ""),
            "quiet_from": told("quiet_from", ""),
            "quiet_until": told("quiet_until", ""),
        }
    )


def _counters(office: Office, fields: dict[str, str]) -> list[dict[str, Any]]:
    """Those there are. None is taken away here: somebody may sit at it."""
    return [
        {
            "number": counter.number,
            "services": _words(fields.get(f"services-{counter.number}", " ".join(counter.services))),
            "languages": _words(fields.get(f"languages-{counter.number}", " ".join(counter.languages))),
        }
        for counter in office.counters
    ]


def _new_counter(fields: dict[str, str]) -> list[dict[str, Any]]:
    number, services = fields.get("number-new", "").strip(), _words(fields.get("services-new", ""))
    if not number and not services:
        return []
    languages = _words(fields.get("languages-new", "")) or ["ko"]
    return [{"number": number, "services": services, "languages": languages}]


def _words(text: str) -> list[str]:
    return [word for word in _SPLIT.split(text.strip()) if word]
