"""Copies whose outcome does not come: nobody may guess it, least of all another kiosk.

A kiosk that is cut off may have handed out a good paper. So a copy is void only when its own kiosk says so,
or a person who has looked; until then it is unreported, and verifiers are told so. A late word of its own
kiosk counts as if it had come in time.
"""

import logging

from sqlalchemy import select, update

from center.database.tables import copy, issue
from center.issuing.desk import Desk
from center.issuing.move import move
from center.issuing.settle import settle
from center.issuing.states import OUTCOME_PATIENCE, CopyState

log = logging.getLogger(__name__)


class NoSuchCopy(Exception):
    """No copy has this serial."""


class Unreported:
    """Notices them, and carries out what a person decides."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def look(self) -> int:
        """Tell a person of errands without an outcome, each once; how many. Every heartbeat looks.

        Their stored papers go: no citizen's data is kept for an answer that nobody will ask for again.
        """
        late = (
            select(copy.c.issue)
            .where(copy.c.state == CopyState.RESERVED, copy.c.issued_at < self._desk.now() - OUTCOME_PATIENCE)
            .scalar_subquery()
        )
        told = issue.c.key.in_(late) & issue.c.reply.is_not(None)
        with self._desk.database.reading() as connection:
            if connection.execute(select(issue.c.key).where(told).limit(1)).first() is None:
                return 0
        forget = update(issue).where(told).values(reply=None).returning(issue.c.key, issue.c.device)
        with self._desk.database.writing() as connection:
            errands = connection.execute(forget).all()
        for errand in errands:
            log.warning(
                "errand %s: no outcome from %s for a day; a person must look", errand.key, errand.device
            )
        return len(errands)

    def void(self, serial: str, *, person: str, why: str) -> bool:
        """A person declares a copy void, for ever; what is owed becomes a claim. False: it was already.

        Raises NoSuchCopy.
        """
        query = (
            select(copy, issue.c.device, issue.c.holder)
            .join(issue, copy.c.issue == issue.c.key)
            .where(copy.c.serial == serial)
            .with_for_update()
        )
        with self._desk.database.writing() as connection:
            row = connection.execute(query).one_or_none()
            if row is None:
                raise NoSuchCopy(serial)
            if row.state == CopyState.VOID:
                return False
            note = f"void {serial}: {why}"[:200]
            self._desk.note(connection, who=person[:64], what="paper", subject=row.holder, why=note)
            reason = f"a person: {why}"
            move(connection, row, CopyState.VOID, reason=reason, device=row.device, at=self._desk.now())
            settle(connection, row.issue, self._desk.clock)
        return True
