"""Sealed parcels: in the ledger before the citizen reads "done", sent until they arrive, then wiped."""

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import ColumnElement, Engine, func, select, update
from sqlalchemy.orm import Session

from contract.passport import Envelope
from kiosk.ledger.soundness import sound
from kiosk.ledger.tables import Parcel

MOST_WAITING = 100
"""Beyond, no new application is begun here (center.md 2, admission)."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A parcel as its errand remembers it. arrived: the center has it."""

    code: str = field(repr=False)
    follow: str = field(repr=False)
    arrived: bool


class Parcels:
    """Called from any lane; SQLite serialises. Trouble(LEDGER_BROKEN)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def kept(self, id_: UUID, revision: int) -> Kept | None:
        """Whether this one was written down before."""
        with sound(), Session(self._engine) as db:
            mine = (Parcel.id == str(id_)) & (Parcel.revision == revision)
            row = db.scalar(select(Parcel).where(mine))
            return None if row is None else Kept(row.code, row.follow, row.acked)

    def keep(self, envelope: Envelope) -> None:
        """Durable when this returns."""
        with sound(), Session(self._engine) as db, db.begin():
            db.add(
                Parcel(
                    id=str(envelope.id),
                    revision=envelope.revision,
                    code=envelope.code,
                    follow=envelope.follow,
                    body=envelope.model_dump_json(),
                    acked=False,
                )
            )

    def oldest(self) -> Envelope | None:
        """The next one to send."""
        with sound(), Session(self._engine) as db:
            row = db.scalar(select(Parcel).where(_waiting()).order_by(Parcel.seq).limit(1))
            return None if row is None else Envelope.model_validate_json(row.body)

    def arrived(self, id_: UUID, revision: int) -> None:
        """The center has it for good: what was sealed is overwritten here (`secure_delete`)."""
        self._set(id_, revision, acked=True, body="")

    def refused(self, id_: UUID, revision: int, reason: str) -> None:
        """Set aside, and never in the way of those behind it; `again` tries it anew. Nothing is lost."""
        self._set(id_, revision, refused=reason[:40])

    def again(self) -> None:
        """What was refused is tried once more: a clock that was wrong, a key that was late."""
        with sound(), Session(self._engine) as db, db.begin():
            db.execute(update(Parcel).where(Parcel.refused.is_not(None)).values(refused=None))

    def waiting(self) -> int:
        """How many are on their way."""
        with sound(), Session(self._engine) as db:
            return db.scalar(select(func.count()).select_from(Parcel).where(_waiting())) or 0

    def _set(self, id_: UUID, revision: int, **change: object) -> None:
        mine = (Parcel.id == str(id_)) & (Parcel.revision == revision)
        with sound(), Session(self._engine) as db, db.begin():
            db.execute(update(Parcel).where(mine).values(**change))


def _waiting() -> ColumnElement[bool]:
    return Parcel.acked.is_(False) & Parcel.refused.is_(None)
