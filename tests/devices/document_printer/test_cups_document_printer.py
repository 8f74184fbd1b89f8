"""What only real services can show: CUPS that dies or hangs, a device that forgets."""

import subprocess
from threading import Event, Thread
from time import monotonic
from uuid import uuid4

import pytest

from devices.document_printer.private_services import wait_for
from devices.document_printer.proof import Patience
from kiosk.faults import Fault, Trouble
from kiosk.ports import JobFailed, JobNeverSeen, JobPrinted, PrinterNotReady, PrinterReady

pytestmark = pytest.mark.slow


def test_cups_restarts_in_mid_job_and_one_copy_comes_out(cups_rig, make_pdf):
    """The device has the whole document: it prints on, is followed to its proof, nothing is sent twice."""
    job, told = uuid4(), []
    cups_rig.virtual.set_page_seconds(0.5)
    cups_rig.printer.create_job(job)
    cups_rig.printer.send_document(job, make_pdf(3))

    def restart_once(page):
        told.append(page)
        if page == 1:
            cups_rig.virtual.restart_cups()

    assert cups_rig.printer.follow(job, 3, restart_once) == JobPrinted(3)
    assert told == [1, 2, 3]
    cups_rig.printer.purge()
    assert cups_rig.papers() == [(str(job), 3)]


def test_a_fresh_process_learns_the_fate_of_a_running_job(cups_rig, make_pdf):
    """Kiosk and CUPS died in mid-job; the device is asked, and waited for."""
    job = uuid4()
    cups_rig.virtual.set_page_seconds(0.3)
    cups_rig.printer.create_job(job)
    cups_rig.printer.send_document(job, make_pdf(2))
    wait_for("the job at the device", lambda: not cups_rig.virtual.is_idle())
    cups_rig.virtual.restart_cups()
    assert cups_rig.connect().fate(job, 2) == JobPrinted(2)
    assert cups_rig.papers() == [(str(job), 2)]


def test_a_job_nobody_knows_was_never_seen(cups_rig):
    """The device is idle with an empty queue, and CUPS knows nothing either."""
    assert cups_rig.connect().fate(uuid4(), 1) == JobNeverSeen()


def test_a_device_that_loses_power_in_mid_job_is_offline(cups_rig, make_pdf):
    """Page one is out; then it answers no more."""
    job = uuid4()
    cups_rig.virtual.set_page_seconds(0.5)
    cups_rig.printer.create_job(job)
    cups_rig.printer.send_document(job, make_pdf(3))
    fate = cups_rig.printer.follow(job, 3, lambda page: cups_rig.virtual.go_offline() if page == 1 else None)
    assert fate == JobFailed(Fault.PRINTER_OFFLINE, 1)
    cups_rig.printer.purge()
    assert cups_rig.printer.status() == PrinterNotReady(Fault.PRINTER_OFFLINE)


def test_a_device_that_comes_back_without_memory_proves_nothing(cups_rig, make_pdf):
    """CUPS says completed (devices.md 5); at best one page is out."""
    job = uuid4()
    cups_rig.virtual.set_page_seconds(0.5)
    cups_rig.printer.create_job(job)
    cups_rig.printer.send_document(job, make_pdf(3))

    def cycle(page):
        if page == 1:
            cups_rig.virtual.go_offline()
            cups_rig.virtual.go_online()

    assert cups_rig.printer.follow(job, 3, cycle) == JobFailed(Fault.PRINT_UNKNOWN, 1)


def test_a_hung_spooler_holds_the_lane_no_longer_than_its_deadline(cups_rig):
    """cupsd stopped by SIGSTOP still accepts connections and never answers."""
    printer = cups_rig.connect(call_seconds=0.3, server=cups_rig.virtual.server)
    cups_rig.virtual.hang_cups(on=True)
    began = monotonic()
    assert printer.status() == PrinterNotReady(Fault.PRINTER_OFFLINE)
    with pytest.raises(Trouble) as caught:
        printer.purge()
    assert caught.value.fault is Fault.PRINTER_OFFLINE
    assert monotonic() - began < 3
    cups_rig.virtual.hang_cups(on=False)
    wait_for("cupsd", lambda: printer.status() == PrinterReady())


def test_a_fault_that_is_mended_in_time_still_spoils_the_proof(cups_rig, make_pdf):
    """A jam may have cost a sheet, whatever the device counts afterwards."""
    job, jammed = uuid4(), Event()
    printer = cups_rig.connect(patience=Patience(appear=8, page=10, fault=8, settle=0.2))
    cups_rig.virtual.jam(after_page=1)
    printer.create_job(job)
    printer.send_document(job, make_pdf(2))

    def mend():
        cups_rig.virtual.wait_until_standing()
        jammed.wait(0.5)  # long enough to be seen by the driver that looks each 0.1 s
        cups_rig.virtual.mend()

    technician = Thread(target=mend)
    technician.start()
    assert printer.follow(job, 2, lambda _: None) == JobFailed(Fault.PRINTER_JAM, 2)
    technician.join()


def test_purge_empties_the_queue_also_of_what_others_left(cups_rig, make_pdf, tmp_path):
    """lp puts a document on hold, lpstat and the spool folder judge that it is gone."""
    document = tmp_path / "left.pdf"
    document.write_bytes(make_pdf(1))
    run(cups_rig, "lp", "-d", "kiosk", "-H", "hold", str(document))
    assert list(cups_rig.virtual.spool.glob("d*"))
    cups_rig.printer.purge()
    assert run(cups_rig, "lpstat", "-W", "all", "-o") == ""
    assert [path for path in cups_rig.virtual.spool.rglob("*") if path.is_file()] == []


def run(cups_rig, *command):
    """What a client of CUPS itself says."""
    return subprocess.run(
        command, env=dict(cups_rig.virtual.env), capture_output=True, text=True, check=True
    ).stdout
