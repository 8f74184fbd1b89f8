"""What PC/SC's error numbers mean at the counter. The only place that knows them."""

from smartcard import scard
from smartcard.Exceptions import (
    CardRequestTimeoutException,
    InvalidReaderException,
    ListReadersException,
    NoCardException,
    NoReadersException,
    SmartcardException,
)
from smartcard.pcsc.PCSCExceptions import BaseSCardException

from kiosk.faults import Fault, Trouble

SUCCESS: int = scard.SCARD_S_SUCCESS

_FAULTS: dict[int, Fault] = {
    scard.SCARD_E_NO_SMARTCARD: Fault.CARD_REMOVED,
    scard.SCARD_W_REMOVED_CARD: Fault.CARD_REMOVED,
    scard.SCARD_E_NOT_TRANSACTED: Fault.CARD_REMOVED,  # the first command after a pull, or after a quick swap
    scard.SCARD_W_UNPOWERED_CARD: Fault.CARD_REMOVED,  # what connect says just after a pull
    scard.SCARD_W_RESET_CARD: Fault.CARD_REMOVED,  # whoever is in the slot has forgotten us
    scard.SCARD_E_PROTO_MISMATCH: Fault.CARD_WRONG_WAY,  # no sensible ATR
    scard.SCARD_E_INVALID_ATR: Fault.CARD_WRONG_WAY,
    scard.SCARD_W_UNRESPONSIVE_CARD: Fault.CARD_WRONG_WAY,
    scard.SCARD_W_UNSUPPORTED_CARD: Fault.CARD_FOREIGN,
    scard.SCARD_E_CARD_UNSUPPORTED: Fault.CARD_FOREIGN,
    scard.SCARD_E_TIMEOUT: Fault.CARD_MUTE,
    scard.SCARD_E_COMM_DATA_LOST: Fault.CARD_MUTE,
    scard.SCARD_F_WAITED_TOO_LONG: Fault.CARD_MUTE,
    scard.SCARD_E_UNKNOWN_READER: Fault.READER_GONE,
    scard.SCARD_E_READER_UNAVAILABLE: Fault.READER_GONE,
    scard.SCARD_E_NO_READERS_AVAILABLE: Fault.READER_GONE,
}
"""All others are the service's or the reader's own business: READER_SERVICE_DOWN, and time may mend it."""

_LOST_CONTEXT = frozenset(
    {
        scard.SCARD_E_NO_SERVICE,
        scard.SCARD_E_SERVICE_STOPPED,
        scard.SCARD_F_COMM_ERROR,
        scard.SCARD_F_INTERNAL_ERROR,
        scard.SCARD_E_INVALID_HANDLE,
    }
)

_BY_CLASS: dict[type[SmartcardException], Fault] = {
    NoCardException: Fault.CARD_REMOVED,
    NoReadersException: Fault.READER_GONE,
    InvalidReaderException: Fault.READER_GONE,
    ListReadersException: Fault.READER_SERVICE_DOWN,
    CardRequestTimeoutException: Fault.CARD_MUTE,
}
"""For those that pyscard raises without a number (it writes -1)."""


def unsigned(hresult: int) -> int:
    """pyscard gives the same number signed on some builds, unsigned on others."""
    return hresult & 0xFFFFFFFF


def fault_of(hresult: int) -> Fault:
    """The fault behind an error number of PC/SC."""
    return _FAULTS.get(unsigned(hresult), Fault.READER_SERVICE_DOWN)


def has_lost_context(hresult: int) -> bool:
    """pcscd went away or came back: only a new context helps."""
    return unsigned(hresult) in _LOST_CONTEXT


def require(hresult: int, what: str) -> None:
    """Raise the Trouble an error number stands for. what: the call, for the log."""
    if hresult != SUCCESS:
        raise Trouble(fault_of(hresult), f"{what} {unsigned(hresult):08X}")


def translated(error: SmartcardException | BaseSCardException) -> Trouble:
    """For the few places where pyscard raises instead of answering with a number."""
    name = type(error).__name__
    if (
        error.hresult == SUCCESS
    ):  # measured: "Card returned no valid response" comes with 0 when a card vanishes
        return Trouble(Fault.CARD_REMOVED, name)
    if error.hresult != -1:
        return Trouble(fault_of(error.hresult), f"{name} {unsigned(error.hresult):08X}")
    by_class = (fault for kind, fault in _BY_CLASS.items() if isinstance(error, kind))
    return Trouble(next(by_class, Fault.READER_SERVICE_DOWN), name)
