"""Who is calling? The seam for real enrolment: today a pre-shared key and an HMAC over the request."""

import hmac
from datetime import datetime, timedelta
from threading import Lock
from typing import Protocol

from sqlalchemy import insert, select, update

from center.clock import Clock
from center.database.engine import Database
from center.database.tables import device
from center.issuing.refusal import Refusal
from contract.device_key import DeviceSignature, expected_mac, mac_key_of, parse_authorization
from contract.problem import ProblemCode

SKEW = timedelta(minutes=5)
"""How far a kiosk's clock may be off (center.md 7). Default."""

MOST_NONCES = 100_000
"""Ten minutes of 10,000 kiosks; beyond it the oldest are forgotten, as memory is not endless."""


class Authenticator(Protocol):
    """Believes a request, or refuses it. Real enrolment is another implementation."""

    def authenticate(self, method: str, path: str, header: str, body: bytes) -> str:
        """The device that signed. Refusal(NOT_AUTHENTICATED)."""


class DeviceKeys:
    """Pre-shared keys in the database; suspending a device counts at once."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._lock = Lock()
        self._nonces: dict[tuple[str, str], datetime] = {}

    def add(self, device_id: str, key: bytes) -> None:
        """Let a device in, or give it a new key."""
        mac_key = mac_key_of(key)
        with self._database.writing() as connection:
            known = connection.execute(
                update(device).where(device.c.id == device_id).values(mac_key=mac_key)
            ).rowcount
            if not known:
                connection.execute(
                    insert(device).values(id=device_id, mac_key=mac_key, added_at=self._clock())
                )

    def suspend(self, device_id: str) -> None:
        """Shut a device out; what it did stays."""
        with self._database.writing() as connection:
            connection.execute(
                update(device).where(device.c.id == device_id).values(suspended_at=self._clock())
            )

    def authenticate(self, method: str, path: str, header: str, body: bytes) -> str:
        """See `Authenticator`. The reasons differ in `detail` only after the signature was right."""
        claimed = parse_authorization(header)
        if claimed is None:
            raise Refusal(ProblemCode.NOT_AUTHENTICATED, "no device signature")
        mac_key = self._mac_key(claimed.device)
        mac = expected_mac(
            mac_key or bytes(32),
            claimed.device,
            method,
            path,
            body,
            seconds=claimed.seconds,
            nonce=claimed.nonce,
        )
        if not hmac.compare_digest(mac.encode(), claimed.mac.encode()) or mac_key is None:
            raise Refusal(ProblemCode.NOT_AUTHENTICATED, "unknown device or wrong signature")
        self._refuse_replay(claimed)
        return claimed.device

    def _mac_key(self, device_id: str) -> bytes | None:
        query = select(device.c.mac_key).where(device.c.id == device_id, device.c.suspended_at.is_(None))
        with self._database.reading() as connection:
            return connection.scalar(query)

    def _refuse_replay(self, claimed: DeviceSignature) -> None:
        """A recorded request is good for nothing: too old, or its nonce was seen."""
        now = self._clock()
        if abs(now.timestamp() - claimed.seconds) > SKEW.total_seconds():
            raise Refusal(ProblemCode.NOT_AUTHENTICATED, "clock")
        seen = (claimed.device, claimed.nonce)
        with self._lock:
            while self._nonces and self._is_stale(next(iter(self._nonces.values())), now):
                self._nonces.pop(next(iter(self._nonces)))
            if seen in self._nonces:
                raise Refusal(ProblemCode.NOT_AUTHENTICATED, "replay")
            self._nonces[seen] = now

    def _is_stale(self, since: datetime, now: datetime) -> bool:
        return now - since > 2 * SKEW or len(self._nonces) >= MOST_NONCES
