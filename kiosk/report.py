"""What this machine tells of itself: which part works, which does not, and whether somebody is served."""

from contract.kiosk import KioskState, KioskUse, Part, PartState
from kiosk.availability.conditions import Conditions
from kiosk.faults import Fault
from kiosk.ports import NoReader, PrinterNotReady, PrinterReady, PrinterStatus
from kiosk.views import MenuView, OutOfServiceView, View


def report(view: View, conditions: Conditions, office: str) -> KioskState:
    """Of now. A part nobody has heard of yet is left out: unknown is not broken."""
    stopped = view.fault if isinstance(view, OutOfServiceView) else None
    parts = [
        PartState(part=Part.MACHINE, fault="" if stopped is None else stopped.value),
        PartState(part=Part.CARD_READER, fault=_of_reader(conditions)),
        *_of_printer(Part.DOCUMENT_PRINTER, conditions.printer),
        *_of_printer(Part.RECEIPT_PRINTER, conditions.receipt),
    ]
    parts += _of(Part.PAYMENT_TERMINAL, conditions.terminal, Fault.PAYMENT_OFFLINE.value)
    parts += _of(Part.CAMERA, conditions.camera, "camera_gone")
    parts += _of(Part.SPEAKER, conditions.speaker, "speaker_silent")
    return KioskState(office=office, use=_use(view), parts=tuple(parts))


def _use(view: View) -> KioskUse:
    match view:
        case OutOfServiceView():
            return KioskUse.OUT_OF_SERVICE
        case MenuView():
            return KioskUse.FREE
        case _:
            return KioskUse.IN_USE


def _of_reader(conditions: Conditions) -> str:
    """A card that was put in the wrong way is no fault of the reader."""
    return conditions.reader.fault.value if isinstance(conditions.reader, NoReader) else ""


def _of(part: Part, works: bool | None, fault: str) -> list[PartState]:  # noqa: FBT001 - three states
    """works: None where it was not asked, or is not there."""
    return [] if works is None else [PartState(part=part, fault="" if works else fault)]


def _of_printer(part: Part, status: PrinterStatus | None) -> list[PartState]:
    match status:
        case PrinterNotReady(fault):
            return [PartState(part=part, fault=fault.value)]
        case PrinterReady(low):
            return [PartState(part=part, low=tuple(each.value for each in low))]
        case None:
            return []
