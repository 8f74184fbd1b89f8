"""Passkeys: added by somebody who came in by password and code, and then a way in of their own.

Nobody guesses a passkey, so the wait after wrong passwords does not hold here: a stranger who types a
colleague's id would shut the colleague out. And a passkey clears no failures: the wait for guessing stays.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from center.clock import Clock
from center.database.engine import Database
from center.database.staff_tables import staff, staff_passkey
from center.database.tables import audit
from center.staff import ceremony
from center.staff.ceremony import NotProven
from center.staff.challenges import Challenges
from center.staff.people import Person
from center.staff.relying_party import RelyingParty, relying_party
from center.staff.roles import Role

MOST = 10
"""Passkeys of one person. Default: a phone, a PC, keys at two places, and room."""

LONGEST_NAME = 64
_HANDLE_BYTES = 32


@dataclass(frozen=True, slots=True)
class Passkey:
    """As its person sees it."""

    id: UUID
    name: str
    added_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Entered:
    """Somebody let in, and by which passkey."""

    person: Person
    passkey: UUID


class Passkeys:
    """Safe among threads and processes. public: the center's public address, or empty."""

    def __init__(self, database: Database, clock: Clock, public: str) -> None:
        self._database = database
        self._clock = clock
        self._public = public
        self._challenges = Challenges(database, clock)

    def party(self, asked_at: str) -> RelyingParty | None:
        """Who we are to a browser that asked at this address; None: no passkeys there."""
        return relying_party(self._public, asked_at)

    # ---- one's own

    def of(self, person: str) -> Sequence[Passkey]:
        """The oldest first."""
        query = (
            select(staff_passkey).where(staff_passkey.c.staff == person).order_by(staff_passkey.c.added_at)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return [Passkey(row.id, row.name, row.added_at, row.used_at) for row in rows]

    def ask_to_add(self, person: Person, party: RelyingParty) -> str:
        """What this person's browser is to do, as JSON."""
        query = select(staff_passkey.c.credential, staff_passkey.c.handle)
        with self._database.reading() as connection:
            rows = connection.execute(query.where(staff_passkey.c.staff == person.id)).all()
        handle = rows[0].handle if rows else secrets.token_bytes(_HANDLE_BYTES)
        challenge = self._challenges.open(person.id, handle)
        known = [row.credential for row in rows]
        return ceremony.ask_to_add(party, person, challenge=challenge, handle=handle, known=known)

    def add(self, person: Person, party: RelyingParty, untrusted: str, name: str) -> None:
        """What the browser answered, under a name. NotProven; also where there are MOST already."""
        answer, challenge = ceremony.read_added(untrusted)
        asked = self._challenges.spend(challenge, person.id)
        if asked is None:
            raise NotProven("challenge")
        new = ceremony.verify_added(answer, challenge, party)
        now, id_ = self._clock(), uuid4()
        count = select(func.count()).where(staff_passkey.c.staff == person.id)
        row = {
            "id": id_,
            "staff": person.id,
            "credential": new.credential_id,
            "handle": asked.handle,
            "public_key": new.credential_public_key,
            "sign_count": new.sign_count,
            "name": name,
            "added_at": now,
        }
        try:
            with self._database.writing() as connection:
                if connection.execute(count).scalar_one() >= MOST:
                    raise NotProven("too many")
                connection.execute(insert(staff_passkey).values(**row))
                _note(connection, now, person.id, "passkey.added", id_, name)
        except IntegrityError as err:  # somebody has it already
            raise NotProven("known") from err

    def rename(self, person: str, id_: UUID, name: str) -> None:
        """Nothing happens to another's."""
        mine = staff_passkey.c.id == id_, staff_passkey.c.staff == person
        with self._database.writing() as connection:
            if connection.execute(update(staff_passkey).where(*mine).values(name=name)).rowcount:
                _note(connection, self._clock(), person, "passkey.renamed", id_, name)

    def remove(self, person: str, id_: UUID) -> None:
        """Good no longer, and whoever came in by it is out (`Sessions.of`). Nothing happens to another's."""
        gone = delete(staff_passkey).where(staff_passkey.c.id == id_, staff_passkey.c.staff == person)
        with self._database.writing() as connection:
            name = connection.execute(gone.returning(staff_passkey.c.name)).scalar_one_or_none()
            if name is not None:
                _note(connection, self._clock(), person, "passkey.removed", id_, name)

    # ---- the way in

    def ask_to_sign_in(self, party: RelyingParty) -> str:
        """What a browser at the door is to do, as JSON: it tells nobody who has a passkey."""
        return ceremony.ask_to_sign_in(party, self._challenges.open())

    def prove(self, party: RelyingParty, untrusted: str) -> Entered:
        """Whoever holds a passkey of ours and works here. NotProven, whatever was wrong."""
        answer, challenge = ceremony.read_used(untrusted)
        if self._challenges.spend(challenge) is None:
            raise NotProven("challenge")
        query = (
            select(staff_passkey, staff.c.name.label("who"), staff.c.office, staff.c.roles)
            .join(staff, staff.c.id == staff_passkey.c.staff)
            .where(staff_passkey.c.credential == answer.raw_id, staff.c.disabled_at.is_(None))
        )
        with self._database.reading() as connection:
            found = connection.execute(query).one_or_none()
        if found is None:
            raise NotProven("unknown")
        if answer.response.user_handle != found.handle:
            raise NotProven("another's")
        used = ceremony.verify_used(answer, challenge, party, found.public_key)
        if not self._count(found, used.new_sign_count):
            raise NotProven("counter")
        return Entered(
            Person(found.staff, found.who, found.office, frozenset(map(Role, found.roles))), found.id
        )

    def _count(self, found: Row[Any], told: int) -> bool:
        """Only forwards, or for ever zero: many authenticators count nothing. Who goes back may be a copy."""
        table, now = staff_passkey.c, self._clock()
        forwards = table.sign_count < told if told else table.sign_count == 0
        counted = update(staff_passkey).where(table.id == found.id, forwards)
        kept = select(table.sign_count).where(table.id == found.id)
        with self._database.writing() as connection:
            if connection.execute(counted.values(sign_count=told, used_at=now)).rowcount:
                return True
            before = connection.execute(kept).scalar_one_or_none()
            if before is not None:  # None: removed meanwhile
                _note(
                    connection, now, found.staff, "passkey.counter_back", found.id, f"{told} after {before}"
                )
        return False


def remove_all(connection: Connection, person: str, *, by: str, at: datetime) -> None:
    """Whoever found the phone does not come in by it."""
    gone = delete(staff_passkey).where(staff_passkey.c.staff == person)
    for row in connection.execute(gone.returning(staff_passkey.c.id, staff_passkey.c.name)).all():
        _note(connection, at, by, "passkey.removed", row.id, row.name)


def tidy_name(text: str) -> str:
    """What a person called it, in one line; empty when nothing is left."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[
        :LONGEST_NAME
    ].strip()


def _note(connection: Connection, at: datetime, who: str, what: str, passkey: UUID, why: str) -> None:
    row = {"at": at, "who": who, "what": what, "subject": str(passkey), "why": why}
    connection.execute(insert(audit).values(**row))
