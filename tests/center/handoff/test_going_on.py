"""Without a card nobody can be compared: the story of a minor, or one told by a proxy, waits for a person."""

from typing import Any

import pytest
from rig_handoff import booked, hand_over, taken

from contract.handoff import Want
from contract.problem import ProblemCode

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("want", list(Want))
def test_who_showed_no_card_is_helped_all_the_same(kit: Any, want: Want) -> None:
    """Each way on is open and the code is known; another machine does not end it, whoever's card it is."""
    more = {"can_go_on": True}
    told = booked(kit, **more) if want is Want.APPOINTMENT else taken(hand_over(kit, want=want, **more))
    found = kit.call("/codes", {"code": told.code}).json()
    assert (found["kind"], found["can_go_on"]) == ("handoff", False)
    body = {"code": told.code, "token": kit.token()}
    assert kit.call("/handoffs/resume", body).json()["code"] == ProblemCode.CLAIM_UNKNOWN.value
    assert kit.center.handoffs.by_code("suwon-24", told.code).outcome is None
