"""An application ends by the center's clock, leaves no key in any file, and keeps no time for nobody."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
from rig_applications import OFFICE, content, envelope
from sqlalchemy import make_url

from center.passport.desk import PassportDesk
from center.passport.states import Act, State
from contract.appointment import AppointmentState
from contract.passport import BookRequest, Envelope

pytestmark = pytest.mark.slow  # another process holds the key


def taken(kit: Any, sent: Envelope | None = None) -> Envelope:
    """Sent by a kiosk, and acknowledged."""
    sent = sent or envelope(kit)
    answer = kit.call("/passport/applications", sent.model_dump_json().encode())
    assert answer.ok, answer.text
    return sent


def filed(kit: Any, sent: Envelope) -> Any:
    """As the desk lists it."""
    return kit.center.passport.find(OFFICE, sent.id)


def booked(kit: Any) -> tuple[Envelope, datetime]:
    """With the last time there is."""
    book, office = kit.center.reception.appointments, kit.center.reception.offices.at(OFFICE)
    start = book.free(office, "passport")[-1].start
    sent = envelope(kit)
    wish = BookRequest(id=sent.id, code=sent.code, office=OFFICE, service="passport", start=start)
    assert kit.call("/passport/book", wish).ok
    return taken(kit, sent), start


def free_at(kit: Any, start: datetime) -> int:
    """How many may still come then."""
    book, office = kit.center.reception.appointments, kit.center.reception.offices.at(OFFICE)
    return sum(slot.free for slot in book.free(office, "passport") if slot.start == start)


@pytest.mark.parametrize("days", [-400, 4000])
def test_a_kiosk_with_a_wrong_clock_changes_no_time_limit(kit: Any, days: int) -> None:
    """Ninety days from when it came in, by the center."""
    desk: PassportDesk = kit.center.passport
    sent = taken(kit, envelope(kit, made_at=kit.clock() + timedelta(days=days)))
    kit.clock.advance(days=89)
    assert desk.forget() == 0
    kit.clock.advance(days=2)
    assert desk.forget() == 1
    assert filed(kit, sent).state is State.EXPIRED


def test_a_passport_that_is_being_made_has_its_own_ninety_days(kit: Any) -> None:
    """Accepted on the eighty-eighth day it is not destroyed on the ninety-first."""
    desk: PassportDesk = kit.center.passport
    sent = taken(kit)
    kit.clock.advance(days=88)
    assert desk.move(filed(kit, sent), Act.ACCEPT, "", who="kim")
    kit.clock.advance(days=89)
    assert desk.forget() == 0
    kit.clock.advance(days=2)
    assert desk.forget() == 1
    assert filed(kit, sent).state is State.EXPIRED


def files_with(kit: Any, needle: bytes) -> list[str]:
    """Of the database, those in whose bytes it stands."""
    database = Path(str(make_url(str(kit.center.desk.database.engine.url)).database))
    return [file.name for file in database.parent.glob(f"{database.name}*") if needle in file.read_bytes()]


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
@pytest.mark.parametrize("way", ["collected", "corrected", "forgotten"])
def test_a_destroyed_key_is_in_no_file(kit: Any, way: str) -> None:
    """Neither in the database nor in its log; before, it is."""
    desk: PassportDesk = kit.center.passport
    sent = taken(kit)
    key, body = sent.wrapped[100:164], sent.body[40:104]
    assert files_with(kit, key)
    match way:
        case "collected":
            desk.move(filed(kit, sent), Act.ACCEPT, "", who="kim")
            desk.move(filed(kit, sent), Act.FINISH, "", who="kim")
        case "corrected":
            desk.correct(filed(kit, sent), content(kit, sent.id), who="kim", field="phone")
        case _:
            kit.clock.advance(days=91)
            desk.forget()
    assert files_with(kit, key) == []
    assert files_with(kit, body) == []


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
def test_a_reader_does_not_keep_a_destroyed_key_for_long(kit: Any) -> None:
    """While somebody reads the past it stays in the log; the next round of chores takes it away."""
    desk: PassportDesk = kit.center.passport
    sent = taken(kit)
    desk.move(filed(kit, sent), Act.ACCEPT, "", who="kim")
    with kit.center.desk.database.reading() as connection:
        connection.exec_driver_sql("select count(*) from application").scalar()
        desk.move(filed(kit, sent), Act.FINISH, "", who="kim")
        assert files_with(kit, sent.wrapped[100:164])
    desk.forget()
    assert files_with(kit, sent.wrapped[100:164]) == []


@pytest.mark.parametrize("way", ["refused", "collected", "forgotten"])
def test_every_end_gives_the_time_back(kit: Any, way: str) -> None:
    """Somebody else may come then; the phone tells of no visit any more."""
    desk: PassportDesk = kit.center.passport
    sent, start = booked(kit)
    before = free_at(kit, start)
    page = f"{kit.url}/p/{sent.follow}"
    assert 'class="when"' in requests.get(page, timeout=10).text
    match way:
        case "refused":
            assert desk.move(filed(kit, sent), Act.REFUSE, "자격", who="kim")
        case "collected":
            assert desk.move(filed(kit, sent), Act.ACCEPT, "", who="kim")
            assert free_at(kit, start) == before
            assert desk.move(filed(kit, sent), Act.FINISH, "", who="kim")
        case _:
            desk._ends._kept = timedelta(days=0)
            kit.clock.advance(minutes=1)
            assert desk.forget() == 1
    assert free_at(kit, start) == before + 1
    assert kit.center.reception.appointments.find(sent.id).state == AppointmentState.CANCELLED.value
    assert 'class="when"' not in requests.get(page, timeout=10).text
    assert desk.visits.give_back("rule") == 0
    assert free_at(kit, start) == before + 1


def test_the_phone_shows_no_visit_of_what_is_over(kit: Any) -> None:
    """Its time was past when it ended, so that it stays booked: nothing to come to, nothing to change."""
    sent, start = booked(kit)
    kit.clock.now = start + timedelta(hours=1)
    assert kit.center.passport.move(filed(kit, sent), Act.REFUSE, "자격", who="kim")
    page = f"{kit.url}/p/{sent.follow}"
    seen = requests.get(page, timeout=10).text
    assert 'class="when"' not in seen
    assert 'name="wish"' not in seen
    book, office = kit.center.reception.appointments, kit.center.reception.offices.at(OFFICE)
    later = {"wish": "change", "start": book.free(office, "passport")[0].start.isoformat()}
    late = requests.post(page, data=later, timeout=10)
    assert late.url.endswith("?late")
