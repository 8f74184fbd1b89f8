"""Who works here, for those who look after it: roles and offices, new keys, dismissed and taken back.

Each act stands in the audit with who, what, whom and why, and ends the sessions of whom it is about. Nobody
does it to oneself, and one administrator always stays.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select, update

from center.clock import Clock
from center.database.engine import Database
from center.database.keylock import lock_key
from center.database.staff_tables import staff
from center.database.tables import audit
from center.staff.passkeys import remove_all
from center.staff.people import People, Person
from center.staff.roles import Role
from center.staff.sessions import Sessions, end_sessions

LONGEST_REASON = 100
"""Signs. What was changed stands before it, in the same 200 of the audit."""

_ONE_AT_A_TIME = UUID("c2a5b1de-0d5f-4a0e-9f0a-3c1b8a2f7d64")
"""A lock: of two administrators who dismiss each other at once the second is the last one."""


class NoSuchPerson(LookupError):
    """Nobody has this id."""


class NotOneself(ValueError):
    """Another administrator does that."""


class LastAdministrator(ValueError):
    """Nobody would be left to look after people."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody who works here, or did. added_by: an id, or who sat at the center itself."""

    person: Person
    added_at: datetime
    added_by: str
    dismissed_at: datetime | None
    is_signed_in: bool


class Roster:
    """Safe among threads and processes. by, of every act: an id, or who sits at the center itself.

    Every act: NoSuchPerson, NotOneself.
    """

    def __init__(self, database: Database, clock: Clock, people: People, sessions: Sessions) -> None:
        self._database = database
        self._clock = clock
        self._people = people
        self._sessions = sessions

    def everybody(self) -> list[Entry]:
        """Those who work here by office and name, then who did."""
        inside = self._sessions.signed_in()
        with self._database.reading() as connection:
            rows = connection.execute(select(staff).order_by(staff.c.office, staff.c.name, staff.c.id)).all()
        entries = [_entry(row, inside) for row in rows]
        return sorted(entries, key=lambda entry: entry.dismissed_at is not None)

    def one(self, id_: str) -> Entry:
        """NoSuchPerson."""
        with self._database.reading() as connection:
            found = connection.execute(select(staff).where(staff.c.id == id_)).one_or_none()
        if found is None:
            raise NoSuchPerson(id_)
        return _entry(found, self._sessions.signed_in())

    def change(self, id_: str, *, office: str, roles: frozenset[Role], by: str, why: str) -> None:
        """From now on of this office and with these roles. LastAdministrator."""
        with self._about(id_, by) as (connection, found):
            before = frozenset(map(Role, found.roles))
            if Role.ADMINISTRATOR in before - roles:
                _keep_an_administrator(connection, found)
            if (office, roles) == (found.office, before):
                return
            new = update(staff).where(staff.c.id == id_).values(office=office, roles=sorted(roles))
            connection.execute(new)
            end_sessions(connection, id_, self._clock())
            if roles != before:
                more, less = (sorted(some) for some in (roles - before, before - roles))
                told = " ".join([*(f"+{role}" for role in more), *(f"-{role}" for role in less)])
                self._note(connection, by, "staff.roles", id_, told, why)
            if office != found.office:
                self._note(connection, by, "staff.office", id_, f"{found.office} > {office}", why)

    def renew(self, id_: str, password: str, *, by: str, why: str) -> str:
        """Another password and second factor, and no passkeys; the secret, shown once. WeakPassword."""
        secret, keys = self._people.new_keys(id_, password)
        with self._about(id_, by) as (connection, _found):
            connection.execute(update(staff).where(staff.c.id == id_).values(**keys))
            remove_all(connection, id_, by=by, at=self._clock())
            end_sessions(connection, id_, self._clock())
            self._note(connection, by, "staff.renewed", id_, why)
        return secret

    def dismiss(self, id_: str, *, by: str, why: str) -> bool:
        """Works here no longer; what they did stays. False: was gone already. LastAdministrator."""
        with self._about(id_, by) as (connection, found):
            if found.disabled_at is not None:
                return False
            if Role.ADMINISTRATOR in found.roles:
                _keep_an_administrator(connection, found)
            now = self._clock()
            connection.execute(update(staff).where(staff.c.id == id_).values(disabled_at=now))
            end_sessions(connection, id_, now)
            self._note(connection, by, "staff.dismissed", id_, why)
            return True

    def take_back(self, id_: str, *, by: str, why: str) -> bool:
        """Works here again, with the keys of before. False: never left."""
        with self._about(id_, by) as (connection, found):
            if found.disabled_at is None:
                return False
            connection.execute(update(staff).where(staff.c.id == id_).values(disabled_at=None))
            end_sessions(connection, id_, self._clock())  # one that began as they were dismissed
            self._note(connection, by, "staff.taken_back", id_, why)
            return True

    @contextmanager
    def _about(self, id_: str, by: str) -> Iterator[tuple[Connection, Row[Any]]]:
        if by == id_:
            raise NotOneself(id_)
        with self._database.writing() as connection:
            lock_key(connection, _ONE_AT_A_TIME)
            found = connection.execute(select(staff).where(staff.c.id == id_)).one_or_none()
            if found is None:
                raise NoSuchPerson(id_)
            yield connection, found

    def _note(self, connection: Connection, by: str, what: str, whom: str, *told: str) -> None:
        *changed, why = told
        row = {"at": self._clock(), "who": by, "what": what, "subject": whom}
        connection.execute(insert(audit).values(**row, why=" · ".join((*changed, why[:LONGEST_REASON]))))


def _keep_an_administrator(connection: Connection, besides: Row[Any]) -> None:
    """LastAdministrator, unless `besides` is gone already or somebody else is one, too."""
    others = select(staff.c.roles).where(staff.c.id != besides.id, staff.c.disabled_at.is_(None))
    if besides.disabled_at is None and not any(
        Role.ADMINISTRATOR in roles for roles in connection.scalars(others)
    ):
        raise LastAdministrator(besides.id)


def _entry(row: Row[Any], inside: frozenset[str]) -> Entry:
    person = Person(row.id, row.name, row.office, frozenset(map(Role, row.roles)))
    return Entry(person, row.added_at, row.added_by, row.disabled_at, row.id in inside)
