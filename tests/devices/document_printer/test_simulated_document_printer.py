"""What only the simulation does: it outlives a killed process, loses replies, and keeps papers."""

import signal
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest
from pikepdf import Pdf

from devices.document_printer.simulated import SimulatedDocumentPrinter
from kiosk.faults import Fault, Trouble
from kiosk.ports import JobFailed, JobNeverSeen, JobPrinted, PrinterNotReady, PrinterReady

CHILD = """
import os, signal, sys
from pathlib import Path
from uuid import UUID
from devices.document_printer.simulated import SimulatedDocumentPrinter

state, job, pdf, point = Path(sys.argv[1]), UUID(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
printer = SimulatedDocumentPrinter(state=state)

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

printer.create_job(job)
if point == "created":
    die()
printer.send_document(job, pdf.read_bytes())
if point == "sent":
    die()
printer.follow(job, 3, die if point == "page" else lambda page: None)
die()
"""


@pytest.mark.parametrize("point", ["created", "sent", "page", "proven"])
def test_the_machine_outlives_a_killed_kiosk(tmp_path, make_pdf, point):
    """A new process asks the same machine; at most one paper is in the tray."""
    job, state, pdf = uuid4(), tmp_path / "state", tmp_path / "doc.pdf"
    pdf.write_bytes(make_pdf(3))
    kill_child(state, job, pdf, point)
    printer = SimulatedDocumentPrinter(state=state)
    printed = point != "created"
    assert printer.fate(job, 3) == (JobPrinted(3) if printed else JobNeverSeen())
    assert [(paper.job, paper.is_whole) for paper in printer.tray] == [(str(job), True)] * printed
    printer.purge()
    assert list(state.glob("*.pdf")) == []
    assert printer.status() == PrinterReady()


def test_a_fault_scripted_before_the_process_starts_meets_its_job(tmp_path, make_pdf):
    """The parent scripts a jam, the child prints into it and dies, the parent reads the fate."""
    job, state, pdf = uuid4(), tmp_path / "state", tmp_path / "doc.pdf"
    pdf.write_bytes(make_pdf(3))
    SimulatedDocumentPrinter(state=state).jam(after_page=1)
    kill_child(state, job, pdf, "proven")
    printer = SimulatedDocumentPrinter(state=state)
    assert printer.fate(job, 3) == JobFailed(Fault.PRINTER_JAM, 1)
    printer.purge()
    printer.mend()
    assert [(paper.pages, paper.is_whole) for paper in printer.tray] == [(1, False)]


def kill_child(state: Path, job: object, pdf: Path, point: str) -> None:
    """Run the child until it kills itself."""
    command = [sys.executable, "-c", CHILD, str(state), str(job), str(pdf), point]
    root = Path(__file__).parents[3]
    assert subprocess.run(command, cwd=root).returncode == -signal.SIGKILL


def test_papers_are_kept_as_pdf(tmp_path, make_pdf, print_job):
    """The whole one as it was sent, the other with the pages that came out."""
    printer = SimulatedDocumentPrinter(tmp_path / "paper")
    whole = make_pdf(2)
    print_job(printer, uuid4(), whole, 2)
    printer.abort(after_page=1)
    print_job(printer, uuid4(), make_pdf(2), 2)
    assert (tmp_path / "paper/01.pdf").read_bytes() == whole == printer.papers[0]
    with Pdf.open(tmp_path / "paper/02.pdf") as half:
        assert len(half.pages) == 1


def test_a_lost_reply_at_each_call(make_pdf):
    """What was asked is done all the same; the next call finds it."""
    printer, job = SimulatedDocumentPrinter(), uuid4()
    printer.lose_reply_at("status")
    assert printer.status() == PrinterNotReady(Fault.PRINTER_OFFLINE)
    printer.lose_reply_at("create_job")
    with pytest.raises(Trouble, match="printer_offline"):
        printer.create_job(job)
    printer.send_document(job, make_pdf(2))
    printer.lose_reply_at("follow")
    assert printer.follow(job, 2, lambda _: None) == JobFailed(Fault.PRINTER_OFFLINE, 0)
    assert printer.fate(job, 2) == JobPrinted(2)
    printer.lose_reply_at("purge")
    with pytest.raises(Trouble, match="printer_offline"):
        printer.purge()
    assert printer.status() == PrinterReady()
    assert [paper.is_whole for paper in printer.tray] == [True]


def test_a_page_takes_its_time(make_pdf, print_job):
    """Two pages of 20 ms cannot be proven sooner."""
    now = [0.0]

    def clock():
        now[0] += 0.001
        return now[0]

    printer = SimulatedDocumentPrinter(page_seconds=0.02, clock=clock, look_seconds=0.0001)
    assert print_job(printer, uuid4(), make_pdf(2), 2) == (JobPrinted(2), [1, 2])
    assert now[0] > 0.04


def test_supplies_near_their_end_are_told(make_pdf):
    """It prints, and the technician knows."""
    printer = SimulatedDocumentPrinter()
    printer.run_low(Fault.PRINTER_TONER_OUT)
    assert printer.status() == PrinterReady((Fault.PRINTER_TONER_OUT,))
