"""The receipt printer: a slip is a value, composed elsewhere; the driver lays it out and cuts."""

from dataclasses import dataclass, field
from typing import Protocol

from kiosk.ports.document_printer import PrinterStatus


@dataclass(frozen=True, slots=True)
class Heading:
    """A centred line in double size."""

    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; long ones wrap."""

    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A label at the left and a value at the right."""

    label: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Code:
    """A code in the largest type, to be read aloud."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the slip."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code with a caption-less payload (UTF-8)."""

    data: str = field(repr=False)


SlipPart = Heading | Line | Row | Code | Rule | QrCode


@dataclass(frozen=True, slots=True)
class Slip:
    """A receipt or a slip, composed; the driver only lays it out and cuts."""

    parts: tuple[SlipPart, ...]


class ReceiptPrinter(Protocol):
    """Prints slips (ESC/POS)."""

    def status(self) -> PrinterStatus:
        """Paper, cover and line, asked of the device. No answer is never taken as 'ready'."""

    def print_slip(self, slip: Slip) -> None:
        """Print and cut. Trouble: RECEIPT_*."""
