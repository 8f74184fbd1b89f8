"""A receipt printer that is not there: the real driver, speaking to a virtual mechanism without a line."""

from pathlib import Path
from threading import Event

from PIL import Image

from devices.durable import write_durably
from devices.receipt_printer.condition import Condition
from devices.receipt_printer.handles import Handles
from devices.receipt_printer.layout import Hangul
from devices.receipt_printer.lines import Deadlines
from devices.receipt_printer.mechanism import Mechanism
from devices.receipt_printer.printer import EscposReceiptPrinter
from devices.receipt_printer.tray import Tray
from kiosk.faults import Fault, Trouble
from kiosk.ports import PrinterStatus, Slip

CONDITION = "condition.json"
QUICK = Deadlines(connect=0.1, answer=0.05, slip=0.5)
"""Seconds. Without a line an answer is there at once or never."""


class SimulatedReceiptPrinter(Handles):
    """Implements kiosk.ports.ReceiptPrinter.

    out: each slip is also written there as `NN.png`.
    state: slips and the condition live in this folder and outlive the process, even one killed with -9.
    """

    def __init__(
        self,
        out: Path | None = None,
        *,
        state: Path | None = None,
        hangul: Hangul = "raster",
        columns: int = 48,
    ) -> None:
        self._condition_file = None if state is None else state / CONDITION
        self._tray = Tray(*(folder for folder in (state, out) if folder is not None))
        self._mechanism = Mechanism(columns, self._tray.receive, self._remembered_condition())
        self._driver = EscposReceiptPrinter(
            lambda: _Wire(self._mechanism), hangul=hangul, columns=columns, deadlines=QUICK
        )
        super().__init__(lambda: self._mechanism.condition, self._put_into)

    @property
    def slips(self) -> list[Image.Image]:
        """The pictures of all slips that came out, oldest first."""
        return [slip.picture for slip in self._tray.slips]

    @property
    def texts(self) -> list[str]:
        """What of each slip was text to the printer: all with hangul="cp949", nothing with "raster"."""
        return [slip.text for slip in self._tray.slips]

    def status(self) -> PrinterStatus:
        """Asked of the mechanism through the real driver."""
        return self._driver.status()

    def print_slip(self, slip: Slip) -> None:
        """Printed by the mechanism through the real driver. Trouble: RECEIPT_*."""
        try:
            self._driver.print_slip(slip)
        finally:
            self._remember_condition()

    def _put_into(self, condition: Condition) -> None:
        self._mechanism.change(condition)
        self._remember_condition()

    def _remembered_condition(self) -> Condition:
        if self._condition_file is None or not self._condition_file.exists():
            return Condition()
        return Condition.model_validate_json(self._condition_file.read_bytes())

    def _remember_condition(self) -> None:
        if self._condition_file is not None:
            write_durably(self._condition_file, self._mechanism.condition.model_dump_json().encode())


class _Wire:
    """A connection that ends in the mechanism; unplugged, it is dead."""

    def __init__(self, mechanism: Mechanism) -> None:
        self._mechanism = mechanism
        self._answers = b""
        self._check()

    def send(self, data: bytes, _seconds: float) -> None:
        self._check()
        self._answers += self._mechanism.take(data)

    def receive(self, seconds: float) -> bytes:
        self._check()
        if not self._answers:
            Event().wait(seconds)  # silence takes its time, as on a line
        answers, self._answers = self._answers, b""
        return answers

    def close(self) -> None:
        self._answers = b""

    def _check(self) -> None:
        if self._mechanism.condition.gone:
            raise Trouble(Fault.RECEIPT_OFFLINE, "unplugged")
