"""The ledger: the intent before each act, the outcome after it, the message to the center in the same commit.

Every method is one transaction, or Trouble(LEDGER_BROKEN) when the database fails. Called from any lane;
commits are serialised. `after_commit` is told the method's name: the power-cut test kills the process there.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import RLock
from uuid import UUID, uuid4, uuid5

from sqlalchemy import Engine, select, update
from sqlalchemy.orm import Session

from contract.issue import AbandonEvent, CopyEvent, CopyOutcome, Issued
from contract.wire import Wire
from kiosk.ledger.balance import Balance
from kiosk.ledger.looks import Looks, balance_of
from kiosk.ledger.soundness import sound
from kiosk.ledger.tables import (
    COPY_MOVES,
    Copy,
    CopyState,
    Errand,
    ErrandState,
    Outbox,
    Payment,
    PaymentState,
)

NewId = Callable[[], UUID]


class IllegalMove(RuntimeError):
    """A copy was told to take a step its state forbids: a bug, never a citizen's doing."""


class Ledger(Looks):
    """What has consequences. Give it the engine of `open_ledger`."""

    def __init__(
        self,
        engine: Engine,
        clock: Callable[[], datetime],
        *,
        new_id: NewId = uuid4,
        after_commit: Callable[[str], None] = lambda _: None,
    ) -> None:
        super().__init__(engine)
        self._clock = clock
        self._new_id = new_id
        self._after_commit = after_commit
        self._lock = RLock()

    # ---- issue

    def intend_issue(self, errand: UUID, *, credit_won: int, credit_reference: str) -> None:
        """Before the center is asked to reserve. A repeat (retry) changes nothing."""
        with self._commit("intend_issue") as db:
            if db.get(Errand, str(errand)) is None:
                row = self._errand(db, errand, issued=False)
                row.credit_won, row.credit_reference = credit_won, credit_reference

    def record_issued(self, issued: Issued) -> None:
        """The center reserved these serials. A repeat of the same answer changes nothing."""
        with self._commit("record_issued") as db:
            errand = db.get_one(Errand, str(issued.key))
            if errand.issued:
                return
            errand.issued, errand.won = True, issued.won
            for copy in issued.copies:
                db.add(
                    Copy(
                        serial=copy.serial,
                        errand=errand.id,
                        state=CopyState.RESERVED,
                        sha256=copy.sha256,
                        pages=copy.pages,
                        pages_out=0,
                    )
                )

    # ---- pay

    def intend_payment(self, errand: UUID, won: int, attempt: int) -> UUID:
        """Before the terminal is asked; the key of this attempt."""
        key = uuid5(errand, f"pay-{attempt}")
        with self._commit("intend_payment") as db:
            if db.get(Payment, str(key)) is None:
                db.add(
                    Payment(
                        key=str(key), errand=str(errand), state=PaymentState.INTENDED, won=won, returned_won=0
                    )
                )
        return key

    def record_payment(self, key: UUID, state: PaymentState) -> None:
        """APPROVED or DECLINED, as the terminal said."""
        with self._commit(f"record_payment_{state.value}") as db:
            db.get_one(Payment, str(key)).state = state

    def intend_reverse(self, key: UUID) -> None:
        """Before the terminal is asked to give money back."""
        with self._commit("intend_reverse") as db:
            db.get_one(Payment, str(key)).state = PaymentState.REVERSING

    def record_reverse(self, key: UUID, returned_won: int) -> None:
        """What came back, in all; zero when it could not: then the claim code stands for it."""
        with self._commit("record_reverse") as db:
            payment = db.get_one(Payment, str(key))
            payment.state, payment.returned_won = PaymentState.SETTLED, returned_won

    def reopen_for_refund(self, errand: UUID, key: UUID, won: int) -> None:
        """Before a claim's money goes back: the errand that holds it is open again."""
        with self._commit("reopen_for_refund") as db:
            row = db.get(Errand, str(errand)) or self._errand(db, errand, issued=True)
            row.state = ErrandState.OPEN
            payment = db.get(Payment, str(key))
            if payment is None:
                payment = Payment(key=str(key), errand=row.id, won=won, returned_won=0)
                db.add(payment)
            payment.state = PaymentState.ASKED

    def cancel_refund(self, errand: UUID, key: UUID) -> None:
        """The center refused the refund: as it was, and nothing to tell."""
        with self._commit("cancel_refund") as db:
            db.get_one(Errand, str(errand)).state = ErrandState.CLOSED
            db.get_one(Payment, str(key)).state = PaymentState.SETTLED

    # ---- print

    def intend_print(self, serial: str) -> UUID:
        """Before the job is created; the UUID that will be its title. Never given twice for one serial."""
        job = self._new_id()
        with self._commit("intend_print") as db:
            copy = self._move(db, serial, CopyState.PRINTING)
            copy.job = str(job)
        return job

    def record_spooled(self, serial: str, spool_id: str) -> None:
        """The job exists; no byte has moved."""
        with self._commit("record_spooled") as db:
            db.get_one(Copy, serial).spool_id = spool_id

    def record_page(self, serial: str, pages_out: int) -> None:
        """The device proved page `pages_out` (1-based)."""
        with self._commit("record_page") as db:
            db.get_one(Copy, serial).pages_out = pages_out

    def record_printed(self, serial: str) -> None:
        """All pages proven; the center will make the copy valid."""
        with self._commit("record_printed") as db:
            copy = self._move(db, serial, CopyState.PRINTED)
            copy.pages_out = copy.pages
            self._post(
                db, CopyEvent(id=self._new_id(), serial=serial, outcome=CopyOutcome.PRINTED), kind="copy"
            )

    def record_void(self, errand: UUID, reason: str) -> None:
        """Every copy of the errand that is not printed is void, for ever."""
        with self._commit("record_void") as db:
            waiting = (Copy.errand == str(errand)) & Copy.state.in_((CopyState.RESERVED, CopyState.PRINTING))
            for copy in db.scalars(select(Copy).where(waiting)):
                self._move(db, copy.serial, CopyState.VOID)
                told = CopyEvent(
                    id=self._new_id(), serial=copy.serial, outcome=CopyOutcome.VOID, reason=reason
                )
                self._post(db, told, kind="copy")

    # ---- the end of an errand

    def close(self, errand: UUID, *, taken: bool) -> Balance | None:
        """Everything is settled: tell the center where the money is. None when there was no such errand.

        An errand the center never answered is told as abandoned.
        """
        with self._commit("close") as db:
            row = db.get(Errand, str(errand))
            if row is None:
                return None
            balance = balance_of(db, row)
            if row.state == ErrandState.CLOSED:
                return balance
            row.state = ErrandState.CLOSED
            if not row.issued:
                self._post(db, AbandonEvent(id=self._new_id(), key=errand), kind="abandoned")
            elif balance.worth_telling:
                self._post(db, balance.event(self._new_id(), errand), kind="money")
            if taken:
                printed = (Copy.errand == row.id) & (Copy.state == CopyState.PRINTED)
                db.execute(update(Copy).where(printed).values(state=CopyState.TAKEN))
            return balance

    # ---- inside

    @contextmanager
    def _commit(self, name: str) -> Iterator[Session]:
        with self._lock:
            with sound(), Session(self._engine, expire_on_commit=False) as db, db.begin():
                yield db
            self._after_commit(name)

    def _errand(self, db: Session, errand: UUID, *, issued: bool) -> Errand:
        row = Errand(id=str(errand), state=ErrandState.OPEN, issued=issued, won=0, credit_won=0)
        row.credit_reference, row.began_at = "", self._clock().isoformat()
        db.add(row)
        return row

    def _move(self, db: Session, serial: str, to: CopyState) -> Copy:
        copy = db.get_one(Copy, serial)
        if to not in COPY_MOVES[copy.state]:
            raise IllegalMove(f"{copy.state} -> {to}")
        copy.state = to
        return copy

    def _post(self, db: Session, message: Wire, *, kind: str) -> None:
        body = message.model_dump(mode="json")
        db.add(Outbox(id=body["id"], kind=kind, body=message.model_dump_json(), acked=False))
