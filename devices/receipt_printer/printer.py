"""The receipt printer's driver: asks before it prints, and believes only what the printer proved.

Not proven: any real printer. To be tried first on one: DLE EOT 1 to 4 (all have it), GS r 1 after the slip
(without its answer no slip counts as printed), DLE DC4 8 after a failure (else the rest of a slip may come
out when paper is put in), the Hangul ROM's FS &, and the flow control of a serial line.
"""

from collections.abc import Callable
from contextlib import suppress
from threading import Lock

from devices.receipt_printer.connection import Connection, open_connection
from devices.receipt_printer.dialogue import Dialogue
from devices.receipt_printer.fonts import TEXT, font_path
from devices.receipt_printer.layout import Hangul, lay_out
from devices.receipt_printer.lines import Deadlines, ReceiptLine
from kiosk.faults import Trouble
from kiosk.ports import PrinterNotReady, PrinterReady, PrinterStatus, Slip


class EscposReceiptPrinter:
    """Implements kiosk.ports.ReceiptPrinter. Nothing is opened before the first call.

    line: where the printer hangs, or (for a virtual one) a function that opens a connection.
    columns: of font A on the paper, 42 or 48. Calls from several threads wait for each other.
    """

    def __init__(
        self,
        line: ReceiptLine | Callable[[], Connection],
        *,
        hangul: Hangul,
        columns: int = 48,
        deadlines: Deadlines | None = None,
    ) -> None:
        font_path(TEXT)  # a machine without its typeface is found at the start, not at the first receipt
        self._line = line
        self._hangul = hangul
        self._columns = columns
        self._deadlines = deadlines or Deadlines()
        self._dialogue: Dialogue | None = None
        self._lock = Lock()

    def status(self) -> PrinterStatus:
        """Paper, cover and line, asked of the device now. No answer: RECEIPT_OFFLINE."""
        with self._lock:
            try:
                return self._ask()[1]
            except Trouble as trouble:
                return PrinterNotReady(trouble.fault)

    def print_slip(self, slip: Slip) -> None:
        """Print and cut; return when the printer said that it worked the slip off. Trouble: RECEIPT_*.

        A slip is sent once. After a Trouble its rest is cleared from the printer's buffer, if it listens.
        """
        data = lay_out(slip, hangul=self._hangul, columns=self._columns)
        with self._lock:
            dialogue, status = self._ask()
            if not isinstance(status, PrinterReady):
                raise Trouble(status.fault)
            try:
                dialogue.print_and_prove(data)
            except Trouble:
                with suppress(Trouble):
                    dialogue.forget()
                self._hang_up()
                raise

    def close(self) -> None:
        """Let the line go; the next call opens it again."""
        with self._lock:
            self._hang_up()

    def _ask(self) -> tuple[Dialogue, PrinterStatus]:
        """An open dialogue and the status it heard. A line that was kept open may have been hung up by
        an idle printer: then one fresh line is tried before the printer counts as away."""
        if self._dialogue is not None:
            with suppress(Trouble):
                return self._dialogue, self._dialogue.ask_status()
            self._hang_up()
        self._dialogue = Dialogue(self._connect(), self._deadlines)
        try:
            return self._dialogue, self._dialogue.ask_status()
        except Trouble:
            self._hang_up()
            raise

    def _connect(self) -> Connection:
        if callable(self._line):
            return self._line()
        return open_connection(self._line, self._deadlines)

    def _hang_up(self) -> None:
        dialogue, self._dialogue = self._dialogue, None
        if dialogue is not None:
            with suppress(Trouble):
                dialogue.close()
