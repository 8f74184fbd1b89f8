"""Machines at the center: the worst first, faults as periods, silence noticed, nothing of another office."""

from typing import Any

import pytest
from rig_clerk import OFFICE, enter_and_sign_in

from center.console.kiosks import PAGE
from center.kiosks.book import HISTORY, KEPT, SILENT
from center.staff.roles import Role

pytestmark = pytest.mark.slow


def tell(
    kit: Any, *, device: str = "kiosk-1", office: str = OFFICE, use: str = "free", **faults: str
) -> None:
    """A machine's word: each part by its name, with its fault."""
    parts = [{"part": part, "fault": fault} for part, fault in faults.items()]
    body = {"office": office, "version": "0.1.0", "up_since": kit.clock().isoformat(), "use": use}
    answer = kit.call("/state", {**body, "parts": parts}, device=device)
    assert answer.status_code == 200, answer.text


def test_a_fault_is_a_period(kit: Any) -> None:
    """It begins once, changes, and ends; what is unknown ends nothing."""
    kiosks = kit.center.kiosks
    for fault in ("printer_jam", "printer_jam", "printer_paper_out"):
        tell(kit, document_printer=fault, card_reader="")
        kit.clock.advance(seconds=10)
    tell(kit, card_reader="")
    kit.clock.advance(seconds=10)
    tell(kit, document_printer="", card_reader="")
    paper, jam = kiosks.faults("kiosk-1")
    assert (jam.fault, (jam.ended_at - jam.began_at).seconds) == ("printer_jam", 20)
    assert (paper.fault, (paper.ended_at - paper.began_at).seconds) == ("printer_paper_out", 20)
    kit.clock.advance(seconds=HISTORY.total_seconds())
    assert kiosks.faults("kiosk-1") == []
    assert kiosks.forget() == 0
    kit.clock.advance(seconds=KEPT.total_seconds())
    assert kiosks.forget() == 2


def test_the_technician_sees_the_worst_first(kit: Any) -> None:
    """By word and sign; a machine that fell silent stands above all."""
    tell(kit, device="kiosk-2", document_printer="printer_jam")
    kit.clock.advance(seconds=1)
    tell(kit, card_reader="", document_printer="")
    technician = enter_and_sign_in(kit, "tech", Role.TECHNICIAN)
    technician.get("/console")
    technician.get(PAGE)
    assert technician.page.index("kiosk-2") < technician.page.index("kiosk-1")
    assert "용지 걸림" in technician.page
    assert "✓" in technician.page
    kit.clock.advance(seconds=SILENT.total_seconds() + 1)
    tell(kit, device="kiosk-2", document_printer="printer_jam")
    technician.get(PAGE)
    assert technician.page.index("kiosk-1") < technician.page.index("kiosk-2")
    assert "소식 없음" in technician.page
    technician.get(f"{PAGE}/kiosk-2")
    assert "서류 프린터" in technician.page
    assert "아직" in technician.page


def test_another_office_sees_nothing(kit: Any) -> None:
    """Neither in the list nor by name."""
    tell(kit, office="other-office")
    clerk = enter_and_sign_in(kit, "kim", Role.CLERK)
    clerk.get(PAGE)
    assert "kiosk-1" not in clerk.page
    assert clerk.get(f"{PAGE}/kiosk-1").is_redirect


def test_a_word_that_is_none_is_refused(kit: Any) -> None:
    """A part twice, a long word, an unknown part, no time zone."""
    state = {"office": OFFICE, "version": "1", "up_since": "2026-11-24T10:00:00+09:00", "use": "free"}
    for wrong in (
        {**state, "parts": [{"part": "machine"}] * 2},
        {**state, "parts": [{"part": "machine", "low": ["x" * 33]}]},
        {**state, "parts": [{"part": "coin_acceptor"}]},
        {**state, "parts": [], "up_since": "2026-11-24T10:00:00"},
        {**state, "parts": [], "up_since": "0001-01-01T00:00:00+09:00"},
    ):
        assert kit.call("/state", wrong).status_code == 422
