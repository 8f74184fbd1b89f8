"""The people of an office: entered with a password and a second factor, locked out by guessing."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Row, insert, select, update

from center.clock import Clock
from center.database.engine import Database
from center.database.staff_tables import staff
from center.database.tables import audit
from center.staff.roles import Role

SHORTEST_PASSWORD = 12
FREE_FAILURES = 3
LOCK = timedelta(seconds=30)
LONGEST_LOCK = timedelta(hours=1)
"""The wait doubles with each failure after the third: a forgotten password costs minutes, guessing years."""

STEP_SECONDS = 30
"""RFC 6238. The neighbouring steps are taken as well: phones are seldom exact."""

_NONCE_BYTES = 12


class WeakPassword(ValueError):
    """Too short to be one."""


class AlreadyThere(ValueError):
    """Somebody has this id."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in."""

    id: str
    name: str
    office: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class Refused:
    """Not let in. until: when the next try is heard, where there were too many; not for the one who tries."""

    until: datetime | None = None


class People:
    """Safe among threads and processes. key: 32 bytes that seal second factors at rest."""

    def __init__(self, database: Database, clock: Clock, key: bytes) -> None:
        self._database = database
        self._clock = clock
        self._seal = AESGCM(key)
        self._hasher = PasswordHasher()  # argon2id with the library's parameters (RFC 9106, low memory)

    @cached_property
    def _nobody(self) -> str:
        """Nobody's password: a stranger is refused as slowly. Made on first need."""
        return self._hasher.hash(secrets.token_hex())

    def add(self, person: Person, password: str, *, by: str) -> str:
        """Enter somebody; the secret of the second factor, shown once. WeakPassword, AlreadyThere."""
        if len(password) < SHORTEST_PASSWORD:
            raise WeakPassword(f"at least {SHORTEST_PASSWORD} signs")
        secret = pyotp.random_base32()
        nonce = secrets.token_bytes(_NONCE_BYTES)
        now = self._clock()
        with self._database.writing() as connection:
            if connection.scalar(select(staff.c.id).where(staff.c.id == person.id)) is not None:
                raise AlreadyThere(person.id)
            connection.execute(
                insert(staff).values(
                    id=person.id,
                    name=person.name,
                    office=person.office,
                    roles=sorted(person.roles),
                    password=self._hasher.hash(password),
                    totp=nonce + self._seal.encrypt(nonce, secret.encode(), person.id.encode()),
                    totp_step=0,
                    failures=0,
                    added_at=now,
                    added_by=by,
                )
            )
            row = {"at": now, "who": by, "what": "staff.added", "subject": person.id}
            connection.execute(insert(audit).values(**row, why=",".join(sorted(person.roles))))
        return secret

    def dismiss(self, id_: str, *, by: str) -> None:
        """Somebody works here no longer: out at once, and what they did stays."""
        now = self._clock()
        with self._database.writing() as connection:
            gone = update(staff).where(staff.c.id == id_, staff.c.disabled_at.is_(None))
            if connection.execute(gone.values(disabled_at=now)).rowcount:
                row = {"at": now, "who": by, "what": "staff.dismissed", "subject": id_}
                connection.execute(insert(audit).values(**row, why=""))

    def prove(self, id_: str, password: str, code: str) -> Person | Refused:
        """Password and code, both or nothing; a code is good once. The same time whoever it is."""
        now = self._clock()
        with self._database.reading() as connection:
            found = connection.execute(
                select(staff).where(staff.c.id == id_, staff.c.disabled_at.is_(None))
            ).one_or_none()
        is_right = self._password_fits(found.password if found is not None else self._nobody, password)
        if found is None:
            return Refused()
        if found.locked_until is not None and now < found.locked_until:
            return Refused(found.locked_until)
        step = self._step(found, code, now) if is_right else None
        if step is None or not self._spend(id_, step):
            return self._failed(found, now)
        return Person(found.id, found.name, found.office, frozenset(map(Role, found.roles)))

    def _password_fits(self, kept: str, password: str) -> bool:
        try:
            return self._hasher.verify(kept, password)
        except (VerificationError, InvalidHashError):
            return False

    def _step(self, found: Row[Any], code: str, now: datetime) -> int | None:
        """Which half minute `code` belongs to, if it was not used yet."""
        nonce, sealed = found.totp[:_NONCE_BYTES], found.totp[_NONCE_BYTES:]
        totp = pyotp.TOTP(self._seal.decrypt(nonce, sealed, found.id.encode()).decode())
        present = int(now.timestamp()) // STEP_SECONDS
        for step in (present, present - 1, present + 1):
            if step > found.totp_step and secrets.compare_digest(
                totp.at(step * STEP_SECONDS).encode(), code.encode()
            ):
                return step
        return None

    def _spend(self, id_: str, step: int) -> bool:
        """Two who bring the same code at once: one of them is let in."""
        spent = (
            update(staff)
            .where(staff.c.id == id_, staff.c.totp_step < step)
            .values(totp_step=step, failures=0, locked_until=None)
        )
        with self._database.writing() as connection:
            return connection.execute(spent).rowcount == 1

    def _failed(self, found: Row[Any], now: datetime) -> Refused:
        counted = update(staff).where(staff.c.id == found.id).values(failures=staff.c.failures + 1)
        with self._database.writing() as connection:
            failures: int = connection.execute(counted.returning(staff.c.failures)).scalar_one()
            if failures < FREE_FAILURES:
                return Refused()
            until = now + min(LONGEST_LOCK, LOCK * 2 ** min(failures - FREE_FAILURES, 12))
            connection.execute(update(staff).where(staff.c.id == found.id).values(locked_until=until))
            row = {"at": now, "who": found.id, "what": "staff.locked", "subject": found.id}
            connection.execute(insert(audit).values(**row, why=f"{failures} failures"))
        return Refused(until)
