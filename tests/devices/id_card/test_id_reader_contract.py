"""What every ID card reader must do: the simulated one, and the real one on a pcscd with virtual readers."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from id_card_rigs import Rig

from contract.card_containers import PrintedInformation
from devices.id_card.card_defects import forge_certificate, forge_name
from devices.id_card.issuer import DevelopmentIssuer
from devices.id_card.virtual_card import VirtualCard
from kiosk.faults import Fault, Trouble
from kiosk.ports import CardFaulty, CardOpened, CardPresent, CardProven, NoCard, NoReader, PinWrong

MakeCard = Callable[..., VirtualCard]
NONCE = bytes(range(32))
COMMANDS_IN_A_READ = 14
"""Of a whole read, as counted by `test_a_read_sends_as_many_commands_as_we_loop_over`."""


def put_in(rig: Rig, card: VirtualCard) -> None:
    """Insert and wait until the reader has seen it."""
    rig.insert(card)
    rig.seen.await_last(CardPresent())


def read(rig: Rig) -> CardProven | PinWrong:
    """The whole read with the right PIN."""
    rig.reader.open_card()
    return rig.reader.prove(bytearray(b"123456"), NONCE)


def fault_of(act: Callable[[], object]) -> Fault:
    """The fault an act ends with."""
    with pytest.raises(Trouble) as caught:
        act()
    return caught.value.fault


def test_a_good_card_proves_its_holder(rig: Rig, make_card: MakeCard) -> None:
    """Name and proof come out, the nonce is the one asked for, and the PIN is overwritten."""
    put_in(rig, make_card())
    pin = bytearray(b"123456")
    assert rig.reader.open_card() == CardOpened(3)
    said = rig.reader.prove(pin, NONCE)
    assert isinstance(said, CardProven)
    assert (said.name, said.proof.nonce) == ("홍길동", NONCE)
    assert PrintedInformation.parse(said.proof.printed_information).card_number == "RC-0000123"
    assert pin == bytes(6)


def test_the_same_card_can_be_read_again(rig: Rig, make_card: MakeCard) -> None:
    """The next errand opens the card afresh: it has forgotten the PIN."""
    put_in(rig, make_card())
    read(rig)
    assert rig.reader.open_card() == CardOpened(3)
    assert rig.reader.prove(bytearray(b"000000"), NONCE) == PinWrong(2)


def test_a_read_sends_as_many_commands_as_we_loop_over(rig: Rig, make_card: MakeCard) -> None:
    """The loop over all commands below is the whole read, no less."""
    card = make_card()
    put_in(rig, card)
    read(rig)
    rig.eject()
    assert card.commands == COMMANDS_IN_A_READ


def test_statuses_are_told_once_each(rig: Rig, make_card: MakeCard) -> None:
    """Empty, card, empty, and nothing twice."""
    put_in(rig, make_card())
    rig.eject()
    rig.seen.await_last(NoCard())
    assert rig.seen.statuses == [NoCard(), CardPresent(), NoCard()]
    assert rig.reader.status() == NoCard()


def test_wrong_pins_count_down_to_blocked(rig: Rig, make_card: MakeCard) -> None:
    """2, 1, 0; then the card is refused as blocked, also after it was put in again."""
    card = make_card()
    put_in(rig, card)
    rig.reader.open_card()
    said = [rig.reader.prove(bytearray(b"999999"), NONCE) for _ in range(3)]
    assert said == [PinWrong(2), PinWrong(1), PinWrong(0)]
    rig.eject()
    rig.seen.await_last(NoCard())
    put_in(rig, card)
    assert fault_of(rig.reader.open_card) is Fault.CARD_BLOCKED


def test_a_right_pin_after_a_wrong_one(rig: Rig, make_card: MakeCard) -> None:
    """The card stays open for the second try, and the counter is full again."""
    card = make_card()
    put_in(rig, card)
    rig.reader.open_card()
    assert rig.reader.prove(bytearray(b"111111"), NONCE) == PinWrong(2)
    assert isinstance(rig.reader.prove(bytearray(b"123456"), NONCE), CardProven)
    rig.eject()
    assert card.tries_left == 3


def test_a_pin_of_the_wrong_length_costs_no_try(rig: Rig, make_card: MakeCard) -> None:
    """It cannot be right, so the card is not asked."""
    put_in(rig, make_card())
    rig.reader.open_card()
    assert rig.reader.prove(bytearray(b"1234"), NONCE) == PinWrong(3)
    assert rig.reader.prove(bytearray(b""), NONCE) == PinWrong(3)


@pytest.mark.parametrize("atr", [b"\x00", b"\x55\x55"], ids=["one byte", "nonsense"])
def test_a_card_the_wrong_way_round(rig: Rig, make_card: MakeCard, atr: bytes) -> None:
    """Something lies in the slot and does not answer as a card."""
    card = make_card()
    card.atr = atr
    rig.insert(card)
    rig.seen.await_last(CardFaulty(Fault.CARD_WRONG_WAY))
    assert fault_of(rig.reader.open_card) is Fault.CARD_WRONG_WAY


def test_a_foreign_card(rig: Rig, make_card: MakeCard) -> None:
    """A good chip without our application."""
    card = make_card()
    card.defects.foreign = True
    put_in(rig, card)
    assert fault_of(rig.reader.open_card) is Fault.CARD_FOREIGN


def test_an_expired_card(rig: Rig, make_card: MakeCard) -> None:
    """Its certificate is over."""

    put_in(rig, make_card(valid_until=date(2026, 5, 3)))
    assert fault_of(lambda: read(rig)) is Fault.CARD_EXPIRED


def test_a_revoked_card(rig: Rig, make_card: MakeCard, issuer: DevelopmentIssuer) -> None:
    """It is on the issuer's list since it was put in."""

    card = make_card()
    put_in(rig, card)
    issuer.revoke(card, at=datetime(2026, 5, 4, 14, 0, tzinfo=UTC))
    assert fault_of(lambda: read(rig)) is Fault.CARD_REVOKED


