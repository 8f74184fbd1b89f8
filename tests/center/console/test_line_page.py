"""The whole line: every counter, every service, and nothing of another office."""

from typing import Any
from uuid import uuid4

import pytest
from rig_clerk import OFFICE, enter_and_sign_in

from center.queue.desk import At
from center.staff.roles import Role

pytestmark = pytest.mark.slow


def test_the_whole_line_is_seen(kit: Any) -> None:
    """Who is called where, who waits beyond the target, who is let forward."""
    numbers = []
    for service, priority in (("advice", "none"), ("passport", "none"), ("certificates", "pregnant")):
        body = {"id": str(uuid4()), "office": OFFICE, "service": service, "priority": priority}
        numbers.append(kit.call("/tickets", body).json()["number"])
    office = kit.center.reception.offices.at(OFFICE)
    called = kit.center.reception.desk.call_next(At(office, 2, "lee"))
    assert called.number == numbers[1]
    kit.clock.advance(minutes=16)
    boss = enter_and_sign_in(kit, "boss", Role.SUPERVISOR)
    page = boss.get("/console/line").text
    assert all(f'data-number="{number}"' in page for number in numbers)
    assert "<td>lee</td>" in page
    assert "임산부" in page
    assert page.count('class="overdue"') == 2
    assert "<td>16</td>" in page


def test_another_office_sees_its_own(kit: Any) -> None:
    """None of ours."""
    body = {"id": str(uuid4()), "office": OFFICE, "service": "advice"}
    number = kit.call("/tickets", body).json()["number"]
    other = kit.center.reception.offices.at(OFFICE).model_copy(update={"id": "other-office"})
    kit.center.reception.offices.change(other, valid_from=kit.clock(), who="t", why="t")
    clerk = enter_and_sign_in(kit, "park", Role.CLERK, office="other-office")
    assert number not in clerk.get("/console/line").text
