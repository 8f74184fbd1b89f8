"""What the machine knows of itself and of the registers at one moment: a snapshot, made on the lanes."""

from dataclasses import dataclass, field

from contract.health import RegisterState
from contract.queue import OfficeNow
from kiosk.ports import CardStatus, NoReader, PrinterNotReady, PrinterStatus


@dataclass(frozen=True, slots=True)
class Conditions:
    """Nothing is assumed to work until it was seen working. registers: by name, empty until heard."""

    reader: CardStatus = field(default_factory=NoReader)
    printer: PrinterStatus | None = None
    receipt: PrinterStatus | None = None
    terminal: bool | None = None
    center: bool | None = None
    registers: dict[str, RegisterState] = field(default_factory=dict)
    office: OfficeNow | None = None
    unsettled: int = 0
    camera: bool | None = None
    speaker: bool | None = None
    reads_passports: bool = False
    has_room: bool = True
    """For one more sealed application in the ledger."""

    @property
    def receipt_works(self) -> bool:
        """A receipt is wanted but never a condition."""
        return self.receipt is not None and not isinstance(self.receipt, PrinterNotReady)
