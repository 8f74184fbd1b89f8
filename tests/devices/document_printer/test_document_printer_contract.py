"""What every document printer promises: the simulated one, and CUPS with a printer of somebody else."""

from uuid import uuid4

import pytest

from kiosk.faults import Fault, Trouble
from kiosk.ports import JobFailed, JobNeverSeen, JobPrinted, PrinterNotReady, PrinterReady

FAULTS = [
    Fault.PRINTER_JAM,
    Fault.PRINTER_PAPER_OUT,
    Fault.PRINTER_COVER_OPEN,
    Fault.PRINTER_TONER_OUT,
]
CANARY = "CANARY-900101"


class TestDocumentPrinter:
    """Run twice: on the simulation, and slowly on real services."""

    def test_a_good_job_is_proven_and_each_page_told_once(self, rig, make_pdf, print_job):
        """Two jobs in a row, as two copies of one errand; nothing is left in the spool."""
        assert rig.printer.status() == PrinterReady()
        first, second = uuid4(), uuid4()
        assert print_job(rig.printer, first, make_pdf(2, CANARY), 2) == (JobPrinted(2), [1, 2])
        assert print_job(rig.printer, second, make_pdf(1, CANARY), 1) == (JobPrinted(1), [1])
        assert rig.papers() == [(str(first), 2), (str(second), 1)]
        rig.printer.purge()
        assert rig.find(CANARY) == []
        assert rig.printer.fate(first, 2) == JobPrinted(2)

    @pytest.mark.parametrize("fault", FAULTS)
    def test_a_fault_in_mid_job_is_named_with_the_pages_out(self, rig, make_pdf, print_job, fault):
        """Page one is out, then it stands; the job is given up, purged, and never goes on."""
        job = uuid4()
        rig.plan(fault, 1)
        assert print_job(rig.printer, job, make_pdf(3, CANARY), 3) == (JobFailed(fault, 1), [1])
        assert rig.printer.status() == PrinterNotReady(fault)
        rig.printer.purge()
        assert rig.find(CANARY) == []
        rig.mend()
        assert rig.papers() == [(str(job), 1)]

    @pytest.mark.parametrize("fault", FAULTS)
    def test_nothing_is_submitted_to_a_printer_that_stands(self, rig, make_pdf, print_job, fault):
        """The fault is known before the job, so no job is made, and its fate is certain."""
        job = uuid4()
        rig.stand_idle_with(fault)
        assert rig.printer.status() == PrinterNotReady(fault)
        with pytest.raises(Trouble) as caught:
            rig.printer.create_job(job)
        assert caught.value.fault is fault
        assert rig.printer.fate(job, 1) == JobNeverSeen()
        rig.mend()
        assert print_job(rig.printer, uuid4(), make_pdf(1), 1) == (JobPrinted(1), [1])

    def test_nothing_is_submitted_to_a_printer_that_is_away(self, rig):
        """No answer is never taken as ready."""
        rig.unplug()
        assert rig.printer.status() == PrinterNotReady(Fault.PRINTER_OFFLINE)
        with pytest.raises(Trouble) as caught:
            rig.printer.create_job(uuid4())
        assert caught.value.fault is Fault.PRINTER_OFFLINE

    def test_nothing_is_submitted_behind_somebody_elses_job(self, rig):
        """A certificate that waits in a queue comes out for whoever stands there then."""
        rig.occupy()
        assert rig.printer.status() == PrinterNotReady(Fault.PRINTER_BUSY)
        with pytest.raises(Trouble) as caught:
            rig.printer.create_job(uuid4())
        assert caught.value.fault is Fault.PRINTER_BUSY

    @pytest.mark.parametrize("cause", ["abort", "cancel"])
    def test_a_job_ended_at_the_device_is_told_with_its_pages(self, rig, make_pdf, print_job, cause):
        """CUPS calls both cancelled; the pages that are out are counted by the device."""
        job = uuid4()
        getattr(rig, cause)(1)
        assert print_job(rig.printer, job, make_pdf(2, CANARY), 2) == (JobFailed(Fault.PRINT_ABORTED, 1), [1])
        rig.printer.purge()
        assert rig.find(CANARY) == []
        assert rig.papers() == [(str(job), 1)]
        assert rig.printer.status() == PrinterReady()

    def test_a_lost_reply_is_not_a_failure(self, rig, make_pdf, print_job):
        """The document arrived, only the answer did not: the device says so, one paper is out."""
        job = uuid4()
        rig.lose_reply()
        assert print_job(rig.printer, job, make_pdf(2), 2) == (JobPrinted(2), [1, 2])
        assert rig.papers() == [(str(job), 2)]

    def test_a_damaged_document_is_aborted_and_leaves_the_spool(self, rig, make_pdf, print_job):
        """CUPS would keep it for ever.

        Now and then CUPS has sent an empty job before its filter failed: then the device itself says
        completed with no page, which proves nothing.
        """
        damaged = make_pdf(1, CANARY)[:120] + CANARY.encode()
        fate, told = print_job(rig.printer, uuid4(), damaged, 1)
        assert fate in (JobFailed(Fault.PRINT_ABORTED, 0), JobFailed(Fault.PRINT_UNKNOWN, 0))
        assert told == []
        rig.printer.purge()
        assert rig.find(CANARY) == []
        assert rig.papers() == []
        assert print_job(rig.printer, uuid4(), make_pdf(1), 1) == (JobPrinted(1), [1])

    def test_more_pages_than_the_document_has_are_not_proven(self, rig, make_pdf, print_job):
        """The device finished, but its count is not what was asked."""
        assert print_job(rig.printer, uuid4(), make_pdf(1), 2) == (JobFailed(Fault.PRINT_UNKNOWN, 1), [1])

    def test_a_job_without_a_document_was_never_seen(self, rig, make_pdf, print_job):
        """The kiosk died between the two steps of submitting."""
        job = uuid4()
        rig.printer.create_job(job)
        assert rig.printer.fate(job, 1) == JobNeverSeen()
        assert print_job(rig.printer, uuid4(), make_pdf(1), 1) == (JobPrinted(1), [1])

    def test_a_document_for_a_job_nobody_created_is_refused(self, rig, make_pdf):
        """The steps cannot be taken in another order."""
        with pytest.raises(Trouble) as caught:
            rig.printer.send_document(uuid4(), make_pdf(1))
        assert caught.value.fault is Fault.PRINT_ABORTED

    def test_an_empty_tray_filled_in_time_is_no_failure(self, rig, make_pdf, print_job):
        """The last sheet of the tray was the last page: good paper, and the tray is empty now."""
        job = uuid4()
        rig.plan(Fault.PRINTER_PAPER_OUT, 2)
        assert print_job(rig.printer, job, make_pdf(2), 2) == (JobPrinted(2), [1, 2])
