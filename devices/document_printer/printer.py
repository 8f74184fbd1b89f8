"""The document printer of a kiosk: a queue of CUPS, and the device behind it asked directly by IPP."""

import os
import pwd
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from devices.document_printer.cups_queue import CupsQueue
from devices.document_printer.ipp import IppClient, device_address, queue_address
from devices.document_printer.ipp_device import IppDevice
from devices.document_printer.proof import Patience
from devices.document_printer.proven_printer import ProvenPrinter

CALL_SECONDS = 5.0
"""Deadline of one question. Devices and CUPS answered in 0.7 to 4 ms; a sleeping one may take a second."""

CUPS_SOCKET = "/run/cups/cups.sock"
"""Where cupsd of Debian listens."""


class CupsDocumentPrinter(ProvenPrinter):
    """Implements kiosk.ports.DocumentPrinter. Opens nothing before it is asked something.

    queue: its name at CUPS. device_uri: `ipp://host:port/path` of the device (the queue leads there too).
    server: CUPS's socket path, or host:port. spool: RequestRoot of cupsd if we may read and clean it;
    purge then also looks for itself.
    """

    def __init__(
        self,
        queue: str,
        device_uri: str,
        *,
        server: str | None = None,
        spool: Path | None = None,
        patience: Patience | None = None,
        call_seconds: float = CALL_SECONDS,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        # cupsd compares this name with the owner of the socket's other end
        user = pwd.getpwuid(os.getuid()).pw_name
        cups = IppClient(queue_address(queue, server or CUPS_SOCKET), user=user, seconds=call_seconds)
        device = IppClient(device_address(device_uri), user=user, seconds=call_seconds)
        super().__init__(
            CupsQueue(cups, spool=spool), IppDevice(device), patience=patience or Patience(), clock=clock
        )
