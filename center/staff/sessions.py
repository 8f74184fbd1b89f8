"""Who is signed in: an opaque token in a cookie, its hash here; it locks by itself when nobody works.

A locked session does nothing more, but it is remembered for a while: the same person who comes in again at
the same browser has the same counter.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Connection, Row, Select, insert, or_, select, update

from center.clock import Clock
from center.database.engine import Database
from center.database.keylock import lock_key
from center.database.staff_tables import staff, staff_passkey, staff_session
from center.staff.people import Person
from center.staff.roles import Role

IDLE = timedelta(minutes=15)
LONGEST = timedelta(hours=8)
"""A shift (center.md 8). Defaults."""

REMEMBERED = 2 * LONGEST
"""From its beginning: over at the next morning, when somebody may sit elsewhere. Default."""

_SEATS = UUID("6f1d0c52-7a3e-4a86-9c0b-51f8f2a4c7de")
"""Names of counters are made locks under it: two who sit down at once see each other."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A person at work. csrf: what every form must bring back. counter: where, once it was chosen.

    passkey: what they came in by; None: by password and code. left: seconds until it locks if nobody works.
    """

    person: Person
    csrf: str
    counter: int | None
    passkey: UUID | None
    left: int = 0


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

    def open(self, person: Person, passkey: UUID | None = None, before: str = "") -> str:
        """The token: shown to the browser once, never stored. passkey: by which one they came in.

        before: the token this browser had. If it was this person's, it ends, and its counter is kept, unless
        somebody else has sat down there.
        """
        token, now = secrets.token_urlsafe(32), self._clock()
        with self._database.writing() as connection:
            counter = self._seat_of(connection, person, before) if before else None
            connection.execute(
                insert(staff_session).values(
                    token_sha256=_hash(token),
                    staff=person.id,
                    csrf=secrets.token_urlsafe(16),
                    counter=counter,
                    began_at=now,
                    seen_at=now,
                    passkey=passkey,
                )
            )
        return token

    def _seat_of(self, connection: Connection, person: Person, token: str) -> int | None:
        """Where a session of this person sat; it ends. Whoever else sat down there has stood it up."""
        mine = (
            staff_session.c.token_sha256 == _hash(token),
            staff_session.c.staff == person.id,
            staff_session.c.ended_at.is_(None),
            staff_session.c.began_at > self._clock() - REMEMBERED,
        )
        counter = select(staff_session.c.counter).where(*mine)
        seat: int | None = connection.scalar(counter)
        if seat is not None:
            lock_key(connection, uuid5(_SEATS, f"{person.office}/{seat}"))
            seat = connection.scalar(counter)
        connection.execute(update(staff_session).where(*mine).values(ended_at=self._clock(), counter=None))
        return seat

    def of(self, token: str, *, by_hand: bool = True) -> SignedIn | None:
        """Who it is; None when it ended, was left alone too long, or person or passkey are no longer here.

        by_hand: False for a page that looks again by itself: it keeps nobody signed in.
        """
        now = self._clock()
        with self._database.writing() as connection:
            lives = staff_session.c.seen_at > now - IDLE, staff_session.c.began_at > now - LONGEST
            row = connection.execute(self._of(token).where(*lives)).one_or_none()
            if row is None:
                return None
            if by_hand:
                seen = update(staff_session).where(staff_session.c.token_sha256 == _hash(token))
                connection.execute(seen.values(seen_at=now))
        return _signed_in(row, now, now if by_hand else row.seen_at)

    def locked(self, token: str) -> SignedIn | None:
        """Whose it was, until they were away too long, or too long here. None: not locked, or forgotten."""
        now = self._clock()
        over = or_(staff_session.c.seen_at <= now - IDLE, staff_session.c.began_at <= now - LONGEST)
        with self._database.reading() as connection:
            row = connection.execute(self._of(token).where(over)).one_or_none()
        return None if row is None else _signed_in(row, now, row.seen_at)

    def _of(self, token: str) -> Select[Any]:
        passkeys = select(staff_passkey.c.id)
        return (
            select(staff_session, staff.c.name, staff.c.office, staff.c.roles)
            .join(staff, staff.c.id == staff_session.c.staff)
            .where(
                staff_session.c.token_sha256 == _hash(token),
                staff_session.c.ended_at.is_(None),
                staff_session.c.began_at > self._clock() - REMEMBERED,
                staff.c.disabled_at.is_(None),
                or_(staff_session.c.passkey.is_(None), staff_session.c.passkey.in_(passkeys)),
            )
        )

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
            people = select(staff.c.id).where(staff.c.office == office, staff.c.id != me)
            up = update(staff_session).where(  # also who is locked, and would come back to this counter
                staff_session.c.counter == counter, staff_session.c.staff.in_(people)
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
            select(staff.c.id, staff.c.name, staff.c.roles, staff_session.c.counter)
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


def _signed_in(row: Row[Any], now: datetime, seen_at: datetime) -> SignedIn:
    person = Person(row.staff, row.name, row.office, frozenset(map(Role, row.roles)))
    left = min(seen_at + IDLE, row.began_at + LONGEST) - now
    return SignedIn(person, row.csrf, row.counter, row.passkey, max(0, int(left.total_seconds())))


def end_sessions(connection: Connection, person: str, at: datetime) -> None:
    """Signed out wherever they are."""
    mine = staff_session.c.staff == person, staff_session.c.ended_at.is_(None)
    connection.execute(update(staff_session).where(*mine).values(ended_at=at))


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
