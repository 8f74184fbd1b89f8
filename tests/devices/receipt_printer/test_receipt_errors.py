"""No exception of the libraries below reaches a journey untranslated."""

import inspect
import termios
from types import ModuleType

import pytest
import serial
import usb.core

from devices.receipt_printer.errors import FAULTS, fault_for, translated
from devices.receipt_printer.escpos_library import errors as escpos_errors
from kiosk.faults import Fault, Trouble


def errors_of(module: ModuleType) -> list[type[Exception]]:
    """All exception classes a module defines or hands on, warnings aside."""
    return [
        kind
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, Exception) and not issubclass(kind, Warning)
    ]


ALL = {*errors_of(escpos_errors), *errors_of(serial), *errors_of(usb.core), termios.error, TimeoutError}


def test_the_walk_finds_the_libraries_errors() -> None:
    """The walk is no empty promise: it sees the ones we know."""
    assert {escpos_errors.DeviceNotFoundError, serial.SerialException, usb.core.USBTimeoutError} <= ALL
    assert len(ALL) > 18


@pytest.mark.parametrize("kind", sorted(ALL, key=lambda kind: kind.__name__), ids=lambda kind: kind.__name__)
def test_every_library_error_becomes_a_trouble(kind: type[Exception]) -> None:
    """Each has a RECEIPT fault, and its text, which may hold a device's answer, is not in the detail."""
    with pytest.raises(Trouble) as trouble, translated():
        raise kind.__new__(kind, "text of the library")  # some take no text
    assert trouble.value.fault in (Fault.RECEIPT_OFFLINE, Fault.RECEIPT_BROKEN)
    assert trouble.value.detail == kind.__name__
    assert isinstance(trouble.value.__cause__, tuple(FAULTS))


@pytest.mark.parametrize(
    "kind",
    [
        ConnectionRefusedError,
        BrokenPipeError,
        TimeoutError,
        escpos_errors.DeviceNotFoundError,
        escpos_errors.USBNotFoundError,
        serial.SerialException,
        usb.core.USBError,
        usb.core.NoBackendError,
    ],
)
def test_a_dead_line_is_offline(kind: type[Exception]) -> None:
    """A printer that cannot be reached is away, not broken."""
    assert fault_for(kind("gone")) is Fault.RECEIPT_OFFLINE


def test_a_bug_stays_a_bug() -> None:
    """What is not a library's error is not made into a fault of the printer."""
    with pytest.raises(KeyError), translated():
        raise KeyError("bug")
    with pytest.raises(KeyError):
        fault_for(KeyError("bug"))
