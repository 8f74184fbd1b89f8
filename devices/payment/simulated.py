"""A payment terminal that is not there. It is the only one: a real driver is a later piece of work.

Not proven: any real terminal. No open emulator or specification of a Korean one was found (ZVT, OPI, ccTalk
and MDB have none either). A real driver must find out of its terminal, and pass the contract test with:
* whether it keeps our key, so that a repeat is harmless and `look_up` tells what became of a lost reply;
* whether it can still approve after a time-out: then `look_up` says PAYMENT_UNKNOWN, never PaymentUnseen;
* whether a part of a payment can be given back, and until when (a void today, a refund later).
"""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from uuid import UUID

from devices.payment.account_book import FOR_EVER, Book, BookFile, NextAct, Payment
from devices.payment.tap import TapEnd, TapWait
from kiosk.faults import Fault, Trouble
from kiosk.ports import (
    Approved,
    Declined,
    DeclineReason,
    PaymentUnseen,
    Reversed,
    ReverseFailed,
)

PATIENCE_SECONDS = 60.0
"""How long it waits for a card by itself; terminals at counters wait 30 to 90 seconds."""


class SimulatedPaymentTerminal:
    """Implements kiosk.ports.PaymentTerminal.

    state: account book and scripted faults live in this folder and outlive the process.
    waits_for_tap: authorise blocks until `tap`, `cancel`, or the patience is over; may be set at any time.
    """

    def __init__(
        self,
        state: Path | None = None,
        *,
        waits_for_tap: bool = False,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        self.waits_for_tap = waits_for_tap
        self._patience_seconds = patience_seconds
        self._file = BookFile(state)
        self._lock = Lock()
        self._tap = TapWait()

    # ---- the port

    def ready(self) -> bool:
        """Whether the terminal answers."""
        return not self._file.read().offline

    def authorise(self, key: UUID, won: int) -> Approved | Declined:
        """Take `won` once for this key. Trouble: PAYMENT_OFFLINE (nothing taken), PAYMENT_UNKNOWN (ask)."""
        book = self._online()
        if key in book.payments:
            return self._told_again(book.payments[key], won)
        if self.waits_for_tap:
            match self._tap.wait(self._patience_seconds):
                case TapEnd.CANCELLED:
                    return self._decline(key, won, DeclineReason.CANCELLED)
                case TapEnd.NOBODY:
                    return self._decline(key, won, DeclineReason.TIMED_OUT)
                case TapEnd.LINE_DEAD:
                    raise Trouble(Fault.PAYMENT_OFFLINE)
                case TapEnd.TAPPED:
                    pass
        return self._perform(key, won)

    def look_up(self, key: UUID) -> Approved | Declined | PaymentUnseen:
        """What became of `key`. Trouble: PAYMENT_OFFLINE, or PAYMENT_UNKNOWN while it is still under way."""
        with self._lock:
            book = self._online()
            payment = book.payments.get(key)
            if payment is None:
                return PaymentUnseen()
            if payment.hidden_look_ups:
                seen = payment.model_copy(update={"hidden_look_ups": payment.hidden_look_ups - 1})
                self._file.write(book.with_payment(key, seen))
                raise Trouble(Fault.PAYMENT_UNKNOWN, "still under way")
            return _outcome(payment)

    def reverse(self, key: UUID, won: int) -> Reversed | ReverseFailed:
        """Give back up to `won` of `key` in all. A key never seen is marked: it can take nothing."""
        with self._lock:
            book = self._online()
            if book.failing_voids:
                left = book.failing_voids if book.failing_voids == FOR_EVER else book.failing_voids - 1
                self._file.write(book.model_copy(update={"failing_voids": left}))
                return ReverseFailed()
            payment = book.payments.get(key) or Payment(asked_won=won, declined=DeclineReason.CANCELLED)
            most = max(payment.give_back_won, won)
            self._file.write(book.with_payment(key, payment.model_copy(update={"give_back_won": most})))
            return Reversed()

    def cancel(self) -> None:
        """End the waiting for a card, if there is one."""
        self._tap.end(TapEnd.CANCELLED)

    # ---- the handles

    @property
    def payments(self) -> dict[UUID, Payment]:
        """The account book: what was taken and returned, by key."""
        return dict(self._file.read().payments)

    def tap(self) -> bool:
        """Hold a payment card to it; False when it does not wait for one."""
        return self._tap.end(TapEnd.TAPPED)

    def awaits_tap(self, within_seconds: float = 0.0) -> bool:
        """Whether it waits for a card, now or within the time."""
        return self._tap.has_begun(within_seconds)

    def next_declines(self, reason: DeclineReason = DeclineReason.REFUSED) -> None:
        """The next payment is declined."""
        self._script(next_act=NextAct.DECLINES, next_reason=reason)

    def next_times_out(self) -> None:
        """The next payment gets no answer, and indeed no money was taken."""
        self._script(next_act=NextAct.TIMES_OUT)

    def approve_but_lose_reply(self) -> None:
        """The next payment is taken, but nobody hears of it until `look_up`."""
        self._script(next_act=NextAct.LOSES_REPLY)

    def approve_late(self) -> None:
        """The next payment gets no answer, the first look-up neither, and then it turns out to be taken."""
        self._script(next_act=NextAct.APPROVES_LATE)

    def void_fails(self, times: int = FOR_EVER) -> None:
        """So many of the next reversals fail; without a number, all until mended."""
        self._script(failing_voids=times)

    def goes_offline(self) -> None:
        """The line is dead; a waiting `authorise` notices at once."""
        self._script(offline=True)
        self._tap.end(TapEnd.LINE_DEAD)

    def mend(self) -> None:
        """All faults scripted so far are gone; the account book stays."""
        fresh = Book()
        self._script(next_act=fresh.next_act, failing_voids=fresh.failing_voids, offline=fresh.offline)

    # ---- inside

    def _online(self) -> Book:
        book = self._file.read()
        if book.offline:
            raise Trouble(Fault.PAYMENT_OFFLINE)
        return book

    def _script(self, **changes: object) -> None:
        with self._lock:
            self._file.write(self._file.read().model_copy(update=changes))

    def _told_again(self, payment: Payment, won: int) -> Approved | Declined:
        if payment.asked_won != won:
            raise ValueError("one key stands for one amount")
        if payment.hidden_look_ups:
            raise Trouble(Fault.PAYMENT_UNKNOWN, "still under way")
        return _outcome(payment)

    def _decline(self, key: UUID, won: int, reason: DeclineReason) -> Declined:
        with self._lock:
            payment = Payment(asked_won=won, declined=reason)
            self._file.write(self._file.read().with_payment(key, payment))
        return Declined(reason)

    def _perform(self, key: UUID, won: int) -> Approved | Declined:
        """The card was there: do what the script says, once; the book is written before the reply."""
        with self._lock:
            book = self._online()
            act, reason = book.next_act, book.next_reason
            book = book.model_copy(update={"next_act": NextAct.APPROVES})
            payment = _ACTS[act](won, reason, f"SIM-{len(book.payments) + 1:06}")
            self._file.write(book if payment is None else book.with_payment(key, payment))
        if payment is None or act in (NextAct.LOSES_REPLY, NextAct.APPROVES_LATE):
            raise Trouble(Fault.PAYMENT_UNKNOWN, "no reply")
        return _outcome(payment)


def _outcome(payment: Payment) -> Approved | Declined:
    if payment.declined is not None:
        return Declined(payment.declined)
    return Approved(payment.reference)


def _take(won: int, _reason: DeclineReason, reference: str) -> Payment:
    return Payment(asked_won=won, taken_won=won, reference=reference)


_ACTS: dict[NextAct, Callable[[int, DeclineReason, str], Payment | None]] = {
    NextAct.APPROVES: _take,
    NextAct.LOSES_REPLY: _take,
    NextAct.DECLINES: lambda won, reason, _: Payment(asked_won=won, declined=reason),
    NextAct.TIMES_OUT: lambda *_: None,
    NextAct.APPROVES_LATE: lambda won, _, reference: Payment(
        asked_won=won, taken_won=won, reference=reference, hidden_look_ups=1
    ),
}
"""What the next authorisation writes into the book."""
