"""The office's own data: how it is, a change from a day on, and what was changed, when, by whom and why."""

from dataclasses import replace
from datetime import date, datetime, time

from fastapi import Response
from pydantic import ValidationError

from center.clock import SEOUL
from center.console.door import Door, Visit, away
from center.console.fields import row_number
from center.console.form_of_an_office import (
    all_who_wait_are_called,
    begins_at,
    changed_by,
    day_of,
    lines_of,
    nobody_is_expected,
    nobody_is_there,
)
from center.console.services_of_an_office import NotSo
from center.console.slips import Wrong, what_clashes, what_is_not_so, what_is_wrong
from center.console.words_of_facts import FACTS
from center.console.words_of_the_audit import AUDIT
from center.console.words_of_the_office import OFFICE
from center.offices.book import Clash, Offices
from center.offices.facts import facts_of
from center.offices.model import Office
from center.queue.reception import Reception
from center.staff.roles import SEES_THE_OFFICE, THE_FIGURES, THE_OFFICE
from center.staff.sessions import Sessions
from center.web.page import Pages

PAGE = "/console/office"
FORM_BYTES = 64 * 1024
"""Twenty notices, each sign of them nine bytes on the way, beside many services and counters."""

CHANGES = 20
"""So many a page shows."""


class OfficePage:
    """For those who answer for an office, their own and no other; who looks after them only reads."""

    def __init__(self, door: Door, pages: Pages, reception: Reception) -> None:
        self._pages = pages
        self._reception = reception
        self._offices: Offices = reception.offices
        self._clock = reception.clock
        self._sessions = Sessions(reception.database, reception.clock)
        door.page(PAGE, SEES_THE_OFFICE, self._page)
        door.act(PAGE, THE_OFFICE, self._change, limit=FORM_BYTES, too_long=self._too_long)

    def _page(self, visit: Visit, *, wrong: Wrong | None = None, code: int = 200) -> Response:
        """The office of today, or as it will be on the day of `on`, with what is scheduled already.

        Where something was wrong, what was typed stands there as it was.
        """
        person, today = visit.signed.person, self._today()
        on = max(day_of(visit.fields.get("on", "")) or today, today)
        office = self._shown(person.office, on)
        before = row_number(visit.fields.get("before", ""))
        history = self._offices.history(office.id, CHANGES + 1, before)
        return self._pages.page(
            "office.html",
            code,
            me=visit.signed,
            office=office,
            today=today,
            on=on,
            pending=self._offices.pending(office.id),
            history=history[:CHANGES],
            older=history[CHANGES - 1].id if len(history) > CHANGES else None,
            wrong=wrong,
            saved="saved" in visit.fields,
            typed=visit.fields if wrong else {},
            waiting=self._reception.line.waiting(office.id),
            office_words=OFFICE,
            fact_words=FACTS,
            audit_words=AUDIT,
            may_change=bool(THE_OFFICE & person.roles),
            may_audit=bool(THE_FIGURES & person.roles),
            facts=facts_of(office),
            lines=lines_of(office),
        )

    def _too_long(self, visit: Visit) -> Response:
        """What came whole stands there again; the last field did not."""
        whole = replace(visit, fields=dict(list(visit.fields.items())[:-1]))
        return self._page(whole, wrong=Wrong("too_long"), code=413)

    def _change(self, visit: Visit) -> Response:
        """All or nothing: what cannot be read changes nothing, and the page says which."""
        fields, why = visit.fields, visit.fields.get("why", "").strip()[:200]
        first, today = day_of(fields.get("valid_from", "")), self._today()
        if not why or first is None or first < today:
            return self._page(visit, wrong=Wrong("why" if not why else "valid_from"))
        shown = self._shown(visit.signed.person.office, max(day_of(fields.get("on", "")) or today, today))
        begins = begins_at(first, self._clock())
        try:
            changed = changed_by(shown, fields)
            if begins <= self._clock():
                all_who_wait_are_called(self._reception, shown, changed)
                nobody_is_there(self._reception, self._sessions.seated(shown.id), shown, changed)
            self._offices.change(
                changed,
                valid_from=begins,
                who=visit.signed.person.id,
                why=why,
                shown=shown,
                check=lambda connection: nobody_is_expected(
                    self._reception, connection, shown, changed, begins
                ),
            )
        except NotSo as err:
            return self._page(visit, wrong=what_is_not_so(err))
        except ValidationError as err:
            return self._page(visit, wrong=what_is_wrong(shown, fields, err))
        except Clash as err:
            return self._page(visit, wrong=what_clashes(shown, fields, err))
        return away(f"{PAGE}?saved")

    def _shown(self, office: str, on: date) -> Office:
        """From the day's first moment; today is now."""
        begins = None if on == self._today() else datetime.combine(on, time(), SEOUL)
        return self._offices.at(office, begins)

    def _today(self) -> date:
        return self._clock().astimezone(SEOUL).date()
