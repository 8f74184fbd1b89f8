"""The machine behind the simulated printer: its spooler, its engine, its tray.

It moves only when it is looked at; each look may bring one page out. So a kiosk that was killed finds it
as the last look left it, and the next look lets it print on, as a real one would have done meanwhile.
"""

from collections import deque
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from threading import RLock

from pikepdf import Pdf, PdfError

from devices.document_printer.cups_queue import Spooled
from devices.document_printer.ipp import NoAnswer
from devices.document_printer.ipp_device import DeviceState
from devices.document_printer.job_state import IppJob, JobState
from devices.document_printer.simulated_condition import (
    Condition,
    ConditionStore,
    Mishap,
    Paper,
    Place,
    SimulatedJob,
)
from kiosk.faults import Fault

_PLACES = {
    Place.INCOMING: Spooled.INCOMING,
    Place.SPOOLED: Spooled.UNDER_WAY,
    Place.GIVEN_UP: Spooled.GIVEN_UP,
    Place.DEVICE: Spooled.SENT,
}

KEPT = 50
"""How many papers and ended jobs are remembered: a printer's history is short, a soak is long."""


class SimulatedMachine:
    """Spooler and Device of a ProvenPrinter in one. Any thread may touch it.

    out: papers are also written there as NN.pdf. page_seconds: between two pages. clock: monotonic seconds.
    """

    def __init__(
        self, store: ConditionStore, *, out: Path | None, page_seconds: float, clock: Callable[[], float]
    ) -> None:
        self._store = store
        self._out = out
        self.page_seconds = page_seconds
        self._clock = clock
        self._lock = RLock()
        self._condition = store.load()
        self._page_began = clock()
        self.is_mute = False
        self.papers: deque[bytes] = deque(maxlen=KEPT)
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)

    @property
    def condition(self) -> Condition:
        """The machine now."""
        return self._condition

    def change(self, **changes: object) -> None:
        """Something happens to the machine, and stays so."""
        with self._lock:
            self._condition = self._condition.model_copy(update=changes)
            self._store.save(self._condition)

    # ---- the spooler's part

    def answers(self) -> bool:
        """The spooler of a simulation is always there."""
        return True

    def has_jobs(self) -> bool:
        """A document it could not deliver or read."""
        return any(job.place is not Place.DEVICE for job in self._condition.jobs)

    def create(self, title: str) -> int:
        """An empty job."""
        with self._lock:
            number = self._condition.next_number
            job = SimulatedJob(number=number, title=title)
            self.change(jobs=(*self._condition.jobs, job), next_number=number + 1)
            return number

    def send(self, number: int, pdf: bytes) -> bool:
        """The document goes to the device at once; a damaged one stays where it is, as at CUPS."""
        with self._lock:
            job = self._numbered(number)
            pages = count_pages(pdf)
            self._store.put_document(number, pdf)
            if pages is None:
                self._put(job, place=Place.GIVEN_UP, state=JobState.STOPPED)
            else:
                known = {"sha256": sha256(pdf).hexdigest(), "pages": pages}
                self._put(job, place=Place.DEVICE, state=JobState.PROCESSING, **known)
            self._page_began = self._clock()
        return True

    def where(self, title: str, number: int | None) -> Spooled:  # noqa: ARG002 - titles are enough here
        """Where the spooler has the job; it forgot what was purged."""
        job = self._titled(title)
        if job is None or job.number in self._condition.forgotten:
            return Spooled.UNKNOWN
        return _PLACES[job.place]

    def drop(self, title: str) -> None:
        """Cancel and forget a job that did not reach the device."""
        with self._lock:
            self._keep(
                [job for job in self._condition.jobs if job.title != title or job.place is Place.DEVICE]
            )

    def purge(self, *, seconds: float) -> None:  # noqa: ARG002 - nothing lasts here
        """Forget all jobs. What the device has, it keeps until it is cancelled there."""
        with self._lock:
            kept = [job for job in self._condition.jobs if job.place is Place.DEVICE][-KEPT:]
            self._keep(kept)
            self.change(forgotten=tuple(job.number for job in kept))

    # ---- the device's part

    def state(self) -> DeviceState:
        """Look at it; it may print a page meanwhile."""
        with self._lock:
            self._move()
            self._answer_or_not()
            planned = self._condition.planned
            fault = planned.what if planned is not None and planned.stands else None
            waiting = self._condition.strangers + len(self._printing())
            return DeviceState(
                is_idle=waiting == 0,
                queued=waiting,
                fault=fault if isinstance(fault, Fault) else None,
                low=self._condition.low,
            )

    def job(self, title: str) -> IppJob | None:
        """The job as the device knows it: not before its document came."""
        with self._lock:
            self._answer_or_not()
            job = self._titled(title)
            return None if job is None or job.place is not Place.DEVICE else _as_ipp(job)

    def waiting_jobs(self) -> tuple[IppJob, ...]:
        """What prints or stands."""
        with self._lock:
            self._answer_or_not()
            return tuple(_as_ipp(job) for job in self._printing())

    def cancel(self, job: IppJob) -> None:
        """Drop a job; the pages that are out stay in the tray."""
        with self._lock:
            self._end(self._numbered(job.number), JobState.CANCELLED)

    # ---- inside

    def _answer_or_not(self) -> None:
        planned = self._condition.planned
        unplugged = planned is not None and planned.stands and planned.what is Fault.PRINTER_OFFLINE
        if self.is_mute or unplugged:
            raise NoAnswer("simulated")

    def _move(self) -> None:
        """At most one page, or one mishap."""
        job = next(iter(self._printing()), None)
        if self._meets_planned(job):
            return
        if job is None or self._clock() - self._page_began < self.page_seconds:
            return
        self._page_began = self._clock()
        job = self._put(job, out=job.out + 1)
        # what is planned after this page happens with it: a jam at the exit spoils also the last page
        if not self._meets_planned(job) and job.out == job.pages:
            self._end(job, JobState.COMPLETED)

    def _meets_planned(self, job: SimulatedJob | None) -> bool:
        """Whether a fault or mishap keeps the engine from going on."""
        planned = self._condition.planned
        if planned is None or planned.after_page > (0 if job is None else job.out):
            return False
        if isinstance(planned.what, Mishap):
            return job is not None and self._meet_mishap(job, planned.what)
        if not planned.stands:
            self.change(planned=planned.model_copy(update={"stands": True}))
        # an empty tray matters to the next sheet only
        return not (planned.what is Fault.PRINTER_PAPER_OUT and job is not None and job.out == job.pages)

    def _meet_mishap(self, job: SimulatedJob, what: Mishap) -> bool:
        self.change(planned=None)
        self._end(job, JobState.ABORTED if what is Mishap.ABORT else JobState.CANCELLED)
        return True

    def _end(self, job: SimulatedJob, state: JobState) -> None:
        """The job ends: its pages lie in the tray, its document is gone from the machine."""
        if job.out:
            pdf = first_pages(self._store.document(job.number), job.out)
            paper = Paper(job=job.title, sha256=job.sha256, pages=job.out, of=job.pages)
            self._lay_out(pdf)
            self.change(tray=(*self._condition.tray, paper))
        self._put(job, state=state)
        self._store.drop_document(job.number)

    def _lay_out(self, pdf: bytes) -> None:
        self.papers.append(pdf)
        if self._out is not None:
            number = len(list(self._out.glob("[0-9][0-9].pdf"))) + 1
            (self._out / f"{number:02d}.pdf").write_bytes(pdf)

    def _printing(self) -> list[SimulatedJob]:
        return [job for job in self._condition.jobs if job.is_printing]

    def _titled(self, title: str) -> SimulatedJob | None:
        return next((job for job in self._condition.jobs if job.title == title), None)

    def _numbered(self, number: int) -> SimulatedJob:
        return next(job for job in self._condition.jobs if job.number == number)

    def _put(self, job: SimulatedJob, **changes: object) -> SimulatedJob:
        changed = job.model_copy(update=changes)
        self.change(jobs=tuple(changed if j.number == job.number else j for j in self._condition.jobs))
        return changed

    def _keep(self, kept: list[SimulatedJob]) -> None:
        for job in self._condition.jobs:
            if job not in kept:
                self._store.drop_document(job.number)
        self.change(jobs=tuple(kept))


def count_pages(pdf: bytes) -> int | None:
    """Pages of a PDF; None when it cannot be read."""
    try:
        with Pdf.open(BytesIO(pdf)) as document:
            return len(document.pages) or None
    except PdfError:
        return None


def first_pages(pdf: bytes, pages: int) -> bytes:
    """The document as it is when all its pages are wanted, else the first ones."""
    with Pdf.open(BytesIO(pdf)) as document:
        if pages == len(document.pages):
            return pdf
        del document.pages[pages:]
        kept = BytesIO()
        document.save(kept)
        return kept.getvalue()


def _as_ipp(job: SimulatedJob) -> IppJob:
    return IppJob(number=job.number, title=job.title, state=job.state, reasons=(), pages_done=job.out)
