"""The rules of proof, look by look, on a clock that is a number."""

from dataclasses import replace

from devices.document_printer.cups_queue import Spooled
from devices.document_printer.ipp_device import DeviceState
from devices.document_printer.job_state import IppJob, JobState
from devices.document_printer.proof import Look, Patience, Proof
from kiosk.faults import Fault
from kiosk.ports import JobFailed, JobNeverSeen, JobPrinted

FREE = DeviceState(is_idle=True, queued=0, fault=None, low=())
BUSY = DeviceState(is_idle=False, queued=1, fault=None, low=())
JAMMED = replace(BUSY, fault=Fault.PRINTER_JAM)
EMPTY = replace(BUSY, fault=Fault.PRINTER_PAPER_OUT)
PATIENCE = Patience(appear=20, page=60, fault=15, mute=10, settle=0.5)


def job(pages_done, state=JobState.PROCESSING, reasons=()):
    """The job as the device has it."""
    return IppJob(number=7, title="t", state=state, reasons=reasons, pages_done=pages_done)


def judge(*looks, pages=2, after_restart=False):
    """The first fate, and the moment of it."""
    proof = Proof(pages, PATIENCE, now=0, ask_never_seen=after_restart)
    for look in looks:
        if (fate := proof.judge(look)) is not None:
            return fate, look.now
    return None, None


def done(pages_done=2, state=JobState.COMPLETED, reasons=()):
    """An ended job."""
    return job(pages_done, state, reasons)


def test_completed_with_the_right_count_is_proven_after_it_settled():
    """A jam at the exit is told a moment after the last page is counted."""
    assert judge(Look(1, BUSY, job(1)), Look(2, FREE, done()), Look(2.5, FREE, done())) == (
        JobPrinted(2),
        2.5,
    )
    late = judge(Look(2, FREE, done()), Look(2.4, JAMMED, done()), Look(2.6, FREE, done()))
    assert late == (JobFailed(Fault.PRINTER_JAM, 2), 2.6)


def test_a_count_that_comes_late_is_waited_for():
    """Some devices end the job before they have counted."""
    assert judge(Look(1, FREE, done(1)), Look(1.5, FREE, done(2))) == (JobPrinted(2), 1.5)


def test_a_wrong_or_missing_count_proves_nothing():
    """Neither does a job completed with errors."""
    for witness in (done(1), done(3), done(None), done(reasons=("job-completed-with-errors",))):
        fate, _ = judge(Look(1, FREE, witness), Look(2, FREE, witness))
        assert fate == JobFailed(Fault.PRINT_UNKNOWN, witness.pages_done or 0)


def test_the_first_cause_wins():
    """The device aborts because of the jam: the citizen hears of the jam."""
    aborted = done(1, JobState.ABORTED)
    fate, _ = judge(Look(1, JAMMED, job(1)), Look(2, FREE, aborted), Look(3, FREE, aborted))
    assert fate == JobFailed(Fault.PRINTER_JAM, 1)


def test_a_fault_that_stands_is_given_up():
    """And one that goes and comes again starts anew."""
    assert judge(Look(1, JAMMED, job(1)), Look(15.9, JAMMED, job(1)), Look(16, JAMMED, job(1))) == (
        JobFailed(Fault.PRINTER_JAM, 1),
        16,
    )
    again = (Look(1, EMPTY, job(1)), Look(10, BUSY, job(1)), Look(11, EMPTY, job(1)), Look(25, EMPTY, job(1)))
    assert judge(*again) == (None, None)


def test_an_empty_tray_filled_in_time_keeps_the_proof_and_a_jam_does_not():
    """Paper runs out between sheets; a jam destroys one."""
    for standing, fate in ((EMPTY, JobPrinted(2)), (JAMMED, JobFailed(Fault.PRINTER_JAM, 2))):
        looks = (
            Look(1, standing, job(1)),
            Look(5, BUSY, job(1)),
            Look(6, FREE, done()),
            Look(7, FREE, done()),
        )
        assert judge(*looks)[0] == fate


def test_silence_of_the_device_ends_the_wait():
    """Ten seconds of it; a short one is forgiven."""
    assert judge(Look(1, BUSY, job(1)), Look(2, None), Look(12, None)) == (
        JobFailed(Fault.PRINTER_OFFLINE, 1),
        12,
    )
    short = (Look(1, BUSY, job(1)), Look(2, None), Look(9, BUSY, job(1)), Look(13, None))
    assert judge(*short) == (None, None)


def test_a_device_that_forgot_the_job_proves_nothing():
    """CUPS says completed then (devices.md 5)."""
    forgotten = Look(2, FREE, None, Spooled.SENT)
    assert judge(Look(1, BUSY, job(1)), forgotten) == (JobFailed(Fault.PRINT_UNKNOWN, 1), 2)


def test_no_page_for_a_minute_is_unknown():
    """A job that neither moves nor fails."""
    assert judge(Look(1, BUSY, job(1)), Look(60.9, BUSY, job(1)), Look(61, BUSY, job(1)))[1] == 61


def test_what_the_spooler_gave_up_is_aborted():
    """Its filter could not read the document; the device never heard of it."""
    looks = [Look(now, FREE, None, Spooled.GIVEN_UP) for now in (1, 1.4, 1.5)]
    assert judge(*looks) == (JobFailed(Fault.PRINT_ABORTED, 0), 1.5)


def test_a_job_that_never_appears_is_unknown():
    """Whatever the spooler says of it."""
    for where in (Spooled.UNDER_WAY, Spooled.MUTE, Spooled.SENT, Spooled.UNKNOWN):
        fate, _ = judge(Look(1, FREE, None, where), Look(20, FREE, None, where), Look(21, FREE, None, where))
        assert fate == JobFailed(Fault.PRINT_UNKNOWN, 0)


def test_never_seen_needs_a_free_device_and_a_spooler_that_has_nothing():
    """Only asked after a restart. "Sent" and a silent spooler leave a doubt."""
    for where, fate in (
        (Spooled.UNKNOWN, JobNeverSeen()),
        (Spooled.GIVEN_UP, JobNeverSeen()),
        (Spooled.SENT, JobFailed(Fault.PRINT_UNKNOWN, 0)),
        (Spooled.MUTE, JobFailed(Fault.PRINT_UNKNOWN, 0)),
    ):
        looks = [Look(now, FREE, None, where) for now in (1, 2, 30)]
        assert judge(*looks, after_restart=True)[0] == fate
    occupied = [Look(now, BUSY, None, Spooled.UNKNOWN) for now in (1, 2, 30)]
    assert judge(*occupied, after_restart=True) == (JobFailed(Fault.PRINT_UNKNOWN, 0), 30)
