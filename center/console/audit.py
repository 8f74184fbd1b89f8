"""Who of the office looked at what, did what, and why: newest first, a page at a time."""

from fastapi import Response
from sqlalchemy import select

from center.console.door import Door, Visit
from center.console.words_of_the_office import AUDIT
from center.database.engine import Database
from center.database.staff_tables import staff
from center.database.tables import audit
from center.staff.roles import THE_FIGURES
from center.web.page import Pages

ROWS = 100


class AuditPage:
    """Rows of the own office's people only; who reads them changes nothing."""

    def __init__(self, door: Door, pages: Pages, database: Database) -> None:
        self._pages = pages
        self._database = database
        door.page("/console/audit", THE_FIGURES, self._page)

    def _page(self, visit: Visit) -> Response:
        who, before = visit.fields.get("who", "").strip()[:32], visit.fields.get("before", "")
        query = (
            select(audit.c.id, audit.c.at, audit.c.who, audit.c.what, audit.c.subject, audit.c.why)
            .join(staff, staff.c.id == audit.c.who)
            .where(staff.c.office == visit.signed.person.office)
            .order_by(audit.c.id.desc())
            .limit(ROWS + 1)
        )
        if who:
            query = query.where(audit.c.who == who)
        if before.isascii() and before.isdigit():
            query = query.where(audit.c.id < min(int(before), 2**62))
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
