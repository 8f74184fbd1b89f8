"""Two printers behind one set of handles: the simulated one, and CUPS with a virtual IPP printer."""

import socket
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest
from pikepdf import Dictionary, Name, Pdf

from devices.document_printer.ipp import Operation
from devices.document_printer.printer import CupsDocumentPrinter
from devices.document_printer.private_services import wait_for
from devices.document_printer.proof import Patience
from devices.document_printer.simulated import SimulatedDocumentPrinter
from devices.document_printer.simulated_machine import count_pages
from devices.document_printer.virtual_printer import VirtualPrinter
from kiosk.faults import Fault
from kiosk.ports import JobFate

IMPATIENT = Patience(appear=8, page=5, fault=0.5, mute=0.5, settle=0.2, free=5, purge=8)
"""As in production, only quicker."""

REASONS = {
    Fault.PRINTER_JAM: "media-jam",
    Fault.PRINTER_PAPER_OUT: "media-empty",
    Fault.PRINTER_COVER_OPEN: "cover-open",
    Fault.PRINTER_TONER_OUT: "toner-empty",
}


def a4_pages(pages: int, words: str = "certificate") -> bytes:
    """A4 pages that say `words`, uncompressed, so that a search of the spool can find them."""
    with Pdf.new() as document:
        for _ in range(pages):
            page = document.add_blank_page(page_size=(595, 842))
            font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
            page.Resources = Dictionary(Font=Dictionary(F1=document.make_indirect(font)))
            page.Contents = document.make_stream(f"BT /F1 20 Tf 60 700 Td ({words}) Tj ET".encode())
        content = BytesIO()
        document.save(content, compress_streams=False)
        return content.getvalue()


def search(folder: Path, words: str) -> list[Path]:
    """Files below `folder` that hold the words."""
    return [path for path in folder.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]


class Handles:
    """The handles both printers share by name."""

    def __init__(self, target: SimulatedDocumentPrinter | VirtualPrinter) -> None:
        self._target = target

    def plan(self, fault: Fault, after_page: int) -> None:
        """The fault comes when so many pages of the next job are out."""
        handles: dict[Fault, Callable[..., None]] = {
            Fault.PRINTER_JAM: self._target.jam,
            Fault.PRINTER_PAPER_OUT: self._target.run_out,
            Fault.PRINTER_COVER_OPEN: self._target.open_cover,
            Fault.PRINTER_TONER_OUT: self._target.toner_out,
        }
        handles[fault](after_page=after_page)

    def abort(self, after_page: int) -> None:
        """The device gives the next job up."""
        self._target.abort(after_page=after_page)

    def cancel(self, after_page: int) -> None:
        """The red button during the next job."""
        self._target.cancel_from_panel(after_page=after_page)

    def unplug(self) -> None:
        """It answers no more."""
        self._target.go_offline()


class SimulatedRig(Handles):
    """The simulated printer, its state in a folder so that a search can find a document."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.printer = SimulatedDocumentPrinter(state=folder)
        super().__init__(self.printer)

    def stand_idle_with(self, fault: Fault) -> None:
        """The fault is there before any job."""
        self.plan(fault, 0)

    def occupy(self) -> None:
        """Somebody else's job is in the queue."""
        self.printer.second_job()

    def lose_reply(self) -> None:
        """The reply to the document gets lost."""
        self.printer.lose_reply_at("send_document")

    def mend(self) -> None:
        """All is put right, nothing goes on."""
        self.printer.mend()

    def papers(self) -> list[tuple[str, int]]:
        """Title and pages of each paper in the tray."""
        return [(paper.job, paper.pages) for paper in self.printer.tray]

    def find(self, words: str) -> list[Path]:
        """Where the words are on disk."""
        return search(self._folder, words)


