"""The printer itself, asked directly over IPP: the only witness whose word counts."""

from dataclasses import dataclass

from devices.document_printer.ipp import IppClient, Operation, Refused
from devices.document_printer.ipp_wire import Attribute, Attributes, Tag
from devices.document_printer.job_state import IppJob, cancel_job, find_job, get_job, list_jobs, texts
from devices.document_printer.reasons import gravest_fault, low_supplies
from kiosk.faults import Fault

IDLE = 3
STOPPED = 5
_ASKED = ("printer-state", "printer-state-reasons", "queued-job-count", "printer-is-accepting-jobs")


@dataclass(frozen=True, slots=True)
class DeviceState:
    """What the device says of itself. fault: what keeps it from printing."""

    is_idle: bool
    queued: int
    fault: Fault | None
    low: tuple[Fault, ...]

    @property
    def is_free(self) -> bool:
        """Idle, and nobody's job waits."""
        return self.is_idle and self.queued == 0


class IppDevice:
    """Questions to one device. NoAnswer when it is away, Refused when it will not say."""

    def __init__(self, peer: IppClient) -> None:
        self._peer = peer
        self._known: IppJob | None = None

    def state(self) -> DeviceState:
        """Its state now."""
        answer = self._peer.ask(
            Operation.GET_PRINTER_ATTRIBUTES, Attribute(Tag.KEYWORD, "requested-attributes", _ASKED)
        )
        return read_state(next(iter(answer.of(Tag.PRINTER)), {}))

    def job(self, title: str) -> IppJob | None:
        """The job of this title as the device knows it. Once found it is asked by number."""
        if self._known is not None and self._known.title == title:
            known = get_job(self._peer, self._known.number)
            # after a restart the device counts anew: the number may be somebody else's
            self._known = known if known is not None and known.title == title else None
        if self._known is None or self._known.title != title:
            self._known = find_job(self._peer, title)
        return self._known

    def waiting_jobs(self) -> tuple[IppJob, ...]:
        """Jobs that have not ended."""
        return list_jobs(self._peer, "not-completed")

    def cancel(self, job: IppJob) -> None:
        """Ask the device to drop a job; some answer yes and print on. A refusal changes nothing."""
        try:
            cancel_job(self._peer, job.number)
        except Refused:
            return


def read_state(group: Attributes) -> DeviceState:
    """From printer attributes. A device that stops without a reason, or takes no jobs, is offline."""
    state = group.get("printer-state", (None,))[0]
    reasons = texts(group, "printer-state-reasons")
    queued = group.get("queued-job-count", (0,))[0]
    fault = gravest_fault(reasons)
    if fault is None and (state == STOPPED or group.get("printer-is-accepting-jobs", (True,))[0] is False):
        fault = Fault.PRINTER_OFFLINE
    return DeviceState(
        is_idle=state == IDLE,
        queued=queued if isinstance(queued, int) else 0,
        fault=fault,
        low=low_supplies(reasons),
    )
