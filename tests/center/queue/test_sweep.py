"""Numbers nobody came back for leave the line before anybody is called; so does who was never finished."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from center.figures.measure import figures
from center.figures.read import cases
from center.queue.desk import At
from center.queue.states import State
from center.queue.sweep import LONGEST_SERVICE, LONGEST_STAY, Sweep


def test_yesterday_s_numbers_leave_the_line(line: Any) -> None:
    """Waiting, missed and parked ones; who was called just now and who came later stay."""
    waiting, missed, held, served = (line.join() for _ in range(4))
    for number, place in enumerate((missed, held, served), 1):
        assert line.desk.call(At(line.office, number, "kim"), place.id)
    line.desk.miss(line.at(1), missed.id)
    line.desk.hold(line.at(2), held.id)
    line.clock.now += LONGEST_STAY - timedelta(minutes=1)
    fresh = line.join()
    assert line.desk.recall(line.at(3), served.id)
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


def test_who_was_never_finished_leaves_the_counter(line: Any) -> None:
    """After hours without a click: no service time, no ending, nothing to undo, and the counter is free."""
    called, serving, parked = (line.join() for _ in range(3))
    for number, place in enumerate((called, serving, parked), 1):
        line.desk.call(line.at(number), place.id)
    line.desk.begin(line.at(2), serving.id)
    line.desk.hold(line.at(3), parked.id)
    sweep = Sweep(line.database, line.clock)
    line.clock.now += LONGEST_SERVICE - timedelta(minutes=1)
    assert line.desk.add(line.at(2), serving.id, "passport"), "a clerk who does something is there"
    assert sweep(line.office.id) == 0
    line.clock.now += timedelta(minutes=2)
    assert sweep(line.office.id) == 1
    line.clock.now += LONGEST_SERVICE
    assert sweep(line.office.id) == 1
    states = [line.desk.find(line.office.id, each.id).state for each in (called, serving, parked)]
    assert states == [State.UNTOLD, State.UNTOLD, State.HELD]
    assert line.desk.at_counter(line.office.id, 2) is None
    assert line.desk.undo(line.at(2), serving.id) is line.desk.finish(line.at(2), serving.id) is None
    stays = f"select state from period where ticket = '{_as_kept(line, serving.id)}' order by id"
    assert [row.state for row in line.rows(stays)] == ["waiting", "called", "serving", "untold"]
    told = figures(cases(line.database, line.office.id, called.day, called.day, now=line.clock()), {})
    assert (told.arrived, told.served, told.untold, told.service) == (3, 0, 2, None)
    assert sum(told.endings.values()) == 0


def _as_kept(line: Any, id_: Any) -> str:
    """SQLite keeps an id without its dashes."""
    return id_.hex if line.database.is_sqlite else str(id_)


def test_the_day_s_first_number_sweeps(kit: Any) -> None:
    """Nobody who comes in the morning stands behind the dead of the evening."""
    body = {"office": "suwon-24", "service": "advice"}
    kit.call("/tickets", {"id": str(uuid4()), **body})
    kit.clock.now += LONGEST_STAY * 1.1
    assert kit.call("/tickets", {"id": str(uuid4()), **body}).json()["ahead"] == 0
