"""Who of the office looked at what, did what, and why: newest first, a page at a time."""

from fastapi import Response
from sqlalchemy import ColumnElement, and_, or_, select

from center.console.door import Door, Visit
from center.console.words_of_the_office import AUDIT
from center.database.engine import Database
from center.database.kiosk_tables import kiosk_state
from center.database.staff_tables import staff
from center.database.tables import audit, device
from center.staff.roles import THE_FIGURES
from center.web.page import Pages

ROWS = 100
LONGEST_ID = 18
"""Digits of a row's number; so many fit into eight bytes."""


class AuditPage:
    """Rows of the own office only; who reads them changes nothing."""

    def __init__(self, door: Door, pages: Pages, database: Database) -> None:
        self._pages = pages
        self._database = database
        door.page("/console/audit", THE_FIGURES, self._page)

    def _page(self, visit: Visit) -> Response:
        who, before = visit.fields.get("who", "").strip()[:32], visit.fields.get("before", "")
        query = (
            select(audit.c.id, audit.c.at, audit.c.who, audit.c.what, audit.c.subject, audit.c.why)
            .where(_concerns(visit.signed.person.office))
            .order_by(audit.c.id.desc())
            .limit(ROWS + 1)
        )
        if who:
            query = query.where(audit.c.who == who)
        if before.isascii() and before.isdigit() and len(before) <= LONGEST_ID:
            query = query.where(audit.c.id < int(before))
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return self._pages.page(
            "audit.html",
            me=visit.signed,
            rows=rows[:ROWS],
            older=rows[ROWS - 1].id if len(rows) > ROWS else None,
            who=who,
            audit_words=AUDIT,
        )


def _concerns(office: str) -> ColumnElement[bool]:
    """What people and machines of the office did, and what was done to its people by whoever runs the center.

    A machine that never told where it stands is shown to every office rather than to none.
    """
    people = select(staff.c.id).where(staff.c.office == office)
    machines = select(kiosk_state.c.device).where(kiosk_state.c.office == office)
    told = select(kiosk_state.c.device)
    return or_(
        audit.c.who.in_(people),
        audit.c.who.in_(machines),
        and_(audit.c.who.in_(select(device.c.id)), audit.c.who.not_in(told)),
        and_(audit.c.what.startswith("staff."), audit.c.subject.in_(people)),
    )