def test_a_card_that_no_list_tells_of(rig: Rig, make_card: MakeCard, issuer: DevelopmentIssuer) -> None:
    """The kiosk's revocation list is too old: a fault of its own, for the card is not to blame."""

    put_in(rig, make_card())
    issuer.renew_revocations(at=datetime(2016, 5, 4, tzinfo=UTC))
    try:
        assert fault_of(lambda: read(rig)) is Fault.CARD_UNCHECKED
    finally:
        issuer.renew_revocations(at=datetime(2026, 5, 4, 14, 10, tzinfo=UTC))


def test_a_forged_certificate(rig: Rig, make_card: MakeCard) -> None:
    """Another authority with the same name signed it."""

    card = make_card()
    forge_certificate(card)
    put_in(rig, card)
    assert fault_of(lambda: read(rig)) is Fault.CARD_FORGED


def test_forged_data(rig: Rig, make_card: MakeCard) -> None:
    """Another name on a good chip."""

    card = make_card()
    forge_name(card, "임꺽정")
    put_in(rig, card)
    assert fault_of(lambda: read(rig)) is Fault.CARD_FORGED


@pytest.mark.parametrize("at", [0, 7, COMMANDS_IN_A_READ - 1])
def test_a_mute_card_never_blocks(rig: Rig, make_card: MakeCard, at: int) -> None:
    """The deadline ends it, the reader stays alive, and the next card is read."""
    card = make_card()
    card.defects.mute_at = at
    put_in(rig, card)
    assert fault_of(lambda: read(rig)) is Fault.CARD_MUTE
    rig.eject()
    rig.seen.await_last(NoCard())
    put_in(rig, make_card())
    assert isinstance(read(rig), CardProven)


def test_a_card_pulled_at_any_command(rig: Rig, make_card: MakeCard) -> None:
    """Whichever command it leaves at, the fault is the same, and it is seen to be gone."""
    for at in range(COMMANDS_IN_A_READ):
        card = make_card()
        card.defects.pulled_at = at
        put_in(rig, card)
        assert fault_of(lambda: read(rig)) is Fault.CARD_REMOVED, at
        rig.seen.await_last(NoCard())


