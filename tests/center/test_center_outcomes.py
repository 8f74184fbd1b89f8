"""What became of copies: every message once, void for ever, the register never rewritten."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from center.issuing.states import ALLOWED, CopyState
from center.issuing.unreported import NoSuchCopy
from center.papers import PaperState
from contract.issue import CopyOutcome, SyncRequest


def _state(kit: Any, serial: str) -> PaperState:
    state: PaperState = kit.center.issued_papers.status_of(serial).state
    return state


def test_a_copy_is_valid_only_after_printed_is_known(kit: Any) -> None:
    """Reserved proves nothing; printed is valid for ninety days; then it is expired."""
    issued = kit.issue()
    (copy,) = issued.copies
    assert _state(kit, copy.serial) is PaperState.NOT_YET_CONFIRMED
    kit.tell(printed=(copy.serial,))
    assert _state(kit, copy.serial) is PaperState.VALID
    kit.clock.advance(days=89, hours=23)
    assert _state(kit, copy.serial) is PaperState.VALID
    kit.clock.advance(hours=1)
    assert _state(kit, copy.serial) is PaperState.EXPIRED


def test_a_number_is_found_in_any_grouping(kit: Any) -> None:
    """By the sixteen digits with blanks or hyphens; others are unknown."""
    (copy,) = kit.issue().copies
    kit.tell(printed=(copy.serial,))
    digits = copy.verification_number
    grouped = " ".join(digits[start : start + 4] for start in range(0, 16, 4))
    found = kit.center.issued_papers.status_of(grouped.replace(" ", "-", 1))
    assert (found.state, found.serial, found.title) == (PaperState.VALID, copy.serial, "주민등록표 등본")
    assert (found.sha256, found.shown) == (copy.sha256, {"title": "주민등록표 등본"})
    for other in ("0" * 16, "", "x", "2026-1124-999999", "９" * 16, "a" * 5000):
        assert _state(kit, other) is PaperState.UNKNOWN


def test_void_is_for_ever(kit: Any) -> None:
    """A void copy is never printed; telling void twice is harmless; left in the tray is void too."""
    first, second = kit.issue(options={"copies": 2}).copies
    kit.tell(void=(first.serial,), printed=(second.serial,))
    reply = kit.tell(printed=(first.serial,))
    assert list(reply["refused"].values()) == ["void_is_for_ever"]
    assert kit.tell(void=(first.serial, second.serial))["refused"] == {}
    assert _state(kit, first.serial) is PaperState.VOID
    assert _state(kit, second.serial) is PaperState.VOID


@pytest.mark.parametrize("before", list(CopyState))
@pytest.mark.parametrize("outcome", list(CopyOutcome))
def test_the_table_never_leads_out_of_void(before: CopyState, outcome: CopyOutcome) -> None:
    """Whatever is told: void stays void, and nothing becomes reserved again."""
    after = ALLOWED.get((before, outcome))
    assert after is not CopyState.RESERVED
    if before is CopyState.VOID:
        assert after in (None, CopyState.VOID)


def test_a_message_takes_effect_once(kit: Any) -> None:
    """The same id again is acknowledged and changes nothing; the same id with another body is refused."""
    (copy,) = kit.issue().copies
    event = {"id": str(uuid4()), "serial": copy.serial, "outcome": "printed"}
    assert kit.call("/sync", {"copies": [event]}).json()["acked"] == [event["id"]]
    assert kit.call("/sync", {"copies": [event]}).json()["acked"] == [event["id"]]
    changed = kit.call("/sync", {"copies": [{**event, "outcome": "void"}]}).json()
    assert changed["refused"] == {event["id"]: "id_reused"}
    assert [row.state for row in kit.rows("copy_event")] == ["reserved", "printed"]


def test_a_batch_that_comes_twice_at_once_counts_once(kit: Any) -> None:
    """Six deliveries race; one register row, six acknowledgements."""
    (copy,) = kit.issue().copies
    event = {"id": str(uuid4()), "serial": copy.serial, "outcome": "printed"}
    request = SyncRequest.model_validate({"copies": [event]})
    with ThreadPoolExecutor(6) as pool:
        replies = list(pool.map(lambda _: kit.center.outcomes.sync("kiosk-1", request), range(6)))
    assert all(len(reply.acked) == 1 for reply in replies)
    assert [row.state for row in kit.rows("copy_event")] == ["reserved", "printed"]


def test_a_poison_message_blocks_no_other(kit: Any) -> None:
    """Unknown serials, foreign copies, absurd amounts are refused one by one."""
    issued = kit.issue()
    (copy,) = issued.copies
    (foreign,) = kit.issue(device="kiosk-2").copies
    money = {"key": str(issued.key), "paid_won": 2**40, "refunded_won": 0, "kept_won": 0}
    unknown = {"key": str(uuid4()), "paid_won": 1, "refunded_won": 0, "kept_won": 0}
    reply = kit.tell(printed=("no-such-serial", foreign.serial, copy.serial), money=(money, unknown))
    assert sorted(reply["refused"].values()) == [
        "no_such_errand",
        "no_such_serial",
        "other_device",
        "out_of_range",
    ]
    assert len(reply["acked"]) == 1
    assert _state(kit, copy.serial) is PaperState.VALID


def test_the_papers_go_when_every_outcome_is_known(kit: Any) -> None:
    """Until then a repeat gets them; afterwards only the hash is left."""
    order = kit.order(kit.token(), options={"copies": 2})
    issued = kit.call("/issue", order).json()
    first, second = (copy["serial"] for copy in issued["copies"])
    kit.tell(printed=(first,))
    assert kit.call("/issue", order).status_code == 200
    kit.tell(void=(second,))
    assert kit.rows("issue")[0].reply is None
    answer = kit.call("/issue", order)
    assert (answer.status_code, answer.json()["code"]) == (409, "key_reused")


@pytest.mark.troubled
def test_a_kiosk_cut_off_for_days_keeps_its_papers(kit: Any) -> None:
    """Other kiosks' heartbeats void nothing: somebody may hold the paper. Its own late word counts."""
    good, bad = kit.issue(options={"copies": 2}).copies
    kit.clock.advance(hours=23)
    kit.tell(device="kiosk-2")
    assert _state(kit, good.serial) is PaperState.NOT_YET_CONFIRMED
    for _ in range(3):
        kit.clock.advance(hours=25)
        kit.tell(device="kiosk-2")
        assert _state(kit, good.serial) is PaperState.UNREPORTED
    assert kit.tell(printed=(good.serial,), void=(bad.serial,))["refused"] == {}
    assert _state(kit, good.serial) is PaperState.VALID
    assert _state(kit, bad.serial) is PaperState.VOID
    assert [row.state for row in kit.rows("claim")] == ["open"]


