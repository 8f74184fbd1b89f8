"""How an application ends: no dead end for the clerk, no time kept for nobody, no key left on the disk."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
from rig_applications import OFFICE, content, envelope, photo

from center.passport.states import MOVES, OPEN, Act, State
from contract.numbers import draw_code
from contract.passport import Application, BookRequest, Envelope

pytestmark = pytest.mark.slow  # another process holds the key


def taken(kit: Any, sent: Envelope | None = None) -> Envelope:
    """Sent by a kiosk, and acknowledged."""
    sent = sent or envelope(kit)
    answer = kit.call("/passport/applications", sent.model_dump_json().encode())
    assert answer.ok, answer.text
    return sent


def moved(kit: Any, sent: Envelope, *acts: Act) -> State:
    """What a clerk did; where it stands."""
    for act in acts:
        assert kit.center.passport.move(kit.center.passport.find(OFFICE, sent.id), act, "because", who="kim")
    return State(kit.center.passport.find(OFFICE, sent.id).state)


def test_no_open_state_is_a_dead_end() -> None:
    """Whoever simply comes to the counter can be served, also while a new photo is wanted."""
    for state in OPEN:
        possible = {act for act, (before, _after) in MOVES.items() if state in before}
        assert possible & {Act.ACCEPT, Act.FINISH}, state
        assert possible & {Act.REFUSE, Act.RETURN}, state


def test_a_correction_waits_for_the_photo_that_was_asked_for(kit: Any) -> None:
    """Else it takes the revision that a machine was promised, and the photo is lost."""
    sent = taken(kit)
    moved(kit, sent, Act.ASK_PHOTO)
    desk = kit.center.passport
    mended = content(kit, sent.id).model_copy(update={"phone": "01099999999"})
    assert not desk.correct(desk.find(OFFICE, sent.id), mended, who="kim", field="phone")
    again = envelope(kit, sent.id, revision=2, told=photo(kit), follow=sent.follow, code=sent.code)
    taken(kit, again)
    assert State(desk.find(OFFICE, sent.id).state) is State.RECEIVED
    assert desk.find(OFFICE, sent.id).revision == 2


def test_a_photo_after_a_correction_is_dropped_and_not_sent_for_ever(kit: Any) -> None:
    """The clerk wanted it no longer: the kiosk is told that it may forget it."""
    sent = taken(kit)
    moved(kit, sent, Act.ASK_PHOTO, Act.RETURN)
    desk = kit.center.passport
    mended: Application = content(kit, sent.id).model_copy(update={"phone": "01099999999"})
    assert desk.correct(desk.find(OFFICE, sent.id), mended, who="kim", field="phone")
    again = envelope(kit, sent.id, revision=2, told=photo(kit), follow=sent.follow, code=sent.code)
    taken(kit, again)
    opened = desk.open(desk.find(OFFICE, sent.id), who="kim", why="review")
    assert opened is not None
    assert opened.phone == "01099999999"


def test_the_center_counts_the_days(kit: Any) -> None:
    """A kiosk's clock that is years off deletes nothing early and keeps nothing long."""
    desk, kept = kit.center.passport, 90
    behind = taken(kit, envelope(kit, made_at=kit.clock() - timedelta(days=400)))
    ahead = taken(kit, envelope(kit, made_at=kit.clock() + timedelta(days=4000)))
    kit.clock.advance(days=kept - 1)
    assert desk.forget() == 0
    accepted = taken(kit)
    kit.clock.advance(days=2)
    assert desk.forget() == 2
    assert {desk.find(OFFICE, each.id).state for each in (behind, ahead)} == {State.EXPIRED}
    kit.clock.advance(days=kept - 4)
    moved(kit, accepted, Act.ACCEPT)
    kit.clock.advance(days=10)
    assert desk.forget() == 0, "a passport that is being made"
    kit.clock.advance(days=kept)
    assert desk.forget() == 1


@pytest.mark.parametrize("acts", [(Act.REFUSE,), (Act.ACCEPT, Act.FINISH)])
def test_the_time_is_free_again(kit: Any, acts: tuple[Act, ...]) -> None:
    """Of an application that is over; and the phone shows no hour any more."""
    book, office = kit.center.reception.appointments, kit.center.reception.offices.at(OFFICE)
    last = book.free(office, "passport")[-1]
    sent = envelope(kit)
    request = BookRequest(id=sent.id, code=draw_code(), office=OFFICE, service="passport", start=last.start)
    assert kit.call("/passport/book", request.model_dump_json().encode()).ok
    taken(kit, sent)
    page = f"{kit.url}/p/{sent.follow}"
    assert 'class="when"' in requests.get(page, timeout=10).text
    moved(kit, sent, *acts)
    assert next(each for each in book.free(office, "passport") if each.start == last.start) == last
    assert 'class="when"' not in requests.get(page, timeout=10).text


def test_the_key_is_gone_from_the_files(kit: Any) -> None:
    """Not only from the table: what is left on the disk opens nothing."""
    database = kit.center.desk.database
    if not database.is_sqlite:
        pytest.skip("PostgreSQL's own log is not ours to read (ADR 41)")
    sent = taken(kit)
    folder, needle = Path(database.engine.url.database).parent, sent.wrapped[100:164]

    def holds() -> bool:
        return any(needle in each.read_bytes() for each in folder.glob("*sqlite*"))

    assert holds()
    moved(kit, sent, Act.ACCEPT, Act.FINISH)
    assert not holds()
