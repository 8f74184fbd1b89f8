"""The book of offices: what an office is like at a moment, and who changed it. Rows are only ever added."""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError
from sqlalchemy import Connection, insert, select

from center.clock import Clock
from center.database.engine import Database
from center.database.queue_tables import office_data
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


@dataclass(frozen=True, slots=True)
class Change:
    """An entry: from when it counts, when it was made, by whom and why."""

    valid_from: datetime
    at: datetime
    who: str
    why: str


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

    def change(self, office: Office, *, valid_from: datetime, who: str, why: str) -> None:
        """From `valid_from` on the office is like this. A later entry for the same time wins."""
        with self._database.writing() as connection:
            self._enter(connection, office, valid_from, who=who, why=why)
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

    def history(self, office: str, limit: int = 20) -> list[Change]:
        """Its entries, the latest first."""
        columns = (office_data.c.valid_from, office_data.c.at, office_data.c.who, office_data.c.why)
        query = select(*columns).where(office_data.c.office == office)
        query = query.order_by(office_data.c.valid_from.desc(), office_data.c.id.desc()).limit(limit)
        with self._database.reading() as connection:
            return [Change(*row) for row in connection.execute(query)]

    def ids(self) -> tuple[str, ...]:
        """All offices anybody entered."""
        with self._database.reading() as connection:
            rows = connection.scalars(select(office_data.c.office).distinct().order_by(office_data.c.office))
            return tuple(rows)

    def _enter(
        self, connection: Connection, office: Office, valid_from: datetime, *, who: str, why: str
    ) -> None:
        connection.execute(
            insert(office_data).values(
                office=office.id,
                valid_from=valid_from,
                body=office.model_dump(mode="json"),
                at=self._clock(),
                who=who,
                why=why,
            )
        )
