"""The hand-offs of all offices: opened with a reason, ended with an outcome, forgotten by rule."""

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, func, insert, or_, select, update

from center.clock import Clock
from center.database.engine import Database
from center.database.handoff_tables import handoff
from center.database.tables import audit
from center.handoff.keys import OfficeKeys
from center.handoff.late import OVERDUE, late
from center.handoff.settle import leave_line
from center.handoff.waiting import ROWS, Outcome, Waiting, waiting_of
from contract.handoff import Packet, Want, purpose_of
from contract.sealing import SealBroken, unseal

log = logging.getLogger(__name__)

CITIZEN = "citizen"

SHOWN = 200
"""So many one inbox shows; the longest waiting are among them."""


class Handoffs:
    """Safe among threads and processes. Who asks is of the office: the caller sees to that."""

    def __init__(self, database: Database, clock: Clock, keys: OfficeKeys) -> None:
        self._database = database
        self._clock = clock
        self._keys = keys

    def inbox(self, office: str) -> Sequence[Waiting]:
        """What is not ended yet, the longest waiting first."""
        return self._open_ones(handoff.c.office == office)

    def call_backs(self) -> Sequence[Waiting]:
        """Of all offices, for those at 120: who waits for a call, the longest waiting first."""
        return self._open_ones(handoff.c.want == Want.CALL_BACK.value)

    def overdue(self, office: str) -> int:
        """How many wait too long: a supervisor's page says so wherever they are."""
        query = select(func.count()).where(handoff.c.office == office, late(self._clock()))
        with self._database.reading() as connection:
            return int(connection.scalar(query) or 0)

    def find(self, office: str, id_: UUID) -> Waiting | None:
        """Of this office only."""
        return self._shown(handoff.c.id == id_, handoff.c.office == office)

    def find_anywhere(self, id_: UUID) -> Waiting | None:
        """Of any office: for those at 120 only."""
        return self._shown(handoff.c.id == id_)

    def by_code(self, office: str, code: str) -> Waiting | None:
        """As read from a slip: small letters and blanks do no harm."""
        return self._shown(handoff.c.code == _plain(code), handoff.c.office == office)

    def by_code_anywhere(self, code: str) -> Waiting | None:
        """Of any office: for those at 120 only."""
        return self._shown(handoff.c.code == _plain(code))

    def of_ticket(self, ticket: UUID) -> Waiting | None:
        """What came along with a number."""
        return self._shown(handoff.c.ticket == ticket)

    def open(self, waiting: Waiting, *, who: str, why: str) -> Packet | None:
        """What the citizen told; each opening is a row of the audit. None: forgotten, or not to be opened."""
        row, now = self._one(handoff.c.id == waiting.id), self._clock()
        with self._database.writing() as connection:
            seen = {"at": now, "who": who, "what": "handoff.opened", "subject": str(waiting.id)}
            connection.execute(insert(audit).values(**seen, why=why[:200]))
            free = or_(handoff.c.taken_by.is_(None), handoff.c.taken_at < now - OVERDUE)  # or laid aside
            mine = update(handoff).where(handoff.c.id == waiting.id, handoff.c.ended_at.is_(None), free)
            connection.execute(mine.values(taken_by=who, taken_at=now))
        return None if row is None else self.content(row)

    def content(self, row: Row[Any]) -> Packet | None:
        """What is sealed in a row. Whoever asks has written down why. None: forgotten, or broken."""
        if row.sealed is None:
            return None
        try:
            content = unseal(self._keys.private(row.office), purpose_of(row.office, row.id), row.sealed)
            return Packet.model_validate_json(content)
        except (SealBroken, ValueError):
            log.warning("a hand-off cannot be opened")
            return None

    def of_citizen(self, follow: str) -> Waiting | None:
        """The one whose secret the citizen's phone knows."""
        return self._shown(handoff.c.follow == follow)

    def due(self, id_: UUID, at: datetime | None) -> None:
        """The citizen comes at another time; at none: needs nobody any more."""
        change: dict[str, Any] = {"due_at": at}
        if at is None:
            change = {"ended_at": self._clock(), "ended_by": CITIZEN, "outcome": Outcome.WITHDRAWN.value}
        self._change(id_, change)

    def came(self, id_: UUID, ticket: UUID) -> None:
        """The citizen of an appointment has a number: the counter that calls it finds the story.

        Said again it changes nothing: the half hour counts from the first time.
        """
        here = update(handoff).where(
            handoff.c.id == id_, handoff.c.ended_at.is_(None), handoff.c.ticket.is_(None)
        )
        with self._database.writing() as connection:
            connection.execute(here.values(ticket=ticket, due_at=self._clock() + OVERDUE))

    def resumed(self, id_: UUID, *, who: str) -> None:
        """At another machine."""
        self._end(id_, Outcome.RESUMED, who)

    def end(self, waiting: Waiting, outcome: Outcome, note: str, *, who: str) -> bool:
        """The loop is closed; False when somebody did so before."""
        return self._end(waiting.id, outcome, who, note=note.strip()[:500])

    def _end(self, id_: UUID, outcome: Outcome, who: str, **more: str) -> bool:
        """With the number that still waits for it: nobody is called who needs nobody any more."""
        now = self._clock()
        closing = update(handoff).where(handoff.c.id == id_, handoff.c.ended_at.is_(None))
        closed = closing.values(ended_at=now, ended_by=who, outcome=outcome.value, **more)
        with self._database.writing() as connection:
            row = connection.execute(closed.returning(handoff.c.ticket)).one_or_none()
            if row is not None and row.ticket is not None:
                leave_line(connection, row.ticket, outcome, at=now, who=who)
            return row is not None

    def _change(self, id_: UUID, change: dict[str, Any]) -> None:
        going_on = update(handoff).where(handoff.c.id == id_, handoff.c.ended_at.is_(None))
        with self._database.writing() as connection:
            connection.execute(going_on.values(**change))

    def _one(self, *where: ColumnElement[bool]) -> Row[Any] | None:
        with self._database.reading() as connection:
            return connection.execute(ROWS.where(*where)).one_or_none()

    def _shown(self, *where: ColumnElement[bool]) -> Waiting | None:
        row = self._one(*where)
        return None if row is None else waiting_of(row, self._clock())

    def _open_ones(self, where: ColumnElement[bool]) -> Sequence[Waiting]:
        waits_since = func.coalesce(handoff.c.due_at, handoff.c.made_at)
        query = ROWS.where(where, handoff.c.ended_at.is_(None)).order_by(waits_since).limit(SHOWN)
        with self._database.reading() as connection:
            return [waiting_of(row, self._clock()) for row in connection.execute(query)]


def can_go_on(row: Row[Any]) -> bool:
    """Whether the holder of the card may end it at a machine: also once more, should that machine fail."""
    over = row.ended_at is not None and row.outcome != Outcome.RESUMED.value
    return row.holder is not None and row.sealed is not None and not over


def _plain(code: str) -> str:
    return "".join(code.split()).upper()
