"""Who is expected: one click draws the number; another office sees nothing; the phone changes and cancels."""

import re
from datetime import timedelta
from typing import Any

import pytest
import requests
from rig_clerk import OFFICE, enter_and_sign_in
from rig_handoff import booked, phone

from center.clock import SEOUL
from center.staff.roles import Role
from contract.handoff import Want

pytestmark = pytest.mark.slow

PAGE = "/console/appointments"


def test_one_click_and_the_number_is_in_the_line(kit: Any) -> None:
    """With the story of its code."""
    taken = booked(kit)
    assert taken.appointment is not None
    kit.clock.now = taken.appointment.start.astimezone(SEOUL) - timedelta(minutes=5)
    clerk = enter_and_sign_in(kit, "kim", Role.CLERK)
    assert taken.code in clerk.get(PAGE).text
    clerk.press(f"{PAGE}/come", code=taken.code)
    assert "번호를 받았어요" in clerk.page
    clerk.get()
    clerk.press("/console/counter/choose", counter="2")
    clerk.next()
    assert clerk.number() == "B001"
    assert "들은 이야기" in clerk.page or f"/console/handoffs/{taken.id}" in clerk.page


def test_another_office_neither_sees_nor_moves_it(kit: Any) -> None:
    """Its page is empty, its forms do nothing."""
    taken = booked(kit)
    other = kit.center.reception.offices.at(OFFICE).model_copy(update={"id": "other-office"})
    kit.center.reception.offices.change(other, valid_from=kit.clock(), who="t", why="t")
    park = enter_and_sign_in(kit, "park", Role.CLERK, office="other-office")
    assert taken.code not in park.get(PAGE).text
    park.get()
    park.press(f"{PAGE}/cancel", code=taken.code)
    assert "이미 바뀐" in park.page
    row = kit.center.reception.appointments.by_code(taken.code)
    assert row.state == "booked"


def test_the_phone_changes_and_cancels(kit: Any) -> None:
    """Without a script; a time that is gone is said, and nothing moves."""
    taken = booked(kit)
    page = requests.get(phone(kit, taken), timeout=10)
    assert taken.code[:3] in page.text
    times = re.findall(r'<option value="([^"]+)"', page.text)
    assert len(times) > 10
    changed = requests.post(phone(kit, taken), data={"wish": "change", "start": times[3]}, timeout=10)
    assert changed.ok
    row = kit.center.reception.appointments.by_code(taken.code)
    assert row.start.astimezone(SEOUL).isoformat() == times[3]
    late = requests.post(
        phone(kit, taken), data={"wish": "change", "start": "2020-01-01T09:00:00+09:00"}, timeout=10
    )
    assert 'role="alert"' in late.text
    requests.post(phone(kit, taken), data={"wish": "cancel"}, timeout=10)
    assert 'data-case="withdrawn"' in requests.get(phone(kit, taken), timeout=10).text


def test_a_call_back_has_a_page_and_may_be_given_up(kit: Any) -> None:
    """It says where it stands; who needs nobody any more says so, and nobody calls."""
    taken = booked(kit, Want.CALL_BACK)
    assert 'data-case="call_back"' in requests.get(phone(kit, taken), timeout=10).text
    requests.post(phone(kit, taken), data={"wish": "cancel"}, timeout=10)
    assert kit.center.handoffs.inbox(OFFICE) == []
    assert requests.get(kit.url + "/c/nobody", timeout=10).status_code == 404


def test_a_case_with_an_hour_is_late_after_it_only(kit: Any) -> None:
    """An appointment of tomorrow does not stand in red today."""
    taken = booked(kit)
    kit.clock.advance(minutes=45)
    assert kit.center.handoffs.overdue(OFFICE) == 0
    assert taken.appointment is not None
    kit.clock.now = taken.appointment.start.astimezone(SEOUL) + timedelta(minutes=1)
    assert kit.center.handoffs.overdue(OFFICE) == 1
