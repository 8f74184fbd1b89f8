"""The citizen's page of a passport application: only what is possible is offered, also when it was missed."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import requests
from rig_applications import OFFICE, envelope

from center.clock import SEOUL
from center.passport.states import Act
from contract.appointment import SlotsOffered
from contract.passport import Envelope

pytestmark = pytest.mark.slow

CANCEL, CHANGE = 'value="cancel"', 'value="change"'


def expected(kit: Any) -> tuple[Envelope, datetime]:
    """Sent, with the first free time."""
    sent = envelope(kit)
    slots = SlotsOffered.model_validate_json(
        kit.call("/slots", {"office": OFFICE, "service": "passport"}).content
    ).slots
    asked = {"id": str(sent.id), "code": sent.code, "office": OFFICE, "service": "passport"}
    answer = kit.call("/passport/book", {**asked, "start": slots[0].start.isoformat()})
    assert answer.ok, answer.text
    assert kit.call("/passport/applications", sent.model_dump_json().encode()).ok
    return sent, slots[0].start.astimezone(SEOUL)


def page(kit: Any, sent: Envelope, **wish: str) -> str:
    """What the phone shows, after a wish or without."""
    ask = requests.post if wish else requests.get
    return ask(f"{kit.url}/p/{sent.follow}", data=wish or None, timeout=10).text


def test_before_its_time_it_may_be_changed_and_cancelled(kit: Any) -> None:
    """The time stands large on the page."""
    sent, start = expected(kit)
    shown = page(kit, sent)
    assert f"{start:%H:%M}</h1>" in shown
    assert CHANGE in shown
    assert CANCEL in shown


def test_a_missed_visit_is_told_kindly_and_can_be_made_good(kit: Any) -> None:
    """Nobody is asked to come at a time that is over, nor to cancel it; another time is had."""
    sent, start = expected(kit)
    kit.clock.now = start + timedelta(days=1)
    shown = page(kit, sent)
    assert "Your appointment has passed" in shown
    assert "come at this time" not in shown
    assert CANCEL not in shown
    free = kit.center.reception.appointments.free(kit.center.reception.offices.at(OFFICE), "passport")[0]
    moved = page(kit, sent, wish="change", start=free.start.isoformat())
    assert "has passed" not in moved
    assert "come at this time" in moved


def test_long_after_it_only_a_number_is_offered(kit: Any) -> None:
    """A choice that would be refused is none."""
    sent, start = expected(kit)
    kit.clock.now = start + timedelta(days=8)
    shown = page(kit, sent)
    assert "take a number at a machine" in shown
    assert CHANGE not in shown
    assert CANCEL not in shown


def test_without_a_time_one_may_be_chosen_as_long_as_it_is_open(kit: Any) -> None:
    """A first one, and one after a cancel; not any more when all is over."""
    sent = envelope(kit)
    assert kit.call("/passport/applications", sent.model_dump_json().encode()).ok
    assert "Choose a time" in page(kit, sent)
    reception = kit.center.reception
    start = reception.appointments.free(reception.offices.at(OFFICE), "passport")[0].start
    wish = {"wish": "change", "start": start.isoformat()}
    assert f"{start.astimezone(SEOUL):%H:%M}</h1>" in page(kit, sent, **wish)
    assert "Choose a time" in page(kit, sent, wish="cancel")
    assert "</h1>" in page(kit, sent, **wish)
    page(kit, sent, wish="cancel")
    desk = kit.center.passport
    assert desk.move(desk.of_citizen(sent.follow), Act.REFUSE, "no", who="kim")
    shown = page(kit, sent, **wish)
    assert CHANGE not in shown
    assert "</h1>" not in shown
