"""How every machine is: its last word, and each fault as a period with a beginning and an end."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from center.clock import Clock
from center.database.engine import Database
from center.database.kiosk_tables import kiosk_fault, kiosk_state
from contract.kiosk import STATE_SECONDS, KioskState, KioskUse, Part, PartState, StateHeard

SILENT = timedelta(seconds=3 * STATE_SECONDS + 5)
"""Three words missed: no power, no line, or no program."""

HISTORY = timedelta(days=14)
KEPT = timedelta(days=730)
"""Faults tell which make of a part lasts. Default."""


@dataclass(frozen=True, slots=True)
class Kiosk:
    """As it told last. is_silent: it should have told again since."""

    device: str
    version: str
    up_since: datetime | None
    use: KioskUse
    parts: tuple[PartState, ...]
    outbox: int
    heard_at: datetime
    is_silent: bool

    @property
    def broken(self) -> tuple[PartState, ...]:
        """Parts that do not work."""
        return tuple(part for part in self.parts if part.fault)

    @property
    def low(self) -> tuple[str, ...]:
        """Supplies near their end."""
        return tuple(each for part in self.parts for each in part.low)

    @property
    def rank(self) -> int:
        """The worst first: silent, out of service, something broken, something low, well."""
        if self.is_silent:
            return 0
        if self.use is KioskUse.OUT_OF_SERVICE:
            return 1
        return 2 if self.broken else 3 if self.low else 4


@dataclass(frozen=True, slots=True)
class FaultPeriod:
    """A part that did not work. ended_at: None while it still does not."""

    part: Part
    fault: str
    began_at: datetime
    ended_at: datetime | None


class Kiosks:
    """Safe among threads and processes."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def hear(self, device: str, state: KioskState) -> StateHeard:
        """A machine's word; what changed since its last one begins or ends a period."""
        now = self._clock()
        told = {
            "office": state.office,
            "version": state.version,
            "up_since": state.up_since,
            "use": state.use.value,
            "parts": [part.model_dump(mode="json") for part in state.parts],
            "outbox": state.outbox,
            "heard_at": now,
        }
        with self._database.writing() as connection:
            same = update(kiosk_state).where(kiosk_state.c.device == device)
            if connection.execute(same.values(**told)).rowcount == 0:
                connection.execute(insert(kiosk_state).values(device=device, **told))
            _turn_periods(connection, device, state, now)
        return StateHeard()

    def of(self, office: str) -> Sequence[Kiosk]:
        """The worst first."""
        query = select(kiosk_state).where(kiosk_state.c.office == office)
        with self._database.reading() as connection:
            found = [self._kiosk(row) for row in connection.execute(query)]
        return sorted(found, key=lambda kiosk: (kiosk.rank, kiosk.device))

    def faults(self, device: str) -> Sequence[FaultPeriod]:
        """Of the last two weeks, the latest first."""
        row = kiosk_fault.c
        query = (
            select(row.part, row.fault, row.began_at, row.ended_at)
            .where(row.device == device, row.began_at > self._clock() - HISTORY)
            .order_by(row.began_at.desc(), row.id.desc())
            .limit(200)
        )
        with self._database.reading() as connection:
            return [
                FaultPeriod(Part(each.part), each.fault, each.began_at, each.ended_at)
                for each in connection.execute(query)
            ]

    def forget(self) -> int:
        """By rule: old faults. How many."""
        old = delete(kiosk_fault).where(kiosk_fault.c.ended_at < self._clock() - KEPT)
        with self._database.writing() as connection:
            return int(connection.execute(old).rowcount)

    def _kiosk(self, row: Row[Any]) -> Kiosk:
        return Kiosk(
            device=row.device,
            version=row.version,
            up_since=row.up_since,
            use=KioskUse(row.use),
            parts=tuple(PartState.model_validate(part) for part in row.parts),
            outbox=row.outbox,
            heard_at=row.heard_at,
            is_silent=self._clock() - row.heard_at > SILENT,
        )


def _turn_periods(connection: Connection, device: str, state: KioskState, now: datetime) -> None:
    row = kiosk_fault.c
    query = select(row.id, row.part, row.fault).where(row.device == device, row.ended_at.is_(None))
    open_ = {each.part: each for each in connection.execute(query)}
    for part in state.parts:
        known = open_.get(part.part.value)
        if known is not None and known.fault != part.fault:
            connection.execute(update(kiosk_fault).where(row.id == known.id).values(ended_at=now))
        if part.fault and (known is None or known.fault != part.fault):
            fresh = {"device": device, "part": part.part.value, "fault": part.fault, "began_at": now}
            connection.execute(insert(kiosk_fault).values(**fresh))
