"""The IPP client against peers that are absent, mute, dripping, or talk nonsense."""

import socket
from collections.abc import Iterator
from threading import Event, Thread
from time import monotonic

import pytest

from devices.document_printer.ipp import (
    IppClient,
    NoAnswer,
    Operation,
    Refused,
    device_address,
    queue_address,
)

HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n"


class Peer:
    """Answers each connection with prepared pieces, one each 50 ms, then keeps the line open."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []
        self._gone = Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def client(self, seconds: float) -> IppClient:
        """A client of this peer."""
        address = device_address(f"ipp://127.0.0.1:{self.port}/ipp/print")
        return IppClient(address, user="anytime", seconds=seconds)

    def close(self) -> None:
        """End the thread."""
        if self._gone.is_set():
            return
        self._gone.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        try:
            line, _ = self._listener.accept()
        except OSError:
            return
        with line:
            line.recv(65536)
            for piece in self.pieces:
                try:
                    line.sendall(piece)
                except OSError:
                    return
                if self._gone.wait(0.05):
                    return
            self._gone.wait(5)


@pytest.fixture
def peer() -> Iterator[Peer]:
    """A peer that ends with the test."""
    peer = Peer()
    yield peer
    peer.close()


def test_nobody_there_is_no_answer(peer):
    """The port is closed."""
    peer.close()
    with pytest.raises(NoAnswer):
        peer.client(1).ask(Operation.GET_JOBS)


@pytest.mark.parametrize("drip", [0, 100])
def test_the_deadline_holds_against_a_mute_and_a_dripping_peer(peer, drip):
    """A byte each 50 ms keeps every socket timeout from firing; the watchdog does not care."""
    peer.pieces = [HTTP + b"Content-Length: 100\r\n\r\n"] + [b"x"] * drip if drip else []
    began = monotonic()
    with pytest.raises(NoAnswer):
        peer.client(0.3).ask(Operation.GET_JOBS)
    assert monotonic() - began < 2


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-OpenSSH\r\n\r\n",
        HTTP + b"Content-Length: 3\r\n\r\nabc",
        b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n",
    ],
)
def test_nonsense_is_no_answer(peer, answer):
    """Another service on the port, another format, an error page."""
    peer.pieces = [answer]
    with pytest.raises(NoAnswer):
        peer.client(2).ask(Operation.GET_JOBS)


def test_a_refusal_carries_its_code(peer):
    """0x0507 is what ippeveprinter says while busy."""
    body = b"\x02\x00\x05\x07\x00\x00\x00\x01\x01\x03"
    peer.pieces = [HTTP + b"Content-Length: %d\r\n\r\n" % len(body) + body]
    with pytest.raises(Refused) as caught:
        peer.client(2).ask(Operation.PRINT_JOB)
    assert caught.value.status == 0x0507


def test_addresses_are_read_strictly():
    """ipps is not built, so it is refused at start and not at the first citizen."""
    assert device_address("ipp://10.0.0.7/ipp/print").uri == "ipp://10.0.0.7:631/ipp/print"
    assert queue_address("kiosk", "/run/cups/cups.sock").socket_path == "/run/cups/cups.sock"
    assert queue_address("kiosk", "127.0.0.1:6310").uri == "ipp://127.0.0.1:6310/printers/kiosk"
    for wrong in ("ipps://10.0.0.7/ipp/print", "usb://x", "10.0.0.7"):
        with pytest.raises(ValueError, match="not an ipp address"):
            device_address(wrong)
