"""The one place where errors of python-escpos and the lines below it become Trouble(RECEIPT_*)."""

import termios
from collections.abc import Iterator
from contextlib import contextmanager

from usb.core import NoBackendError  # type: ignore[import-untyped]  # pyusb ships no types

from devices.receipt_printer.escpos_library import errors as escpos_errors
from kiosk.faults import Fault, Trouble

FAULTS: dict[type[Exception], Fault] = {
    # the line: refused, reset, timed out; serial.SerialException and usb.core.USBError are OSErrors too
    OSError: Fault.RECEIPT_OFFLINE,
    termios.error: Fault.RECEIPT_OFFLINE,
    NoBackendError: Fault.RECEIPT_OFFLINE,
    escpos_errors.DeviceNotFoundError: Fault.RECEIPT_OFFLINE,
    # everything else the library raises is a slip or a set-up it cannot print, whatever the line
    escpos_errors.Error: Fault.RECEIPT_BROKEN,
}
"""The first entry an exception is an instance of decides."""


@contextmanager
def translated() -> Iterator[None]:
    """Raise Trouble for every error of the libraries within. The detail is the kind, never the text."""
    try:
        yield
    except tuple(FAULTS) as error:
        raise Trouble(fault_for(error), type(error).__name__) from error


def fault_for(error: Exception) -> Fault:
    """The fault of an exception of the libraries; KeyError when it is none of theirs."""
    for kind, fault in FAULTS.items():
        if isinstance(error, kind):
            return fault
    raise KeyError(type(error))
