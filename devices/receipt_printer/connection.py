"""An open line to a receipt printer: the classes of python-escpos, each call with a deadline.

All errors come out as Trouble. The library's own reading (`_read`) and waiting differ from line to line
and some wait for ever, so each line here says how it sends within a deadline and reads one byte.
"""

import os
import select
import socket
import time
from typing import Any, Protocol, assert_never

from usb.core import USBTimeoutError  # type: ignore[import-untyped]  # pyusb ships no types

from devices.receipt_printer.errors import translated
from devices.receipt_printer.escpos_library import File, Network, Serial, Usb
from devices.receipt_printer.lines import Deadlines, FileLine, NetworkLine, ReceiptLine, SerialLine, UsbLine

BITS_PER_BYTE = 10
"""On a serial line: start, eight, stop."""


class Connection(Protocol):
    """Bytes there and back. Trouble(RECEIPT_OFFLINE) when the line is dead."""

    def send(self, data: bytes, seconds: float) -> None:
        """Hand over everything within the deadline."""

    def receive(self, seconds: float) -> bytes:
        """What has been answered, at least one byte; b"" when nothing came in time."""

    def close(self) -> None:
        """Let the line go, without waiting for anybody."""


def open_connection(line: ReceiptLine, deadlines: Deadlines) -> Connection:
    """Open the line. Trouble(RECEIPT_OFFLINE) when nobody is there."""
    with translated():
        match line:
            case NetworkLine():
                return _NetworkConnection(line, deadlines)
            case UsbLine():
                return _UsbConnection(line)
            case SerialLine():
                return _SerialConnection(line)
            case FileLine():
                return _FileConnection(line)
            case _:
                assert_never(line)


class _NetworkConnection:
    def __init__(self, line: NetworkLine, deadlines: Deadlines) -> None:
        self._printer: Any = Network(line.host, line.port)
        # WORKAROUND(python-escpos 3.1): Network.open leaves its socket unclosed when refused; it takes ours
        self._printer.device = socket.create_connection((line.host, line.port), deadlines.connect)

    def send(self, data: bytes, seconds: float) -> None:
        with translated():
            self._printer.device.settimeout(seconds)
            self._printer.device.sendall(data)

    def receive(self, seconds: float) -> bytes:
        with translated():
            self._printer.device.settimeout(seconds)
            try:
                answer = bytes(self._printer.device.recv(16))
            except TimeoutError:
                return b""
            if not answer:
                raise ConnectionResetError("hung up")
            return answer

    def close(self) -> None:
        self._printer.close()


class _UsbConnection:
    def __init__(self, line: UsbLine) -> None:
        self._line = line
        self._printer: Any = Usb(line.vendor, line.product)
        self._printer.open()

    def send(self, data: bytes, seconds: float) -> None:
        with translated():
            self._printer.device.write(self._line.out_endpoint, data, round(seconds * 1000))

    def receive(self, seconds: float) -> bytes:
        with translated():
            try:
                return bytes(self._printer.device.read(self._line.in_endpoint, 16, round(seconds * 1000)))
            except USBTimeoutError:  # not a TimeoutError
                return b""

    def close(self) -> None:
        with translated():
            self._printer.close()


class _SerialConnection:
    def __init__(self, line: SerialLine) -> None:
        self._line = line
        self._printer: Any = Serial(line.device, line.baud, dsrdtr=False)
        self._printer.open()
        self._printer.device.rtscts = line.rtscts  # escpos has no way to ask for it

    def send(self, data: bytes, seconds: float) -> None:
        with translated():
            self._printer.device.write_timeout = seconds + len(data) * BITS_PER_BYTE / self._line.baud
            self._printer.device.write(data)

    def receive(self, seconds: float) -> bytes:
        with translated():
            self._printer.device.timeout = seconds
            return bytes(self._printer.device.read(1))  # the library's read waits for 16 bytes

    def close(self) -> None:
        with translated():
            self._printer.device.reset_output_buffer()  # else close() waits for bytes nobody takes
            self._printer.close()


class _FileConnection:
    """A device file, opened both ways and never blocking: a usblp without paper takes no byte, for ever."""

    def __init__(self, line: FileLine) -> None:
        self._printer: Any = File(str(line.path))
        flags = os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY
        self._printer.device = os.fdopen(os.open(line.path, flags), "r+b", buffering=0)

    def send(self, data: bytes, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        with translated():
            while data:
                left = max(0.0, deadline - time.monotonic())
                if not select.select([], [self._printer.device], [], left)[1]:
                    raise TimeoutError("takes no bytes")
                data = data[self._printer.device.write(data) or 0 :]

    def receive(self, seconds: float) -> bytes:
        with translated():
            if not select.select([self._printer.device], [], [], seconds)[0]:
                return b""
            return self._printer.device.read(16) or b""

    def close(self) -> None:
        with translated():
            self._printer.close()
