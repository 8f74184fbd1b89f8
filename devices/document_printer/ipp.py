"""A small IPP client with a deadline (RFC 8011), over TCP to a device or over CUPS's local socket.

Why our own: libcups (and so pycups) cannot be given a deadline, and a stopped cupsd or a dripping device
would hold the lane for ever. Here a watchdog shuts the socket at the deadline, whatever the peer does.
"""

import socket
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from itertools import count
from threading import Timer
from urllib.parse import urlsplit

from typing_extensions import override

from devices.document_printer.ipp_wire import Attribute, Message, NotIpp, Tag, decode, encode

IPP_PORT = 631


class Operation(IntEnum):
    """The operations we use (RFC 8011 5.4.15)."""

    PRINT_JOB = 0x0002
    CREATE_JOB = 0x0005
    SEND_DOCUMENT = 0x0006
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B


class Status(IntEnum):
    """The refusals we tell apart (RFC 8011 B.1)."""

    NOT_POSSIBLE = 0x0404
    NOT_FOUND = 0x0406
    GONE = 0x0407


class NoAnswer(Exception):
    """Nobody there, or no whole answer before the deadline. What was asked may have been done."""


class Refused(Exception):
    """The peer understood and said no: nothing was done."""

    def __init__(self, status: int) -> None:
        super().__init__(f"0x{status:04x}")
        self.status = status


@dataclass(frozen=True, slots=True)
class Address:
    """Where IPP is spoken. socket_path: a local socket instead of host and port."""

    host: str
    port: int
    path: str
    socket_path: str | None = None

    @property
    def uri(self) -> str:
        """The address as printer-uri."""
        return f"ipp://{self.host}:{self.port}{self.path}"


def device_address(uri: str) -> Address:
    """The address in `ipp://host[:port]/path`; ValueError for other schemes (ipps is not built)."""
    parts = urlsplit(uri)
    if parts.scheme not in ("ipp", "http") or parts.hostname is None:
        raise ValueError(f"not an ipp address: {uri}")
    return Address(parts.hostname, parts.port or IPP_PORT, parts.path or "/ipp/print")


def queue_address(queue: str, server: str) -> Address:
    """A queue of a spooler: `server` is its socket path, or host:port."""
    path = f"/printers/{queue}"
    if server.startswith("/"):
        return Address("localhost", IPP_PORT, path, socket_path=server)
    host, _, port = server.partition(":")
    return Address(host, int(port or IPP_PORT), path)


class _LocalConnection(HTTPConnection):
    """HTTP over a unix socket."""

    def __init__(self, path: str, timeout: float) -> None:
        super().__init__("localhost", timeout=timeout)
        self._path = path

    @override
    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


class IppClient:
    """Asks one address. A connection per question: a kept one dies unseen when the device restarts.

    seconds: to connect, and then to the last byte of the answer. Looking up a name has no deadline, so the
    address should be a number or localhost.
    """

    def __init__(self, address: Address, *, user: str, seconds: float) -> None:
        self.address = address
        self.user = user
        self._seconds = seconds
        self._ids = count(1)

    def ask(
        self,
        operation: Operation,
        *attributes: Attribute,
        job: Sequence[Attribute] = (),
        document: bytes = b"",
    ) -> Message:
        """The answer to one question; NoAnswer or Refused."""
        head = (
            Attribute(Tag.CHARSET, "attributes-charset", ("utf-8",)),
            Attribute(Tag.LANGUAGE, "attributes-natural-language", ("en",)),
            Attribute(Tag.URI, "printer-uri", (self.address.uri,)),
            *(a for a in attributes if a.name == "job-id"),
            Attribute(Tag.NAME, "requesting-user-name", (self.user,)),
            *(a for a in attributes if a.name != "job-id"),
        )
        body = encode(operation, next(self._ids), attributes=head, job=job) + document
        message = self._read(self._post(body))
        if message.status >= 0x0100:
            raise Refused(message.status)
        return message

    def _read(self, raw: bytes) -> Message:
        try:
            return decode(raw)
        except NotIpp as err:
            raise NoAnswer("not IPP") from err

    def _post(self, body: bytes) -> bytes:
        connection = self._connection()
        watchdog: Timer | None = None
        try:
            connection.connect()
            watchdog = Timer(self._seconds, _shut, (connection.sock,))
            watchdog.daemon = True
            watchdog.start()
            connection.request("POST", self.address.path, body, self._headers())
            response = connection.getresponse()
            answer = response.read()
        except (OSError, HTTPException) as err:
            raise NoAnswer(type(err).__name__) from err
        finally:
            if watchdog is not None:
                watchdog.cancel()
            connection.close()
        if response.status != HTTPStatus.OK:
            raise NoAnswer(f"HTTP {response.status}")
        return answer

    def _connection(self) -> HTTPConnection:
        if self.address.socket_path is not None:
            return _LocalConnection(self.address.socket_path, self._seconds)
        return HTTPConnection(self.address.host, self.address.port, timeout=self._seconds)

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/ipp"}
        if self.address.socket_path is not None:
            # cupsd checks the name against the socket's peer (SO_PEERCRED): who we are needs no password
            headers["Authorization"] = f"PeerCred {self.user}"
        return headers


def _shut(connected: socket.socket) -> None:
    """Wake the thread that waits on this socket: its read ends, its write fails."""
    with suppress(OSError):  # it was closed just now
        connected.shutdown(socket.SHUT_RDWR)
