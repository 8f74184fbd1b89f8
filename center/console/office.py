"""The office's own data: how it is, a change from a day on, and who changed it when and why."""

import re
from datetime import date, datetime, time
from typing import Any

from fastapi import Response
from pydantic import ValidationError

from center.clock import SEOUL, Clock
from center.console.door import Door, Visit, away
from center.console.words_of_the_office import OFFICE
from center.offices.book import Offices
from center.offices.lines import (
    shifts_as_lines,
    shifts_of,
    slots_as_lines,
    slots_of,
    windows_as_lines,
    windows_of,
)
from center.offices.model import Office
from center.staff.roles import THE_OFFICE
from center.web.page import Pages

PAGE = "/console/office"
_SPLIT = re.compile(r"[\s,;]+")


class OfficePage:
    """For those who answer for an office: their own, no other."""

    def __init__(self, door: Door, pages: Pages, offices: Offices, clock: Clock) -> None:
        self._pages = pages
        self._offices = offices
        self._clock = clock
        door.page(PAGE, THE_OFFICE, self._page)
        door.act(PAGE, THE_OFFICE, self._change)

    def _page(self, visit: Visit, *, wrong: str = "") -> Response:
        office = self._offices.at(visit.signed.person.office)
        return self._pages.page(
            "office.html",
            me=visit.signed,
            office=office,
            today=self._clock().astimezone(SEOUL).date(),
            history=self._offices.history(office.id),
            wrong=wrong,
            saved="saved" in visit.fields,
            office_words=OFFICE,
            windows=windows_as_lines(office.windows),
            shifts=shifts_as_lines(office.shifts),
            slots=slots_as_lines(office.slots),
        )

    def _change(self, visit: Visit) -> Response:
        """All or nothing: what cannot be read changes nothing, and the page says which."""
        fields, why = visit.fields, visit.fields.get("why", "").strip()[:200]
        office = self._offices.at(visit.signed.person.office)
        try:
            first = date.fromisoformat(fields.get("valid_from", ""))
            changed = changed_by(office, dict(fields))
        except ValidationError as err:
            return self._page(visit, wrong=str(err.errors()[0]["loc"][0]) if err.errors()[0]["loc"] else "?")
        except ValueError as err:
            return self._page(visit, wrong=str(err)[:60])
        today = self._clock().astimezone(SEOUL).date()
        if not why or first < today:
            return self._page(visit, wrong="why" if not why else "valid_from")
        begins = self._clock() if first == today else datetime.combine(first, time(), SEOUL)
        self._offices.change(changed, valid_from=begins, who=visit.signed.person.id, why=why)
        return away(f"{PAGE}?saved")


def changed_by(office: Office, fields: dict[str, str]) -> Office:
    """`office` with what the form says. ValueError, pydantic's among them."""
    told = fields.get
    services = [
        service.model_dump()
        | {
            "prefix": told(f"prefix-{service.code}", service.prefix).strip().upper(),
            "target_minutes": told(f"target-{service.code}", str(service.target_minutes)),
            "name": service.name
            | {
                language: told(f"{language}-{service.code}", service.name[language])
                for language in ("ko", "en")
            },
        }
        for service in office.services
    ]
    return Office.model_validate(
        office.model_dump()
        | {
            "services": services,
            "counters": [*_counters(office, fields), *_new_counter(fields)],
            "closed": _words(told("closed", "")),
            "windows": windows_of(told("windows", windows_as_lines(office.windows))),
            "shifts": shifts_of(told("shifts", shifts_as_lines(office.shifts))),
            "slots": slots_of(told("slots", slots_as_lines(office.slots))),
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