class LossySpooler:
    """Stands between the driver and CUPS, and loses the reply to one operation when told to."""

    def __init__(self, path: Path, target: str) -> None:
        self.losing: Operation | None = None
        self.path, self._target = str(path), target
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(self.path)
        self._listener.listen(8)
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        """Stop listening."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            with client, socket.socket(socket.AF_UNIX) as server:
                self._relay(client, server)

    def _relay(self, client: socket.socket, server: socket.socket) -> None:
        try:
            server.connect(self._target)
        except OSError:
            return  # CUPS is away: the driver sees a closed connection
        with client.makefile("rb") as wire:
            head = b"".join(iter(wire.readline, b"\r\n")) + b"\r\n"
            length = next(int(h[15:]) for h in head.splitlines() if h.lower().startswith(b"content-length:"))
            body = wire.read(length)
        server.sendall(head.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n") + body)
        reply = b"".join(iter(lambda: server.recv(65536), b""))
        if self.losing == int.from_bytes(body[2:4]):
            self.losing = None
        else:
            client.sendall(reply)


class CupsRig(Handles):
    """A private CUPS with ippeveprinter behind it."""

    def __init__(self, virtual: VirtualPrinter, lossy: LossySpooler) -> None:
        self.virtual = virtual
        self._lossy = lossy
        self._shown: str | None = None
        self.printer = self.connect()
        super().__init__(virtual)

    def connect(
        self, *, patience: Patience = IMPATIENT, call_seconds: float = 5, server: str | None = None
    ) -> CupsDocumentPrinter:
        """A driver, as a fresh process would have it."""
        return CupsDocumentPrinter(
            self.virtual.queue,
            self.virtual.device_uri,
            server=server or self._lossy.path,
            spool=self.virtual.spool,
            patience=patience,
            call_seconds=call_seconds,
        )

    def stand_idle_with(self, fault: Fault) -> None:
        """The fault is there before any job."""
        self._shown = REASONS[fault]
        self.virtual.show_reason(self._shown, on=True)

    def occupy(self) -> None:
        """Somebody else's job stands in the device, which shows no fault."""
        self.virtual.set_page_seconds(60)
        self.virtual.second_job(a4_pages(1, "stranger"))

    def lose_reply(self) -> None:
        """The reply to the document gets lost."""
        self._lossy.losing = Operation.SEND_DOCUMENT

    def mend(self) -> None:
        """All is put right, nothing goes on."""
        self.virtual.mend(resume=False)
        wait_for("an idle device", self.virtual.is_idle)
        if self._shown == "media-empty":
            # ippeveprinter holds every job while its tray is empty, also the one that would fill it
            self.virtual.go_offline()
            self.virtual.go_online()
        elif self._shown is not None:
            self.virtual.show_reason(self._shown, on=False)

    def papers(self) -> list[tuple[str, int]]:
        """Title and pages of each paper in the tray."""
        return [(path.stem[3:], count_pages(path.read_bytes()) or 0) for path in self.virtual.papers]

    def find(self, words: str) -> list[Path]:
        """Where the words are on disk, at CUPS."""
        return search(self.virtual.spool.parent, words)


@pytest.fixture
def cups_rig() -> Iterator[CupsRig]:
    """In a folder of its own with a short path: a socket's name has at most 107 bytes."""
    with TemporaryDirectory(prefix="anytime-") as folder, VirtualPrinter(Path(folder)) as virtual:
        lossy = LossySpooler(Path(folder) / "lossy.sock", virtual.server)
        try:
            yield CupsRig(virtual, lossy)
        finally:
            lossy.close()
            for log in Path(folder, "device.log"), virtual.spool.parent / "log" / "error_log":
                if log.exists():  # CUPS makes its own when it has something to say
                    print(log.read_text()[-3000:])  # noqa: T201 - shown by pytest when the test failed


@pytest.fixture(params=["simulated", pytest.param("cups", marks=pytest.mark.slow)])
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> SimulatedRig | CupsRig:
    """Either printer."""
    if request.param == "cups":
        found: CupsRig = request.getfixturevalue("cups_rig")
        return found
    return SimulatedRig(tmp_path)


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """A small PDF of so many pages."""
    return a4_pages


@pytest.fixture
def print_job() -> Callable[..., tuple[JobFate, list[int]]]:
    """One errand of the lane: create, send, follow; the fate and the pages told."""

    def print_job(printer, job, pdf, pages):  # type: ignore[no-untyped-def]  # a fixture's helper
        told: list[int] = []
        printer.create_job(job)
        printer.send_document(job, pdf)
        return printer.follow(job, pages, told.append), told

    return print_job
