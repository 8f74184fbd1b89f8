"""The ledger by itself: moves, balances, the outbox, and a damaged file."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from samples import KEY, issued
from sqlalchemy import Engine, text

from kiosk.faults import Fault, Trouble
from kiosk.ledger import outbox
from kiosk.ledger.open import open_ledger
from kiosk.ledger.store import IllegalMove, Ledger
from kiosk.ledger.tables import CopyState, PaymentState

NOON = datetime(2026, 11, 23, 3, tzinfo=UTC)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A fresh database."""
    made = open_ledger(tmp_path / "ledger.sqlite")
    yield made
    made.dispose()


@pytest.fixture
def ledger(engine: Engine) -> Ledger:
    """A ledger with one issued errand of two copies for 400 won."""
    made = Ledger(engine, lambda: NOON)
    made.intend_issue(KEY, credit_won=0, credit_reference="")
    made.record_issued(issued(copies=2, won=400))
    return made


def pay(ledger: Ledger) -> UUID:
    """400 won."""
    key = ledger.intend_payment(KEY, 400, 1)
    ledger.record_payment(key, PaymentState.APPROVED)
    return key


def test_it_is_durable(engine: Engine) -> None:
    """WAL with synchronous FULL (2): the only setting that lost nothing."""
    with engine.connect() as connection:
        assert connection.execute(text("pragma journal_mode")).scalar() == "wal"
        assert connection.execute(text("pragma synchronous")).scalar() == 2


def test_a_serial_is_printed_once(ledger: Ledger) -> None:
    """A second job under one serial is forbidden, whatever happened to the first."""
    ledger.intend_print("S-1")
    with pytest.raises(IllegalMove):
        ledger.intend_print("S-1")
    ledger.record_printed("S-1")
    with pytest.raises(IllegalMove):
        ledger.intend_print("S-1")


def test_void_is_for_ever(ledger: Ledger) -> None:
    """Nor can what is printed become void."""
    ledger.intend_print("S-1")
    ledger.record_printed("S-1")
    ledger.record_void(KEY, "jam")
    assert [copy.state for copy in ledger.copies(KEY)] == [CopyState.PRINTED, CopyState.VOID]
    with pytest.raises(IllegalMove):
        ledger.intend_print("S-2")


def test_half_the_copies_cost_half_the_money(ledger: Ledger) -> None:
    """One of two printed: 200 of 400 go back."""
    key = pay(ledger)
    ledger.intend_print("S-1")
    ledger.record_printed("S-1")
    ledger.record_void(KEY, "jam")
    balance = ledger.balance(KEY)
    assert balance is not None
    assert (balance.used_won, balance.to_return_won, balance.kept_won) == (200, 200, 200)
    ledger.intend_reverse(key)
    ledger.record_reverse(key, 200)
    closed = ledger.close(KEY, taken=False)
    assert closed is not None
    assert closed.kept_won == 0


def test_what_happened_is_told_in_the_same_commit(ledger: Ledger, engine: Engine) -> None:
    """Printed, void and money; acknowledged messages are not sent again, refused ones block nobody."""
    pay(ledger)
    ledger.intend_print("S-1")
    ledger.record_printed("S-1")
    ledger.record_void(KEY, "jam")
    ledger.close(KEY, taken=True)
    request = outbox.unsent(engine)
    assert request is not None
    assert [(e.serial, e.outcome.value) for e in request.copies] == [("S-1", "printed"), ("S-2", "void")]
    assert [m.paid_won for m in request.money] == [400]
    outbox.mark(engine, [e.id for e in request.copies], {request.money[0].id: "strange"})
    assert outbox.unsent(engine) is None
    assert [copy.state for copy in ledger.copies(KEY)] == [CopyState.TAKEN, CopyState.VOID]


def test_an_issue_nobody_answered_is_abandoned(engine: Engine) -> None:
    """The center voids what it may have reserved."""
    ledger = Ledger(engine, lambda: NOON)
    ledger.intend_issue(KEY, credit_won=0, credit_reference="")
    assert ledger.open_errands() == [KEY]
    ledger.close(KEY, taken=False)
    request = outbox.unsent(engine)
    assert request is not None
    assert [event.key for event in request.abandoned] == [KEY]
    assert ledger.open_errands() == []


def test_repeats_change_nothing(ledger: Ledger, engine: Engine) -> None:
    """The same answer of the center, the same close."""
    ledger.record_issued(issued(copies=2, won=400))
    ledger.close(KEY, taken=False)
    ledger.close(KEY, taken=False)
    assert len(ledger.copies(KEY)) == 2
    assert outbox.waiting(engine) == 0


def test_a_damaged_file_is_a_fault_and_not_an_empty_ledger(tmp_path: Path) -> None:
    """The machine stops; nobody is told that all is well."""
    file = tmp_path / "ledger.sqlite"
    open_ledger(file).dispose()
    content = bytearray(file.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    file.write_bytes(content)
    with pytest.raises(Trouble) as caught:
        open_ledger(file)
    assert caught.value.fault is Fault.LEDGER_BROKEN
