"""The card worker: a process of its own that talks to cards and may be killed at any moment.

`python -m devices.id_card.worker IN OUT` reads orders from a pipe, answers on another, dies with its parent.
"""

import os
import select
import sys
from enum import StrEnum
from threading import Thread
from typing import assert_never

from smartcard.Exceptions import SmartcardException
from smartcard.pcsc.PCSCExceptions import BaseSCardException

from devices.id_card import frames
from devices.id_card.conversation import CardRecord, Conversation
from devices.id_card.errors import translated
from devices.id_card.pcsc import PcscTransport
from kiosk.faults import Trouble
from kiosk.ports import PinWrong


class Order(StrEnum):
    """What the kiosk asks for. open: + reader. prove: + PIN, challenge."""

    OPEN = "open"
    PROVE = "prove"


class Reply(StrEnum):
    """What the worker answers. opened, pin_wrong: + tries. record: + its parts. trouble: + fault, detail."""

    READY = "ready"
    OPENED = "opened"
    PIN_WRONG = "pin_wrong"
    RECORD = "record"
    TROUBLE = "trouble"


class Worker:
    """One order after the other, until the pipe closes."""

    def __init__(self, orders: int, replies: int) -> None:
        self._orders = orders
        self._replies = replies
        self._transport = PcscTransport()
        self._conversation = Conversation(self._transport)

    def run(self) -> None:
        """Work until the kiosk is gone."""
        Thread(target=_die_with, args=(self._orders,), daemon=True).start()
        self._transport.prepare()
        self._reply(Reply.READY)
        while (body := frames.receive(self._orders)) is not None:
            try:
                self._obey(body)
            except Trouble as trouble:
                self._report(trouble)
            except (SmartcardException, BaseSCardException) as error:
                self._report(translated(error))
            finally:
                body[:] = bytes(len(body))

    def _obey(self, body: bytearray) -> None:
        kind, *arguments = frames.split(body)
        match Order(bytes(kind).decode()):
            case Order.OPEN:
                self._transport.reader = bytes(arguments[0]).decode()
                self._reply(Reply.OPENED, bytes([self._conversation.open()]))
            case Order.PROVE:
                self._prove(bytearray(arguments[0]), bytes(arguments[1]))
            case other:
                assert_never(other)

    def _prove(self, pin: bytearray, challenge: bytes) -> None:
        try:
            said = self._conversation.prove(pin, challenge)
        finally:
            pin[:] = bytes(len(pin))
        if isinstance(said, PinWrong):
            self._reply(Reply.PIN_WRONG, bytes([said.tries_left]))
        else:
            self._reply(Reply.RECORD, *parts(said))
            self._conversation.release()  # after the answer: nobody waits for the card's reset

    def _report(self, trouble: Trouble) -> None:
        self._reply(Reply.TROUBLE, trouble.fault.encode(), trouble.detail.encode())
        self._conversation.release()

    def _reply(self, kind: Reply, *fields: bytes) -> None:
        frames.send(self._replies, kind.encode(), *fields)


def parts(record: CardRecord) -> tuple[bytes, ...]:
    """A record as it travels: the order of its fields."""
    return (
        record.certificate,
        record.signature,
        record.printed_information,
        record.chuid,
        record.security_object,
    )


def _die_with(pipe: int) -> None:
    """The kiosk may be killed while a mute card holds this process: leave at once when its pipe closes."""
    watch = select.poll()
    watch.register(pipe, 0)  # no event asked for: only the hang-up, which is always told
    watch.poll()
    os._exit(0)


if __name__ == "__main__":
    Worker(int(sys.argv[1]), int(sys.argv[2])).run()
