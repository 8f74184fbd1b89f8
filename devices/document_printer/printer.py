"""The document printer of a kiosk: CUPS carries the certificate, the device itself proves it.

The six rules of "at most one valid copy" stand in docs; here is who keeps them: never submit to a device
that is not free (`create_job`), find the job by its title at the device (`follow`, `fate`), leave nothing
behind (`purge`). The caller's ledger keeps the others.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import monotonic
from uuid import UUID

from devices.document_printer.cups_queue import CupsQueue, Spooled
from devices.document_printer.ipp import IppClient, NoAnswer, Refused, device_address, queue_address
from devices.document_printer.ipp_device import IppDevice
from devices.document_printer.job_state import IppJob
from devices.document_printer.proof import Look, Patience, Proof
from kiosk.faults import Fault, Trouble
from kiosk.ports import JobFate, PrinterNotReady, PrinterReady, PrinterStatus

logger = logging.getLogger(__name__)

CALL_SECONDS = 5.0
"""Deadline of one question. Devices and CUPS answered in 0.7 to 4 ms; a sleeping one may take a second."""

LOOK_SECONDS = 0.1
"""Between two looks at a running job: a page takes seconds, a look 2 ms."""

CUPS_SOCKET = "/run/cups/cups.sock"


class CupsDocumentPrinter:
    """A DocumentPrinter. Its methods block up to the sums of `patience`; one lane calls them.

    queue: its name at CUPS. device_uri: `ipp://host:port/path` of the device (the queue leads there too).
    server: CUPS's socket path, or host:port. user: our login name, which owns the jobs.
    spool: RequestRoot of cupsd if we may read it; purge then also looks for itself.
    """

    def __init__(
        self,
        queue: str,
        device_uri: str,
        *,
        server: str = CUPS_SOCKET,
        user: str = "anytime",
        spool: Path | None = None,
        patience: Patience | None = None,
        call_seconds: float = CALL_SECONDS,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._queue = CupsQueue(
            IppClient(queue_address(queue, server), user=user, seconds=call_seconds), spool=spool
        )
        self._device = IppDevice(IppClient(device_address(device_uri), user=user, seconds=call_seconds))
        self._patience = patience or Patience()
        self._clock = clock
        self._numbers: dict[UUID, int] = {}
        self._pause = Event()

    # ---- the port

    def status(self) -> PrinterStatus:
        """Asked of the device itself; then whether the spooler would take a job. May be called anywhere."""
        try:
            device = self._device.state()
        except (NoAnswer, Refused):
            return PrinterNotReady(Fault.PRINTER_OFFLINE)
        fault = device.fault or (None if device.is_free else Fault.PRINTER_BUSY) or self._queue.fault()
        return PrinterReady(device.low) if fault is None else PrinterNotReady(fault)

    def create_job(self, job: UUID) -> str:
        """An empty job at CUPS, only when the device answers, is idle, clean and has no jobs."""
        match self.status():
            case PrinterNotReady(fault):
                raise Trouble(fault, "not ready before the job")
            case PrinterReady():
                number = self._queue.create(str(job))
                self._numbers = {job: number}
                return str(number)

    def send_document(self, job: UUID, pdf: bytes) -> None:
        """Give the PDF to CUPS. A lost reply is no failure: it returns, and `follow` asks the device.

        Trouble(PRINT_ABORTED) only when CUPS refused, so that nothing can come out.
        """
        if job not in self._numbers:
            raise Trouble(Fault.PRINT_ABORTED, "no such job was created")
        if not self._queue.send(self._numbers[job], pdf):
            logger.warning("print job %s: the spooler's answer to the document was lost", job)

    def follow(self, job: UUID, pages: int, on_page: Callable[[int], None]) -> JobFate:
        """Until the device proved all pages, failed, or patience is over; each page is told once."""
        return self._watch(job, Proof(pages, self._patience, now=self._clock()), on_page)

    def fate(self, job: UUID, pages: int) -> JobFate:
        """What became of a job of an earlier life.

        JobNeverSeen also comes from a device that lost its memory with the power: it is no proof that no
        paper is out. A job whose document never reached CUPS is dropped there first.
        """
        if self._queue.where(str(job), None) is Spooled.INCOMING:
            self._queue.drop(str(job))
        proof = Proof(pages, self._patience, now=self._clock(), ask_never_seen=True)
        return self._watch(job, proof, lambda _: None)

    def purge(self) -> None:
        """Empty CUPS, and ask the device to drop what it still has of ours. Trouble: PRINTER_OFFLINE.

        Ours are the jobs titled by a UUID. A device that is away keeps none, or shows them in `status`.
        """
        self._queue.purge(seconds=self._patience.purge)
        try:
            for waiting in self._device.waiting_jobs():
                if _is_ours(waiting):
                    self._device.cancel(waiting)
        except (NoAnswer, Refused):
            logger.warning("the printer did not answer after the spool was emptied")

    # ---- inside

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
            self._pause.wait(LOOK_SECONDS)

    def _look(self, job: UUID) -> Look:
        """The order matters: what left the spooler is then at the device, and the reasons are the newest."""
        title = str(job)
        spooled = Spooled.UNDER_WAY
        try:
            found = self._device.job(title)
            if found is None:
                spooled = self._queue.where(title, self._numbers.get(job))
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
