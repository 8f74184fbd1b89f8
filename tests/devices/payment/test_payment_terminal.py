"""What every payment terminal must do. A real driver joins by a Rig of its own, marked `hardware`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest

from devices.payment.simulated import SimulatedPaymentTerminal
from kiosk.faults import Fault, Trouble
from kiosk.ports import (
    Approved,
    Declined,
    DeclineReason,
    PaymentTerminal,
    PaymentUnseen,
    Reversed,
    ReverseFailed,
)


@dataclass
class Rig:
    """A terminal and what a tester does to it; with a real one, a person at the bench is asked to."""

    terminal: PaymentTerminal
    decline_next: Callable[[], None]
    lose_next_reply: Callable[[], None]
    cut_line: Callable[[], None]
    let_voids_fail: Callable[[], None]
    mend: Callable[[], None]
    held_won: Callable[[UUID], int]


def simulated_rig() -> Rig:
    """The simulated terminal, without a folder."""
    terminal = SimulatedPaymentTerminal()
    return Rig(
        terminal,
        terminal.next_declines,
        terminal.approve_but_lose_reply,
        terminal.goes_offline,
        terminal.void_fails,
        terminal.mend,
        lambda key: terminal.payments[key].held_won if key in terminal.payments else 0,
    )


@pytest.fixture(params=[simulated_rig], ids=["simulated"])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    """Each terminal in turn, mended afterwards."""
    rig: Rig = request.param()
    yield rig
    rig.mend()


class TestPaymentTerminal:
    """The contract of kiosk.ports.PaymentTerminal."""

    def test_it_takes_the_money(self, rig: Rig) -> None:
        """An approval means that the whole amount was taken, and has a reference."""
        key = uuid4()
        answer = rig.terminal.authorise(key, 500)
        assert isinstance(answer, Approved)
        assert answer.reference
        assert rig.held_won(key) == 500

    def test_a_repeat_takes_nothing_more(self, rig: Rig) -> None:
        """The same key again gives the same answer and no second payment."""
        key = uuid4()
        first = rig.terminal.authorise(key, 500)
        assert rig.terminal.authorise(key, 500) == first
        assert rig.held_won(key) == 500

    def test_two_keys_are_two_payments(self, rig: Rig) -> None:
        """Different keys never share a reference."""
        answers = {rig.terminal.authorise(uuid4(), 500) for _ in range(2)}
        assert len(answers) == 2

    def test_a_decline_takes_nothing(self, rig: Rig) -> None:
        """Declined: no money, and look_up says the same."""
        key = uuid4()
        rig.decline_next()
        assert rig.terminal.authorise(key, 500) == Declined(DeclineReason.REFUSED)
        assert rig.terminal.look_up(key) == Declined(DeclineReason.REFUSED)
        assert rig.held_won(key) == 0

    def test_after_a_decline_a_new_key_may_pay(self, rig: Rig) -> None:
        """Trying again is a new payment."""
        rig.decline_next()
        rig.terminal.authorise(uuid4(), 500)
        assert isinstance(rig.terminal.authorise(uuid4(), 500), Approved)

    def test_a_lost_reply_can_be_asked_after(self, rig: Rig) -> None:
        """The money was taken although nobody heard: unknown first, then the truth by the key."""
        key = uuid4()
        rig.lose_next_reply()
        with pytest.raises(Trouble) as trouble:
            rig.terminal.authorise(key, 500)
        assert trouble.value.fault is Fault.PAYMENT_UNKNOWN
        answer = rig.terminal.look_up(key)
        assert isinstance(answer, Approved)
        assert rig.held_won(key) == 500
        assert rig.terminal.authorise(key, 500) == answer

    def test_a_key_never_sent_is_unseen(self, rig: Rig) -> None:
        """Not declined and not unknown: never heard of."""
        assert rig.terminal.look_up(uuid4()) == PaymentUnseen()

    def test_a_reversal_gives_all_back(self, rig: Rig) -> None:
        """Afterwards the operator holds nothing."""
        key = uuid4()
        rig.terminal.authorise(key, 500)
        assert rig.terminal.reverse(key, 500) == Reversed()
        assert rig.held_won(key) == 0

    def test_a_part_goes_back_once(self, rig: Rig) -> None:
        """`won` is what goes back in all: a repeat gives nothing, a larger one the difference."""
        key = uuid4()
        rig.terminal.authorise(key, 1_500)
        for won, held in ((500, 1_000), (500, 1_000), (300, 1_000), (1_000, 500)):
            assert rig.terminal.reverse(key, won) == Reversed()
            assert rig.held_won(key) == held

    def test_never_more_than_was_taken_goes_back(self, rig: Rig) -> None:
        """A reversal above the payment ends at zero."""
        key = uuid4()
        rig.terminal.authorise(key, 500)
        assert rig.terminal.reverse(key, 9_000) == Reversed()
        assert rig.held_won(key) == 0

    def test_a_failed_reversal_leaves_the_money(self, rig: Rig) -> None:
        """It is a value, not a fault; the money stays until a later try succeeds."""
        key = uuid4()
        rig.terminal.authorise(key, 500)
        rig.let_voids_fail()
        assert rig.terminal.reverse(key, 500) == ReverseFailed()
        assert rig.held_won(key) == 500
        rig.mend()
        assert rig.terminal.reverse(key, 500) == Reversed()
        assert rig.held_won(key) == 0

    def test_a_payment_given_back_stays_an_approved_one(self, rig: Rig) -> None:
        """look_up tells of the taking; the ledger knows about the return."""
        key = uuid4()
        answer = rig.terminal.authorise(key, 500)
        rig.terminal.reverse(key, 500)
        assert rig.terminal.look_up(key) == answer

    def test_a_dead_line_takes_and_gives_nothing(self, rig: Rig) -> None:
        """Offline is a fault for taking, asking and giving back: nobody knows, so it is asked again."""
        key, other = uuid4(), uuid4()
        rig.terminal.authorise(key, 500)
        rig.cut_line()
        assert not rig.terminal.ready()
        acts: list[Callable[[], object]] = [
            lambda: rig.terminal.authorise(other, 500),
            lambda: rig.terminal.look_up(key),
            lambda: rig.terminal.reverse(key, 500),
        ]
        for act in acts:
            with pytest.raises(Trouble) as trouble:
                act()
            assert trouble.value.fault is Fault.PAYMENT_OFFLINE
        rig.mend()
        assert rig.terminal.ready()
        assert rig.terminal.look_up(other) == PaymentUnseen()
        assert rig.held_won(key) == 500

    def test_a_cancel_without_waiting_does_nothing(self, rig: Rig) -> None:
        """A late touch on 'cancel' must not hit the next citizen's payment."""
        rig.terminal.cancel()
        assert isinstance(rig.terminal.authorise(uuid4(), 500), Approved)
