"""The book of offices: what an office is like at a moment, and who changed it. Rows are only ever added."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from pydantic import ValidationError
from sqlalchemy import Connection, Select, insert, select

from center.clock import SEOUL, Clock
from center.database.engine import Database
from center.database.queue_tables import office_data
from center.offices.facts import Difference, differences
from center.offices.history import Change, history_of, note_change
from center.offices.merge import merge
from center.offices.model import Office

KEPT_SECONDS = 1.0
"""A change reaches every process within this time; asking the database for each touch would be waste."""


class NoSuchOffice(LookupError):
    """Nobody has entered it."""


class OfficeFileError(ValueError):
    """A file of an office cannot be used; names file and key."""


def read_office(file: Path) -> Office:
    """One TOML file. OfficeFileError."""
    try:
        return Office.model_validate(tomllib.loads(file.read_text("utf-8")))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as err:
        raise OfficeFileError(f"{file}: {err}") from err
    except ValidationError as err:
        first = err.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise OfficeFileError(f"{file}: {key}: {first['msg']}") from None


Check = Callable[[Connection], None]
"""Within the transaction of a change; raises what forbids it."""


class Clash(ValueError):
    """A change does not fit to one that is scheduled for later. day: of that one. error: why not."""

    def __init__(self, day: date, error: ValidationError) -> None:
        super().__init__(f"{day}: {error.errors()[0]['msg']}")
        self.day = day
        self.error = error


@dataclass(frozen=True, slots=True)
class Pending:
    """What will be different from a moment on. reasons: who and why, oldest first."""

    valid_from: datetime
    differences: tuple[Difference, ...]
    reasons: tuple[tuple[str, str], ...]


class Offices:
    """Answers from memory for a second; safe among threads, since entries are replaced whole."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._kept: dict[str, tuple[datetime, Office]] = {}

    def begin_with(self, file: Path) -> Office:
        """Enter the office of `file`, unless somebody entered it before. OfficeFileError."""
        office = read_office(file)
        with self._database.writing() as connection:
            known = select(office_data.c.id).where(office_data.c.office == office.id).limit(1)
            if connection.scalar(known) is None:
                self._enter(connection, office, self._clock(), who="setup", why=file.name)
        return self.at(office.id)

    def change(
        self,
        office: Office,
        *,
        valid_from: datetime,
        who: str,
        why: str,
        shown: Office | None = None,
        check: Check = lambda _connection: None,
    ) -> None:
        """From `valid_from` on, what differs from `shown` is like this; all else stays as it was to be.

        shown: what whoever makes the change had before them; None: the whole office is meant.
        What is scheduled for later keeps its own changes and takes this one in, each as a row more. Clash.
        Who changed what and why is in the audit.
        check: raises what forbids it; nobody books a time between its look and the change.
        """
        with self._database.writing() as connection:
            connection.execute(
                _first(office.id).with_for_update()
            )  # of two at once the second sees the first
            check(connection)
            plan = self._plan(connection, office.id)
            before = next((each for at, each in reversed(plan) if at <= valid_from), None)
            after = office
            if shown is not None and before is not None:
                after = _put_together(shown, office, before, valid_from, ours_win=True)
            entry = self._enter(connection, after, valid_from, who=who, why=why)
            note_change(connection, self._clock, office.id, entry, who=who, why=why)
            for at, scheduled in plan:
                if at <= valid_from or before is None:
                    continue
                fresh = _put_together(before, after, scheduled, at, ours_win=False)
                if fresh != scheduled:
                    self._enter(connection, fresh, at, who=who, why=why)
                before, after = scheduled, fresh
        self._kept.pop(office.id, None)

    def at(self, office: str, moment: datetime | None = None) -> Office:
        """As it is now, or at `moment`. NoSuchOffice."""
        now = self._clock()
        kept = self._kept.get(office)
        if moment is None and kept is not None and 0 <= (now - kept[0]).total_seconds() < KEPT_SECONDS:
            return kept[1]
        query = (
            select(office_data.c.body)
            .where(office_data.c.office == office, office_data.c.valid_from <= (moment or now))
            .order_by(office_data.c.valid_from.desc(), office_data.c.id.desc())
            .limit(1)
        )
        with self._database.reading() as connection:
            body = connection.scalar(query)
        if body is None:
            raise NoSuchOffice(office)
        found = Office.model_validate(body)
        if moment is None:
            self._kept[office] = (now, found)
        return found

    def history(self, office: str, limit: int = 20, before: int | None = None) -> list[Change]:
        """Its entries, the newest first. before: an entry's id; only older ones."""
        return history_of(self._database, office, limit, before)

    def pending(self, office: str) -> list[Pending]:
        """What is scheduled, the soonest first. NoSuchOffice."""
        before, now = self.at(office), self._clock()
        columns = (office_data.c.valid_from, office_data.c.who, office_data.c.why)
        query = select(*columns).where(office_data.c.office == office, office_data.c.valid_from > now)
        with self._database.reading() as connection:
            plan = [each for each in self._plan(connection, office) if each[0] > now]
            rows = connection.execute(query.order_by(office_data.c.id)).all()
        found = []
        for at, after in plan:
            reasons = dict.fromkeys((row.who, row.why) for row in rows if row.valid_from == at)
            found.append(Pending(at, differences(before, after), tuple(reasons)))
            before = after
        return found

    def ends(self, connection: Connection, office: str, service: str) -> datetime | None:
        """From when on a service is offered no more, as far as it is scheduled; None: nothing says so.

        In the caller's transaction: who holds one connection and wants another may wait for ever.
        """
        now, mine = self._clock(), office_data.c.office == office
        coming = select(office_data.c.id).where(mine, office_data.c.valid_from > now).limit(1)
        if connection.scalar(coming) is None:
            return None
        plan = self._plan(connection, office)
        return next((at for at, each in plan if at > now and not each.offers(service)), None)

    def will_offer(self, connection: Connection, office: str, service: str, moment: datetime) -> bool:
        """Whether there will be the service then, as far as is known; until the caller's transaction is over
        nobody makes it otherwise."""
        connection.execute(_first(office).with_for_update(read=True))
        plan = self._plan(connection, office)
        then = next((each for at, each in reversed(plan) if at <= moment), None)
        return then is not None and then.offers(service)

    def ids(self) -> tuple[str, ...]:
        """All offices anybody entered."""
        with self._database.reading() as connection:
            rows = connection.scalars(select(office_data.c.office).distinct().order_by(office_data.c.office))
            return tuple(rows)

    def _plan(self, connection: Connection, office: str) -> list[tuple[datetime, Office]]:
        """How it is from which moment on, in the order of time; of entries for one moment the last."""
        mine = office_data.c.office == office
        query = select(office_data.c.valid_from, office_data.c.body).where(mine)
        rows = connection.execute(query.order_by(office_data.c.valid_from, office_data.c.id))
        last = {row.valid_from: row.body for row in rows}
        return [(at, Office.model_validate(body)) for at, body in last.items()]

    def _enter(
        self, connection: Connection, office: Office, valid_from: datetime, *, who: str, why: str
    ) -> int:
        """The row's id."""
        row = {"office": office.id, "valid_from": valid_from, "body": office.model_dump(mode="json")}
        new = insert(office_data).values(**row, at=self._clock(), who=who, why=why)
        return int(connection.execute(new.returning(office_data.c.id)).scalar_one())


def _first(office: str) -> Select[tuple[int]]:
    """The row that whoever changes an office takes, and whoever relies on it shares."""
    mine = office_data.c.office == office
    return select(office_data.c.id).where(mine).order_by(office_data.c.id).limit(1)


def _put_together(base: Office, ours: Office, theirs: Office, at: datetime, *, ours_win: bool) -> Office:
    try:
        return merge(base, ours, theirs, ours_win=ours_win)
    except ValidationError as err:
        raise Clash(at.astimezone(SEOUL).date(), err) from None
