"""The card worker: a process of its own that talks to cards and may be killed at any moment.

`python -m devices.id_card.worker IN OUT` reads orders from a pipe, answers on another, dies with its parent.
"""

import sys
from enum import StrEnum
from typing import assert_never

from devices.id_card.conversation import CardRecord, Conversation
from devices.id_card.pcsc import PcscTransport
from devices.id_card.worker_loop import Answer, work
from kiosk.ports import PinWrong


class Order(StrEnum):
    """What the kiosk asks for. open: + reader. prove: + PIN, challenge."""

    OPEN = "open"
    PROVE = "prove"


class Reply(StrEnum):
    """What the worker answers, beside a trouble. opened, pin_wrong: + tries. record: + its parts."""

    OPENED = "opened"
    PIN_WRONG = "pin_wrong"
    RECORD = "record"


class Worker:
    """One card at a time."""

    def __init__(self) -> None:
        self._transport = PcscTransport()
        self._conversation = Conversation(self._transport)
        self.release = self._conversation.release
        self._transport.prepare()

    def obey(self, kind: str, arguments: list[memoryview], answer: Answer) -> None:
        """One order. Raises Trouble."""
        match Order(kind):
            case Order.OPEN:
                self._transport.reader = bytes(arguments[0]).decode()
                answer(Reply.OPENED, bytes([self._conversation.open()]))
            case Order.PROVE:
                self._prove(bytearray(arguments[0]), bytes(arguments[1]), answer)
            case other:
                assert_never(other)

    def _prove(self, pin: bytearray, challenge: bytes, answer: Answer) -> None:
        try:
            said = self._conversation.prove(pin, challenge)
        finally:
            pin[:] = bytes(len(pin))
        if isinstance(said, PinWrong):
            answer(Reply.PIN_WRONG, bytes([said.tries_left]))
        else:
            answer(Reply.RECORD, *parts(said))
            self.release()  # after the answer: nobody waits for the card's reset


def parts(record: CardRecord) -> tuple[bytes, ...]:
    """A record as it travels: the order of its fields."""
    return (
        record.certificate,
        record.signature,
        record.printed_information,
        record.chuid,
        record.security_object,
    )


if __name__ == "__main__":
    worker = Worker()
    work(int(sys.argv[1]), int(sys.argv[2]), worker.obey, worker.release)