def test_a_card_pulled_before_the_pin(rig: Rig, make_card: MakeCard) -> None:
    """The slot is empty when the PIN comes."""
    put_in(rig, make_card())
    rig.reader.open_card()
    rig.eject()
    rig.seen.await_last(NoCard())
    assert fault_of(lambda: rig.reader.prove(bytearray(b"123456"), NONCE)) is Fault.CARD_REMOVED


def test_a_card_pulled_and_put_back_before_the_pin(rig: Rig, make_card: MakeCard) -> None:
    """The same card again: it must be opened again, and no PIN was sent."""
    card = make_card()
    put_in(rig, card)
    rig.reader.open_card()
    rig.swap(card)
    rig.seen.await_last(CardPresent())
    assert fault_of(lambda: rig.reader.prove(bytearray(b"999999"), NONCE)) is Fault.CARD_REMOVED
    rig.eject()
    assert card.tries_left == 3


@pytest.mark.parametrize("quickly", [False, True], ids=["slowly", "within one look of the reader"])
def test_a_swapped_card(rig: Rig, make_card: MakeCard, quickly: bool) -> None:
    """The PIN of one card is never sent to another, even when the reader itself saw no change."""
    put_in(rig, make_card())
    rig.reader.open_card()
    other = make_card()
    rig.swap(other, quickly=quickly)
    rig.seen.await_last(CardPresent())
    fault = fault_of(lambda: rig.reader.prove(bytearray(b"999999"), NONCE))
    # a quick swap may fall upon the reader's look: it then sees an empty slot for a moment, and says so
    assert fault is Fault.CARD_SWAPPED or (quickly and fault is Fault.CARD_REMOVED)
    rig.eject()
    assert other.tries_left == 3


def test_nothing_is_proven_before_a_card_is_opened(rig: Rig, make_card: MakeCard) -> None:
    """No PIN goes to a card nobody looked at."""
    put_in(rig, make_card())
    with pytest.raises(Trouble) as caught:
        rig.reader.prove(bytearray(b"123456"), NONCE)
    assert caught.value.fault is Fault.CARD_REMOVED


@pytest.mark.troubled
def test_an_unplugged_reader(rig: Rig, make_card: MakeCard) -> None:
    """Gone, said so, and back by itself when it is plugged in."""
    rig.unplug()
    rig.seen.await_last(NoReader(Fault.READER_GONE))
    assert fault_of(rig.reader.open_card) is Fault.READER_GONE
    rig.plug()
    rig.seen.await_last(NoCard())
    put_in(rig, make_card())
    assert isinstance(read(rig), CardProven)


@pytest.mark.troubled
def test_the_service_restarts(rig: Rig, make_card: MakeCard) -> None:
    """Down, said so, and back by itself: also the worker's line, which was open before."""
    put_in(rig, make_card())
    read(rig)
    rig.service_down()
    rig.seen.await_last(NoReader(Fault.READER_SERVICE_DOWN))
    assert fault_of(rig.reader.open_card) is Fault.READER_SERVICE_DOWN
    rig.eject()
    rig.service_up()
    rig.seen.await_last(NoCard())
    put_in(rig, make_card())
    assert isinstance(read(rig), CardProven)


@pytest.mark.troubled
def test_the_service_restarts_between_card_and_pin(rig: Rig, make_card: MakeCard) -> None:
    """The open line is lost; the fault is a reader's or a pulled card's, never a wait without an end."""
    put_in(rig, make_card())
    rig.reader.open_card()
    rig.service_down()
    rig.eject()
    fault = fault_of(lambda: rig.reader.prove(bytearray(b"123456"), NONCE))
    assert fault in (Fault.READER_SERVICE_DOWN, Fault.CARD_REMOVED)
    rig.service_up()
    rig.seen.await_last(NoCard())
