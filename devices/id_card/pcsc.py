"""The line to a card over PC/SC. Lives in the worker process: a mute card blocks `transmit` for ever."""

from smartcard import scard

from devices.id_card.errors import SUCCESS, has_lost_context, require
from kiosk.faults import Fault, Trouble

_HEADERS = {
    scard.SCARD_PROTOCOL_T0: scard.SCARD_PCI_T0,
    scard.SCARD_PROTOCOL_T1: scard.SCARD_PCI_T1,
}


class PcscTransport:
    """apdu.Transport over pcscd. The reader may be changed between cards."""

    def __init__(self) -> None:
        self.reader = ""
        self._context: int | None = None
        self._card: int | None = None
        self._header = 0

    def prepare(self) -> None:
        """Open the context ahead of need; silent when pcscd is away."""
        if self._context is None:
            hresult, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
            self._context = context if hresult == SUCCESS else None

    def connect(self) -> None:
        """Exclusive, so that nobody can use the card between the PIN and the signature."""
        self.disconnect()
        hresult = self._connect()
        if has_lost_context(hresult):  # pcscd was restarted since: once more, with a new context
            self._forget_context()
            hresult = self._connect()
        if hresult == scard.SCARD_W_UNPOWERED_CARD and self._is_present():
            raise Trouble(Fault.CARD_WRONG_WAY, "present without power")
        require(hresult, "connect")

    def transmit(self, apdu: bytes | bytearray) -> bytes:
        """Blocks for ever when the card is mute: the parent's deadline ends that."""
        if self._card is None:
            raise Trouble(Fault.CARD_REMOVED, "no line")
        command = list(apdu)
        hresult, answer = scard.SCardTransmit(self._card, self._header, command)
        command[:] = [0] * len(command)
        require(hresult, "transmit")
        if len(answer) < 2:  # success and no answer: how vpcd tells that the card went away
            raise Trouble(Fault.CARD_REMOVED, "no answer")
        return bytes(each & 0xFF for each in answer)

    def disconnect(self) -> None:
        """The card is reset and forgets the PIN. Errors do not matter: the line is gone either way."""
        if self._card is not None:
            scard.SCardDisconnect(self._card, scard.SCARD_RESET_CARD)
            self._card = None

    def _connect(self) -> int:
        self.prepare()
        if self._context is None:
            raise Trouble(Fault.READER_SERVICE_DOWN, "no context")
        hresult: int
        hresult, card, protocol = scard.SCardConnect(
            self._context,
            self.reader,
            scard.SCARD_SHARE_EXCLUSIVE,
            scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1,
        )
        if hresult == SUCCESS:
            self._card, self._header = card, _HEADERS[protocol]
        return hresult

    def _is_present(self) -> bool:
        hresult, states = scard.SCardGetStatusChange(
            self._context, 0, [(self.reader, scard.SCARD_STATE_UNAWARE)]
        )
        return hresult == SUCCESS and bool(states[0][1] & scard.SCARD_STATE_PRESENT)

    def _forget_context(self) -> None:
        if self._context is not None:
            scard.SCardReleaseContext(self._context)
            self._context = None
