"""An application at the center: taken once, opened with a trace, moved on, given a new photo, destroyed."""

from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from rig_applications import HOLDER, OFFICE, content, envelope, offer, photo

from center.clock import SEOUL
from center.database.passport_tables import application, application_part
from center.passport.desk import PassportDesk
from center.passport.offer import read_passport_file
from center.passport.parts import next_photo
from center.passport.states import MOVES, OPEN, Act, State
from contract.passport import Envelope

pytestmark = pytest.mark.slow  # another process holds the key


def taken(kit: Any, sent: Envelope | None = None) -> Envelope:
    """Sent by a kiosk, and acknowledged."""
    sent = sent or envelope(kit)
    answer = kit.call("/passport/applications", sent.model_dump_json().encode())
    assert answer.ok, answer.text
    return sent


def filed(kit: Any, sent: Envelope) -> Any:
    """As the desk lists it."""
    found = kit.center.passport.find(OFFICE, sent.id)
    assert found is not None
    return found


def desk(kit: Any) -> PassportDesk:
    """Of all offices."""
    found: PassportDesk = kit.center.passport
    return found


def test_fees_change_at_nine_in_the_morning() -> None:
    """The hour counts (domain.md 5)."""
    file = read_passport_file()
    before = {k.code: k.won for k in file.kinds_at(datetime(2026, 3, 1, 8, 59, 59, tzinfo=SEOUL))}
    after = {k.code: k.won for k in file.kinds_at(datetime(2026, 3, 1, 9, tzinfo=SEOUL))}
    assert (before["10y-58"], after["10y-58"]) == (50_000, 52_000)
    assert (before["5y-26"], after["5y-26"]) == (39_000, 41_000)


def test_an_offer_names_fees_papers_and_words(kit: Any) -> None:
    """Before anybody is identified."""
    told = offer(kit)
    assert {kind.code for kind in told.kinds} >= {"10y-58", "10y-26", "1y"}
    assert [case.at_machine for case in told.cases] == [True, True, False, False, False, False]
    assert len(told.consent.digest) == 64
    assert told.delivery[0].code == OFFICE
    assert desk(kit).names[told.delivery[1].code] == told.delivery[1].name


def test_it_is_taken_once_whatever_is_repeated(kit: Any) -> None:
    """The same again is acknowledged; another content under the same revision is refused."""
    sent = taken(kit)
    taken(kit, sent)
    assert len(desk(kit).listed(OFFICE)) == 1
    other = envelope(kit, sent.id)
    assert kit.call("/passport/applications", other.model_dump_json().encode()).status_code == 409


def test_a_clerk_reads_it_and_leaves_a_trace(kit: Any) -> None:
    """Who, what for; what was told is all there."""
    sent = taken(kit)
    found = desk(kit).open(filed(kit, sent), who="kim", why="review")
    assert found == content(kit, sent.id)
    history = [(each.who, each.what, each.why) for each in desk(kit).history(sent.id)]
    assert history == [("kiosk-1", "received", ""), ("kim", "opened", "review")]
    with pytest.raises(ValueError, match="curiosity"):
        desk(kit).open(filed(kit, sent), who="kim", why="curiosity")


def test_a_new_photo_replaces_the_old_one(kit: Any) -> None:
    """Asked for with a reason, sent from any machine, once; the rest stays."""
    sent = taken(kit)
    assert not desk(kit).move(filed(kit, sent), Act.ASK_PHOTO, " ", who="kim")
    assert desk(kit).move(filed(kit, sent), Act.ASK_PHOTO, "안경에 빛이 비쳤어요", who="kim")
    again = envelope(kit, sent.id, revision=2, told=photo(kit), follow=sent.follow, code=sent.code)
    taken(kit, again)
    taken(kit, again)
    taken(kit, sent)
    assert filed(kit, sent).state is State.RECEIVED
    found = desk(kit).open(filed(kit, sent), who="kim", why="review")
    assert found is not None
    assert (found.photo, found.tries, found.name) == (b"\xff\xd8new", 2, "홍길동")


def test_a_photo_nobody_asked_for_changes_nothing(kit: Any) -> None:
    """Nor one of another holder: acknowledged, and dropped."""
    sent = taken(kit)
    taken(kit, envelope(kit, sent.id, revision=2, told=photo(kit)))
    assert filed(kit, sent).revision == 1
    desk(kit).move(filed(kit, sent), Act.ASK_PHOTO, "다시", who="kim")
    taken(kit, envelope(kit, sent.id, revision=2, told=photo(kit)))
    taken(kit, envelope(kit, sent.id, revision=3, told=photo(kit), holder="x" * 32))
    assert filed(kit, sent).state is State.PHOTO_WANTED


def test_who_collects_leaves_nothing(kit: Any) -> None:
    """Both keys and bodies are gone; it cannot be opened, and it does not come back by a late repeat."""
    sent = taken(kit)
    assert desk(kit).move(filed(kit, sent), Act.ACCEPT, "", who="kim")
    assert desk(kit).move(filed(kit, sent), Act.FINISH, "", who="kim")
    assert filed(kit, sent).destroyed_at is not None
    assert desk(kit).open(filed(kit, sent), who="kim", why="review") is None
    taken(kit, sent)
    with kit.center.desk.database.reading() as connection:
        parts = connection.execute(application_part.select()).all()
    assert [(part.wrapped, part.body) for part in parts] == [(None, None)]
    assert desk(kit).history(sent.id)[-1].what == "opened"
    assert [each.what for each in desk(kit).history(sent.id)].count("destroyed") == 1


