"""A document printer that is not there: the rules of the real one, on a simulated machine, with handles."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Literal
from uuid import UUID

from typing_extensions import override

from devices.document_printer.proof import Patience
from devices.document_printer.proven_printer import ProvenPrinter
from devices.document_printer.simulated_condition import ConditionStore, Mishap, Paper, Planned
from devices.document_printer.simulated_machine import SimulatedMachine
from kiosk.faults import Fault, Trouble
from kiosk.ports import JobFate, PrinterStatus

Call = Literal["status", "create_job", "send_document", "follow", "fate", "purge"]

AT_ONCE = Patience(appear=0, page=60, fault=0, mute=0, settle=0, free=0, purge=0)
"""Nothing is waited for: what a simulated machine says, it says at once."""


class SimulatedDocumentPrinter(ProvenPrinter):
    """Implements kiosk.ports.DocumentPrinter.

    out: what comes out is written there as NN.pdf (only the pages that came out).
    state: the machine lives in this folder and outlives the process, even one killed with -9; then also
    what is scripted by a handle. One process at a time. page_seconds: how long a page takes.
    patience: give `fault` seconds when a person shall have time to mend (the bench).
    """

    def __init__(
        self,
        out: Path | None = None,
        *,
        state: Path | None = None,
        page_seconds: float = 0.0,
        patience: Patience = AT_ONCE,
        clock: Callable[[], float] = monotonic,
        look_seconds: float = 0.0,
    ) -> None:
        self._machine = SimulatedMachine(
            ConditionStore(state), out=out, page_seconds=page_seconds, clock=clock
        )
        super().__init__(
            self._machine,
            self._machine,
            patience=patience,
            clock=clock,
            # a printer that takes its time need not be asked in a spin
            look_seconds=look_seconds or min(page_seconds / 4, 0.1),
        )

    # ---- what came out

    @property
    def tray(self) -> tuple[Paper, ...]:
        """Every paper that came out, oldest first, also of earlier processes (with `state`)."""
        return self._machine.condition.tray

    @property
    def papers(self) -> tuple[bytes, ...]:
        """The PDFs of what came out in this process: as sent, or the first pages of it."""
        return tuple(self._machine.papers)

    # ---- handles: what people and fate do to a printer; from any thread

    def jam(self, *, after_page: int = 0) -> None:
        """Paper jams when so many pages of a job are out; with 0, now. It stands until `mend`."""
        self._plan(Fault.PRINTER_JAM, after_page)

    def run_out(self, *, after_page: int = 0) -> None:
        """The tray is empty after that page."""
        self._plan(Fault.PRINTER_PAPER_OUT, after_page)

    def open_cover(self, *, after_page: int = 0) -> None:
        """Somebody opens the cover."""
        self._plan(Fault.PRINTER_COVER_OPEN, after_page)

    def toner_out(self, *, after_page: int = 0) -> None:
        """The toner is used up."""
        self._plan(Fault.PRINTER_TONER_OUT, after_page)

    def go_offline(self, *, after_page: int = 0) -> None:
        """It answers nobody and stands; it remembers what it printed."""
        self._plan(Fault.PRINTER_OFFLINE, after_page)

    def abort(self, *, after_page: int = 0) -> None:
        """It gives the next job up by itself, once."""
        self._plan(Mishap.ABORT, after_page)

    def cancel_from_panel(self, *, after_page: int = 0) -> None:
        """Somebody presses its red button during the next job, once."""
        self._plan(Mishap.CANCEL, after_page)

    def second_job(self) -> None:
        """Somebody else's job lies in its queue until `mend`."""
        self._machine.change(strangers=self._machine.condition.strangers + 1)

    def run_low(self, *supplies: Fault) -> None:
        """Paper or toner near their end: named by the fault that is near."""
        self._machine.change(low=supplies)

    def lose_reply_at(self, call: Call) -> None:
        """The answer of the next such call gets lost, once. What was asked is done all the same.

        status, follow, fate: the device is mute throughout. create_job, purge: Trouble(PRINTER_OFFLINE).
        send_document: returns, since a lost reply is no failure (devices.md 5 rule 4).
        """
        self._machine.change(lost_reply=call)

    def mend(self) -> None:
        """Everything is put right; a job that stood goes on at the next look, unless it was purged."""
        self._machine.change(planned=None, strangers=0, low=(), lost_reply=None)

    def set_page_seconds(self, seconds: float) -> None:
        """How long a page takes from now on."""
        self._machine.page_seconds = seconds

    # ---- the port, with replies that may get lost

    @override
    def status(self) -> PrinterStatus:
        with self._mute_if_lost("status"):
            return super().status()

    @override
    def create_job(self, job: UUID) -> str:
        number = super().create_job(job)
        if self._is_lost("create_job"):
            raise Trouble(Fault.PRINTER_OFFLINE, "the reply was lost")
        return number

    @override
    def send_document(self, job: UUID, pdf: bytes) -> None:
        super().send_document(job, pdf)
        self._is_lost("send_document")

    @override
    def follow(self, job: UUID, pages: int, on_page: Callable[[int], None]) -> JobFate:
        with self._mute_if_lost("follow"):
            return super().follow(job, pages, on_page)

    @override
    def fate(self, job: UUID, pages: int) -> JobFate:
        with self._mute_if_lost("fate"):
            return super().fate(job, pages)

    @override
    def purge(self) -> None:
        super().purge()
        if self._is_lost("purge"):
            raise Trouble(Fault.PRINTER_OFFLINE, "the reply was lost")

    # ---- inside

    def _plan(self, what: Fault | Mishap, after_page: int) -> None:
        self._machine.change(planned=Planned(what=what, after_page=after_page))

    def _is_lost(self, call: Call) -> bool:
        lost = self._machine.condition.lost_reply == call
        if lost:
            self._machine.change(lost_reply=None)
        return lost

    @contextmanager
    def _mute_if_lost(self, call: Call) -> Iterator[None]:
        self._machine.is_mute = self._is_lost(call)
        try:
            yield
        finally:
            self._machine.is_mute = False
