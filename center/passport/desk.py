"""The passport office's desk: applications listed without content, opened one by one, moved on, destroyed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, and_, insert, not_, or_, select, update

from center.appointments.book import Appointments
from center.clock import Clock
from center.database.appointment_tables import appointment
from center.database.engine import Database
from center.database.passport_tables import application, application_event, application_part
from center.database.tables import audit
from center.handoff.keys import key_id
from center.opener.opener import Opener
from center.opener.vault import Opening
from center.passport.offer import PassportFile
from center.passport.revisions import CORRECTED
from center.passport.states import CORRECTABLE, MOVES, NEEDS_REASON, OPEN, Act, State
from contract.envelope import close
from contract.passport import Application, NewPhoto, purpose_of

PURPOSES = ("review", "counter", "correction", "form")
"""For what a clerk may open one: a closed list, kept with each opening."""

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Filed:
    """One application as lists show it: nothing of its content."""

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


@dataclass(frozen=True, slots=True)
class History:
    """What was done, when, by whom."""

    at: datetime
    who: str
    what: str
    why: str


class PassportDesk:
    """Who asks is of the office: the caller sees to that."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        opener: Opener,
        data: PassportFile,
        appointments: Appointments,
    ) -> None:
        self._database = database
        self._clock = clock
        self._opener = opener
        self._appointments = appointments
        self._kept = timedelta(days=data.kept_days)
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
        event = application_event.c
        query = select(event.at, event.who, event.what, event.why).where(event.application == id_)
        with self._database.reading() as connection:
            return [History(*row) for row in connection.execute(query.order_by(event.id))]

    def open(self, filed: Filed, *, who: str, why: str) -> Application | None:
        """The content with its newest photo; each opening is written down at both places.

        None: destroyed, or unreadable. OpenerAway, OpenerSaysNo.
        """
        if why not in PURPOSES:
            raise ValueError(why)
        with self._database.writing() as connection:
            self._note(connection, filed.id, who=who, what="opened", why=why)
            seen = {"at": self._clock(), "who": who, "what": "passport.opened", "subject": str(filed.id)}
            connection.execute(insert(audit).values(**seen, why=why))
        parts = {row.revision: row for row in self._parts(filed.id) if row.wrapped is not None}
        whole = [row for row in parts.values() if row.kind == "application"]
        if not whole:
            return None
        first = max(whole, key=lambda row: row.revision)
        found = Application.model_validate_json(self._content(filed, first, who=who, why=why))
        photos = [row for row in parts.values() if row.kind == "photo" and row.revision > first.revision]
        if not photos:
            return found
        newest = max(photos, key=lambda row: row.revision)
        photo = NewPhoto.model_validate_json(self._content(filed, newest, who=who, why=why))
        newer = {"photo": photo.photo, "judgement": photo.judgement, "tries": photo.tries}
        return found.model_copy(update={**newer, "revision": newest.revision})

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
            self._note(connection, filed.id, who=who, what=act.value, why=told[:200])
            if after not in OPEN:
                self._destroy(connection, filed.id, who=who)
        if after not in OPEN:
            self._database.leave_no_trace(application_part.name)
        return True

    def correct(self, filed: Filed, changed: Application, *, who: str, field: str) -> bool:
        """A clerk mends a field; the old content is destroyed, what was mended is written down."""
        revision = filed.revision + 1
        content = changed.model_copy(update={"revision": revision}).model_dump_json().encode()
        public = self._opener.public(filed.office)
        wrapped, body = close(public, purpose_of(filed.office, filed.id, revision), content)
        with self._database.writing() as connection:
            mine = update(application).where(
                application.c.id == filed.id,
                application.c.revision == filed.revision,
                application.c.state.in_([each.value for each in CORRECTABLE]),
            )
            change = {"revision": revision, "changed_at": self._clock(), "changed_by": who}
            if connection.execute(mine.values(**change)).rowcount != 1:
                return False
            self._shred(connection, filed.id)
            connection.execute(
                insert(application_part).values(
                    application=filed.id,
                    revision=revision,
                    kind="application",
                    sha256=CORRECTED,
                    key=key_id(public),
                    wrapped=wrapped,
                    body=body,
                )
            )
            self._note(connection, filed.id, who=who, what="corrected", why=field[:200])
        return True

    def forget(self) -> int:
        """By rule: what nobody collected in time is over, and its content destroyed. How many.

        By the center's own clock: from the arrival; of a passport that is made, from the acceptance.
        """
        old, row = self._clock() - self._kept, application.c
        is_made = row.state == State.ACCEPTED.value
        query = select(row.id).where(
            row.state.in_([each.value for each in OPEN]),
            or_(and_(is_made, row.changed_at < old), and_(not_(is_made), row.received_at < old)),
        )
        with self._database.writing() as connection:
            ids = list(connection.scalars(query))
            for id_ in ids:
                ended = update(application).where(application.c.id == id_)
                now = self._clock()
                connection.execute(
                    ended.values(state=State.EXPIRED.value, reason="", changed_at=now, changed_by="rule")
                )
                self._destroy(connection, id_, who="rule")
        if ids:
            self._database.leave_no_trace(application_part.name)
        return len(ids)

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

    def _destroy(self, connection: Connection, id_: UUID, *, who: str) -> None:
        self._shred(connection, id_)
        gone = update(application).where(application.c.id == id_)
        connection.execute(gone.values(destroyed_at=self._clock()))
        self._note(connection, id_, who=who, what="destroyed", why="")
        self._appointments.end(connection, id_, who=who)

    def _shred(self, connection: Connection, id_: UUID) -> None:
        """The wrapped key first of all: without it any copy of the body is noise."""
        parts = update(application_part).where(application_part.c.application == id_)
        connection.execute(parts.values(wrapped=None, body=None))

    def _note(self, connection: Connection, id_: UUID, *, who: str, what: str, why: str) -> None:
        told = {"application": id_, "at": self._clock(), "who": who, "what": what, "why": why}
        connection.execute(insert(application_event).values(**told))

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
