"""Everything the simulated printer is, as one value, and the folder in which it outlives a process."""

from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from devices.document_printer.job_state import JobState
from devices.durable import write_durably
from kiosk.faults import Fault

CONDITION_FILE = "document_printer.json"


class Value(BaseModel):
    """Immutable, and strict when read back: a file we did not write is an error, not a printer."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Mishap(StrEnum):
    """What may happen beside a fault of the device."""

    ABORT = "abort"
    CANCEL = "cancel"


class Planned(Value):
    """What happens when `after_page` pages of a job are out; at once if that is 0 and nothing prints.

    stands: it has happened and was not mended.
    """

    what: Fault | Mishap
    after_page: int
    stands: bool = False


class Place(StrEnum):
    """Where a job's document is."""

    INCOMING = "incoming"  # no document yet
    SPOOLED = "spooled"  # the device could not be reached
    GIVEN_UP = "given_up"  # the spooler could not read it
    DEVICE = "device"


class SimulatedJob(Value):
    """A job in the books. pages: in the document; out: how many came out."""

    number: int
    title: str
    place: Place = Place.INCOMING
    state: JobState = JobState.HELD
    sha256: str = ""
    pages: int = 0
    out: int = 0

    @property
    def is_printing(self) -> bool:
        """It lies in the device and has not ended."""
        return self.place is Place.DEVICE and self.state < JobState.CANCELLED


class Paper(Value):
    """What one job left in the tray: `pages` of the `of` pages of the document with this hash."""

    job: str
    sha256: str
    pages: int
    of: int

    @property
    def is_whole(self) -> bool:
        """Every page is there."""
        return self.pages == self.of


class Condition(Value):
    """The whole printer. lost_reply: the call whose answer will get lost, once. next_number: of a job."""

    jobs: tuple[SimulatedJob, ...] = ()
    forgotten: tuple[int, ...] = ()
    planned: Planned | None = None
    strangers: int = 0
    low: tuple[Fault, ...] = ()
    lost_reply: str | None = None
    tray: tuple[Paper, ...] = ()
    next_number: int = 1


class ConditionStore:
    """Keeps the condition and the documents of unfinished jobs. folder: None keeps them in memory only."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._documents: dict[int, bytes] = {}
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    def load(self) -> Condition:
        """What an earlier process left, or a new printer."""
        file = self._file(CONDITION_FILE)
        if file is None or not file.exists():
            return Condition()
        return Condition.model_validate_json(file.read_bytes())

    def save(self, condition: Condition) -> None:
        """On disk before this returns."""
        if (file := self._file(CONDITION_FILE)) is not None:
            write_durably(file, condition.model_dump_json().encode())

    def put_document(self, number: int, pdf: bytes) -> None:
        """The document of a job that has not ended."""
        if (file := self._file(f"{number}.pdf")) is None:
            self._documents[number] = pdf
        else:
            write_durably(file, pdf)

    def document(self, number: int) -> bytes:
        """The document of an unfinished job."""
        file = self._file(f"{number}.pdf")
        return self._documents[number] if file is None else file.read_bytes()

    def drop_document(self, number: int) -> None:
        """The job ended: its document is nowhere any more."""
        self._documents.pop(number, None)
        if (file := self._file(f"{number}.pdf")) is not None:
            file.unlink(missing_ok=True)

    def _file(self, name: str) -> Path | None:
        return None if self._folder is None else self._folder / name
