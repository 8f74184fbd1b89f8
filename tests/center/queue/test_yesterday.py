"""Whether a number of the day before may still be somebody's: asked until it is sure, and then no more."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from center.queue.desk import UNDO_SECONDS
from center.queue.yesterday import SURE_AFTER, Yesterday
from contract.queue import TicketRequest


def test_it_is_asked_until_nobody_is_left(line: Any) -> None:
    """Whoever waits, and whose end can still be taken back, may be here; afterwards nobody looks again."""
    place = line.join()
    yesterday = Yesterday(line.database)
    line.clock.advance(hours=1)  # ten past midnight

    def may_be_here() -> bool:
        return yesterday.may_be_here(line.office.id, "C", line.clock())

    assert may_be_here()
    line.desk.call(line.at(1), place.id)
    line.desk.finish(line.at(1), place.id)
    assert may_be_here(), "the clerk may have clicked by mistake"
    line.clock.advance(seconds=UNDO_SECONDS + 1)
    assert not may_be_here()
    line.database.close()
    assert not may_be_here(), "it is remembered: no database is asked"


def test_right_after_midnight_it_is_never_sure(line: Any) -> None:
    """Another process may still draw one of the day before."""
    yesterday = Yesterday(line.database)
    line.clock.advance(minutes=50)
    midnight = line.clock()
    assert not yesterday.may_be_here(line.office.id, "C", midnight)
    late = line.joining
    late._clock = lambda: midnight - timedelta(seconds=1)
    late.join(line.office, "kiosk-1", TicketRequest(id=uuid4(), office=line.office.id, service="advice"))
    assert yesterday.may_be_here(line.office.id, "C", midnight + SURE_AFTER * 2)
