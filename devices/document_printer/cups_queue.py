"""The spooler as transport: a CUPS queue, spoken to over its own socket by IPP, every call with a deadline.

CUPS only carries. It says "completed" for what never came out (devices.md 5), so nothing here is proof.
Its errors become `Trouble` in this file only.
"""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TypeVar

from devices.document_printer.ipp import IppClient, NoAnswer, Operation, Refused, Status
from devices.document_printer.ipp_wire import Attribute, Attributes, Tag
from devices.document_printer.job_state import IppJob, JobState, cancel_job, find_job, get_job, list_jobs
from kiosk.faults import Fault, Trouble

T = TypeVar("T")

LOOK_SECONDS = 0.05
"""Between two looks while the spool empties; CUPS took 5 to 60 ms after a cancel."""

PAPER = (
    Attribute(Tag.INTEGER, "copies", (1,)),
    Attribute(Tag.KEYWORD, "media", ("iso_a4_210x297mm",)),
    Attribute(Tag.KEYWORD, "sides", ("one-sided",)),
    Attribute(Tag.KEYWORD, "print-scaling", ("none",)),
)
"""A certificate is A4, one side, its millimetres untouched."""


_FILTER_FAILED = {"job-completed-with-errors", "processing-to-stop-point"}


class Spooled(Enum):
    """Where the spooler has a job."""

    INCOMING = auto()  # created, no document yet
    UNDER_WAY = auto()
    SENT = auto()  # CUPS says completed, which proves nothing
    GIVEN_UP = auto()  # aborted, cancelled, or standing after a filter failed
    UNKNOWN = auto()  # it knows no such job
    MUTE = auto()  # the spooler does not answer


class CupsQueue:
    """One queue. Troubles: PRINTER_OFFLINE when CUPS is away, lost or refuses; PRINT_ABORTED for a document.

    spool: RequestRoot of cupsd, when this process may read it: purge then believes its own eyes.
    """

    def __init__(self, peer: IppClient, *, spool: Path | None = None) -> None:
        self._peer = peer
        self._spool = spool

    def answers(self) -> bool:
        """CUPS is there, has the queue, and neither stopped it nor rejects jobs."""
        try:
            printer = self._state()
        except (NoAnswer, Refused):
            return False
        return printer.get("printer-state") != (5,) and printer.get("printer-is-accepting-jobs") == (True,)

    def has_jobs(self) -> bool:
        """Jobs that have not ended in the books of CUPS: it lags up to a second behind the device."""
        return _or_trouble(self._state).get("queued-job-count") != (0,)

    def _state(self) -> Attributes:
        names = ("printer-state", "printer-is-accepting-jobs", "queued-job-count")
        asked = Attribute(Tag.KEYWORD, "requested-attributes", names)
        return next(iter(self._peer.ask(Operation.GET_PRINTER_ATTRIBUTES, asked).of(Tag.PRINTER)), {})

    def create(self, title: str) -> int:
        """An empty job; its number."""
        answer = _or_trouble(
            lambda: self._peer.ask(Operation.CREATE_JOB, Attribute(Tag.NAME, "job-name", (title,)), job=PAPER)
        )
        number = next((group.get("job-id", (0,))[0] for group in answer.of(Tag.JOB)), 0)
        if not isinstance(number, int) or number == 0:
            raise Trouble(Fault.PRINTER_OFFLINE, "the spooler gave no job number")
        return number

    def send(self, number: int, pdf: bytes) -> bool:
        """The only document of a job. False: the answer was lost, so it may or may not be under way."""
        try:
            self._peer.ask(
                Operation.SEND_DOCUMENT,
                Attribute(Tag.INTEGER, "job-id", (number,)),
                Attribute(Tag.MIME, "document-format", ("application/pdf",)),
                Attribute(Tag.BOOLEAN, "last-document", (True,)),
                document=pdf,
            )
        except NoAnswer:
            return False
        except Refused as refusal:
            raise Trouble(Fault.PRINT_ABORTED, f"the spooler refused the document: {refusal}") from refusal
        return True

    def where(self, title: str, number: int | None) -> Spooled:
        """Where the job is; by number when we know it (and it is still ours), else by title."""
        try:
            job = get_job(self._peer, number) if number is not None else find_job(self._peer, title)
        except (NoAnswer, Refused):
            return Spooled.MUTE
        return Spooled.UNKNOWN if job is None or job.title != title else place_of(job)

    def drop(self, title: str) -> None:
        """Cancel and forget one job, if it is there."""
        job = _or_trouble(lambda: find_job(self._peer, title))
        if job is not None:
            _or_trouble(partial(cancel_job, self._peer, job.number, purge=True))

    def purge(self, *, seconds: float) -> None:
        """Cancel and forget all jobs, also ended ones, and wait until the spool holds nothing."""
        pause, deadline = Event(), monotonic() + seconds
        while self._clear():
            if monotonic() > deadline:
                raise Trouble(Fault.PRINTER_OFFLINE, "the spool does not get empty")
            pause.wait(LOOK_SECONDS)
        # a killed filter leaves its temporary file; with no job left, nobody needs one
        for left in leavings_in(self._spool):
            left.unlink(missing_ok=True)

    def _clear(self) -> bool:
        """One round; whether there was anything."""
        jobs = _or_trouble(self._all_jobs)
        for job in jobs:
            _or_trouble(partial(cancel_job, self._peer, job.number, purge=True))
        return bool(jobs) or bool(documents_in(self._spool))

    def _all_jobs(self) -> tuple[IppJob, ...]:
        return (*list_jobs(self._peer, "not-completed"), *list_jobs(self._peer, "completed"))


def place_of(job: IppJob) -> Spooled:
    """A filter that failed shows as job-state 6 for ever (8 of 24 damaged documents, CUPS 2.4.2) or as 9.

    Either way the reasons betray it; a job carried to its end says job-completed-successfully.
    """
    if "job-incoming" in job.reasons:
        return Spooled.INCOMING
    if job.has_ended and not _FILTER_FAILED.isdisjoint(job.reasons):
        return Spooled.GIVEN_UP
    if job.state is JobState.COMPLETED:
        return Spooled.SENT
    if job.has_ended or job.state is JobState.STOPPED:
        return Spooled.GIVEN_UP
    return Spooled.UNDER_WAY


def documents_in(spool: Path | None) -> list[Path]:
    """Documents of jobs (cupsd names them dNNNNN-NNN)."""
    return [] if spool is None else list(spool.glob("d*"))


def leavings_in(spool: Path | None) -> list[Path]:
    """Temporary files of filters and of CUPS itself."""
    return [] if spool is None else [path for path in spool.glob("tmp/*") if path.is_file()]


def _or_trouble(act: Callable[[], T]) -> T:
    """Whatever keeps the spooler from answering: it is offline, for the kiosk."""
    try:
        return act()
    except NoAnswer as err:
        raise Trouble(Fault.PRINTER_OFFLINE, f"no answer from the spooler: {err}") from err
    except Refused as err:
        gone = err.status in (Status.NOT_FOUND, Status.GONE)
        detail = "the spooler has no such queue" if gone else f"the spooler refused: {err}"
        raise Trouble(Fault.PRINTER_OFFLINE, detail) from err
