"""The figures, against tickets whose numbers were worked out by hand."""

import csv
import io
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rig_clerk import OFFICE, enter_and_sign_in

from center.clock import SEOUL
from center.figures.measure import Case, figures, is_off_hours
from center.figures.read import TooLong, cases
from center.queue.desk import At
from center.queue.states import Ending
from center.queue.sweep import LONGEST_STAY
from center.staff.roles import Role


def draw(kit: Any, service: str = "advice") -> None:
    """A number."""
    assert kit.call("/tickets", {"id": str(uuid4()), "office": OFFICE, "service": service}).status_code == 200


def play(kit: Any) -> None:
    """Three arrive at 23:10; one waits 2 and is served for 5 minutes, one is missed after 7, one stays."""
    for _ in range(3):
        draw(kit)
    desk, at = kit.center.reception.desk, At(kit.center.reception.offices.at(OFFICE), 1, "kim")
    kit.clock.now += timedelta(minutes=2)
    first = desk.call_next(at)
    desk.begin(at, first.id)
    kit.clock.now += timedelta(seconds=5)
    desk.finish(at, first.id)
    assert desk.undo(at, first.id)
    kit.clock.now += timedelta(minutes=5) - timedelta(seconds=5)
    desk.finish(at, first.id)
    second = desk.call_next(at)
    desk.miss(at, second.id)


def test_a_night_at_the_counter(kit: Any) -> None:
    """What was undone counts for nothing; a ticket of another day is not of this one."""
    today = kit.clock().astimezone(SEOUL).date()
    play(kit)
    found = cases(kit.center.desk.database, OFFICE, today, today, now=kit.clock())
    told = figures(found, {"advice": 5})
    assert (told.arrived, told.served, told.missed, told.left) == (3, 1, 1, 0)
    assert told.wait is not None
    assert (told.wait.mean, told.wait.most) == pytest.approx((4.5, 7))
    assert told.service is not None
    assert told.service.mean == pytest.approx(5)
    assert (told.within_target, told.off_hours, told.by_hour[23]) == (pytest.approx(1 / 3), 1.0, 3)
    before = (today - timedelta(days=9), today - timedelta(days=1))
    assert cases(kit.center.desk.database, OFFICE, *before, now=kit.clock()) == []
    assert cases(kit.center.desk.database, "other", today, today, now=kit.clock()) == []
    with pytest.raises(TooLong):
        cases(kit.center.desk.database, OFFICE, today - timedelta(days=366), today, now=kit.clock())


def test_who_waits_too_long_counts_as_too_long(kit: Any) -> None:
    """Eleven still wait when one was called in time: that is no 100 %. Who is in good time is not counted."""
    today = kit.clock().astimezone(SEOUL).date()
    for _ in range(12):
        draw(kit)
    desk, at = kit.center.reception.desk, At(kit.center.reception.offices.at(OFFICE), 1, "kim")
    assert desk.call_next(at)

    def within() -> float | None:
        found = cases(kit.center.desk.database, OFFICE, today, today, now=kit.clock())
        return figures(found, {"advice": 5}).within_target

    assert within() == 1.0
    gone = kit.center.reception.line.in_line(OFFICE)[-1]
    desk.leave(gone.follow)
    kit.clock.now += timedelta(minutes=6)
    assert within() == pytest.approx(1 / 11), "who left in good time counts for nothing"
    desk.leave(kit.center.reception.line.in_line(OFFICE)[-1].follow)
    assert within() == pytest.approx(1 / 11)


def test_a_finish_without_a_begin_took_since_the_call(kit: Any) -> None:
    """Some clerks never say that the citizen is here."""
    today = kit.clock().astimezone(SEOUL).date()
    draw(kit)
    desk, at = kit.center.reception.desk, At(kit.center.reception.offices.at(OFFICE), 1, "kim")
    kit.clock.now += timedelta(minutes=1)
    called = desk.call_next(at)
    kit.clock.now += timedelta(minutes=4)
    desk.finish(at, called.id, Ending.UNHELPED)
    (case,) = cases(kit.center.desk.database, OFFICE, today, today, now=kit.clock())
    assert (case.waited, case.served, case.ending) == (60.0, 240.0, "unhelped")
    assert figures([case], {}).endings == {Ending.DONE: 0, Ending.RETURNED: 0, Ending.UNHELPED: 1}


def test_a_no_show_stays_one(kit: Any) -> None:
    """The sweep of the night makes nobody who was missed somebody who gave up; who waited did."""
    today = kit.clock().astimezone(SEOUL).date()
    play(kit)

    def counts() -> tuple[int, int, int]:
        told = figures(cases(kit.center.desk.database, OFFICE, today, today, now=kit.clock()), {})
        return told.served, told.missed, told.left

    assert counts() == (1, 1, 0)
    kit.clock.now += LONGEST_STAY * 1.1
    assert kit.center.reception.sweep(OFFICE) == 2
    assert counts() == (1, 1, 1)


@pytest.mark.parametrize(
    ("moment", "is_off"),
    [
        (datetime(2026, 11, 24, 9, 0, tzinfo=SEOUL), False),
        (datetime(2026, 11, 24, 17, 59, tzinfo=SEOUL), False),
        (datetime(2026, 11, 24, 18, 0, tzinfo=SEOUL), True),
        (datetime(2026, 11, 24, 8, 59, tzinfo=SEOUL), True),
        (datetime(2026, 11, 28, 12, 0, tzinfo=SEOUL), True),
        (datetime(2026, 12, 25, 12, 0, tzinfo=SEOUL), True),
    ],
)
def test_when_other_counters_are_closed(moment: datetime, is_off: bool) -> None:
    """Nights, a Saturday, Christmas."""
    assert is_off_hours(moment) is is_off


@given(st.lists(st.floats(0, 1e5), max_size=40))
def test_a_spread_is_in_order(seconds: list[float]) -> None:
    """P50 <= P90 <= most, and the mean lies between; nothing at all is told as nothing."""
    at = datetime(2026, 11, 24, 12, tzinfo=SEOUL)
    wait = figures([Case("advice", at, "served", each, None) for each in seconds], {"advice": 10}).wait
    assert (wait is None) == (not seconds)
    if wait is not None:
        assert wait.p50 <= wait.p90 + 1e-9 <= wait.most + 2e-9
        assert 0 <= wait.mean <= wait.most + 1e-9


def test_the_page_and_the_file_say_the_same(kit: Any) -> None:
    """For a supervisor of the office; a wrong day is today, and a too long span is said so."""
    play(kit)
    boss = enter_and_sign_in(kit, "boss", Role.SUPERVISOR)
    page = boss.get("/console/figures?from=nonsense").text
    assert "47.1 %" in page
    assert "46.5 %" in page
    assert "100.0 %" in page
    assert "at most 366 days" in boss.get("/console/figures?from=2020-01-01").text.lower()
    today = kit.clock().astimezone(SEOUL).date().isoformat()
    boss.get(f"/console/figures.csv?from={today}&to={today}")
    file = boss.page
    assert file.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(file.removeprefix("\ufeff"))))
    assert [row["service"] for row in rows] == [
        *("all", "Certificates", "Passport", "Advice"),
        "counters and machines",
    ]
    assert (rows[0]["arrived"], rows[0]["off_hours"], rows[3]["wait_max_min"]) == ("3", "1.0", "7.0")
    assert rows[1]["wait_mean_min"] == ""
    assert [rows[0][f"ended_{each}"] for each in ("done", "returned", "unhelped")] == ["1", "0", "0"]
    assert date.fromisoformat(rows[0]["from"])
