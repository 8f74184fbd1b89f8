"""The passport office's desk: applications listed without content, opened one by one, moved on, destroyed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select, update

from center.clock import Clock
from center.database.appointment_tables import appointment
from center.database.engine import Database
from center.database.passport_tables import application, application_part
from center.database.tables import audit
from center.handoff.keys import key_id
from center.opener.opener import Opener
from center.opener.vault import Opening
from center.passport.ends import Ends
from center.passport.history import Event, History, history_of, note
from center.passport.offer import PassportFile
from center.passport.parts import number_of_correction
from center.passport.states import MOVES, NEEDS_REASON, OPEN, Act, State
from center.passport.visits import Visits
from contract.envelope import close
from contract.passport import Application, NewPhoto, purpose_of

PURPOSES = ("review", "counter", "correction", "form")
"""For what a clerk may open one: a closed list, kept with each opening."""

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Filed:
    """One application as lists show it: nothing of its content. revision: one more with each change of it."""

    id: UUID
    code: str
    office: str
    service: str
    language: str
    state: State
    reason: str
    revision: int
    made_at: datetime
    received_at: datetime
    follow: str
    destroyed_at: datetime | None


class PassportDesk:
    """Who asks is of the office: the caller sees to that."""

    def __init__(
        self, database: Database, clock: Clock, opener: Opener, data: PassportFile, visits: Visits
    ) -> None:
        self._database = database
        self._clock = clock
        self._opener = opener
        self.visits = visits
        self._ends = Ends(database, clock, timedelta(days=data.kept_days), visits)
        self.names = {**data.kind_names, **data.delivery_names}
        """Of kinds and of delivery offices, by code."""

    def listed(self, office: str) -> Sequence[Filed]:
        """What is not over, the longest waiting first."""
        query = (
            select(application)
            .where(application.c.office == office, application.c.state.in_([each.value for each in OPEN]))
            .order_by(application.c.received_at)
            .limit(SHOWN)
        )
        with self._database.reading() as connection:
            return [_filed(row) for row in connection.execute(query)]

    def find(self, office: str, id_: UUID) -> Filed | None:
        """Of this office only."""
        row = self._row(id_)
        return None if row is None or row.office != office else _filed(row)

    def by_code(self, office: str, code: str) -> list[Filed]:
        """Codes are drawn by machines without a line, too: two may be alike, and a clerk tells them apart."""
        plain = "".join(code.split()).upper()
        query = select(application).where(application.c.code == plain, application.c.office == office)
        with self._database.reading() as connection:
            return [_filed(row) for row in connection.execute(query)]

    def of_ticket(self, ticket: UUID) -> UUID | None:
        """The application whose citizen came by appointment with this number."""
        query = select(application.c.id).where(
            application.c.id == appointment.c.id, appointment.c.ticket == ticket
        )
        with self._database.reading() as connection:
            return connection.scalar(query)

    def of_citizen(self, follow: str) -> Filed | None:
        """The one whose secret the citizen's phone knows."""
        with self._database.reading() as connection:
            query = select(application).where(application.c.follow == follow)
            row = connection.execute(query).one_or_none()
        return None if row is None else _filed(row)

    def history(self, id_: UUID) -> list[History]:
        """All of it, in order."""
        return history_of(self._database, id_)

    def open(self, filed: Filed, *, who: str, why: str) -> Application | None:
        """The content with its newest photo; each opening is written down at both places.

        None: destroyed, or unreadable. OpenerAway, OpenerSaysNo.
        """
        if why not in PURPOSES:
            raise ValueError(why)
        with self._database.writing() as connection:
            now = self._clock()
            note(connection, filed.id, at=now, who=who, what=Event.OPENED, why=why)
            seen = {"at": now, "who": who, "what": "passport.opened", "subject": str(filed.id)}
            connection.execute(insert(audit).values(**seen, why=why))
        parts = [row for row in self._parts(filed.id) if row.wrapped is not None]
        whole = [row for row in parts if row.kind == "application"]
        if not whole:
            return None
        found = Application.model_validate_json(self._content(filed, whole[0], who=who, why=why))
        photos = [row for row in parts if row.kind == "photo"]  # of later: a correction shreds the others
        if not photos:
            return found
        newest = max(photos, key=lambda row: row.revision)
        photo = NewPhoto.model_validate_json(self._content(filed, newest, who=who, why=why))
        newer = {"photo": photo.photo, "judgement": photo.judgement, "tries": photo.tries}
        return found.model_copy(update={**newer, "revision": filed.revision})

    def move(self, filed: Filed, act: Act, reason: str, *, who: str) -> bool:
        """False when it is not possible any more, or wants a reason; nothing has changed then."""
        before, after = MOVES[act]
        told = reason.strip()[:500]
        if act in NEEDS_REASON and not told:
            return False
        with self._database.writing() as connection:
            now = self._clock()
            mine = update(application).where(
                application.c.id == filed.id, application.c.state.in_([each.value for each in before])
            )
            change = {"state": after.value, "reason": told, "changed_at": now, "changed_by": who}
            if connection.execute(mine.values(**change)).rowcount != 1:
                return False
            note(connection, filed.id, at=now, who=who, what=act, why=told)
            if after not in OPEN:
                self._ends.destroy(connection, filed.id, who=who)
        if after not in OPEN:
            self._ends.settle(who)
        return True

    def correct(self, filed: Filed, changed: Application, *, who: str, field: str) -> bool:
        """A clerk mends a field; the old content is destroyed, what was mended is written down.

        False: over, or somebody else changed it meanwhile. A photo under way stays welcome. OpenerAway.
        """
        revision = filed.revision + 1
        number = number_of_correction(revision)
        content = changed.model_copy(update={"revision": revision}).model_dump_json().encode()
        public = self._opener.public(filed.office)
        wrapped, body = close(public, purpose_of(filed.office, filed.id, number), content)
        with self._database.writing() as connection:
            mine = update(application).where(
                application.c.id == filed.id,
                application.c.revision == filed.revision,
                application.c.state.in_([each.value for each in OPEN]),
            )
            change = {"revision": revision, "changed_at": self._clock(), "changed_by": who}
            if connection.execute(mine.values(**change)).rowcount != 1:
                return False
            self._ends.shred(connection, filed.id)
            connection.execute(
                insert(application_part).values(
                    application=filed.id,
                    revision=number,
                    kind="application",
                    sha256="",
                    key=key_id(public),
                    wrapped=wrapped,
                    body=body,
                )
            )
            note(connection, filed.id, at=self._clock(), who=who, what=Event.CORRECTED, why=field)
        self._ends.settle(who)
        return True

    def forget(self) -> int:
        """By rule: what nobody collected in time is over, and its content destroyed. How many."""
        return self._ends.forget()

    # ---- inner

    def _content(self, filed: Filed, part: Row[Any], *, who: str, why: str) -> bytes:
        return self._opener.open(
            Opening(
                office=filed.office,
                subject=str(filed.id),
                who=who,
                why=why,
                purpose=purpose_of(filed.office, filed.id, part.revision),
                wrapped=part.wrapped,
                body=part.body,
            )
        )

    def _row(self, id_: UUID) -> Row[Any] | None:
        with self._database.reading() as connection:
            return connection.execute(select(application).where(application.c.id == id_)).one_or_none()

    def _parts(self, id_: UUID) -> Sequence[Row[Any]]:
        query = select(application_part).where(application_part.c.application == id_)
        with self._database.reading() as connection:
            return connection.execute(query).all()


def _filed(row: Row[Any]) -> Filed:
    names = (
        "id",
        "code",
        "office",
        "service",
        "language",
        "reason",
        "revision",
        "made_at",
        "received_at",
        "follow",
    )
    fields = {name: getattr(row, name) for name in names}
    return Filed(**fields, state=State(row.state), destroyed_at=row.destroyed_at)
