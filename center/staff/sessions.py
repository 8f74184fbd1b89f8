"""Who is signed in: an opaque token in a cookie, its hash here; it ends by itself when nobody works."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from sqlalchemy import insert, or_, select, update

from center.clock import Clock
from center.database.engine import Database
from center.database.staff_tables import staff, staff_passkey, staff_session
from center.staff.people import Person
from center.staff.roles import Role

IDLE = timedelta(minutes=15)
LONGEST = timedelta(hours=8)
"""A shift (center.md 8). Defaults."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A person at work. csrf: what every form must bring back. counter: where, once it was chosen.

    passkey: what they came in by; None: by password and code.
    """

    person: Person
    csrf: str
    counter: int | None
    passkey: UUID | None


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
        now = self._clock()
        query = (
            select(staff.c.id, staff.c.name, staff.c.roles)
            .join(staff_session, staff.c.id == staff_session.c.staff)
            .where(
                staff.c.office == office,
                staff.c.disabled_at.is_(None),
                staff_session.c.ended_at.is_(None),
                staff_session.c.seen_at > now - IDLE,
                staff_session.c.began_at > now - LONGEST,
            )
        )
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(staff.c.name)).all()
        return {row.id: row.name for row in rows if roles & set(map(Role, row.roles))}

    def sit_at(self, token: str, counter: int | None) -> None:
        """At which counter this person works now."""
        self._set(token, counter=counter)

    def close(self, token: str) -> None:
        """Signed out."""
        self._set(token, ended_at=self._clock())

    def _set(self, token: str, **values: object) -> None:
        change = update(staff_session).where(staff_session.c.token_sha256 == _hash(token))
        with self._database.writing() as connection:
            connection.execute(change.values(**values))


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
