"""The citizen's page of a case: it says what happened, and gives it up while nothing has ended."""

from datetime import timedelta
from typing import Any

import pytest
import requests
from rig_clerk import OFFICE
from rig_handoff import booked, phone

from center.clock import SEOUL
from center.handoff.waiting import Outcome
from center.retention import GIVEN_UP, Retention
from contract.handoff import HandoffTaken, Want

pytestmark = pytest.mark.slow

CANCEL = 'value="cancel"'


def seen(kit: Any, told: HandoffTaken) -> str:
    """What the phone shows."""
    answer = requests.get(phone(kit, told), timeout=10)
    assert answer.ok
    return answer.text


def end_by_rule(kit: Any) -> None:
    """The hourly chore."""
    assert Retention(kit.center.desk.database, kit.clock).end_handoffs() == 1


def test_who_did_not_come_is_told_so(kit: Any) -> None:
    """The next day, with other times to choose; after the rule ended it, without. Never `cancelled`."""
    told = booked(kit)
    assert told.appointment is not None
    kit.clock.now = told.appointment.start.astimezone(SEOUL) + timedelta(hours=2)
    assert 'data-case="booked"' in seen(kit, told)
    kit.clock.advance(days=1)
    page = seen(kit, told)
    assert 'data-case="missed"' in page
    assert 'name="start"' in page
    assert "That is all right" in page
    assert CANCEL not in page
    kit.clock.now += GIVEN_UP
    assert 'name="start"' not in seen(kit, told)  # no choice that would be refused, also before the rule
    end_by_rule(kit)
    page = seen(kit, told)
    assert 'data-case="missed"' in page
    assert "Cancelled" not in page
    assert 'name="start"' not in page
    late = requests.post(phone(kit, told), data={"wish": "cancel"}, timeout=10)
    assert 'data-case="missed"' in late.text
    kit.clock.advance(days=60)
    kit.center.chores.do()
    kit.center.chores.do()
    assert 'data-case="missed"' in seen(kit, told)


def test_another_time_in_time(kit: Any) -> None:
    """Who missed it chooses again, and is expected then."""
    told = booked(kit)
    assert told.appointment is not None
    kit.clock.now = told.appointment.start.astimezone(SEOUL) + timedelta(days=1)
    office = kit.center.reception.offices.at(OFFICE)
    free = kit.center.reception.appointments.free(office, "passport")[0].start.isoformat()
    page = requests.post(phone(kit, told), data={"wish": "change", "start": free}, timeout=10).text
    assert 'data-case="booked"' in page
    assert kit.center.handoffs.overdue(OFFICE) == 0


def test_opened_it_may_still_be_given_up(kit: Any) -> None:
    """A clerk looked into it; until it ends, the citizen may say that nobody is needed."""
    told = booked(kit, Want.CALL_BACK)
    assert CANCEL in seen(kit, told)
    kit.center.handoffs.open(kit.center.handoffs.find(OFFICE, told.id), who="kim", why="t")
    page = seen(kit, told)
    assert 'data-case="taken"' in page
    assert CANCEL in page
    requests.post(phone(kit, told), data={"wish": "cancel"}, timeout=10)
    page = seen(kit, told)
    assert 'data-case="withdrawn"' in page
    assert CANCEL not in page


def test_nobody_called_is_not_nobody_answered(kit: Any) -> None:
    """Ended by rule without anybody having looked, we say that we did not call."""
    told = booked(kit, Want.CALL_BACK)
    kit.clock.now += GIVEN_UP * 1.1
    end_by_rule(kit)
    assert 'data-case="untried"' in seen(kit, told)


def test_nobody_answered(kit: Any) -> None:
    """A clerk tried."""
    told = booked(kit, Want.CALL_BACK)
    waiting = kit.center.handoffs.find(OFFICE, told.id)
    kit.center.handoffs.open(waiting, who="kim", why="t")
    kit.center.handoffs.end(waiting, Outcome.GONE, "", who="kim")
    assert 'data-case="gone"' in seen(kit, told)
