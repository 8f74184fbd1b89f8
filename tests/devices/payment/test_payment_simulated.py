"""What only the simulated terminal has: its handles, the tap, and a memory that outlives kill -9."""

import signal
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from devices.payment.simulated import SimulatedPaymentTerminal
from kiosk.faults import Fault, Trouble
from kiosk.ports import (
    Approved,
    Declined,
    DeclineReason,
    PaymentUnseen,
    Reversed,
    ReverseFailed,
)

SOON = 5.0
"""Seconds in which another thread surely gets its turn."""


def fault_of(act: "Future[Approved | Declined]") -> Fault:
    """The fault an authorisation in another thread ended with."""
    error = act.exception(SOON)
    assert isinstance(error, Trouble)
    return error.fault


@pytest.mark.parametrize("reason", list(DeclineReason))
def test_a_decline_has_the_reason_it_was_told(reason: DeclineReason) -> None:
    """Each reason can be shown on the bench, once."""
    terminal = SimulatedPaymentTerminal()
    terminal.next_declines(reason)
    assert terminal.authorise(uuid4(), 500) == Declined(reason)
    assert isinstance(terminal.authorise(uuid4(), 500), Approved)


def test_a_timed_out_payment_took_nothing() -> None:
    """Unknown first; asked after, the terminal never heard of it."""
    terminal, key = SimulatedPaymentTerminal(), uuid4()
    terminal.next_times_out()
    with pytest.raises(Trouble) as trouble:
        terminal.authorise(key, 500)
    assert trouble.value.fault is Fault.PAYMENT_UNKNOWN
    assert terminal.look_up(key) == PaymentUnseen()


def test_a_late_approval_is_unknown_until_it_is_there() -> None:
    """The first look-up finds it under way, the second approved: it is never called unseen."""
    terminal, key = SimulatedPaymentTerminal(), uuid4()
    terminal.approve_late()
    for act in (terminal.authorise, lambda key, _won: terminal.look_up(key)):
        with pytest.raises(Trouble) as trouble:
            act(key, 500)
        assert trouble.value.fault is Fault.PAYMENT_UNKNOWN
    assert isinstance(terminal.look_up(key), Approved)


def test_a_late_approval_given_back_holds_nothing() -> None:
    """A reversal before the approval shows reaches the money all the same."""
    terminal, key = SimulatedPaymentTerminal(), uuid4()
    terminal.approve_late()
    with pytest.raises(Trouble):
        terminal.authorise(key, 500)
    assert terminal.reverse(key, 500) == Reversed()
    assert terminal.payments[key].held_won == 0


def test_a_key_reversed_before_it_was_seen_takes_nothing() -> None:
    """A message that arrives after its own reversal is refused."""
    terminal, key = SimulatedPaymentTerminal(), uuid4()
    assert terminal.reverse(key, 500) == Reversed()
    assert terminal.authorise(key, 500) == Declined(DeclineReason.CANCELLED)
    assert terminal.payments[key].held_won == 0


def test_so_many_voids_fail() -> None:
    """A number of failures is used up one by one."""
    terminal, key = SimulatedPaymentTerminal(), uuid4()
    terminal.authorise(key, 500)
    terminal.void_fails(2)
    assert [type(terminal.reverse(key, 500)) for _ in range(3)] == [ReverseFailed, ReverseFailed, Reversed]


def test_one_key_is_one_amount() -> None:
    """The same key with another amount is a bug of the caller, and no payment."""
    terminal, key = SimulatedPaymentTerminal(), uuid4()
    terminal.authorise(key, 500)
    with pytest.raises(ValueError, match="one amount"):
        terminal.authorise(key, 600)
    assert terminal.payments[key].held_won == 500


def test_it_waits_for_the_tap() -> None:
    """Nothing is taken before the card is held to it."""
    terminal, key = SimulatedPaymentTerminal(waits_for_tap=True), uuid4()
    assert not terminal.tap()
    with ThreadPoolExecutor(1) as lane:
        paying = lane.submit(terminal.authorise, key, 500)
        assert terminal.awaits_tap(SOON)
        assert key not in terminal.payments
        assert terminal.tap()
        assert isinstance(paying.result(SOON), Approved)
    assert not terminal.awaits_tap()


def test_cancel_ends_the_waiting() -> None:
    """The citizen changed their mind: declined, and remembered as that."""
    terminal, key = SimulatedPaymentTerminal(waits_for_tap=True), uuid4()
    with ThreadPoolExecutor(1) as lane:
        paying = lane.submit(terminal.authorise, key, 500)
        assert terminal.awaits_tap(SOON)
        terminal.cancel()
        assert paying.result(SOON) == Declined(DeclineReason.CANCELLED)
    assert terminal.look_up(key) == Declined(DeclineReason.CANCELLED)


def test_nobody_taps() -> None:
    """When the patience is over the payment is declined as timed out."""
    terminal = SimulatedPaymentTerminal(waits_for_tap=True, patience_seconds=0.01)
    assert terminal.authorise(uuid4(), 500) == Declined(DeclineReason.TIMED_OUT)


def test_the_line_dies_while_it_waits() -> None:
    """The waiting ends at once, with a fault and without a payment."""
    terminal, key = SimulatedPaymentTerminal(waits_for_tap=True), uuid4()
    with ThreadPoolExecutor(1) as lane:
        paying = lane.submit(terminal.authorise, key, 500)
        assert terminal.awaits_tap(SOON)
        terminal.goes_offline()
        assert fault_of(paying) is Fault.PAYMENT_OFFLINE
    terminal.mend()
    assert terminal.look_up(key) == PaymentUnseen()


def test_a_fault_scripted_in_the_folder_meets_the_next_terminal(tmp_path: Path) -> None:
    """A test scripts the fault, and the kiosk process it starts later meets it."""
    SimulatedPaymentTerminal(tmp_path).next_declines()
    assert SimulatedPaymentTerminal(tmp_path).authorise(uuid4(), 500) == Declined(DeclineReason.REFUSED)
    assert isinstance(SimulatedPaymentTerminal(tmp_path).authorise(uuid4(), 500), Approved)


DIES_AFTER_PAYING = """
import os, signal, sys
from pathlib import Path
from uuid import UUID
from devices.payment.simulated import SimulatedPaymentTerminal
terminal = SimulatedPaymentTerminal(Path(sys.argv[1]))
terminal.authorise(UUID(sys.argv[2]), 500)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_the_account_book_outlives_kill_9(tmp_path: Path) -> None:
    """The kiosk dies right after the money was taken; the next one finds it out, and can give it back."""
    key = UUID("00000000-0000-4000-8000-000000000001")
    child = [sys.executable, "-c", DIES_AFTER_PAYING, str(tmp_path), str(key)]
    died = subprocess.run(child, cwd=Path(__file__).parents[3])
    assert died.returncode == -signal.SIGKILL
    terminal = SimulatedPaymentTerminal(tmp_path)
    assert isinstance(terminal.look_up(key), Approved)
    assert terminal.payments[key].held_won == 500
    assert terminal.reverse(key, 500) == Reversed()
    assert SimulatedPaymentTerminal(tmp_path).payments[key].held_won == 0
