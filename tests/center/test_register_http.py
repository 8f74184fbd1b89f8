"""The HTTP connector on bad days: refused, silent, dripping, garbled, endless, redirected."""

import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Event, Thread
from time import monotonic

import pytest
import requests
from requests import exceptions

from center.registry.http import HttpRegister
from center.registry.register import NoSuchPerson, RegisterDown, RegisterNonsense, RegisterSlow

Play = Callable[[socket.socket, Event], None]


class Peer:
    """A server that answers every connection by a script of bytes."""

    def __init__(self) -> None:
        self.play: Play = lambda _line, _over: None
        self.over = Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while not self.over.is_set():
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            with line, suppress(OSError):
                line.settimeout(5)
                line.recv(65536)
                self.play(line, self.over)
                line.shutdown(socket.SHUT_WR)
                while line.recv(65536):  # closing on unread bytes would reset the line and eat our answer
                    pass

    def stop(self) -> None:
        """Close and join."""
        self.over.set()
        with suppress(OSError), socket.create_connection(self._listener.getsockname(), 1):
            pass
        self._listener.close()
        self._thread.join(10)


@pytest.fixture
def peer() -> Iterator[Peer]:
    """A misbehaving register."""
    it = Peer()
    yield it
    it.stop()


@pytest.fixture
def connector(peer: Peer) -> Iterator[HttpRegister]:
    """Asks the peer, and waits half a second."""
    it = HttpRegister(peer.url, connect_seconds=0.5, read_seconds=0.5)
    yield it
    it.close()


def _answer(status: str, body: bytes, headers: str = "") -> Play:
    head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n{headers}\r\n".encode()
    return lambda line, _over: line.sendall(head + body)


def _silent(_line: socket.socket, over: Event) -> None:
    over.wait(3)


def _dripping(line: socket.socket, over: Event) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    while not over.wait(0.1):
        line.sendall(b" ")


def _cut_short(line: socket.socket, _over: Event) -> None:
    line.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"id": ')


def test_a_closed_port_is_down() -> None:
    """Nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as once:
        port = once.getsockname()[1]
    connector = HttpRegister(f"http://127.0.0.1:{port}")
    with pytest.raises(RegisterDown):
        connector.probe("land")
    connector.close()


@pytest.mark.parametrize("play", [_silent, _dripping], ids=["silent", "dripping"])
def test_an_answer_that_does_not_come_in_time_is_slow(
    peer: Peer, connector: HttpRegister, play: Play
) -> None:
    """Also when a byte comes now and then: the deadline is for the whole answer."""
    peer.play = play
    began = monotonic()
    with pytest.raises(RegisterSlow):
        connector.person_by_card("RC-0000001")
    assert monotonic() - began < 2.5


@pytest.mark.parametrize(
    ("play", "expected"),
    [
        (_answer("200 OK", b"<html>"), RegisterNonsense),
        (_answer("200 OK", b'{"id": "P-1", "name": "x"}'), RegisterNonsense),
        (_answer("200 OK", b"\xff\xfe"), RegisterNonsense),
        (_answer("200 OK", b" " * 1_200_000), RegisterNonsense),
        (_answer("404 Not Found", b"nginx"), RegisterNonsense),
        (_answer("404 Not Found", b"{}"), RegisterNonsense),
        (_answer("404 Not Found", b'{"code": "no_such_person"}'), NoSuchPerson),
        (_answer("302 Found", b"", "Location: http://127.0.0.1:9/\r\n"), RegisterNonsense),
        (_answer("401 Unauthorized", b""), RegisterNonsense),
        (_answer("500 Internal Server Error", b""), RegisterDown),
        (_answer("503 Service Unavailable", b"{}"), RegisterDown),
        (_answer("200 OK", b"x" * 50, "Content-Encoding: gzip\r\n"), RegisterNonsense),
        (_cut_short, RegisterDown),
        (lambda line, _over: line.sendall(b"SSH-2.0-OpenSSH\r\n"), RegisterDown),
        (lambda _line, _over: None, RegisterDown),
    ],
    ids=range(15),
)
def test_every_bad_answer_has_its_name(
    peer: Peer, connector: HttpRegister, play: Play, expected: type[Exception]
) -> None:
    """Down, nonsense, or simply nobody of that card."""
    peer.play = play
    with pytest.raises(expected) as caught:
        connector.person_by_card("RC-0000001")
    assert "RC-0000001" not in str(caught.value)
    assert "SSH" not in str(caught.value)


def test_an_answer_in_chunks_is_read(peer: Peer, connector: HttpRegister) -> None:
    """Many servers do not know the length beforehand."""
    pieces = (b'["basic_', b'livelihood"', b"]", b"")
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    peer.play = lambda line, _over: line.sendall(head + chunks)
    assert connector.facts("P-000001") == {"basic_livelihood"}


def test_an_empty_history_is_nonsense(peer: Peer, connector: HttpRegister) -> None:
    """A resident has an address."""
    peer.play = _answer("200 OK", b"[]")
    with pytest.raises(RegisterNonsense):
        connector.history("P-000001")


def test_every_error_of_the_library_is_ours(monkeypatch: pytest.MonkeyPatch, connector: HttpRegister) -> None:
    """All exception classes of requests that a call may raise become register troubles."""
    classes = [
        each
        for each in vars(exceptions).values()
        if isinstance(each, type)
        and issubclass(each, requests.RequestException)
        and each is not exceptions.JSONDecodeError  # parsing is ours
    ]
    assert len(classes) > 15
    for each in classes:

        def fail(*_args: object, error: type[Exception] = each, **_options: object) -> None:
            raise error("x")

        monkeypatch.setattr(requests.Session, "request", fail)
        with pytest.raises((RegisterDown, RegisterSlow)):
            connector.probe("land")
