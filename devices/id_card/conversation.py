"""What reader and card say to each other, from the open card to the signed challenge; over any line.

The real driver runs it in the worker process, the simulated one in the kiosk's own.
"""

import hashlib
from dataclasses import dataclass, field
from uuid import UUID

from contract.card_containers import Chuid, ContainerBroken
from devices.id_card import piv
from devices.id_card.apdu import Transport
from kiosk.faults import Fault, Trouble
from kiosk.ports import PinWrong


@dataclass(frozen=True, slots=True)
class CardRecord:
    """What the card said after the PIN, unchecked. Contents of containers; DER certificate, signature."""

    certificate: bytes = field(repr=False)
    signature: bytes = field(repr=False)
    printed_information: bytes = field(repr=False)
    chuid: bytes = field(repr=False)
    security_object: bytes = field(repr=False)


class Conversation:
    """One card at a time: `open`, then `prove` until the PIN is right, then `release`."""

    def __init__(self, card: Transport) -> None:
        self._card = card
        self._chuid = b""

    def open(self) -> int:
        """Select the card in the slot, remember who it is, ask for the PIN tries left. Trouble: CARD_*."""
        self._chuid = b""
        chuid = self._introduce()
        left = piv.tries_left(self._card)
        if left is None:  # another program left it verified: only a reset makes a card forget
            chuid = self._introduce()
            left = piv.tries_left(self._card)
        if not left:
            raise Trouble(Fault.CARD_BLOCKED if left == 0 else Fault.CARD_MUTE, f"tries {left}")
        self._chuid = chuid
        return left

    def prove(self, pin: bytearray, challenge: bytes) -> CardRecord | PinWrong:
        """Verify the PIN of the card that was opened, read it, let it sign SHA-256(challenge).

        A PIN of the wrong length is not sent: no try is spent. `pin` is left to the caller to overwrite.
        Trouble CARD_SWAPPED: another card than the one opened is in the slot.
        """
        if not self._chuid:
            raise Trouble(Fault.CARD_REMOVED, "no card is open")
        try:
            return self._prove(pin, challenge)
        except Trouble as trouble:
            if trouble.fault is Fault.CARD_REMOVED and self._is_another():
                raise Trouble(Fault.CARD_SWAPPED, trouble.detail) from trouble
            raise

    def release(self) -> None:
        """Reset the card, so that it forgets the PIN, and let go of it."""
        self._chuid = b""
        self._card.disconnect()

    def _introduce(self) -> bytes:
        self._card.connect()
        piv.select(self._card)
        chuid = piv.get_data(self._card, piv.TAG_CHUID)
        _guid(chuid)
        return chuid

    def _prove(self, pin: bytearray, challenge: bytes) -> CardRecord | PinWrong:
        # a harmless question first: the line to a card that was pulled fails once, and not with the PIN
        left = piv.tries_left(self._card)
        if left is None:
            raise Trouble(Fault.CARD_MUTE, "verified before the PIN")
        if len(pin) not in piv.PIN_LENGTHS:
            return PinWrong(left)
        left = piv.verify_pin(self._card, pin)
        if left is not None:
            return PinWrong(left)
        return CardRecord(
            certificate=piv.certificate(piv.get_data(self._card, piv.TAG_CERTIFICATE)),
            printed_information=piv.get_data(self._card, piv.TAG_PRINTED_INFORMATION),
            security_object=piv.get_data(self._card, piv.TAG_SECURITY_OBJECT),
            signature=piv.sign(self._card, hashlib.sha256(challenge).digest()),
            chuid=self._chuid,
        )

    def _is_another(self) -> bool:
        """The line broke: is a card in the slot again, and not the one that was opened?"""
        try:
            return _guid(self._introduce()) != _guid(self._chuid)
        except Trouble as trouble:
            return trouble.fault is Fault.CARD_FOREIGN


def _guid(chuid: bytes) -> UUID:
    try:
        return Chuid.parse(chuid).guid
    except ContainerBroken as err:
        raise Trouble(Fault.CARD_FOREIGN, "the CHUID is not understood") from err
