"""Issuing: once for each key, at the price agreed to, and every refusal by its own code."""

import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest

from center.issuing.numbers import is_well_formed
from contract.issue import Issued


def test_a_certificate_is_issued(kit: Any) -> None:
    """The thin whole: card, price, paper, with serial, number, code and hash."""
    token = kit.token()
    quote = kit.call("/quote", {"token": token, "document": "RR-01", "options": {}})
    assert quote.json() == {"list_won": 200, "won": 200, "exemption": None, "waiver": None}
    issued = kit.issue(token)
    (copy,) = issued.copies
    assert copy.serial == "2026-1124-000001"
    assert is_well_formed(copy.verification_number)
    assert copy.pdf.startswith(b"%PDF")
    assert re.fullmatch("[23456789ABCDEFGHJKMNPQRSTVWXYZ]{6}", issued.claim_code)
    data = kit.papers.made[0]
    assert (data.title, data.office, data.holder) == ("주민등록표 등본", "수원시장", "홍길동")
    assert [row["rrn"][8:] for row in data.fields["members"]] == ["******"] * 4
    assert data.fields["address_history"] == []


def test_the_tail_of_numbers_is_shown_only_when_asked_for(kit: Any) -> None:
    """The option reaches every member of the household, and the history comes with its own option."""
    kit.issue(options={"rrn_tail": True, "address_history": True, "purpose": "loan"})
    data = kit.papers.made[0]
    assert all("*" not in row["rrn"] for row in data.fields["members"])
    assert len(data.fields["address_history"]) == 3
    assert data.purpose == "대출"


@pytest.mark.parametrize("document", ["RR-02", "FR-01", "HI-01", "LD-01", "VH-01"])
def test_other_documents_have_their_fields(kit: Any, document: str) -> None:
    """Person and plain templates; no full resident number is anywhere in them."""
    won = {"RR-02": 200, "FR-01": 500, "LD-01": 300, "VH-01": 300}.get(document, 0)
    kit.issue(document=document, won=won)
    assert not re.search(r"\d{6}-\d{7}", str(kit.papers.made[0].fields))


def test_every_copy_is_a_paper_of_its_own(kit: Any) -> None:
    """Three copies: three serials, three numbers, three hashes."""
    issued = kit.issue(options={"copies": 3})
    assert len({copy.serial for copy in issued.copies}) == 3
    assert len({copy.verification_number for copy in issued.copies}) == 3
    assert len({copy.sha256 for copy in issued.copies}) == 3


def test_a_repeat_answers_the_same_bytes(kit: Any) -> None:
    """Even when the token has expired since; nothing new is made."""
    order = kit.order(kit.token())
    first = kit.call("/issue", order)
    kit.clock.advance(hours=1)
    again = kit.call("/issue", order)
    assert (again.status_code, again.content) == (200, first.content)
    assert len(kit.papers.made) == 1


def test_a_repeat_with_a_fresh_token_of_the_same_holder_is_answered(kit: Any) -> None:
    """The card was put in again after a restart; another holder gets nothing."""
    order = kit.order(kit.token())
    first = kit.call("/issue", order)
    again = kit.call("/issue", {**order, "token": kit.token()})
    assert again.content == first.content
    other = kit.call("/issue", {**order, "token": kit.token("RC-0000011")})
    assert (other.status_code, other.json()["code"]) == (409, "key_reused")


@pytest.mark.parametrize(
    "change", [{"document": "RR-02"}, {"won": 0}, {"options": {"copies": 1, "rrn_tail": True}}]
)
def test_the_same_key_with_another_body_is_refused(kit: Any, change: dict[str, Any]) -> None:
    """A key stands for one request."""
    order = kit.order(kit.token())
    kit.call("/issue", order)
    answer = kit.call("/issue", {**order, **change})
    assert (answer.status_code, answer.json()["code"]) == (409, "key_reused")


def test_another_device_cannot_have_the_answer(kit: Any) -> None:
    """The key belongs to the kiosk that drew it."""
    order = kit.order(kit.token())
    kit.call("/issue", order)
    assert kit.call("/issue", order, device="kiosk-2").json()["code"] == "key_reused"


def test_two_threads_with_one_key_reserve_one_serial(kit: Any) -> None:
    """Eight at once: one errand, one serial, eight equal answers."""
    order = kit.order(kit.token())
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: kit.center.issuing.issue("kiosk-1", _request(order)), range(8)))
    assert len(set(answers)) == 1
    assert (len(kit.rows("issue")), len(kit.rows("copy"))) == (1, 1)


def test_two_processes_with_one_key_reserve_one_serial(kit: Any) -> None:
    """Two issuing desks that share only the database: the loser answers what the winner wrote."""
    from center.issuing.issue import Issuing

    mine = kit.center.issuing
    other = Issuing(
        kit.center.desk, kit.center.identification, kit.center.quotes, kit.center.claims, kit.papers
    )
    order = kit.order(kit.token())
    with ThreadPoolExecutor(6) as pool:
        desks = [mine, other] * 3
        answers = list(pool.map(lambda desk: desk.issue("kiosk-1", _request(order)), desks))
    assert len(set(answers)) == 1
    assert len(kit.rows("copy")) == 1


def test_many_errands_at_once_have_different_serials(kit: Any) -> None:
    """Leases of serials never overlap, even between two counters."""
    from center.issuing.numbers import Serials

    counters = [Serials(kit.center.desk.database) for _ in range(2)]
    day = kit.clock.now.date()
    with ThreadPoolExecutor(4) as pool:
        taken = list(pool.map(lambda n: counters[n % 2].take(day, 3), range(40)))
    serials = [serial for three in taken for serial in three]
    assert len(set(serials)) == 120


