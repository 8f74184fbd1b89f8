"""The lines a receipt printer may hang on, as the site's settings name them."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class NetworkLine:
    """TCP, raw printing (port 9100 by custom)."""

    host: str
    port: int = 9100


@dataclass(frozen=True, slots=True)
class UsbLine:
    """USB by libusb. Endpoints are those of most Epson printers; `lsusb -v` shows others."""

    vendor: int
    product: int
    in_endpoint: int = 0x82
    out_endpoint: int = 0x01


@dataclass(frozen=True, slots=True)
class SerialLine:
    """RS-232, 8 bits, no parity. A drawn slip is 70 kB: 6 s at 115 200 baud, more than a minute at 9 600.

    rtscts: the printer's busy line (its DTR) is wired to our CTS, as in the makers' cables; Linux knows no
    DSR flow control, and without any a drawn slip overruns the printer's buffer.
    """

    device: str
    baud: int = 115_200
    rtscts: bool = True


@dataclass(frozen=True, slots=True)
class FileLine:
    """A device file that can also be read, as /dev/usb/lp0. One that never answers is never ready."""

    path: Path


ReceiptLine = NetworkLine | UsbLine | SerialLine | FileLine


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds. answer: for one status byte, real printers need some 10 ms. slip: to send and print one slip.

    A slow serial line is given the time its baud rate takes on top.
    """

    connect: float = 2.0
    answer: float = 1.0
    slip: float = 15.0
