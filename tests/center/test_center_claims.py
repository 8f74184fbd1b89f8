"""Claims: what was paid and did not come out is collected or refunded once, by the same holder, anywhere."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest

from contract.issue import Issued


def _broken(kit: Any, *, kept: int = 200, copies: int = 1, printed: int = 0) -> tuple[Issued, str]:
    """An errand whose last copies were voided, with `kept` won held under a payment's reference."""
    issued = kit.issue(options={"copies": copies})
    serials = [copy.serial for copy in issued.copies]
    reference = str(uuid4())
    money = {
        "key": str(issued.key),
        "paid_won": 200 * copies,
        "refunded_won": 200 * (copies - printed) - kept,
        "kept_won": kept,
        "payment_reference": reference,
    }
    kit.tell(printed=tuple(serials[:printed]), void=tuple(serials[printed:]), money=(money,))
    return issued, reference


def _ask(
    kit: Any, code: str, *, card: str = "RC-0000001", device: str = "kiosk-2", path: str = "look-up"
) -> Any:
    return kit.call(f"/claims/{path}", {"code": code, "token": kit.token(card, device)}, device=device)


def test_a_void_errand_leaves_an_open_claim_at_any_kiosk(kit: Any) -> None:
    """The other kiosk sees the paper, the credit, and the payment a refund must name."""
    issued, reference = _broken(kit)
    claim = _ask(kit, issued.claim_code.lower()).json()
    assert (claim["code"], claim["state"], claim["credit_won"]) == (issued.claim_code, "open", 200)
    assert (claim["payment_key"], claim["payment_reference"]) == (str(issued.key), reference)
    assert (claim["document"], claim["options"]["copies"]) == ("RR-01", 1)


def test_a_partly_printed_errand_is_owed_the_rest(kit: Any) -> None:
    """One of three came out: the claim is for two."""
    issued, _ = _broken(kit, kept=400, copies=3, printed=1)
    claim = _ask(kit, issued.claim_code).json()
    assert (claim["options"]["copies"], claim["credit_won"]) == (2, 400)


def test_a_printed_errand_leaves_no_claim(kit: Any) -> None:
    """Nothing is owed."""
    issued = kit.issue()
    kit.tell(printed=(issued.copies[0].serial,))
    assert _ask(kit, issued.claim_code).json()["code"] == "claim_unknown"


def test_a_claim_is_unknown_until_the_outcome_is(kit: Any) -> None:
    """The first kiosk has not told yet; perhaps the paper did come out."""
    issued = kit.issue()
    answer = _ask(kit, issued.claim_code)
    assert (answer.status_code, answer.json()["code"]) == (404, "claim_unknown")


def test_money_told_later_reaches_the_claim(kit: Any) -> None:
    """Void first, then the terminal returns the money: the claim holds nothing any more."""
    issued, reference = _broken(kit)
    later = {
        "key": str(issued.key),
        "paid_won": 200,
        "refunded_won": 200,
        "kept_won": 0,
        "payment_reference": reference,
    }
    kit.tell(money=(later,))
    assert _ask(kit, issued.claim_code).json()["credit_won"] == 0


def test_another_holder_cannot_use_the_code(kit: Any) -> None:
    """The same card is needed: for a look, a refund and a collection."""
    issued, _ = _broken(kit)
    for path in ("look-up", "refund"):
        answer = _ask(kit, issued.claim_code, card="RC-0000011", path=path)
        assert (answer.status_code, answer.json()["code"]) == (403, "claim_other_holder")
    order = kit.order(kit.token("RC-0000011"), claim=issued.claim_code)
    assert kit.call("/issue", order).json()["code"] == "claim_other_holder"


def test_a_claim_is_collected_once(kit: Any) -> None:
    """A fresh paper with a fresh serial; the repeat is the same; a second errand is refused."""
    issued, _ = _broken(kit)
    order = kit.order(kit.token(device="kiosk-2"), claim=issued.claim_code)
    first = kit.call("/issue", order, device="kiosk-2")
    assert first.status_code == 200
    assert first.json()["copies"][0]["serial"] != issued.copies[0].serial
    assert kit.call("/issue", order, device="kiosk-2").content == first.content
    again = kit.call("/issue", {**order, "key": str(uuid4())}, device="kiosk-2")
    assert (again.status_code, again.json()["code"]) == (409, "claim_used")
    assert _ask(kit, issued.claim_code).json()["code"] == "claim_used"
    assert _ask(kit, issued.claim_code, path="refund").json()["code"] == "claim_used"


def test_two_errands_race_for_one_claim(kit: Any) -> None:
    """Four different keys at once: one paper."""
    issued, _ = _broken(kit)
    token = kit.token()
    orders = [kit.order(token, claim=issued.claim_code) for _ in range(4)]

    def collect(order: dict[str, Any]) -> int:
        status: int = kit.call("/issue", order).status_code
        return status

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(collect, orders)) == [200, 409, 409, 409]
    assert len(kit.rows("copy")) == 2


