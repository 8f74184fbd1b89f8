"""Serial, USB and device-file lines: a whole slip over each, and the ways each dies."""

import os
import pty
import tty
from array import array
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest
import usb.core

from devices.receipt_printer.condition import Condition, Paper
from devices.receipt_printer.lines import Deadlines, FileLine, ReceiptLine, SerialLine, UsbLine
from devices.receipt_printer.mechanism import Mechanism
from devices.receipt_printer.paper import PrintedSlip
from devices.receipt_printer.printer import EscposReceiptPrinter
from kiosk.faults import Fault, Trouble
from kiosk.ports import PrinterNotReady, PrinterReady, Slip

DEADLINES = Deadlines(connect=1.0, answer=0.3, slip=5.0)


class Terminal:
    """A virtual printer at the far end of a pseudo terminal: what a serial port and usblp look like."""

    def __init__(self) -> None:
        self.slips: list[PrintedSlip] = []
        self.mechanism = Mechanism(48, self.slips.append)
        self._far, self._near = pty.openpty()
        tty.setraw(self._near)
        self.device = os.ttyname(self._near)
        self._pump = Thread(target=self._run, daemon=True)
        self._pump.start()

    def _run(self) -> None:
        while True:
            try:
                data = os.read(self._far, 4096)
            except OSError:  # every near end is closed
                return
            os.write(self._far, self.mechanism.take(data))

    def close(self) -> None:
        """The near end goes first: that ends the pump."""
        os.close(self._near)
        self._pump.join()
        os.close(self._far)


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """A fresh pseudo terminal with a virtual printer."""
    terminal = Terminal()
    yield terminal
    terminal.close()


@pytest.mark.parametrize("kind", ["serial", "file"])
def test_a_slip_over_a_tty(terminal: Terminal, receipt: Slip, kind: str) -> None:
    """Drawn, so that 70 kB go through a buffer of 4: status, slip, proof, and a fault."""
    line: ReceiptLine = SerialLine(terminal.device) if kind == "serial" else FileLine(Path(terminal.device))
    printer = EscposReceiptPrinter(line, hangul="raster", deadlines=DEADLINES)
    assert printer.status() == PrinterReady()
    printer.print_slip(receipt)
    assert len(terminal.slips) == 1
    assert terminal.mechanism.unknown == []
    terminal.mechanism.change(Condition(paper=Paper.OUT))
    assert printer.status() == PrinterNotReady(Fault.RECEIPT_PAPER_OUT)
    printer.close()


@pytest.mark.parametrize("kind", ["serial", "file"])
def test_a_mute_tty_is_not_ready(kind: str) -> None:
    """Cable in, printer off: bytes go nowhere and nobody waits for ever."""
    far, near = pty.openpty()
    tty.setraw(near)
    device = os.ttyname(near)
    line: ReceiptLine = SerialLine(device) if kind == "serial" else FileLine(Path(device))
    printer = EscposReceiptPrinter(line, hangul="cp949", deadlines=Deadlines(answer=0.05))
    assert printer.status() == PrinterNotReady(Fault.RECEIPT_OFFLINE)
    for end in (near, far):
        os.close(end)


def test_a_file_that_cannot_answer_is_never_ready(tmp_path: Path, receipt: Slip) -> None:
    """Writing into a plain file proves nothing; and no byte of the slip is left in it."""
    plain = tmp_path / "paper"
    plain.touch()
    printer = EscposReceiptPrinter(FileLine(plain), hangul="cp949", deadlines=Deadlines(answer=0.05))
    assert printer.status() == PrinterNotReady(Fault.RECEIPT_OFFLINE)
    with pytest.raises(Trouble):
        printer.print_slip(receipt)
    assert "영수증".encode("cp949") not in plain.read_bytes()


@pytest.mark.parametrize(
    "line",
    [SerialLine("/dev/no-such-tty"), FileLine(Path("/dev/no-such-printer")), UsbLine(0xFFFE, 0xFFFE)],
    ids=["serial", "file", "usb"],
)
def test_a_device_that_is_not_there_is_offline(line: ReceiptLine) -> None:
    """Unplugged, or (USB) libusb is not installed: the technician is told, nothing is raised."""
    printer = EscposReceiptPrinter(line, hangul="cp949", deadlines=DEADLINES)
    assert printer.status() == PrinterNotReady(Fault.RECEIPT_OFFLINE)


class UsbDevice:
    """A printer at pyusb's edge: endpoints and milliseconds as the driver gives them."""

    def __init__(self, mechanism: Mechanism) -> None:
        self._mechanism = mechanism
        self._answers = b""
        self.backend = self  # its module is not libusb1, so no kernel driver is asked for
        self._ctx = SimpleNamespace(dispose=lambda _device: None)
        self.plugged = True

    def set_configuration(self) -> None:
        """Asked once, when opened."""

    def reset(self) -> None:
        """As well."""

    def write(self, endpoint: int, data: bytes, timeout_ms: int) -> None:
        """Bulk out."""
        assert endpoint == 0x03
        assert timeout_ms >= 300
        if not self.plugged:
            raise usb.core.USBError("No such device", errno=19)
        self._answers += self._mechanism.take(data)

    def read(self, endpoint: int, _size: int, timeout_ms: int) -> "array[int]":
        """Bulk in; silence is pyusb's own time-out."""
        assert endpoint == 0x81
        if not self._answers:
            raise usb.core.USBTimeoutError(f"nothing in {timeout_ms} ms", errno=110)
        answers, self._answers = array("B", self._answers), b""
        return answers


def test_a_slip_over_usb(receipt: Slip, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the endpoints of the settings; a silent one and one pulled out are offline, then it works again."""
    slips: list[PrintedSlip] = []
    mechanism = Mechanism(48, slips.append)
    device = UsbDevice(mechanism)
    monkeypatch.setattr(usb.core, "find", lambda **_: device)
    line = UsbLine(0x04B8, 0x0E15, in_endpoint=0x81, out_endpoint=0x03)
    printer = EscposReceiptPrinter(line, hangul="cp949", deadlines=DEADLINES)
    printer.print_slip(receipt)
    assert len(slips) == 1
    mechanism.change(Condition(mute=True))
    assert printer.status() == PrinterNotReady(Fault.RECEIPT_OFFLINE)
    mechanism.change(Condition())
    device.plugged = False
    assert printer.status() == PrinterNotReady(Fault.RECEIPT_OFFLINE)
    device.plugged = True
    assert printer.status() == PrinterReady()
    printer.close()
