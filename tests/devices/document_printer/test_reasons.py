"""Each printer-state-reason in our words."""

import pytest

from devices.document_printer.reasons import GRAVEST_FIRST, LOWS, STOPS, gravest_fault, low_supplies
from kiosk.faults import Fault


@pytest.mark.parametrize("suffix", ["", "-error", "-warning", "-report"])
@pytest.mark.parametrize(("word", "fault"), STOPS.items())
def test_what_prevents_a_page_counts_with_any_suffix(word, fault, suffix):
    """ippeveprinter says -report while idle and -warning while working."""
    assert gravest_fault([word + suffix]) is fault


@pytest.mark.parametrize(("word", "fault"), LOWS.items())
def test_low_supplies_do_not_stop(word, fault):
    """They are told to the technician while the citizen prints."""
    assert gravest_fault([f"{word}-warning"]) is None
    assert low_supplies([f"{word}-warning"]) == (fault,)


def test_of_several_faults_the_cause_is_told():
    """A cover open because of a jam makes the tray look empty."""
    assert gravest_fault(["media-empty", "cover-open-error", "media-jam-error"]) is Fault.PRINTER_JAM
    assert gravest_fault(["media-empty", "door-open"]) is Fault.PRINTER_COVER_OPEN


def test_an_unknown_reason_stops_only_as_error():
    """Vendors invent reasons; the suffix says whether it matters."""
    assert gravest_fault(["acme-tea-break-warning", "acme-nap-report"]) is None
    assert gravest_fault(["acme-tea-break-error"]) is Fault.PRINTER_OFFLINE


def test_none_is_nothing_and_every_fault_has_a_rank():
    """A fault without a rank would be lost."""
    assert gravest_fault([]) is None
    assert {*STOPS.values(), *LOWS.values()} <= set(GRAVEST_FIRST)
