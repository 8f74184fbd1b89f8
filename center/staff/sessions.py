"""Who is signed in: an opaque token in a cookie, its hash here; it ends by itself when nobody works."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Connection, Select, insert, or_, select, update

from center.clock import Clock
from center.database.engine import Database
from center.database.keylock import lock_key
from center.database.staff_tables import staff, staff_passkey, staff_session
from center.staff.people import Person
from center.staff.roles import Role

IDLE = timedelta(minutes=15)
LONGEST = timedelta(hours=8)
"""A shift (center.md 8). Defaults."""

_SEATS = UUID("6f1d0c52-7a3e-4a86-9c0b-51f8f2a4c7de")
"""Names of counters are made locks under it: two who sit down at once see each other."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A person at work. csrf: what every form must bring back. counter: where, once it was chosen.

    passkey: what they came in by; None: by password and code.
    """

    person: Person
    csrf: str
    counter: int | None
    passkey: UUID | None


@dataclass(frozen=True, slots=True)
class Seated:
    """A person at a counter."""

    id: str
    name: str


class Sessions:
    """Safe among threads and processes."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def open(self, person: Person, passkey: UUID | None = None) -> str:
        """The token: shown to the browser once, never stored. passkey: by which one they came in."""
        token, now = secrets.token_urlsafe(32), self._clock()
        with self._database.writing() as connection:
            connection.execute(
                insert(staff_session).values(
                    token_sha256=_hash(token),
                    staff=person.id,
                    csrf=secrets.token_urlsafe(16),
                    began_at=now,
                    seen_at=now,
                    passkey=passkey,
                )
            )
        return token

    def of(self, token: str, *, by_hand: bool = True) -> SignedIn | None:
        """Who it is; None when it ended, was left alone too long, or person or passkey are no longer here.

        by_hand: False for a page that looks again by itself: it keeps nobody signed in.
        """
        now = self._clock()
        passkeys = select(staff_passkey.c.id)
        query = (
            select(staff_session, staff.c.name, staff.c.office, staff.c.roles)
            .join(staff, staff.c.id == staff_session.c.staff)
            .where(
                staff_session.c.token_sha256 == _hash(token),
                staff_session.c.ended_at.is_(None),
                staff_session.c.seen_at > now - IDLE,
                staff_session.c.began_at > now - LONGEST,
                staff.c.disabled_at.is_(None),
                or_(staff_session.c.passkey.is_(None), staff_session.c.passkey.in_(passkeys)),
            )
        )
        with self._database.writing() as connection:
            found = connection.execute(query).one_or_none()
            if found is None:
                return None
            if by_hand:
                seen = update(staff_session).where(staff_session.c.token_sha256 == _hash(token))
                connection.execute(seen.values(seen_at=now))
        person = Person(found.staff, found.name, found.office, frozenset(map(Role, found.roles)))
        return SignedIn(person, found.csrf, found.counter, found.passkey)

    def at_work(self, office: str, roles: frozenset[Role]) -> dict[str, str]:
        """Who of these roles was at a page of this office within the idle time: id to name."""
        with self._database.reading() as connection:
            rows = connection.execute(self._inside(office).order_by(staff.c.name)).all()
        return {row.id: row.name for row in rows if roles & set(map(Role, row.roles))}

    def signed_in(self) -> frozenset[str]:
        """The ids of all, of whatever office, who were at a page within the idle time."""
        with self._database.reading() as connection:
            return frozenset(row.id for row in connection.execute(self._alive()))

    def seated(self, office: str) -> dict[int, Seated]:
        """Who sits where now: a counter without somebody is not named."""
        with self._database.reading() as connection:
            rows = connection.execute(self._inside(office).order_by(staff_session.c.seen_at)).all()
        return {row.counter: Seated(row.id, row.name) for row in rows if row.counter is not None}

    def sit_at(self, token: str, office: str, counter: int, *, instead_of: str = "") -> bool:
        """False: somebody else sits there, who was not named; nothing has changed.

        instead_of: the id of whom the clerk was told of. That one must choose a counter again.
        """
        with self._database.writing() as connection:
            lock_key(connection, uuid5(_SEATS, f"{office}/{counter}"))
            me = connection.scalar(
                select(staff_session.c.staff).where(staff_session.c.token_sha256 == _hash(token))
            )
            others = self._inside(office).where(staff_session.c.counter == counter, staff.c.id != me)
            found = connection.execute(others).all()
            if any(row.id != instead_of for row in found):
                return False
            up = update(staff_session).where(
                staff_session.c.token_sha256.in_([row.token_sha256 for row in found])
            )
            connection.execute(up.values(counter=None))
            down = update(staff_session).where(staff_session.c.token_sha256 == _hash(token))
            connection.execute(down.values(counter=counter))
            return True

    def stand_up(self, token: str) -> None:
        """At no counter."""
        self._set(token, counter=None)

    def close(self, token: str) -> None:
        """Signed out."""
        self._set(token, ended_at=self._clock())

    def _inside(self, office: str) -> Select[Any]:
        """Sessions of this office whose person was at a page within the idle time."""
        return self._alive().where(staff.c.office == office)

    def _alive(self) -> Select[Any]:
        """The same of all offices."""
        now = self._clock()
        return (
            select(
                staff.c.id, staff.c.name, staff.c.roles, staff_session.c.counter, staff_session.c.token_sha256
            )
            .join(staff_session, staff.c.id == staff_session.c.staff)
            .where(
                staff.c.disabled_at.is_(None),
                staff_session.c.ended_at.is_(None),
                staff_session.c.seen_at > now - IDLE,
                staff_session.c.began_at > now - LONGEST,
            )
        )

    def _set(self, token: str, **values: object) -> None:
        change = update(staff_session).where(staff_session.c.token_sha256 == _hash(token))
        with self._database.writing() as connection:
            connection.execute(change.values(**values))


def end_sessions(connection: Connection, person: str, at: datetime) -> None:
    """Signed out wherever they are."""
    mine = staff_session.c.staff == person, staff_session.c.ended_at.is_(None)
    connection.execute(update(staff_session).where(*mine).values(ended_at=at))


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
