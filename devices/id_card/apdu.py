"""One command to a card, in bytes (ISO 7816-4), and the whole answer to it, in however many parts."""

from dataclasses import dataclass, replace
from typing import Protocol

from kiosk.faults import Fault, Trouble

LARGEST_ANSWER = 32768
"""Bytes. PIV's largest object is 12 710 (SP 800-73-4 part 1, table 7); a card that talks on is broken."""

OK = 0x9000
_CHAINING = 0x10
_GET_RESPONSE = b"\x00\xc0\x00\x00"


class Transport(Protocol):
    """A line to the card in the slot: PC/SC, or the simulation. Every failure is a Trouble."""

    def connect(self) -> None:
        """Open the line to whatever card is in the slot, freshly reset. An older line is dropped."""

    def transmit(self, apdu: bytes | bytearray) -> bytes:
        """One command; the answer with its status word, at least two bytes."""

    def disconnect(self) -> None:
        """Drop the line and reset the card; silent when there is none."""


@dataclass(frozen=True, slots=True)
class Answer:
    """status: the last status word. data: all parts together, empty unless status is 9000."""

    data: bytes
    status: int


def exchange(transport: Transport, apdu: bytes | bytearray) -> Answer:
    """Send one command and fetch its parts: pyscard does not follow 61xx for T=1, so we do for every card."""
    answer = transport.transmit(apdu)
    status = int.from_bytes(answer[-2:], "big")
    if status >> 8 == 0x6C:  # wrong Le: the card tells the right one
        answer = transport.transmit(bytes(apdu[:-1]) + answer[-1:])
        status = int.from_bytes(answer[-2:], "big")
    data = answer[:-2]
    while status >> 8 == 0x61:
        answer = transport.transmit(_GET_RESPONSE + answer[-1:])
        status = int.from_bytes(answer[-2:], "big")
        if (status >> 8 == 0x61 and len(answer) == 2) or len(data) > LARGEST_ANSWER:
            raise Trouble(Fault.CARD_MUTE, "an answer without an end")
        data += answer[:-2]
    return Answer(data if status == OK else b"", status)


@dataclass(frozen=True, slots=True)
class Command:
    """A command as the card reads it. expected: how many bytes the answer may have (Le), 0 if unnamed."""

    cla: int
    instruction: int
    p1: int
    p2: int
    data: bytes = b""
    expected: int = 0

    @property
    def is_chained(self) -> bool:
        """More data of the same command follows."""
        return bool(self.cla & _CHAINING)

    def with_data(self, data: bytes) -> "Command":
        """The same command with all the data of its chain."""
        return replace(self, data=data)

    @classmethod
    def parse(cls, apdu: bytes) -> "Command":
        """Short and extended, cases 1 to 4 (ISO 7816-3, 12.1.3). Raises ValueError."""
        if len(apdu) < 4:
            raise ValueError("a command has four bytes at least")
        cla, instruction, p1, p2 = apdu[:4]
        body = apdu[4:]
        wide = 2 if len(body) >= 3 and body[0] == 0 else 1
        body = body[1:] if wide == 2 else body
        largest = 0x10000 if wide == 2 else 0x100
        if not body:
            return cls(cla, instruction, p1, p2)
        if len(body) == wide:
            return cls(cla, instruction, p1, p2, expected=int.from_bytes(body, "big") or largest)
        size = int.from_bytes(body[:wide], "big")
        data, rest = body[wide : wide + size], body[wide + size :]
        if len(data) != size or len(rest) not in (0, wide):
            raise ValueError("the length is wrong")
        expected = (int.from_bytes(rest, "big") or largest) if rest else 0
        return cls(cla, instruction, p1, p2, data, expected)
