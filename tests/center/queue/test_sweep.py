"""Numbers nobody came back for leave the line before anybody is called."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from center.queue.desk import At
from center.queue.states import State
from center.queue.sweep import LONGEST_STAY, Sweep


def test_yesterday_s_numbers_leave_the_line(line: Any) -> None:
    """Waiting, missed and parked ones; who is at a counter and who came later stay."""
    waiting, missed, held, served = (line.join() for _ in range(4))
    for number, place in enumerate((missed, held, served), 1):
        assert line.desk.call(At(line.office, number, "kim"), place.id)
    line.desk.miss(line.at(1), missed.id)
    line.desk.hold(line.at(2), held.id)
    line.clock.now += LONGEST_STAY - timedelta(minutes=1)
    fresh = line.join()
    sweep = Sweep(line.database, line.clock)
    assert sweep(line.office.id) == 0
    line.clock.now += timedelta(minutes=2)
    assert sweep("another-office") == 0
    assert sweep(line.office.id) == 3
    states = [
        line.desk.find(line.office.id, each.id).state for each in (waiting, missed, held, served, fresh)
    ]
    assert states == [State.LEFT, State.LEFT, State.LEFT, State.CALLED, State.WAITING]
    assert line.desk.call_next(line.at(1)).id == fresh.id
    open_stays = line.rows("select count(*) from period where ended_at is null")[0][0]
    assert open_stays == 5
    assert sweep(line.office.id) == 0


def test_the_day_s_first_number_sweeps(kit: Any) -> None:
    """Nobody who comes in the morning stands behind the dead of the evening."""
    body = {"office": "suwon-24", "service": "advice"}
    kit.call("/tickets", {"id": str(uuid4()), **body})
    kit.clock.now += LONGEST_STAY * 1.1
    assert kit.call("/tickets", {"id": str(uuid4()), **body}).json()["ahead"] == 0
