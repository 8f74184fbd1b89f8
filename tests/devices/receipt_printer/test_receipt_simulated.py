"""The slip as a picture, kept in folders, and a printer that outlives the kiosk's process."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from devices.receipt_printer.layout import Hangul
from devices.receipt_printer.simulated import SimulatedReceiptPrinter
from kiosk.faults import Fault, Trouble
from kiosk.ports import PrinterNotReady, PrinterReady, Slip

GOLDEN = Path(__file__).parent / "golden"
INK_MAY_DIFFER = 0.003
BAND = 40
"""Dots: in each band so high, a part of the dots may differ as another version of the typeface would."""


@pytest.mark.parametrize("hangul", ["cp949", "raster"])
def test_the_picture_is_the_paper(receipt: Slip, tmp_path: Path, hangul: Hangul) -> None:
    """The golden one, size to the dot; and a stranger (zbar) reads its QR code."""
    printer = SimulatedReceiptPrinter(tmp_path, hangul=hangul)
    printer.print_slip(receipt)
    if os.environ.get("ANYTIME_GOLDEN") == "write":
        printer.slips[0].save(GOLDEN / f"receipt-{hangul}-48.png")
    with Image.open(tmp_path / "01.png") as picture, Image.open(GOLDEN / f"receipt-{hangul}-48.png") as kept:
        assert picture.tobytes() == printer.slips[0].tobytes()
        assert picture.size == kept.size
        differing = ImageChops.difference(picture, kept)
        for top in range(0, kept.height, BAND):
            band = differing.crop((0, top, kept.width, top + BAND))
            assert ImageStat.Stat(band).mean[0] / 255 <= INK_MAY_DIFFER
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", "--nodbus", tmp_path / "01.png"], capture_output=True, text=True
    )
    assert read.stdout.strip() == "https://anytime.example/v/1234567890123456"


@pytest.mark.parametrize("columns", [42, 48])
def test_nothing_stands_in_the_margins(receipt: Slip, columns: int) -> None:
    """What would be cut off at the edge of the paper would show as ink in the last dots."""
    printer = SimulatedReceiptPrinter(columns=columns)
    printer.print_slip(receipt)
    (slip,) = printer.slips
    assert slip.width == columns * 12 + 64
    for left in (0, slip.width - 30):
        assert slip.crop((left, 0, left + 30, slip.height)).getextrema() == (255, 255)


def test_the_text_of_a_slip_can_be_asked(receipt: Slip) -> None:
    """With a Hangul ROM the words are there for tests and the bench; drawn, there are only dots."""
    said, drawn = SimulatedReceiptPrinter(hangul="cp949"), SimulatedReceiptPrinter(hangul="raster")
    for printer in (said, drawn):
        printer.print_slip(receipt)
    assert "K7M 3PQ" in said.texts[0]
    assert drawn.texts == [""]


DIES_AFTER_PRINTING = """
import os, signal, sys
from pathlib import Path
from devices.receipt_printer.simulated import SimulatedReceiptPrinter
from kiosk.ports import Code, Slip
printer = SimulatedReceiptPrinter(state=Path(sys.argv[1]), hangul="cp949")
printer.print_slip(Slip((Code("K7M 3PQ"),)))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_slips_outlive_kill_9(tmp_path: Path, receipt: Slip) -> None:
    """The paper is in the tray although the kiosk died, and the next slip is the second."""
    child = [sys.executable, "-c", DIES_AFTER_PRINTING, str(tmp_path)]
    died = subprocess.run(child, cwd=Path(__file__).parents[3])
    assert died.returncode == -signal.SIGKILL
    printer = SimulatedReceiptPrinter(state=tmp_path, hangul="cp949")
    assert "K7M 3PQ" in printer.texts[0]
    printer.print_slip(receipt)
    assert len(SimulatedReceiptPrinter(state=tmp_path).slips) == 2


def test_a_fault_outlives_the_process(tmp_path: Path, receipt: Slip) -> None:
    """Scripted in the folder, met by the next printer; what it used up stays used up."""
    SimulatedReceiptPrinter(state=tmp_path).run_out_in_slip()
    with pytest.raises(Trouble) as trouble:
        SimulatedReceiptPrinter(state=tmp_path).print_slip(receipt)
    assert trouble.value.fault is Fault.RECEIPT_PAPER_OUT
    printer = SimulatedReceiptPrinter(state=tmp_path)
    assert printer.status() == PrinterNotReady(Fault.RECEIPT_PAPER_OUT)
    printer.mend()
    assert SimulatedReceiptPrinter(state=tmp_path).status() == PrinterReady()
    assert printer.slips == []
