"""The virtual network printer that tests and the tour print on."""

import socket
from pathlib import Path

from PIL import Image

from devices.receipt_printer.layout import lay_out
from devices.receipt_printer.lines import NetworkLine
from devices.receipt_printer.printer import EscposReceiptPrinter
from devices.receipt_printer.sink import ReceiptSink
from kiosk.ports import Slip


def test_slips_are_kept_as_pictures(tmp_path: Path, receipt: Slip) -> None:
    """Numbered from 01 in the order they came out, whoever printed them."""
    with ReceiptSink(tmp_path) as sink:
        for _ in range(2):
            printer = EscposReceiptPrinter(NetworkLine("127.0.0.1", sink.port), hangul="cp949")
            printer.print_slip(receipt)
            printer.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["01.png", "02.png"]
    with Image.open(tmp_path / "02.png") as picture:
        assert picture.width == 640


def test_it_takes_bytes_of_any_program(receipt: Slip) -> None:
    """No driver of ours at the other end: plain bytes over a socket, closed after them."""
    with ReceiptSink() as sink:
        with socket.create_connection(("127.0.0.1", sink.port)) as line:
            line.sendall(lay_out(receipt, hangul="cp949", columns=48) + b"\x10\x04\x01")
            assert line.recv(1) == b"\x12"
        assert "영수증" in sink.texts[0]


def test_it_closes_under_an_open_connection() -> None:
    """The peer sees the end, and the sink's thread is gone: nothing is left to wait for."""
    sink = ReceiptSink()
    with socket.create_connection(("127.0.0.1", sink.port)) as line:
        line.sendall(b"\x10\x04\x01")
        assert line.recv(1) == b"\x12"
        sink.close()
        assert line.recv(1) == b""


def test_the_bench_can_see_its_condition() -> None:
    """Each handle shows, and mending ends all."""
    with ReceiptSink() as sink:
        sink.open_cover()
        sink.near_end()
        assert (sink.condition.cover_open, sink.condition.paper) == (True, "low")
        sink.mend()
        assert sink.condition.prints
