"""The worker that can be killed: it dies when it should, comes back when it must, and carries only data."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from id_card_rigs import PcscRig

from devices.id_card import frames
from devices.id_card.pcscd import READER_NAME
from devices.id_card.virtual_card import VirtualCard
from devices.id_card.worker import Order
from kiosk.faults import Fault, Trouble
from kiosk.ports import CardOpened, CardPresent

ROOT = Path(__file__).parents[3]


def test_a_message_travels_whole() -> None:
    """Larger than a pipe holds at once, empty fields included."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        frames.send(writing, b"kind", b"", bytes(range(256)) * 1000)
        os._exit(0)
    os.close(writing)
    body = frames.receive(reading)
    assert body is not None
    assert [bytes(each) for each in frames.split(body)] == [b"kind", b"", bytes(range(256)) * 1000]
    assert frames.receive(reading) is None
    os.waitpid(child, 0)
    os.close(reading)


@pytest.mark.parametrize("body", [b"\x00", b"\x00\x00\x00\x05abc"])
def test_a_cut_message_is_refused(body: bytes) -> None:
    """Lengths are not believed."""
    with pytest.raises(frames.FrameBroken):
        list(frames.split(bytearray(body)))


@pytest.mark.slow
def test_a_dead_worker_is_told_and_replaced(real: PcscRig, make_card: Callable[..., VirtualCard]) -> None:
    """A reader's driver may crash it: one fault, then the next act works."""
    real.insert(make_card())
    real.seen.await_last(CardPresent())
    assert real.reader.open_card() == CardOpened(3)
    worker = real.reader._cards._process.worker
    assert worker is not None
    worker.kill()
    os.waitid(os.P_PID, worker.pid, os.WEXITED | os.WNOWAIT)
    with pytest.raises(Trouble) as caught:
        real.reader.prove(bytearray(b"123456"), bytes(32))
    assert caught.value.fault in (Fault.READER_SERVICE_DOWN, Fault.CARD_REMOVED)
    assert real.reader.open_card() == CardOpened(3)


@pytest.mark.slow
def test_a_worker_held_by_a_mute_card_dies_with_its_kiosk(
    real: PcscRig, make_card: Callable[..., VirtualCard]
) -> None:
    """It stands in a call that never returns; the closed pipe ends it all the same."""
    with pytest.raises(Trouble):  # lets go of an earlier test's card: a line is exclusive until it is dropped
        real.reader.open_card()
    card = make_card()
    card.defects.mute_at = 0
    real.insert(card)
    real.seen.await_last(CardPresent())
    theirs_in, orders = os.pipe()
    replies, theirs_out = os.pipe()
    worker = subprocess.Popen(
        [sys.executable, "-m", "devices.id_card.worker", str(theirs_in), str(theirs_out)],
        pass_fds=(theirs_in, theirs_out),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    os.close(theirs_in)
    os.close(theirs_out)
    assert frames.receive(replies) is not None  # ready
    frames.send(orders, Order.OPEN.encode(), f"{READER_NAME} 00 00".encode())
    pause = Event()
    for _ in range(500):
        if real.slot.commands():
            break
        pause.wait(0.01)
    assert real.slot.commands() == 1
    os.close(orders)
    assert worker.wait(timeout=10) == 0
    os.close(replies)