@pytest.mark.troubled
def test_a_person_is_told_once_and_the_stored_papers_go(kit: Any, caplog: pytest.LogCaptureFixture) -> None:
    """Six heartbeats after a day of silence: one line for each errand, none for those that are settled."""
    order = kit.order(kit.token(), options={"copies": 3})
    kit.call("/issue", order)
    kit.issue(device="kiosk-2")
    kit.tell(printed=(kit.issue().copies[0].serial,))
    kit.clock.advance(hours=25)
    unreported = kit.center.unreported
    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(lambda _: unreported.look(), range(6))) == 2
    told = [record.getMessage() for record in caplog.records if "no outcome from" in record.getMessage()]
    assert len(told) == 2
    assert all(row.reply is None for row in kit.rows("issue"))
    assert kit.call("/issue", order).json()["code"] in ("key_reused", "token_expired")
    assert {row.state for row in kit.rows("copy_event")} == {"reserved", "printed"}


@pytest.mark.troubled
def test_a_person_declares_a_paper_void(kit: Any) -> None:
    """For ever, with a row in the audit, the citizen's claim is good, the kiosk's late word is refused."""
    (copy,) = kit.issue().copies
    kit.clock.advance(hours=25)
    kit.tell(device="kiosk-2")
    assert kit.rows("claim") == []
    assert kit.center.unreported.void(copy.serial, person="clerk kim", why="kiosk burnt down")
    assert not kit.center.unreported.void(copy.serial, person="clerk kim", why="again")
    assert _state(kit, copy.serial) is PaperState.VOID
    assert [row.state for row in kit.rows("claim")] == ["open"]
    assert [row.why for row in kit.rows("audit") if row.who == "clerk kim"] == [
        f"void {copy.serial}: kiosk burnt down"
    ]
    assert list(kit.tell(printed=(copy.serial,))["refused"].values()) == ["void_is_for_ever"]
    with pytest.raises(NoSuchCopy):
        kit.center.unreported.void("2026-1124-999999", person="clerk kim", why="typing error")


def test_a_kiosk_voids_only_its_own_papers(kit: Any) -> None:
    """Neither by an outcome nor by giving up an errand of another machine."""
    issued = kit.issue()
    (copy,) = issued.copies
    refused = kit.tell(void=(copy.serial,), abandoned=(issued.key,), device="kiosk-2")["refused"]
    assert list(refused.values()) == ["other_device", "other_device"]
    assert _state(kit, copy.serial) is PaperState.NOT_YET_CONFIRMED


def test_an_abandoned_errand_is_void_and_its_key_is_dead(kit: Any) -> None:
    """The kiosk never saw our answer: the copies are void, a late repeat is refused."""
    order = kit.order(kit.token())
    issued = kit.call("/issue", order).json()
    kit.tell(abandoned=(order["key"],))
    assert _state(kit, issued["copies"][0]["serial"]) is PaperState.VOID
    assert kit.call("/issue", order).json()["code"] == "key_reused"
    assert kit.rows("claim") == []  # nobody was told this errand's code


def test_an_errand_abandoned_before_it_arrived_is_never_issued(kit: Any) -> None:
    """The order was still on its way when the kiosk gave it up."""
    order = kit.order(kit.token())
    assert len(kit.tell(abandoned=(order["key"],))["acked"]) == 1
    assert kit.call("/issue", order).json()["code"] == "key_reused"
    assert kit.rows("copy") == []


@pytest.mark.parametrize("table", ["copy_event", "money_event", "audit"])
@pytest.mark.parametrize("change", ["update {} set device = device", "delete from {}"])
def test_the_registers_are_append_only(kit: Any, table: str, change: str) -> None:
    """Update and delete fail in the database itself, for its owner too."""
    issued = kit.issue()
    money = {"key": str(issued.key), "paid_won": 200, "refunded_won": 0, "kept_won": 0}
    kit.tell(printed=(issued.copies[0].serial,), money=(money,))
    before = kit.rows(table)
    assert before
    statement = change.format(table).replace("device", "who" if table == "audit" else "device")
    with pytest.raises(DBAPIError, match="append-only"), kit.center.desk.database.writing() as connection:
        connection.execute(text(statement))
    assert kit.rows(table) == before
