"""What every receipt printer must do, tried on the simulated one and over TCP. A real one joins by a rig."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from devices.receipt_printer.handles import Handles
from devices.receipt_printer.layout import Hangul
from devices.receipt_printer.lines import Deadlines, NetworkLine
from devices.receipt_printer.printer import EscposReceiptPrinter
from devices.receipt_printer.simulated import SimulatedReceiptPrinter
from devices.receipt_printer.sink import ReceiptSink
from kiosk.faults import Fault, Trouble
from kiosk.ports import Line, PrinterNotReady, PrinterReady, ReceiptPrinter, Slip

DEADLINES = Deadlines(connect=2.0, answer=0.3, slip=5.0)


@dataclass
class Rig:
    """A printer, what a person does to it, and how many slips lie in its tray."""

    printer: ReceiptPrinter
    handles: Handles
    slips: Callable[[], int]


@contextmanager
def simulated_rig(hangul: Hangul) -> Iterator[Rig]:
    """The simulated printer."""
    printer = SimulatedReceiptPrinter(hangul=hangul)
    yield Rig(printer, printer, lambda: len(printer.slips))


@contextmanager
def network_rig(hangul: Hangul) -> Iterator[Rig]:
    """The driver over TCP to a virtual printer."""
    with ReceiptSink() as sink:
        printer = EscposReceiptPrinter(
            NetworkLine("127.0.0.1", sink.port), hangul=hangul, deadlines=DEADLINES
        )
        yield Rig(printer, sink, lambda: len(sink.slips))
        printer.close()
        assert sink.unknown == []


@pytest.fixture(params=[simulated_rig, network_rig], ids=["simulated", "network"])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    """Each printer in turn, with a Hangul ROM (drawing is tried by test_both_ways_of_hangul)."""
    with request.param("cp949") as rig:
        yield rig


def fault_of_printing(rig: Rig, slip: Slip) -> Fault:
    """Print, and the fault it ends with."""
    with pytest.raises(Trouble) as trouble:
        rig.printer.print_slip(slip)
    return trouble.value.fault


class TestReceiptPrinter:
    """The contract of kiosk.ports.ReceiptPrinter."""

    def test_a_slip_comes_out(self, rig: Rig, receipt: Slip) -> None:
        """When print_slip returns, the slip is off."""
        assert rig.printer.status() == PrinterReady()
        rig.printer.print_slip(receipt)
        assert rig.slips() == 1

    def test_one_slip_after_the_other(self, rig: Rig, receipt: Slip) -> None:
        """Nothing of the first is on the second: three orders, three slips."""
        for number in (1, 2, 3):
            rig.printer.print_slip(receipt)
            assert rig.slips() == number

    @pytest.mark.parametrize(
        ("happens", "fault"),
        [
            (Handles.run_out, Fault.RECEIPT_PAPER_OUT),
            (Handles.open_cover, Fault.RECEIPT_COVER_OPEN),
            (Handles.go_offline, Fault.RECEIPT_OFFLINE),
            (Handles.break_cutter, Fault.RECEIPT_BROKEN),
            (Handles.overheat, Fault.RECEIPT_OFFLINE),
            (Handles.fall_mute, Fault.RECEIPT_OFFLINE),
            (Handles.unplug, Fault.RECEIPT_OFFLINE),
        ],
    )
    def test_each_fault_is_told_and_can_be_mended(
        self, rig: Rig, receipt: Slip, happens: Callable[[Handles], None], fault: Fault
    ) -> None:
        """The status says it, nothing is sent meanwhile, and afterwards it prints again."""
        rig.printer.print_slip(receipt)
        happens(rig.handles)
        assert rig.printer.status() == PrinterNotReady(fault)
        assert fault_of_printing(rig, receipt) is fault
        rig.handles.mend()
        assert rig.slips() == 1
        assert rig.printer.status() == PrinterReady()
        rig.printer.print_slip(receipt)
        assert rig.slips() == 2

    def test_near_the_end_it_prints_and_says_so(self, rig: Rig, receipt: Slip) -> None:
        """The technician is told in time; the citizen notices nothing."""
        rig.handles.near_end()
        assert rig.printer.status() == PrinterReady(low=(Fault.RECEIPT_PAPER_OUT,))
        rig.printer.print_slip(receipt)
        assert rig.slips() == 1

    def test_paper_ending_within_a_slip_leaves_nothing_for_the_next_citizen(
        self, rig: Rig, receipt: Slip
    ) -> None:
        """It is no proven slip; and with new paper its rest does not come out, only what is sent then."""
        rig.handles.run_out_in_slip()
        assert fault_of_printing(rig, receipt) is Fault.RECEIPT_PAPER_OUT
        assert rig.printer.status() == PrinterNotReady(Fault.RECEIPT_PAPER_OUT)
        rig.handles.mend()
        assert rig.slips() == 0
        rig.printer.print_slip(Slip((Line("다음"),)))
        assert rig.slips() == 1


@pytest.mark.parametrize("hangul", ["cp949", "raster"])
def test_over_the_network_the_same_slip_comes_out(receipt: Slip, hangul: Hangul) -> None:
    """Dot by dot what the simulated printer shows: the line adds and loses nothing."""
    simulated = SimulatedReceiptPrinter(hangul=hangul)
    simulated.print_slip(receipt)
    with ReceiptSink() as sink:
        printer = EscposReceiptPrinter(NetworkLine("127.0.0.1", sink.port), hangul=hangul)
        printer.print_slip(receipt)
        printer.close()
        assert sink.slips[0].tobytes() == simulated.slips[0].tobytes()
        assert sink.texts == simulated.texts


def test_an_idle_printer_that_hung_up_is_called_again(receipt: Slip) -> None:
    """Network printers close quiet connections: that is no fault, and costs no slip."""
    with ReceiptSink() as sink:
        printer = EscposReceiptPrinter(NetworkLine("127.0.0.1", sink.port), hangul="cp949")
        printer.print_slip(receipt)
        sink.hang_up()
        assert printer.status() == PrinterReady()
        sink.hang_up()
        printer.print_slip(receipt)
        printer.close()
        assert len(sink.slips) == 2


def test_nobody_listens() -> None:
    """A refused connection is 'offline', and no socket is left open (warnings are errors here)."""
    with ReceiptSink() as sink:
        port = sink.port
    printer = EscposReceiptPrinter(NetworkLine("127.0.0.1", port), hangul="cp949", deadlines=DEADLINES)
    assert printer.status() == PrinterNotReady(Fault.RECEIPT_OFFLINE)
    with pytest.raises(Trouble) as trouble:
        printer.print_slip(Slip((Line("x"),)))
    assert trouble.value.fault is Fault.RECEIPT_OFFLINE


def test_a_status_asked_while_it_prints_waits_its_turn(receipt: Slip) -> None:
    """Two threads, one line: answers are never mixed, and the slip is proven."""
    with ReceiptSink() as sink, ThreadPoolExecutor(4) as threads:
        printer = EscposReceiptPrinter(NetworkLine("127.0.0.1", sink.port), hangul="raster")
        printing = [threads.submit(printer.print_slip, receipt) for _ in range(3)]
        asking = [threads.submit(printer.status) for _ in range(20)]
        assert {task.result(10.0) for task in asking} == {PrinterReady()}
        assert [task.result(10.0) for task in printing] == [None] * 3
        assert len(sink.slips) == 3
        printer.close()
