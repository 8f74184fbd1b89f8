"""A printer of software behind a real CUPS: what tests and `tour --real` print on.

The device is ippeveprinter (somebody else's IPP), its engine is `virtual_engine.py`. The handles play
what a person or fate does to a printer; they may be called from any thread.
"""

import json
import signal
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

from devices.document_printer.ipp import IppClient, Operation, Refused, device_address
from devices.document_printer.ipp_wire import Attribute, Attributes, Tag
from devices.document_printer.private_services import (
    Service,
    add_queue,
    free_port,
    lay_out_cups,
    start_avahi,
    start_bus,
    start_cups,
    start_device,
    wait_for,
)

_NO_FAULT: dict[str, Any] = {"page_seconds": 0.0, "fault": None, "resume": True}


class VirtualPrinter:
    """Starts in the constructor, ends in `close`. folder: new or empty, on a short
    path (sockets) that others may walk through (CUPS works as lp): one of tempfile, not pytest's tmp_path.
    """

    queue = "kiosk"

    def __init__(self, folder: Path, *, page_seconds: float = 0.0) -> None:
        self._folder = folder.resolve()
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / "papers").mkdir()
        self._services: list[Service] = []
        self._port = free_port()
        self.device_uri = f"ipp://localhost:{self._port}/ipp/print"
        self._write_plan(_NO_FAULT | {"page_seconds": page_seconds})
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self) -> None:
        bus, self._env = start_bus(self._folder)
        self._services.append(bus)
        self._services.append(start_avahi(self._folder, self._env))
        self._device: Service | None = start_device(self._folder, self._port, self._env)
        self._services.append(self._device)
        self._cups_folder = lay_out_cups(self._folder)
        self._cups = start_cups(self._cups_folder, self._env)
        self._services.append(self._cups)
        add_queue(self._cups_folder, self.queue, self.device_uri, self._env)
        # cupsd writes its queues down up to 30 s late, or when it ends: one that is killed would forget ours
        self._cups.stop()
        self._services.remove(self._cups)
        self.start_cups()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End what was started, last first; nothing else."""
        for service in reversed(self._services):
            if service.is_alive():
                service.send(signal.SIGCONT)
                service.stop()
        self._services.clear()

    # ---- what was made

    @property
    def server(self) -> str:
        """The socket of the private CUPS (for CUPS_SERVER)."""
        return str(self._cups_folder / "cups.sock")

    @property
    def spool(self) -> Path:
        """Where CUPS keeps documents and temporary files."""
        return self._cups_folder / "spool"

    @property
    def papers(self) -> list[Path]:
        """PDFs of what lies in the tray, oldest first: NN-title.pdf, only the pages that came out."""
        return sorted((self._folder / "papers").glob("*.pdf"))

    @property
    def env(self) -> Mapping[str, str]:
        """The environment for client tools such as lpstat."""
        return {**self._env, "CUPS_SERVER": self.server}

    # ---- what happens to it

    def jam(self, *, after_page: int = 0) -> None:
        """Paper jams when `after_page` pages of the next job are out, and stays jammed."""
        self._plan_fault("media-jam", after_page)

    def run_out(self, *, after_page: int = 0) -> None:
        """The tray is empty after that page."""
        self._plan_fault("media-empty", after_page)

    def open_cover(self, *, after_page: int = 0) -> None:
        """Somebody opens the cover."""
        self._plan_fault("cover-open", after_page)

    def toner_out(self, *, after_page: int = 0) -> None:
        """The toner is used up."""
        self._plan_fault("toner-empty", after_page)

    def abort(self, *, after_page: int = 0) -> None:
        """The device gives the job up by itself."""
        self._plan_fault("abort", after_page)

    def cancel_from_panel(self, *, after_page: int = 0) -> None:
        """Somebody presses the red button (ippeveprinter shows it as an abort)."""
        self._plan_fault("cancel", after_page)

    def mend(self, *, resume: bool = True) -> None:
        """Put it right. resume: the job that stood goes on, else the technician dropped it."""
        self._change_plan(fault=None, resume=resume)

    def wait_until_standing(self) -> None:
        """Until the engine stands still at a fault."""
        wait_for("a standing engine", (self._folder / "standing").exists)

    def set_page_seconds(self, seconds: float) -> None:
        """How long one page takes."""
        self._change_plan(page_seconds=seconds)

    def show_reason(self, reason: str, *, on: bool) -> None:
        """Raise or clear a printer-state-reason without any paper, as an idle printer does.

        media-empty can be raised only: ippeveprinter then holds every job. Pull the plug to clear it.
        """
        title = f"state {'+' if on else '-'}{reason}"
        wait_for("a device that takes a job", lambda: self._takes(title))
        wait_for(title, lambda: self.is_idle() and self._shows(reason) == on)

    def second_job(self, pdf: bytes) -> None:
        """Somebody else's document goes straight to the device."""
        self.print_directly(f"stranger {uuid4()}", pdf)

    def print_directly(self, title: str, pdf: bytes) -> None:
        """A job past CUPS."""
        self._client().ask(
            Operation.PRINT_JOB,
            Attribute(Tag.NAME, "job-name", (title,)),
            Attribute(Tag.MIME, "document-format", ("application/pdf",)),
            document=pdf,
        )

    def is_idle(self) -> bool:
        """Whether the device says printer-state 3."""
        return self._ask_device()["printer-state"] == (3,)

    def go_offline(self) -> None:
        """Pull its plug: it forgets all jobs."""
        if self._device is not None:
            self._device.kill()
            self._services.remove(self._device)
            self._device = None

    def go_online(self) -> None:
        """Plug it in again, on the same port."""
        self._device = start_device(self._folder, self._port, self._env)
        self._services.append(self._device)

    def restart_cups(self) -> None:
        """cupsd dies as in a power cut and comes back, its spool of the last run deleted before."""
        self.kill_cups()
        self.start_cups()

    def kill_cups(self) -> None:
        """cupsd dies at once."""
        self._cups.kill()
        self._services.remove(self._cups)

    def start_cups(self) -> None:
        """The boot order of a kiosk (devices.md 5 rule 6): empty the spool first, then start."""
        left = (*self.spool.glob("[cd]*"), *self.spool.glob("tmp/*"), self._cups_folder / "cache/job.cache")
        for path in left:
            path.unlink(missing_ok=True)
        self._cups = start_cups(self._cups_folder, self._env)
        self._services.append(self._cups)

    def hang_cups(self, *, on: bool) -> None:
        """cupsd stops answering without closing anything, or goes on."""
        self._cups.send(signal.SIGSTOP if on else signal.SIGCONT)

    # ---- inside

    def _takes(self, title: str) -> bool:
        try:
            self.print_directly(title, b"%PDF-1.4 no pages")
        except Refused:  # busy for some milliseconds after a job, although it says idle
            return False
        return True

    def _shows(self, reason: str) -> bool:
        # the suffix depends on what the device does: -report while idle, -warning while it works
        return any(str(shown).startswith(reason) for shown in self._ask_device()["printer-state-reasons"])

    def _ask_device(self) -> Attributes:
        (printer,) = self._client().ask(Operation.GET_PRINTER_ATTRIBUTES).of(Tag.PRINTER)
        return printer

    def _client(self) -> IppClient:
        return IppClient(device_address(self.device_uri), user="root", seconds=5)

    def _plan_fault(self, kind: str, after_page: int) -> None:
        self._change_plan(fault={"kind": kind, "after_page": after_page})

    def _change_plan(self, **changes: object) -> None:
        self._write_plan(json.loads((self._folder / "plan.json").read_text()) | changes)

    def _write_plan(self, plan: dict[str, Any]) -> None:
        draft = self._folder / "plan.json.new"
        draft.write_text(json.dumps(plan))
        draft.rename(self._folder / "plan.json")
