"""Waits are learnt from those who waited for this service, and waited because others stood before them."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from center.queue.waits import FEWEST, Waits
from contract.queue import Priority, TicketRequest, WaitSpan

MINUTES = 5


def test_only_waits_for_this_service_teach_it(line: Any) -> None:
    """Five minutes each. Not hours after a transfer, nor the time somebody asked for or came too early."""
    desk, at = line.desk, line.at(1)

    def served() -> None:
        place = line.join("advice")
        line.clock.advance(minutes=MINUTES)
        desk.finish(at, desk.call(at, place.id).id)

    def transferred() -> None:
        """From advice, where it waited an hour, to passports, where it waits another."""
        place = line.join("advice")
        line.clock.advance(minutes=60)
        desk.call(at, place.id)
        desk.transfer(at, place.id, "passport")
        line.clock.advance(minutes=60)
        desk.finish(line.at(2), desk.call(line.at(2), place.id).id)

    def asks_for_time() -> None:
        place = line.join("advice")
        line.clock.advance(minutes=1)
        desk.later(place.follow, 60)
        line.clock.advance(minutes=60)
        desk.finish(at, desk.call(at, place.id).id)

    def comes_early() -> None:
        request = TicketRequest(
            id=uuid4(), office=line.office.id, service="advice", priority=Priority.APPOINTMENT
        )
        start = line.clock() + timedelta(hours=1)
        place = line.joining.join(line.office, "kiosk-1", request, (start, start + timedelta(minutes=20)))
        line.clock.advance(minutes=60)
        desk.finish(at, desk.call(at, place.id).id)

    def called_by_mistake() -> None:
        place = line.join("advice")
        line.clock.advance(minutes=1)
        desk.call(at, place.id)
        desk.undo(at, place.id)
        line.clock.advance(minutes=60)
        desk.finish(at, desk.call(at, place.id).id)

    for _ in range(FEWEST):
        for story in (served, asks_for_time, comes_early, called_by_mistake):
            story()
    waits = Waits(line.database, line.clock)
    assert waits.span(line.office.id, "advice", 0) == WaitSpan(low=MINUTES, high=MINUTES + 1)
    for _ in range(FEWEST):
        transferred()
    assert Waits(line.database, line.clock).span(line.office.id, "passport", 0) is None
    learnt = Waits(line.database, line.clock).span(line.office.id, "advice", 0)
    assert learnt is not None
    assert learnt.high >= 60, "who was called for advice has waited for advice, wherever they went then"
