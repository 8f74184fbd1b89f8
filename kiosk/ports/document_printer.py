"""The document printer: it prints certificates and proves it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from kiosk.faults import Fault


@dataclass(frozen=True, slots=True)
class PrinterReady:
    """It can print. low: supplies near their end, told to the technician."""

    low: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class PrinterNotReady:
    """It cannot print now, and why."""

    fault: Fault


PrinterStatus = PrinterReady | PrinterNotReady


@dataclass(frozen=True, slots=True)
class JobNeverSeen:
    """The device itself knows nothing of the job, and is idle with an empty queue."""


@dataclass(frozen=True, slots=True)
class JobPrinted:
    """The device proved all pages out, its reasons clean throughout."""

    pages: int


@dataclass(frozen=True, slots=True)
class JobFailed:
    """The job ended or stands still; some pages may be out."""

    fault: Fault
    pages: int


JobFate = JobNeverSeen | JobPrinted | JobFailed


class DocumentPrinter(Protocol):
    """Prints certificates and proves it. A job is known by our UUID, which is its title (IPP job-name)."""

    def status(self) -> PrinterStatus:
        """Asked of the device itself."""

    def create_job(self, job: UUID) -> str:
        """An empty job titled `job`; its spooler id. No byte moves yet. Trouble: PRINTER_*."""

    def send_document(self, job: UUID, pdf: bytes) -> None:
        """Give the document to the job just created."""

    def follow(self, job: UUID, pages: int, on_page: Callable[[int], None]) -> JobFate:
        """Wait until the device has proved `pages` pages, or failed, or a deadline passed (PRINT_UNKNOWN).

        `on_page(k)` is called each time the device's own count k (1-based) grows.
        """

    def fate(self, job: UUID, pages: int) -> JobFate:
        """After a restart: what the device knows of `job` now. Waits for a running job to its end."""

    def purge(self) -> None:
        """Cancel all jobs and leave nothing of any document in the spool."""
