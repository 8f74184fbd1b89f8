"""When is a job proven printed? The rules, fed with looks at device and spooler; no IO, no clock."""

from dataclasses import dataclass

from devices.document_printer.cups_queue import Spooled
from devices.document_printer.ipp_device import DeviceState
from devices.document_printer.job_state import IppJob, JobState
from kiosk.faults import Fault
from kiosk.ports import JobFailed, JobFate, JobNeverSeen, JobPrinted


@dataclass(frozen=True, slots=True)
class Patience:
    """How long each silence is borne, in seconds. Assumed for a laser printer; a site may set its own.

    appear: until the device knows a job given to the spooler (filters, wake-up of the network).
    page: between two pages; the first may wait for a cold fuser (20 to 40 s are usual).
    fault: a jam, an open cover, an empty tray that stands. A citizen waits while it lasts, nobody comes
    to a locked machine sooner, and a cover closed again by the attendant at hand takes less.
    mute: the device stops answering (a cable, a power cut).
    settle: what the device says last may change a moment later: late counts, a jam at the exit.
    free: until the spooler has closed its books on the job before.
    purge: until the spool is empty.
    """

    appear: float = 20.0
    page: float = 60.0
    fault: float = 15.0
    mute: float = 10.0
    settle: float = 0.5
    free: float = 5.0
    purge: float = 10.0


@dataclass(frozen=True, slots=True)
class Look:
    """One look. now: monotonic seconds. device: None when it did not answer. job: as the device has it."""

    now: float
    device: DeviceState | None
    job: IppJob | None = None
    spooled: Spooled = Spooled.UNDER_WAY


class Proof:
    """Judges one job, look by look. ask_never_seen: after a restart, "never seen" is an answer too."""

    def __init__(self, pages: int, patience: Patience, *, now: float, ask_never_seen: bool = False) -> None:
        self.pages_out = 0
        self._pages = pages
        self._patience = patience
        self._ask_never_seen = ask_never_seen
        self._first_fault: Fault | None = None
        self._is_spoiled = False
        self._was_seen = False
        self._was_given_up = False
        self._started = now
        self._moved_at = now
        self._mute_since: float | None = None
        self._fault_since: float | None = None
        self._fault_is_new = False
        self._quiet_since: float | None = None

    def judge(self, look: Look) -> JobFate | None:
        """The fate, once it is certain or patience is over."""
        if look.device is None:
            return self._judge_mute(look.now)
        self._mute_since = None
        self._note_fault(look.now, look.device.fault)
        if look.job is None:
            return self._judge_unseen(look, look.device)
        self._was_seen = True
        if (look.job.pages_done or 0) > self.pages_out:
            self.pages_out = look.job.pages_done or 0
            self._moved_at = look.now
        return self._judge_ended(look.now, look.job) if look.job.has_ended else self._judge_running(look.now)

    def _judge_mute(self, now: float) -> JobFate | None:
        self._quiet_since = None
        self._mute_since = self._mute_since if self._mute_since is not None else now
        if now - self._mute_since < self._patience.mute:
            return None
        return self._failed(Fault.PRINTER_OFFLINE)

    def _note_fault(self, now: float, fault: Fault | None) -> None:
        self._fault_is_new = self._fault_since is None
        if fault is None:
            self._fault_since = None
            return
        self._first_fault = self._first_fault or fault
        self._fault_since = self._fault_since if self._fault_since is not None else now
        # An empty tray stops between sheets, the count stays true, and the last sheet of the tray may be
        # the last of a good job. Whatever else happens in mid-job may have cost or marred a sheet.
        self._is_spoiled = self._is_spoiled or fault is not Fault.PRINTER_PAPER_OUT

    def _judge_unseen(self, look: Look, device: DeviceState) -> JobFate | None:
        if self._was_seen:
            return self._failed(Fault.PRINT_UNKNOWN)  # it lost its memory, and with it our only witness
        self._was_given_up = self._was_given_up or look.spooled is Spooled.GIVEN_UP
        if self._was_given_up and not self._ask_never_seen:
            return self._failed(Fault.PRINT_ABORTED) if self._has_settled(look.now) else None
        if self._stands(look.now):
            return self._failed(Fault.PRINTER_OFFLINE)
        if look.spooled in (Spooled.UNDER_WAY, Spooled.INCOMING, Spooled.MUTE) or not device.is_free:
            self._quiet_since = None
            late = look.now - self._started >= self._patience.appear
            return self._failed(Fault.PRINT_UNKNOWN) if late else None
        if not self._has_settled(look.now):
            return None
        if self._ask_never_seen and look.spooled is not Spooled.SENT:
            return JobNeverSeen()
        return self._failed(Fault.PRINT_UNKNOWN)

    def _judge_running(self, now: float) -> JobFate | None:
        self._quiet_since = None
        if self._stands(now) or now - self._moved_at >= self._patience.page:
            return self._failed(Fault.PRINT_UNKNOWN)
        return None

    def _judge_ended(self, now: float, job: IppJob) -> JobFate | None:
        if not self._has_settled(now):
            return None
        if job.state is not JobState.COMPLETED:
            return self._failed(Fault.PRINT_ABORTED)
        whole = job.pages_done == self._pages and "job-completed-with-errors" not in job.reasons
        if whole and not self._is_spoiled:
            return JobPrinted(self._pages)
        return self._failed(Fault.PRINT_UNKNOWN)

    def _stands(self, now: float) -> bool:
        """Seen twice at least: in a look the count is older than the reasons."""
        if self._fault_since is None or self._fault_is_new:
            return False
        return now - self._fault_since >= self._patience.fault

    def _has_settled(self, now: float) -> bool:
        self._quiet_since = self._quiet_since if self._quiet_since is not None else now
        return now - self._quiet_since >= self._patience.settle

    def _failed(self, fault: Fault) -> JobFailed:
        """The first cause wins over the vague one that follows from it."""
        return JobFailed(self._first_fault or fault, self.pages_out)
