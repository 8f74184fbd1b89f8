"""Every fault of the line has a passport's words: a page must not speak of a card slot."""

from devices.id_card import errors
from devices.passport.troubles import OF_PASSPORT, of_passport
from kiosk.faults import Fault, Trouble


def test_every_fault_of_pcsc_is_translated() -> None:
    """The table of error numbers, and what the worker process adds."""
    of_the_line = {*errors._FAULTS.values(), *errors._BY_CLASS.values(), Fault.READER_SERVICE_DOWN}
    assert of_the_line <= set(OF_PASSPORT)
    assert all(fault.name.startswith("PASSPORT_") for fault in OF_PASSPORT.values())


def test_a_passports_own_fault_stays() -> None:
    """With its detail."""
    trouble = of_passport(Trouble(Fault.PASSPORT_WRONG_MRZ, "authenticate 6988"))
    assert (trouble.fault, trouble.detail) == (Fault.PASSPORT_WRONG_MRZ, "authenticate 6988")