def test_credit_that_changes_while_the_paper_is_made_is_told(
    kit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first kiosk's message comes between look and use: the price is asked again, nothing is issued."""
    issued, reference = _broken(kit)
    token = kit.token()
    render = kit.papers.render
    late = {
        "key": str(issued.key),
        "paid_won": 200,
        "refunded_won": 200,
        "kept_won": 0,
        "payment_reference": reference,
    }

    def render_late(data: Any) -> Any:
        kit.tell(money=(late,))
        return render(data)

    monkeypatch.setattr(kit.papers, "render", render_late)
    answer = kit.call("/issue", kit.order(token, claim=issued.claim_code))
    assert (answer.status_code, answer.json()["code"]) == (409, "price_changed")
    assert len(kit.rows("issue")) == 1
    monkeypatch.undo()
    assert kit.issue(token, claim=issued.claim_code).won == 200


def test_a_collection_that_fails_again_is_owed_again(kit: Any) -> None:
    """Under the code the citizen has in hand; the payment behind it is still named."""
    first, reference = _broken(kit)
    second = kit.issue(kit.token(device="kiosk-2"), device="kiosk-2", claim=first.claim_code)
    kit.tell(void=(second.copies[0].serial,), device="kiosk-2")
    claim = _ask(kit, second.claim_code).json()
    assert (claim["credit_won"], claim["state"]) == (200, "open")
    assert (claim["payment_key"], claim["payment_reference"]) == (str(first.key), reference)
    assert second.claim_code == first.claim_code


def test_what_the_kiosk_counts_replaces_what_the_center_guessed(kit: Any) -> None:
    """The money message of the second errand carries the credit too; it is not counted twice."""
    first, reference = _broken(kit)
    second = kit.issue(claim=first.claim_code)
    money = {
        "key": str(second.key),
        "paid_won": 0,
        "refunded_won": 0,
        "kept_won": 200,
        "payment_reference": reference,
    }
    kit.tell(void=(second.copies[0].serial,), money=(money,))
    claim = _ask(kit, second.claim_code).json()
    assert (claim["credit_won"], claim["payment_key"]) == (200, str(first.key))


def test_a_collection_abandoned_on_the_way_reopens_the_claim(kit: Any) -> None:
    """The citizen holds the first code only, so that one must work."""
    issued, _ = _broken(kit)
    order = kit.order(kit.token(), claim=issued.claim_code)
    kit.call("/issue", order)
    kit.tell(abandoned=(order["key"],))
    assert _ask(kit, issued.claim_code).json()["credit_won"] == 200
    assert kit.issue(claim=issued.claim_code).won == 200


def test_a_claim_is_for_its_own_paper(kit: Any) -> None:
    """Not another document, not more copies."""
    issued, _ = _broken(kit)
    for change in ({"document": "RR-02"}, {"options": {"copies": 2}}):
        answer = kit.call("/issue", kit.order(kit.token(), claim=issued.claim_code, **change))
        assert (answer.status_code, answer.json()["code"]) == (404, "claim_unknown")


def test_a_refund_closes_the_claim(kit: Any) -> None:
    """Once: the same kiosk may ask again, another kiosk and a collection may not."""
    issued, reference = _broken(kit)
    assert _ask(kit, issued.claim_code, path="refund").json()["state"] == "refunded"
    assert _ask(kit, issued.claim_code, path="refund").status_code == 200
    assert _ask(kit, issued.claim_code, path="refund", device="kiosk-1").json()["code"] == "claim_used"
    order = kit.order(kit.token(), claim=issued.claim_code)
    assert kit.call("/issue", order).json()["code"] == "claim_used"
    money = {
        "key": str(issued.key),
        "paid_won": 200,
        "refunded_won": 200,
        "kept_won": 0,
        "payment_reference": reference,
    }
    assert kit.tell(money=(money,), device="kiosk-2")["refused"] == {}


def test_money_of_another_kiosk_is_not_ours_to_tell(kit: Any) -> None:
    """Without a refund of its own, a kiosk cannot write into another one's errand."""
    issued, _ = _broken(kit)
    money = {"key": str(issued.key), "paid_won": 0, "refunded_won": 0, "kept_won": 9000}
    assert list(kit.tell(money=(money,), device="kiosk-2")["refused"].values()) == ["other_device"]
    assert _ask(kit, issued.claim_code).json()["credit_won"] == 200


def test_held_money_without_a_missing_copy_is_still_owed(kit: Any) -> None:
    """The price fell between payment and collection: what is left over has a code too."""
    issued = kit.issue()
    money = {"key": str(issued.key), "paid_won": 400, "refunded_won": 0, "kept_won": 200}
    kit.tell(printed=(issued.copies[0].serial,), money=(money,))
    claim = _ask(kit, issued.claim_code).json()
    assert (claim["credit_won"], claim["options"]["copies"]) == (200, 1)


@pytest.mark.parametrize("code", ["", "ZZZZZZ", "' or 1=1 --", "가나다라마바", "A" * 10_000])
def test_a_wrong_code_is_unknown(kit: Any, code: str) -> None:
    """Whatever was typed."""
    answer = _ask(kit, code)
    assert (answer.status_code, answer.json()["code"]) == (404, "claim_unknown")
