"""The passport worker: a process of its own that talks to chips and may be killed at any moment.

`python -m devices.passport.worker IN OUT` reads orders from a pipe, answers on another, dies with its parent.
"""

import secrets
import sys
from enum import StrEnum

from devices.id_card.pcsc import PcscTransport
from devices.id_card.worker_loop import Answer, work
from devices.passport.conversation import read_passport


class Order(StrEnum):
    """What the kiosk asks for. read: + reader, secret of the zone."""

    READ = "read"


class Reply(StrEnum):
    """What the worker answers, beside a trouble. files: + DG1, DG2, SOD."""

    FILES = "files"


class Worker:
    """One passport at a time."""

    def __init__(self) -> None:
        self._transport = PcscTransport()
        self.release = self._transport.disconnect
        self._transport.prepare()

    def obey(self, kind: str, arguments: list[memoryview], answer: Answer) -> None:
        """One order. Raises Trouble."""
        Order(kind)
        reader, secret = (bytes(each) for each in arguments)
        self._transport.reader = reader.decode()
        files = read_passport(self._transport, secret, secrets.token_bytes)
        answer(Reply.FILES, files.dg1, files.dg2, files.sod)


if __name__ == "__main__":
    worker = Worker()
    work(int(sys.argv[1]), int(sys.argv[2]), worker.obey, worker.release)
