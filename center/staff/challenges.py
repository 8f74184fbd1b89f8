"""What an authenticator must sign: random, good once, for some minutes, in every process."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

from sqlalchemy import delete, insert

from center.clock import Clock
from center.database.engine import Database
from center.database.staff_tables import staff_challenge

LIFE = timedelta(minutes=5)
"""To find the phone and a finger; what WebAuthn recommends where the person is verified (level 3, 15.1)."""

_BYTES = 32


@dataclass(frozen=True, slots=True)
class Spent:
    """A challenge of ours that was open until now. handle: of the person who adds; None: at the door."""

    handle: bytes | None


class Challenges:
    """Safe among threads and processes: to spend one is to delete its row."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def open(self, staff: str | None = None, handle: bytes | None = None) -> bytes:
        """A fresh one; what is past its time goes."""
        challenge, now = secrets.token_bytes(_BYTES), self._clock()
        row = {"sha256": _hash(challenge), "staff": staff, "handle": handle, "expires_at": now + LIFE}
        with self._database.writing() as connection:
            connection.execute(delete(staff_challenge).where(staff_challenge.c.expires_at <= now))
            connection.execute(insert(staff_challenge).values(**row))
        return challenge

    def spend(self, challenge: bytes, staff: str | None = None) -> Spent | None:
        """Gone from now on, whatever becomes of its answer. None: not ours, another's, old or used."""
        mine = staff_challenge.c.staff.is_(None) if staff is None else staff_challenge.c.staff == staff
        spent = delete(staff_challenge).where(
            staff_challenge.c.sha256 == _hash(challenge), mine, staff_challenge.c.expires_at > self._clock()
        )
        with self._database.acting() as connection:
            found = connection.execute(spent.returning(staff_challenge.c.handle)).one_or_none()
        return None if found is None else Spent(found.handle)


def _hash(challenge: bytes) -> str:
    return sha256(challenge).hexdigest()
