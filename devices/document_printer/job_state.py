"""A print job as an IPP peer tells it: the same attributes at the device and at the spooler."""

from dataclasses import dataclass
from enum import IntEnum

from devices.document_printer.ipp import IppClient, Operation, Refused, Status
from devices.document_printer.ipp_wire import Attribute, Attributes, Tag, Value

ASKED = ("job-id", "job-name", "job-state", "job-state-reasons", "job-impressions-completed")


class JobState(IntEnum):
    """job-state of RFC 8011 5.3.7."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELLED = 7
    ABORTED = 8
    COMPLETED = 9


@dataclass(frozen=True, slots=True)
class IppJob:
    """One job. pages_done: job-impressions-completed, None when the peer does not count."""

    number: int
    title: str
    state: JobState
    reasons: tuple[str, ...]
    pages_done: int | None

    @property
    def has_ended(self) -> bool:
        """Cancelled, aborted or completed: nothing more will come."""
        return self.state >= JobState.CANCELLED


def list_jobs(peer: IppClient, which: str) -> tuple[IppJob, ...]:
    """Jobs of `which` (RFC 8011 which-jobs: completed, not-completed), whoever owns them."""
    answer = peer.ask(
        Operation.GET_JOBS,
        Attribute(Tag.KEYWORD, "which-jobs", (which,)),
        Attribute(Tag.KEYWORD, "requested-attributes", ASKED),
    )
    return tuple(read_job(group) for group in answer.of(Tag.JOB))


def get_job(peer: IppClient, number: int) -> IppJob | None:
    """One job by the peer's own number; None when the peer does not know it."""
    try:
        answer = peer.ask(
            Operation.GET_JOB_ATTRIBUTES,
            Attribute(Tag.INTEGER, "job-id", (number,)),
            Attribute(Tag.KEYWORD, "requested-attributes", ASKED),
        )
    except Refused as refusal:
        if refusal.status in (Status.NOT_FOUND, Status.GONE):
            return None
        raise
    return next((read_job(group) for group in answer.of(Tag.JOB)), None)


def find_job(peer: IppClient, title: str) -> IppJob | None:
    """The job of this title. Running ones are asked first: a job moves to the ended, never back.

    Get-Jobs of CUPS drops job-name for some jobs (seen with 2.4.2), so a nameless one is asked by number.
    """
    for which in ("not-completed", "completed"):
        for job in list_jobs(peer, which):
            named = job if job.title else get_job(peer, job.number)
            if named is not None and named.title == title:
                return named
    return None


def cancel_job(peer: IppClient, number: int, *, purge: bool = False) -> None:
    """Cancel one job; a job that has ended or is unknown is none the worse. purge: CUPS forgets it too."""
    attributes = [Attribute(Tag.INTEGER, "job-id", (number,))]
    if purge:
        attributes.append(Attribute(Tag.BOOLEAN, "purge-job", (True,)))
    try:
        peer.ask(Operation.CANCEL_JOB, *attributes)
    except Refused as refusal:
        if refusal.status not in (Status.NOT_FOUND, Status.GONE, Status.NOT_POSSIBLE):
            raise


def read_job(group: Attributes) -> IppJob:
    """A job from its attributes; what is missing is told apart from zero."""
    pages = group.get("job-impressions-completed", (None,))[0]
    return IppJob(
        number=_whole(group, "job-id"),
        title=str(group.get("job-name", ("",))[0]),
        state=JobState(_whole(group, "job-state", JobState.PENDING)),
        reasons=texts(group, "job-state-reasons"),
        # an out-of-band `unknown` is decoded as bytes
        pages_done=pages if isinstance(pages, int) else None,
    )


def texts(group: Attributes, name: str) -> tuple[str, ...]:
    """The keywords of an attribute; `none` is nothing."""
    return tuple(str(value) for value in group.get(name, ()) if value != "none")


def _whole(group: Attributes, name: str, default: int = 0) -> int:
    value: Value = group.get(name, (default,))[0]
    return value if isinstance(value, int) else default
