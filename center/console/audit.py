"""Who looked at what of the office, did what, and why: newest first, a page at a time."""

from typing import Any

from fastapi import Response
from sqlalchemy import ColumnElement, Select, Table, Uuid, and_, case, cast, exists, func, or_, select

from center.console.audit_rows import told_of
from center.console.door import Door, Visit
from center.console.fields import row_number
from center.console.words_of_facts import FACTS
from center.console.words_of_the_audit import AUDIT
from center.console.words_of_the_office import OFFICE
from center.database.engine import Database
from center.database.handoff_tables import handoff
from center.database.help_tables import help_call
from center.database.kiosk_tables import kiosk_state
from center.database.passport_tables import application
from center.database.staff_tables import staff
from center.database.tables import audit, device
from center.offices.history import CHANGED, subjects_of
from center.staff.roles import THE_FIGURES
from center.web.page import Pages

ROWS = 100
_ID_SIGNS = 36
"""Of a UUID, written with hyphens."""


class AuditPage:
    """Rows of the own office only; who reads them changes nothing."""

    def __init__(self, door: Door, pages: Pages, database: Database) -> None:
        self._pages = pages
        self._database = database
        door.page("/console/audit", THE_FIGURES, self._page)

    def _page(self, visit: Visit) -> Response:
        office = visit.signed.person.office
        who, before = visit.fields.get("who", "").strip()[:32], row_number(visit.fields.get("before", ""))
        query: Select[Any] = (
            select(audit.c.id, audit.c.at, audit.c.who, audit.c.what, audit.c.subject, audit.c.why)
            .where(_concerns(office))
            .order_by(audit.c.id.desc())
            .limit(ROWS + 1)
        )
        if who:
            query = query.where(audit.c.who == who)
        if before is not None:
            query = query.where(audit.c.id < before)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
            told = told_of(connection, rows[:ROWS], office)
        return self._pages.page(
            "audit.html",
            me=visit.signed,
            rows=told,
            older=rows[ROWS - 1].id if len(rows) > ROWS else None,
            who=who,
            audit_words=AUDIT,
            office_words=OFFICE,
            fact_words=FACTS,
        )


def _concerns(office: str) -> ColumnElement[bool]:
    """What people and machines of the office did, what was done to its people by whoever runs the center, and
    what anybody anywhere did to the office, its hand-offs, its calls for help and its applications.

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
        and_(audit.c.what == CHANGED, audit.c.subject.startswith(subjects_of(office), autoescape=True)),
        _of_its_own("handoff.", handoff, office),
        _of_its_own("help.", help_call, office),
        _of_its_own("passport.", application, office),
    )


def _of_its_own(begins: str, table: Table, office: str) -> ColumnElement[bool]:
    """Rows about something of the office: each is looked up by its id, however many there are.

    A subject of another length is no id, and a database would fail at it.
    """
    is_id = and_(audit.c.what.startswith(begins), func.length(audit.c.subject) == _ID_SIGNS)
    id_ = case((is_id, cast(func.replace(audit.c.subject, "-", ""), Uuid)))
    return exists().where(table.c.id == id_, table.c.office == office)