def _request(order: dict[str, Any]) -> Any:
    from contract.issue import IssueRequest

    return IssueRequest.model_validate(order)


def test_fees_follow_the_holder_and_the_register(kit: Any) -> None:
    """Two minor children pay nothing, and the reason is told; who lives outside pays the outside fee."""
    exempt = kit.call("/quote", {"token": kit.token("RC-0000005"), "document": "RR-01", "options": {}})
    assert exempt.json() == {"list_won": 200, "won": 0, "exemption": "two_minor_children", "waiver": None}
    inside = kit.call("/quote", {"token": kit.token(), "document": "TX-L1", "options": {}})
    assert inside.json()["won"] == 0
    outside = kit.call("/quote", {"token": kit.token("RC-0000011"), "document": "TX-L1", "options": {}})
    assert outside.json()["won"] == 800


def test_a_price_that_changed_is_refused(kit: Any) -> None:
    """The citizen agreed to another one."""
    answer = kit.call("/issue", kit.order(kit.token(), won=100))
    assert (answer.status_code, answer.json()["code"]) == (409, "price_changed")


def test_a_name_our_fonts_lack_goes_to_a_person(kit: Any) -> None:
    """No paper, no row of an errand, but a row of the look."""
    answer = kit.call("/issue", kit.order(kit.token("RC-0000009")))
    assert (answer.status_code, answer.json()["code"]) == (422, "name_unprintable")
    assert kit.rows("issue") == []
    assert [row.why for row in kit.rows("audit")][-1] == "try RR-01"


@pytest.mark.parametrize(
    ("document", "options", "status", "code"),
    [
        ("XX-99", {}, 404, "no_such_document"),
        ("SC-01", {}, 403, "not_on_kiosk"),
        ("HI-01", {"rrn_tail": True}, 400, "unknown"),
        ("RR-01", {"purpose": "fun"}, 400, "unknown"),
    ],
)
def test_what_a_kiosk_may_not_issue(
    kit: Any, document: str, options: dict[str, Any], status: int, code: str
) -> None:
    """Unknown, counter-only, and options the document does not have: by quote and by issue alike."""
    token = kit.token()
    asked = kit.call("/quote", {"token": token, "document": document, "options": options})
    issued = kit.call("/issue", kit.order(token, document=document, options=options))
    assert (asked.status_code, asked.json()["code"]) == (status, code)
    assert (issued.status_code, issued.json()["code"]) == (status, code)


def test_a_window_that_closed_a_moment_ago_still_counts(kit: Any) -> None:
    """FR-01 closes at 23:30: quoted at 23:29 it is issued at 23:34, and refused at 23:36."""
    kit.clock.advance(minutes=19)
    token = kit.token()
    order = kit.order(token, document="FR-01", won=500)
    assert kit.call("/quote", {"token": token, "document": "FR-01", "options": {}}).status_code == 200
    kit.clock.advance(minutes=5)
    assert (
        kit.call("/quote", {"token": token, "document": "FR-01", "options": {}}).json()["code"]
        == "closed_now"
    )
    assert kit.call("/issue", order).status_code == 200
    kit.clock.advance(minutes=2)
    late = kit.call("/issue", {**order, "key": str(uuid4())})
    assert (late.status_code, late.json()["code"]) == (409, "closed_now")


@pytest.mark.parametrize(
    ("handle", "status", "code"),
    [
        ("make_down", 503, "register_down"),
        ("make_nonsense", 502, "register_nonsense"),
        ("make_slow", 504, "register_slow"),
    ],
)
def test_a_register_that_fails_is_named(kit: Any, handle: str, status: int, code: str) -> None:
    """Down, slow and nonsense differ, before identity, at the price and at the paper; mended, it works."""
    token = kit.token()
    getattr(kit.register, handle)("residents")
    for answer in (
        kit.call("/identify", kit.proof()),
        kit.call("/quote", {"token": token, "document": "RR-01", "options": {}}),
        kit.call("/issue", kit.order(token)),
    ):
        assert (answer.status_code, answer.json()) == (status, {"code": code, "detail": "residents"})
    kit.register.mend()
    kit.issue(token)


def test_a_paper_is_looked_at_with_a_row(kit: Any) -> None:
    """Who, what, why, and never a name: one row for each call that touches a person."""
    token = kit.token()
    kit.call("/quote", {"token": token, "document": "RR-01", "options": {}})
    kit.issue(token)
    rows = kit.rows("audit")
    assert [(row.who, row.what, row.why) for row in rows] == [
        ("kiosk-1", "person", "identify"),
        ("kiosk-1", "price", "RR-01"),
        ("kiosk-1", "paper", "issue RR-01"),
    ]
    assert len({row.subject for row in rows}) == 1
    assert "RC-0000001" not in str(rows)


def test_no_table_keeps_a_name_or_a_number_in_clear(kit: Any) -> None:
    """Once the outcome is known, nothing of the citizen is left in any table."""
    issued = kit.issue(options={"rrn_tail": True})
    assert isinstance(issued, Issued)
    kit.tell(printed=(issued.copies[0].serial,))
    tables = ("challenge", "holder_token", "issue", "copy", "copy_event", "inbox", "audit", "claim")
    everything = " ".join(str(kit.rows(table)) for table in tables)
    for personal in ("홍길동", "RC-0000001", "780314", "효원로"):
        assert personal not in everything