def test_what_nobody_collects_is_forgotten_by_rule(kit: Any) -> None:
    """After ninety days; the citizen's page says so."""
    sent = taken(kit)
    kit.clock.advance(days=89)
    assert desk(kit).forget() == 0
    kit.clock.advance(days=2)
    assert desk(kit).forget() == 1
    assert filed(kit, sent).state is State.EXPIRED
    assert desk(kit).open(filed(kit, sent), who="kim", why="review") is None


def test_a_correction_is_sealed_anew_and_noted(kit: Any) -> None:
    """The old content is destroyed; whoever was slower changes nothing."""
    sent = taken(kit)
    first = filed(kit, sent)
    mended = content(kit, sent.id).model_copy(update={"phone": "01099999999"})
    assert desk(kit).correct(first, mended, who="kim", field="phone")
    assert not desk(kit).correct(first, mended, who="lee", field="phone")
    found = desk(kit).open(filed(kit, sent), who="kim", why="review")
    assert found is not None
    assert (found.phone, found.revision) == ("01099999999", 2)
    assert ("kim", "corrected", "phone") in [(h.who, h.what, h.why) for h in desk(kit).history(sent.id)]


def test_a_correction_meanwhile_loses_no_photo(kit: Any) -> None:
    """Its number was promised to a machine before; both are there in the end, and once."""
    sent = taken(kit)
    desk(kit).move(filed(kit, sent), Act.ASK_PHOTO, "다시", who="kim")
    again = envelope(kit, sent.id, revision=2, told=photo(kit), follow=sent.follow, code=sent.code)
    mended = content(kit, sent.id).model_copy(update={"phone": "01099999999"})
    assert desk(kit).correct(filed(kit, sent), mended, who="kim", field="phone")
    taken(kit, again)
    taken(kit, again)
    assert filed(kit, sent).state is State.RECEIVED
    found = desk(kit).open(filed(kit, sent), who="kim", why="review")
    assert found is not None
    assert (found.photo, found.phone) == (b"\xff\xd8new", "01099999999")
    corrected_again = found.model_copy(update={"phone": "01088888888"})
    assert desk(kit).correct(filed(kit, sent), corrected_again, who="kim", field="phone")
    found = desk(kit).open(filed(kit, sent), who="kim", why="review")
    assert found is not None
    assert (found.photo, found.phone) == (b"\xff\xd8new", "01088888888")


def test_a_photo_of_two_machines_is_the_first_that_arrives(kit: Any) -> None:
    """Both were promised the same number; the slower one is acknowledged, so that its machine can rest."""
    sent = taken(kit)
    desk(kit).move(filed(kit, sent), Act.ASK_PHOTO, "다시", who="kim")
    for jpeg in (b"first", b"second"):
        taken(kit, envelope(kit, sent.id, revision=2, told=photo(kit, jpeg)))
    found = desk(kit).open(filed(kit, sent), who="kim", why="review")
    assert found is not None
    assert found.photo == b"first"


def test_a_photo_that_came_too_late_leaves_its_number(kit: Any) -> None:
    """The clerk went on and asked once more: that photo has another number, or its machine would keep it."""
    sent = taken(kit)
    desk(kit).move(filed(kit, sent), Act.ASK_PHOTO, "다시", who="kim")
    desk(kit).move(filed(kit, sent), Act.RETURN, "서류", who="kim")
    taken(kit, envelope(kit, sent.id, revision=2, told=photo(kit, b"late")))
    assert filed(kit, sent).state is State.RETURNED
    desk(kit).move(filed(kit, sent), Act.ASK_PHOTO, "다시", who="kim")
    with kit.center.desk.database.reading() as connection:
        assert next_photo(connection, sent.id) == 3
    taken(kit, envelope(kit, sent.id, revision=3, told=photo(kit, b"in time")))
    found = desk(kit).open(filed(kit, sent), who="kim", why="review")
    assert found is not None
    assert found.photo == b"in time"


def test_only_the_moves_of_the_table_are_possible(kit: Any) -> None:
    """From every state, every act."""
    for state in State:
        for act, (before, after) in MOVES.items():
            sent = taken(kit)
            with kit.center.desk.database.writing() as connection:
                connection.execute(
                    application.update().where(application.c.id == sent.id).values(state=state.value)
                )
            moved = desk(kit).move(filed(kit, sent), act, "까닭", who="kim")
            assert moved is (state in before)
            assert filed(kit, sent).state is (after if moved else state)
    assert set(OPEN) | {State.FINISHED, State.REFUSED, State.EXPIRED} == set(State)


def test_another_office_finds_nothing(kit: Any) -> None:
    """Neither by id nor by code."""
    sent = taken(kit)
    assert desk(kit).find("other-office", sent.id) is None
    assert desk(kit).by_code("other-office", sent.code) == []
    assert desk(kit).listed("other-office") == []
    assert sent.holder == HOLDER
    assert kit.call("/passport/photo", {"code": sent.code, "token": str(uuid4())}).status_code == 403
