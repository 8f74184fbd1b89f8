"""The inside of a worker: obeys orders from a pipe, answers on another, dies with its parent."""

import os
import select
from collections.abc import Callable
from threading import Thread
from typing import TypeAlias

from smartcard.Exceptions import SmartcardException
from smartcard.pcsc.PCSCExceptions import BaseSCardException

from devices.id_card import frames
from devices.id_card.errors import translated
from devices.id_card.worker_process import TROUBLE
from kiosk.faults import Trouble

READY = "ready"
"""The first word of a worker."""

Answer: TypeAlias = Callable[..., None]
"""`answer(word, *fields)`: to the kiosk."""

Obey: TypeAlias = Callable[[str, list[memoryview], Answer], None]
"""`obey(order, arguments, answer)`. What it raises as Trouble is answered, and the card is released."""


def work(orders: int, replies: int, obey: Obey, release: Callable[[], None]) -> None:
    """One order after the other, until the kiosk is gone. Each order's bytes are overwritten afterwards."""

    def answer(kind: str, *fields: bytes) -> None:
        frames.send(replies, kind.encode(), *fields)

    def report(trouble: Trouble) -> None:
        answer(TROUBLE, trouble.fault.encode(), trouble.detail.encode())
        release()

    Thread(target=_die_with, args=(orders,), daemon=True).start()
    answer(READY)
    while (body := frames.receive(orders)) is not None:
        kind, *arguments = frames.split(body)
        try:
            obey(bytes(kind).decode(), arguments, answer)
        except Trouble as trouble:
            report(trouble)
        except (SmartcardException, BaseSCardException) as error:
            report(translated(error))
        finally:
            body[:] = bytes(len(body))


def _die_with(pipe: int) -> None:
    """The kiosk may be killed while a mute card holds this process: leave at once when its pipe closes."""
    watch = select.poll()
    watch.register(pipe, 0)  # no event asked for: only the hang-up, which is always told
    watch.poll()
    os._exit(0)
