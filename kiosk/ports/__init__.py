"""One small Protocol per device. Every call has a deadline inside the driver and fails with `Trouble`.

A port is called from its lane's single worker; only `status`, `watch` and `cancel` may be called
from elsewhere.
"""

from kiosk.ports.camera import (
    Camera,
    CameraLive,
    CameraStale,
    CameraStarting,
    CameraStatus,
    Frame,
    NoCamera,
)
from kiosk.ports.center import Center
from kiosk.ports.document_printer import (
    DocumentPrinter,
    JobFailed,
    JobFate,
    JobNeverSeen,
    JobPrinted,
    PrinterNotReady,
    PrinterReady,
    PrinterStatus,
)
from kiosk.ports.id_reader import (
    CardFaulty,
    CardOpened,
    CardPresent,
    CardProven,
    CardStatus,
    IdReader,
    NoCard,
    NoReader,
    PinWrong,
)
from kiosk.ports.passport_reader import PassportRead, PassportReader, PortraitKind
from kiosk.ports.payment_terminal import (
    Approved,
    Declined,
    DeclineReason,
    PaymentTerminal,
    PaymentUnseen,
    Reversed,
    ReverseFailed,
)
from kiosk.ports.receipt_printer import Code, Heading, Line, QrCode, ReceiptPrinter, Row, Rule, Slip, SlipPart
from kiosk.ports.speaker import Speaker

__all__ = [
    "Approved",
    "Camera",
    "CameraLive",
    "CameraStale",
    "CameraStarting",
    "CameraStatus",
    "CardFaulty",
    "CardOpened",
    "CardPresent",
    "CardProven",
    "CardStatus",
    "Center",
    "Code",
    "DeclineReason",
    "Declined",
    "DocumentPrinter",
    "Frame",
    "Heading",
    "IdReader",
    "JobFailed",
    "JobFate",
    "JobNeverSeen",
    "JobPrinted",
    "Line",
    "NoCamera",
    "NoCard",
    "NoReader",
    "PassportRead",
    "PassportReader",
    "PaymentTerminal",
    "PaymentUnseen",
    "PinWrong",
    "PortraitKind",
    "PrinterNotReady",
    "PrinterReady",
    "PrinterStatus",
    "QrCode",
    "ReceiptPrinter",
    "ReverseFailed",
    "Reversed",
    "Row",
    "Rule",
    "Slip",
    "SlipPart",
    "Speaker",
]
