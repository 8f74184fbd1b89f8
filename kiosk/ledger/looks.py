"""Looking into the ledger: what was written, never changed here."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from kiosk.ledger.balance import Balance
from kiosk.ledger.soundness import sound
from kiosk.ledger.tables import Copy, CopyState, Errand, ErrandState, Payment


class Looks:
    """The reading half of `Ledger`. Trouble(LEDGER_BROKEN) when the database fails."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def engine(self) -> Engine:
        """Of the same database, for what lies beside the errands."""
        return self._engine

    def balance(self, errand: UUID) -> Balance | None:
        """Where the money of an errand is now."""
        with self._look() as db:
            row = db.get(Errand, str(errand))
            return None if row is None else balance_of(db, row)

    def copies(self, errand: UUID) -> list[Copy]:
        """The copies of an errand, by serial."""
        with self._look() as db:
            return list(db.scalars(select(Copy).where(Copy.errand == str(errand)).order_by(Copy.serial)))

    def payments(self, errand: UUID) -> list[Payment]:
        """The payment attempts of an errand."""
        with self._look() as db:
            return list(db.scalars(select(Payment).where(Payment.errand == str(errand))))

    def open_errands(self) -> list[UUID]:
        """What a power cut left behind, oldest first."""
        with self._look() as db:
            still_open = Errand.state == ErrandState.OPEN
            return [
                UUID(i) for i in db.scalars(select(Errand.id).where(still_open).order_by(Errand.began_at))
            ]

    @contextmanager
    def _look(self) -> Iterator[Session]:
        with sound(), Session(self._engine, expire_on_commit=False) as db:
            yield db


def balance_of(db: Session, errand: Errand) -> Balance:
    """Count the copies and payments of `errand`."""
    out = (CopyState.PRINTED, CopyState.TAKEN)
    copies = db.scalar(select(func.count()).where(Copy.errand == errand.id)) or 0
    printed = db.scalar(select(func.count()).where(Copy.errand == errand.id, Copy.state.in_(out))) or 0
    payments = db.scalars(select(Payment).where(Payment.errand == errand.id)).all()
    return Balance.of(errand, copies, printed, payments)
