"""A document printer that believes the device only: a spooler carries, the device proves.

The six rules of "at most one valid copy" stand in docs; here is who keeps them: never submit to a device
that is not free (`create_job`), find the job by its title at the device (`follow`, `fate`), leave nothing
behind (`purge`). The caller's ledger keeps the others. Real and simulated printers are this, on other parts.
"""

import logging
from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Protocol
from uuid import UUID

from devices.document_printer.cups_queue import Spooled
from devices.document_printer.ipp import NoAnswer, Refused
from devices.document_printer.ipp_device import DeviceState
from devices.document_printer.job_state import IppJob
from devices.document_printer.proof import Look, Patience, Proof
from kiosk.faults import Fault, Trouble
from kiosk.ports import JobFate, JobNeverSeen, PrinterNotReady, PrinterReady, PrinterStatus

logger = logging.getLogger(__name__)

LOOK_SECONDS = 0.1
"""Between two looks at a running job: a page takes seconds, a look 2 ms."""


class Spooler(Protocol):
    """What carries a document; see CupsQueue, which is one."""

    def answers(self) -> bool:
        """It is there and takes jobs for the queue."""

    def has_jobs(self) -> bool:
        """Something is in its books that has not ended."""

    def create(self, title: str) -> int:
        """An empty job. Trouble: PRINTER_OFFLINE."""

    def send(self, number: int, pdf: bytes) -> bool:
        """Its document; False when the reply was lost. Trouble: PRINT_ABORTED."""

    def where(self, title: str, number: int | None) -> Spooled:
        """Where it has the job."""

    def drop(self, title: str) -> None:
        """Cancel and forget one job."""

    def purge(self, *, seconds: float) -> None:
        """Cancel and forget all, and keep no document. Trouble: PRINTER_OFFLINE."""


class Device(Protocol):
    """What prints; see IppDevice, which is one. NoAnswer or Refused when it will not say."""

    def state(self) -> DeviceState:
        """Its state now."""

    def job(self, title: str) -> IppJob | None:
        """The job as the device knows it."""

    def waiting_jobs(self) -> tuple[IppJob, ...]:
        """Jobs that have not ended."""

    def cancel(self, job: IppJob) -> None:
        """Ask it to drop a job."""


class ProvenPrinter:
    """A DocumentPrinter. Its methods block up to the sums of `patience`; one lane calls them."""

    def __init__(
        self,
        spooler: Spooler,
        device: Device,
        *,
        patience: Patience,
        clock: Callable[[], float] = monotonic,
        look_seconds: float = LOOK_SECONDS,
    ) -> None:
        self._spooler = spooler
        self._device = device
        self._patience = patience
        self._clock = clock
        self._look_seconds = look_seconds
        self._numbers: dict[UUID, int] = {}
        self._never_submitted: UUID | None = None
        self._pause = Event()

    # ---- the port

    def status(self) -> PrinterStatus:
        """Asked of the device itself; then whether the spooler would take a job. May be called anywhere."""
        try:
            device = self._device.state()
        except (NoAnswer, Refused):
            return PrinterNotReady(Fault.PRINTER_OFFLINE)
        fault = device.fault or (None if device.is_free else Fault.PRINTER_BUSY)
        if fault is None and not self._spooler.answers():
            fault = Fault.PRINTER_OFFLINE
        return PrinterReady(device.low) if fault is None else PrinterNotReady(fault)

    def create_job(self, job: UUID) -> str:
        """An empty job at the spooler, only when the device answers, is idle, clean and has no jobs.

        The spooler lags behind: the job before may still be in its books when its last page is proven.
        That is waited for, `patience.free` seconds; then it is Trouble(PRINTER_BUSY).
        """
        self._never_submitted = job
        self._wait_until_free()
        self._never_submitted = None
        number = self._spooler.create(str(job))
        self._numbers = {job: number}
        return str(number)

    def send_document(self, job: UUID, pdf: bytes) -> None:
        """Give the PDF to the spooler. A lost reply is no failure: it returns, and `follow` asks the device.

        Trouble(PRINT_ABORTED) only when the spooler refused, so that nothing can come out.
        """
        if job not in self._numbers:
            raise Trouble(Fault.PRINT_ABORTED, "no such job was created")
        if not self._spooler.send(self._numbers[job], pdf):
            logger.warning("print job %s: the spooler's answer to the document was lost", job)

    def follow(self, job: UUID, pages: int, on_page: Callable[[int], None]) -> JobFate:
        """Until the device proved all pages, failed, or patience is over; each page is told once."""
        return self._watch(job, Proof(pages, self._patience, now=self._clock()), on_page)

    def fate(self, job: UUID, pages: int) -> JobFate:
        """What became of a job of an earlier life.

        JobNeverSeen also comes from a device that lost its memory with the power: it is no proof that no
        paper is out. A job whose document never reached the spooler is dropped there first.
        """
        if job == self._never_submitted:
            return JobNeverSeen()
        if self._spooler.where(str(job), None) is Spooled.INCOMING:
            self._spooler.drop(str(job))
        proof = Proof(pages, self._patience, now=self._clock(), ask_never_seen=True)
        return self._watch(job, proof, lambda _: None)

    def purge(self) -> None:
        """Empty the spooler, and ask the device to drop what it still has of ours. Trouble: PRINTER_OFFLINE.

        Ours are the jobs titled by a UUID. A device that is away keeps none, or shows them in `status`.
        """
        self._spooler.purge(seconds=self._patience.purge)
        try:
            for waiting in self._device.waiting_jobs():
                if _is_ours(waiting):
                    self._device.cancel(waiting)
        except (NoAnswer, Refused):
            logger.warning("the printer did not answer after the spool was emptied")

    # ---- inside

    def _wait_until_free(self) -> None:
        deadline = self._clock() + self._patience.free
        while True:
            status = self.status()
            fault = status.fault if isinstance(status, PrinterNotReady) else None
            if fault is None and self._spooler.has_jobs():
                fault = Fault.PRINTER_BUSY
            if fault is None:
                return
            if fault is not Fault.PRINTER_BUSY or self._clock() >= deadline:
                raise Trouble(fault, "not free before the job")
            self._pause.wait(self._look_seconds)

    def _watch(self, job: UUID, proof: Proof, on_page: Callable[[int], None]) -> JobFate:
        told = 0
        while True:
            fate = proof.judge(self._look(job))
            for page in range(told + 1, proof.pages_out + 1):
                on_page(page)
            told = proof.pages_out
            if fate is not None:
                logger.info("print job %s: %s", job, fate)
                return fate
            self._pause.wait(self._look_seconds)

    def _look(self, job: UUID) -> Look:
        """The order matters: what left the spooler is then at the device, and the reasons are the newest."""
        title = str(job)
        spooled = Spooled.UNDER_WAY
        try:
            found = self._device.job(title)
            if found is None:
                spooled = self._spooler.where(title, self._numbers.get(job))
                found = self._device.job(title)
            device = self._device.state()
        except (NoAnswer, Refused):
            return Look(self._clock(), None)
        return Look(self._clock(), device, found, spooled)


def _is_ours(job: IppJob) -> bool:
    try:
        UUID(job.title)
    except ValueError:
        return False
    return True
