"""Every error number of PC/SC and every exception of pyscard has a fault."""

import inspect

import pytest
from smartcard import Exceptions, scard
from smartcard.pcsc import PCSCExceptions

from devices.id_card.errors import fault_of, has_lost_context, require, translated
from devices.id_card.supervisor import _came_and_went, _status
from kiosk.faults import Fault, Trouble
from kiosk.ports import CardFaulty, CardPresent, CardStatus, NoCard, NoReader

CODES = sorted(
    name
    for name in dir(scard)
    if name.startswith(("SCARD_E_", "SCARD_W_", "SCARD_F_")) and isinstance(getattr(scard, name), int)
)
OURS = [fault for fault in Fault if fault.startswith(("card_", "reader_"))]
CLASSES = [
    kind
    for module in (Exceptions, PCSCExceptions)
    for _, kind in inspect.getmembers(module, inspect.isclass)
    if issubclass(kind, (Exceptions.SmartcardException, PCSCExceptions.BaseSCardException))
]


def an_error(kind: type[Exception], hresult: int) -> Exception:
    """One of a class, by the longest constructor that it has."""
    for arguments in (("text", hresult), (hresult,), ("text",), ()):
        try:
            error = kind(*arguments)
        except (TypeError, ValueError):
            continue
        error.hresult = hresult
        return error
    raise AssertionError(kind)


@pytest.mark.parametrize("name", CODES)
def test_every_number_has_a_fault_of_card_or_reader(name: str) -> None:
    """Signed or unsigned, the same; and never a success."""
    number = getattr(scard, name) & 0xFFFFFFFF
    assert fault_of(number) in OURS
    assert fault_of(number) is fault_of(number - (1 << 32))
    with pytest.raises(Trouble):
        require(number, "call")


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_exception_is_translated_by_its_number(kind: type[Exception]) -> None:
    """The number decides; without one (-1) the class does; and 0 is an error here."""
    gone = translated(an_error(kind, scard.SCARD_E_NO_SERVICE))
    assert gone.fault is Fault.READER_SERVICE_DOWN
    assert translated(an_error(kind, scard.SCARD_W_REMOVED_CARD)).fault is Fault.CARD_REMOVED
    assert translated(an_error(kind, 0)).fault is Fault.CARD_REMOVED
    assert translated(an_error(kind, -1)).fault in OURS


def test_the_classes_that_carry_no_number() -> None:
    """pyscard raises them by itself."""
    assert translated(Exceptions.NoReadersException()).fault is Fault.READER_GONE
    assert translated(Exceptions.InvalidReaderException("a")).fault is Fault.READER_GONE
    assert translated(Exceptions.CardRequestTimeoutException()).fault is Fault.CARD_MUTE


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (0x8010000C, Fault.CARD_REMOVED),
        (0x80100067, Fault.CARD_REMOVED),
        (0x80100016, Fault.CARD_REMOVED),
        (0x80100069, Fault.CARD_REMOVED),
        (0x8010000F, Fault.CARD_WRONG_WAY),
        (0x80100066, Fault.CARD_WRONG_WAY),
        (0x80100009, Fault.READER_GONE),
        (0x8010001D, Fault.READER_SERVICE_DOWN),
        (0x8010000B, Fault.READER_SERVICE_DOWN),
    ],
)
def test_the_numbers_that_were_measured(number: int, fault: Fault) -> None:
    """As tried on pcscd 1.9.9 (devices.md, 2); 8010000B: another program holds the card."""
    assert fault_of(number) is fault


def test_only_a_lost_service_asks_for_a_new_context() -> None:
    """A pulled card does not."""
    assert has_lost_context(0x8010001D)
    assert has_lost_context(0x80100013)
    assert not has_lost_context(0x80100069)


@pytest.mark.parametrize(
    ("state", "atr", "status"),
    [
        (scard.SCARD_STATE_EMPTY, b"", NoCard()),
        (scard.SCARD_STATE_PRESENT, b"\x3b\x80", CardPresent()),
        (scard.SCARD_STATE_PRESENT | scard.SCARD_STATE_EXCLUSIVE, b"\x3f\x80", CardPresent()),
        (scard.SCARD_STATE_PRESENT | scard.SCARD_STATE_MUTE, b"", CardFaulty()),
        (scard.SCARD_STATE_PRESENT | scard.SCARD_STATE_MUTE, b"\x3b\x80", CardFaulty()),
        (scard.SCARD_STATE_PRESENT, b"", CardFaulty()),
        (scard.SCARD_STATE_PRESENT, b"\x55\x55", CardFaulty()),
        (scard.SCARD_STATE_UNKNOWN, b"", NoReader()),
        (scard.SCARD_STATE_UNAVAILABLE, b"", NoReader()),
    ],
)
def test_what_a_state_means(state: int, atr: bytes, status: CardStatus) -> None:
    """A card upside down is present and mute, or has no sensible ATR."""
    assert _status(state, atr) == status


def test_a_card_that_came_and_went_unseen_is_noticed_by_the_counter() -> None:
    """pcscd counts insertions and removals in the upper half of the state."""
    present = scard.SCARD_STATE_PRESENT
    assert _came_and_went(0x10000 | present, 0x30000 | present)
    assert not _came_and_went(0x10000 | present, 0x10000 | present | scard.SCARD_STATE_EXCLUSIVE)
    assert not _came_and_went(0x20000 | scard.SCARD_STATE_EMPTY, 0x30000 | present)
