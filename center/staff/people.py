"""The people of an office: entered with a password and a second factor, locked out by guessing."""

import re
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
from sqlalchemy.exc import IntegrityError

from center.clock import Clock
from center.database.engine import Database
from center.database.staff_tables import staff
from center.database.tables import audit
from center.staff.roles import Role

ID = re.compile(r"[a-z0-9][a-z0-9._\-]{0,31}")
"""What one signs in with: the door reads 32 signs of it. Written so that a form takes it as `pattern`."""

LONGEST_NAME = 64
SHORTEST_PASSWORD = 12
FREE_FAILURES = 3
LOCK = timedelta(seconds=30)
LONGEST_LOCK = timedelta(hours=1)
"""The wait doubles with each failure after the third: a forgotten password costs minutes, guessing years."""

STEP_SECONDS = 30
"""RFC 6238. The neighbouring steps are taken as well: phones are seldom exact."""

ISSUER = "Anytime"
"""How an app with codes calls what they are for."""

_NONCE_BYTES = 12

_READ_ALOUD = "abcdefghjkmnpqrstuvwxyz23456789"
"""No sign of it is taken for another one."""

_GROUPS, _SIGNS = 4, 4
"""79 bits (31 to the 16th)."""


class WeakPassword(ValueError):
    """Too short to be one."""


class BadId(ValueError):
    """Not as `ID` says: nobody could sign in with it, or nobody could type it."""

    def __init__(self) -> None:
        super().__init__("an id has 1 to 32 signs: small letters, digits, and after the first one also . _ -")


class BadName(ValueError):
    """Empty, or longer than LONGEST_NAME."""

    def __init__(self) -> None:
        super().__init__(f"a name has 1 to {LONGEST_NAME} signs")


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

    def add(self, person: Person, password: str, *, by: str, why: str = "") -> str:
        """Enter somebody; the secret of the second factor, shown once.

        why: stands in the audit behind the roles. WeakPassword, BadId, BadName, AlreadyThere.
        """
        if not ID.fullmatch(person.id):
            raise BadId
        if not 0 < len(person.name.strip()) <= len(person.name) <= LONGEST_NAME:
            raise BadName
        secret, keys = self.new_keys(person.id, password)
        now, roles = self._clock(), sorted(person.roles)
        row = {"id": person.id, "name": person.name, "office": person.office, "roles": roles}
        added = {"at": now, "who": by, "what": "staff.added", "subject": person.id}
        told = " · ".join(filter(None, (",".join(roles), why)))
        try:
            with self._database.writing() as connection:
                connection.execute(insert(staff).values(**row, **keys, added_at=now, added_by=by))
                connection.execute(insert(audit).values(**added, why=told))
        except IntegrityError as err:
            raise AlreadyThere(person.id) from err
        return secret

    def new_keys(self, id_: str, password: str) -> tuple[str, dict[str, Any]]:
        """The secret of a new second factor, and the columns of whoever has both; nobody guessed at them yet.

        WeakPassword.
        """
        if len(password) < SHORTEST_PASSWORD:
            raise WeakPassword(f"at least {SHORTEST_PASSWORD} signs")
        secret, nonce = pyotp.random_base32(), secrets.token_bytes(_NONCE_BYTES)
        sealed = nonce + self._seal.encrypt(nonce, secret.encode(), id_.encode())
        keys: dict[str, Any] = {"password": self._hasher.hash(password), "totp": sealed}
        return secret, keys | {"totp_step": 0, "failures": 0, "locked_until": None}

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
        if step is None or not self._spend(found, step):
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

    def _spend(self, found: Row[Any], step: int) -> bool:
        """Two who bring the same code at once: one is let in. Nobody by keys that were replaced meanwhile."""
        is_same = staff.c.id == found.id, staff.c.totp == found.totp, staff.c.disabled_at.is_(None)
        spent = (
            update(staff)
            .where(*is_same, staff.c.totp_step < step)
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


def random_password() -> str:
    """For somebody new: in groups that can be read aloud and typed."""
    groups = ("".join(secrets.choice(_READ_ALOUD) for _ in range(_SIGNS)) for _ in range(_GROUPS))
    return "-".join(groups)


def app_address(id_: str, secret: str) -> str:
    """What an app with codes reads: `otpauth://...`."""
    return pyotp.TOTP(secret).provisioning_uri(name=id_, issuer_name=ISSUER)
