"""The board and the phone's page: live, whole after a gap, honest when the line is gone."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
import requests
from rig_clerk import enter_and_sign_in
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from center.board import stream, watch
from center.board.snapshot import TURN_SECONDS, notice_of
from center.clock import SEOUL
from center.database.queue_tables import ticket as table
from center.queue.desk import At
from center.queue.states import Ending
from center.queue.sweep import LONGEST_SERVICE, LONGEST_STAY
from center.staff.roles import Role
from contract.queue import Ticket

OFFICE = "suwon-24"


def draw(kit: Any, service: str = "advice") -> Ticket:
    """As a kiosk does it."""
    body = {"id": str(uuid4()), "office": OFFICE, "service": service}
    answer = kit.call("/tickets", body)
    assert answer.status_code == 200, answer.text
    return Ticket.model_validate_json(answer.content)


def at(kit: Any, counter: int) -> At:
    """A clerk."""
    return At(kit.center.reception.offices.at(OFFICE), counter, "kim")


@contextmanager
def events(kit: Any, path: str, **headers: str) -> Iterator[Iterator[tuple[str, Any]]]:
    """(event, data) as they come."""
    with requests.get(kit.url + path, stream=True, headers=headers, timeout=10) as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        yield _parsed(answer)


def _parsed(answer: requests.Response) -> Iterator[tuple[str, Any]]:
    kind = name = ""
    for line in answer.iter_lines(chunk_size=1, decode_unicode=True):
        key, _, value = line.partition(": ")
        if key == "event":
            kind = value
        elif key == "id":
            name = value
        elif key == "data":
            yield kind, {"id": name, **json.loads(value)} if kind == "state" else None


def test_a_call_reaches_the_board(kit: Any) -> None:
    """Number and counter; who comes next; how many wait."""
    first, second = draw(kit), draw(kit)
    with events(kit, f"/board/{OFFICE}/events") as told:
        kind, state = next(told)
        assert kind == "state"
        assert state["next"] == [first.number, second.number]
        assert state["calls"] == []
        kit.center.reception.desk.call_next(at(kit, 1))
        state = next(data for event, data in told if event == "state")
        assert [(call["number"], call["counter"]) for call in state["calls"]] == [(first.number, 1)]
        assert state["next"] == [second.number]


def test_no_call_that_goes_on_leaves_the_board(kit: Any) -> None:
    """However many others are served since: they fill what is left, and their calls are over."""
    office = kit.center.reception.offices.at(OFFICE)
    counters = [{"number": n, "services": ["advice"]} for n in range(1, 10)]
    larger = type(office).model_validate(office.model_dump() | {"counters": counters})
    kit.center.reception.offices.change(larger, valid_from=kit.clock(), who="lee", why="more people")
    desk, tickets = kit.center.reception.desk, [draw(kit) for _ in counters]
    for counter in range(1, 9):
        kit.clock.advance(seconds=5)
        place = desk.call_next(at(kit, counter))
        if counter > 1:
            desk.begin(at(kit, counter), place.id)
    kit.clock.advance(seconds=5)
    desk.call_next(at(kit, 9))
    with events(kit, f"/board/{OFFICE}/events") as told:
        shown = [(call["number"], call["calling"]) for call in next(told)[1]["calls"]]
    assert shown[:2] == [(tickets[8].number, True), (tickets[0].number, True)]
    assert shown[2:] == [(tickets[n].number, False) for n in (7, 6, 5, 4)]


def test_every_notice_has_its_turn() -> None:
    """One after the other, the same on all boards of a hall."""
    told = {"notices": [{"ko": each, "en": each} for each in "abc"]}
    began = datetime(2026, 11, 24, 9, tzinfo=SEOUL)
    turns = [notice_of(told, began + timedelta(seconds=n * TURN_SECONDS)) for n in range(4)]
    assert {each["ko"] for each in turns[:3] if each} == set("abc")
    assert turns[3] == turns[0]
    assert notice_of({"notices": []}, began) is None


def test_a_board_that_knows_the_state_hears_only_a_beat(kit: Any) -> None:
    """It resumes by the id of what it saw last; after a gap it is sent the whole state."""
    draw(kit)
    with events(kit, f"/board/{OFFICE}/events") as told:
        _, state = next(told)
    with events(kit, f"/board/{OFFICE}/events", **{"Last-Event-ID": state["id"]}) as told:
        assert next(told) == ("beat", None)
    draw(kit)
    kit.center.watch._look()
    with events(kit, f"/board/{OFFICE}/events", **{"Last-Event-ID": state["id"]}) as told:
        fresh = next(data for event, data in told if event == "state")
        assert len(fresh["next"]) == 2


def test_the_board_works_without_a_script(kit: Any) -> None:
    """The page itself holds the numbers, and nothing of a citizen."""
    ticket = draw(kit)
    page = requests.get(f"{kit.url}/board/{OFFICE}", timeout=10)
    assert ticket.number in page.text
    assert ticket.follow.rsplit("/", 1)[1] not in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert requests.get(f"{kit.url}/board/nowhere", timeout=10).status_code == 404
    assert requests.get(f"{kit.url}/board/static/..%2froutes.py", timeout=10).status_code == 404


def test_the_phone_follows_its_place(kit: Any) -> None:
    """Until it is called; nobody sees the page without the secret."""
    draw(kit)
    mine = draw(kit)
    path = "/t/" + mine.follow.rsplit("/", 1)[1]
    assert mine.number in requests.get(kit.url + path, timeout=10).text
    with events(kit, path + "/events") as told:
        _, state = next(told)
        assert (state["state"], state["ahead"], state["soon"]) == ("waiting", 1, True)
        kit.center.reception.desk.call_next(at(kit, 1))
        kit.center.reception.desk.call_next(at(kit, 3))
        states = (data for event, data in told if event == "state")
        state = next(data for data in states if data["state"] == "called")
        assert state["counter"] == 3
    assert requests.get(f"{kit.url}/t/nobody", timeout=10).status_code == 404


def test_the_phone_gives_up_or_asks_for_time(kit: Any) -> None:
    """Two buttons that work without a script."""
    first, second = draw(kit), draw(kit)
    paths = {ticket.number: kit.url + "/t/" + ticket.follow.rsplit("/", 1)[1] for ticket in (first, second)}
    requests.post(paths[first.number], data={"wish": "later"}, timeout=10)
    assert kit.center.reception.desk.call_next(at(kit, 1)).number == second.number
    requests.post(paths[first.number], data={"wish": "leave"}, timeout=10)
    assert 'data-state="left"' in requests.get(paths[first.number], timeout=10).text
    requests.post(paths[first.number], data={"wish": "anything"}, timeout=10)


def test_a_closed_number_says_so_in_its_own_words(kit: Any) -> None:
    """Nobody is told to have given up what the night closed."""
    ticket = draw(kit)
    kit.clock.now += LONGEST_STAY * 1.1
    kit.center.reception.sweep(OFFICE)
    path = kit.url + "/t/" + ticket.follow.rsplit("/", 1)[1]
    page = requests.get(path, timeout=10).text
    assert 'data-state="swept"' in page
    assert "This number is closed" in page
    with events(kit, path.removeprefix(kit.url) + "/events") as told:
        assert next(told)[1]["state"] == "swept"


@pytest.mark.parametrize("ending", list(Ending))
def test_the_phone_says_how_it_ended(kit: Any, ending: Ending) -> None:
    """Without a hand-off, too."""
    ticket = draw(kit)
    desk = kit.center.reception.desk
    desk.finish(at(kit, 1), desk.call_next(at(kit, 1)).id, ending)
    page = requests.get(kit.url + "/t/" + ticket.follow.rsplit("/", 1)[1], timeout=10).text
    assert f'data-state="served" data-outcome="{ending.value}"' in page


def test_a_closed_office_gives_no_number(kit: Any) -> None:
    """But a repeat of one it gave is answered."""
    ticket = draw(kit)
    office = kit.center.reception.offices.at(OFFICE)
    closed = office.model_copy(update={"closed": (kit.clock().date(),)})
    kit.center.reception.offices.change(closed, valid_from=kit.clock(), who="lee", why="a day of rest")
    refused = kit.call("/tickets", {"id": str(uuid4()), "office": OFFICE, "service": "advice"})
    assert (refused.status_code, refused.json()["code"]) == (409, "office_closed")
    again = kit.call("/tickets", {"id": str(ticket.id), "office": OFFICE, "service": "advice"})
    assert again.json()["number"] == ticket.number
    now = kit.call("/office", {"office": OFFICE}).json()
    assert (now["is_open"], now["opens_at"]) == (False, "2026-11-25T00:00:00+09:00")


def test_waits_are_unknown_until_they_were_learnt(kit: Any) -> None:
    """Then an interval, from this office's own history."""
    for _ in range(24):
        draw(kit)
    assert kit.call("/office", {"office": OFFICE}).json()["services"][2]["wait"] is None
    for _ in range(24):
        kit.clock.advance(minutes=1)
        called = kit.center.reception.desk.call_next(at(kit, 1))
        kit.center.reception.desk.finish(at(kit, 1), called.id)
    kit.clock.advance(minutes=11)
    wait = kit.call("/office", {"office": OFFICE}).json()["services"][2]["wait"]
    assert wait == {"low": 1, "high": 2}


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beats come often, and blindness is noticed soon."""
    monkeypatch.setattr(stream, "BEAT_SECONDS", 0.05)
    monkeypatch.setattr(watch, "BLIND_SECONDS", 0.3)


@pytest.mark.slow
@pytest.mark.troubled
@pytest.mark.usefixtures("quick")
def test_a_board_is_told_when_the_truth_is_lost(kit: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A beat means that the line was read; without a database there is another sign, until it is back."""
    eyes = kit.center.watch
    look = eyes._look

    def gone() -> None:
        raise OperationalError("select", {}, Exception("gone"))

    with events(kit, f"/board/{OFFICE}/events") as told:
        assert next(told)[0] == "state"
        monkeypatch.setattr(eyes, "_look", gone)
        assert next(event for event, _ in told if event != "beat") == "blind"
        assert next(told)[0] == "blind"
        monkeypatch.setattr(eyes, "_look", look)
        assert next(event for event, _ in told if event != "blind") in ("beat", "state")


