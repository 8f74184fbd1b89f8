"""Messages that wait for the center: read in order, marked when they took effect there."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Engine, func, select, update
from sqlalchemy.orm import Session

from contract.issue import AbandonEvent, CopyEvent, MoneyEvent, SyncRequest
from kiosk.ledger.soundness import sound
from kiosk.ledger.tables import Outbox

BATCH = 200
"""At most this many messages in one sync (center.md 2)."""


def unsent(engine: Engine) -> SyncRequest | None:
    """The oldest messages the center has not acknowledged; None when there are none."""
    with sound(), Session(engine) as db:
        waiting = select(Outbox).where(Outbox.acked.is_(False), Outbox.refused.is_(None))
        rows = db.scalars(waiting.order_by(Outbox.seq).limit(BATCH)).all()
    if not rows:
        return None
    bodies: dict[str, list[str]] = {"copy": [], "money": [], "abandoned": []}
    for row in rows:
        bodies[row.kind].append(row.body)
    return SyncRequest(
        copies=tuple(CopyEvent.model_validate_json(body) for body in bodies["copy"]),
        money=tuple(MoneyEvent.model_validate_json(body) for body in bodies["money"]),
        abandoned=tuple(AbandonEvent.model_validate_json(body) for body in bodies["abandoned"]),
    )


def mark(engine: Engine, acked: Iterable[UUID], refused: dict[UUID, str]) -> None:
    """What took effect is done; what the center refuses is set aside, and never blocks its followers."""
    with sound(), Session(engine) as db, db.begin():
        db.execute(update(Outbox).where(Outbox.id.in_([str(i) for i in acked])).values(acked=True))
        for event, reason in refused.items():
            db.execute(update(Outbox).where(Outbox.id == str(event)).values(refused=reason[:40]))


def waiting(engine: Engine) -> int:
    """How many messages wait."""
    with sound(), Session(engine) as db:
        return db.scalar(select(func.count()).where(Outbox.acked.is_(False), Outbox.refused.is_(None))) or 0