@pytest.mark.slow
@pytest.mark.usefixtures("quick")
def test_a_board_opened_while_the_database_is_away_is_told(kit: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stream stays open and waits; it does not break."""

    def gone(_office: object) -> None:
        raise OperationalError("select", {}, Exception("gone"))

    line = kit.center.reception.line
    now = line.now
    object.__setattr__(line, "now", gone)
    with events(kit, f"/board/{OFFICE}/events") as told:
        assert next(told)[0] == "blind"
        object.__setattr__(line, "now", now)
        assert next(event for event, _ in told if event != "blind") == "state"


@pytest.mark.slow
@pytest.mark.usefixtures("quick")
def test_hours_and_notices_reach_the_board_without_a_call(kit: Any) -> None:
    """Within a minute, though nothing happens in the line."""
    office = kit.center.reception.offices.at(OFFICE)
    tomorrow = kit.clock().date() + timedelta(days=1)
    notice = {"first": tomorrow, "last": tomorrow, "text": {"ko": "내일 쉬어요", "en": "We rest"}}
    changed = type(office).model_validate(office.model_dump() | {"closed": [tomorrow], "notices": [notice]})
    with events(kit, f"/board/{OFFICE}/events") as told:
        state = next(told)[1]
        assert (state["open"], state["quiet"], state["notices"]) == (True, True, [])
        kit.center.reception.offices.change(changed, valid_from=kit.clock(), who="lee", why="a day of rest")
        kit.clock.advance(minutes=51)
        state = next(data for event, data in told if event == "state")
        assert (state["open"], state["notices"]) == (False, [notice["text"]])
    assert "내일 쉬어요" in requests.get(f"{kit.url}/board/{OFFICE}", timeout=10).text


def test_who_asks_for_time_has_it(kit: Any) -> None:
    """Nobody is told to come before the time they asked for; giving up takes a second touch."""
    ticket = draw(kit)
    path = "/t/" + ticket.follow.rsplit("/", 1)[1]
    assert 'class="soon"' in requests.get(kit.url + path, timeout=10).text
    page = requests.post(kit.url + path, data={"wish": "later"}, timeout=10).text
    assert 'class="soon"' not in page
    assert 'class="later"' in page
    assert '<b class="turn">23:20</b>' in page
    assert "순서 포기하기" in page.partition("<summary>")[2].partition("</summary>")[0]
    assert 'value="leave"' in page.partition("</summary>")[2].partition("</details>")[0]
    with events(kit, path + "/events") as told:
        _, state = next(told)
        assert (state["soon"], state["turn"]) == (False, "23:20")
    kit.clock.advance(minutes=10)
    page = requests.get(kit.url + path, timeout=10).text
    assert 'class="soon"' in page


def test_who_was_never_finished_is_forgotten(kit: Any) -> None:
    """By board, phone and counter, the next time anybody sits down; the figures tell of it."""
    ticket = draw(kit)
    kit.center.reception.desk.call_next(at(kit, 1))
    kit.clock.now += LONGEST_SERVICE * 1.1
    clerk = enter_and_sign_in(kit, "lee", Role.CLERK)
    clerk.get()
    clerk.press("/console/counter/choose", counter="1")
    assert ticket.number not in clerk.page
    assert ticket.number not in requests.get(f"{kit.url}/board/{OFFICE}", timeout=10).text
    path = kit.url + "/t/" + ticket.follow.rsplit("/", 1)[1]
    assert 'data-state="closed"' in requests.get(path, timeout=10).text
    boss = enter_and_sign_in(kit, "boss", Role.SUPERVISOR)
    assert "People whose end nobody noted" in boss.get("/console/figures?from=2026-11-24").text


def test_two_of_one_number_are_two_calls(kit: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Yesterday's C001 was called back after all: the sound is of the ticket, not of the number."""
    said: list[tuple[str, int]] = []
    monkeypatch.setattr(
        kit.center.voice, "wav", lambda number, counter, _language: said.append((number, counter)) or b"RIFF"
    )
    old = draw(kit)
    desk = kit.center.reception.desk
    desk.finish(at(kit, 1), desk.call_next(at(kit, 1)).id)
    kit.clock.now = kit.clock().replace(hour=23, minute=59, second=58)
    kit.clock.advance(seconds=3)
    draw(kit)
    desk.call_next(at(kit, 3))
    again = update(table).where(table.c.id == old.id).values(state="called")
    with kit.center.desk.database.writing() as connection:
        connection.execute(again)
    with events(kit, f"/board/{OFFICE}/events") as told:
        calls = {call["counter"]: call for call in next(told)[1]["calls"]}
    assert [calls[n]["number"] for n in (1, 3)] == ["C001", "C001"]
    for counter in (1, 3):
        path = f"{kit.url}/board/{OFFICE}/call/{calls[counter]['call']}.wav"
        assert requests.get(path, timeout=10).status_code == 200
    assert said == [("C001", 1), ("C001", 3)]
