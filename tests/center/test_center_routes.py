"""The wire: who may call, what junk is answered, and that nothing personal is quoted back."""

import json
import logging
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from center.api.problems import STATUS
from center.api.routes import MOST_BYTES
from contract.catalogue import Catalogue
from contract.device_key import authorization, mac_key_of
from contract.health import Health
from contract.issue import CopyEvent, CopyOutcome
from contract.problem import Problem, ProblemCode
from kiosk.center import FAULTS

PATHS = ("/identify", "/quote", "/issue", "/sync", "/claims/look-up", "/claims/refund")
KEY = b"a" * 32


@pytest.fixture
def engine_kind() -> str:
    """The wire is the same on every database."""
    return "sqlite"


def test_the_catalogue_and_the_health_are_given(kit: Any) -> None:
    """As messages of the contract."""
    catalogue = Catalogue.model_validate_json(kit.call("/catalogue", method="GET").content)
    assert catalogue == kit.center.desk.catalogue
    health = Health.model_validate_json(kit.call("/health", method="GET").content)
    assert {one.state.value for one in health.registers} == {"up"}
    assert {one.name for one in health.registers} == {one.register_name for one in catalogue.documents}


def _header(kit: Any, **changes: Any) -> str:
    parts = {
        "device": "kiosk-1",
        "mac_key": mac_key_of(KEY),
        "method": "GET",
        "path": "/api/v1/health",
        "body": b"",
        "moment": kit.clock.now,
        "nonce": uuid4().hex,
        **changes,
    }
    return authorization(**parts)


@pytest.mark.parametrize(
    "changes",
    [
        {"mac_key": mac_key_of(b"wrong")},
        {"mac_key": KEY},
        {"device": "kiosk-9"},
        {"device": "kiosk-2"},
        {"method": "POST"},
        {"path": "/api/v1/catalogue"},
        {"body": b"x"},
        {"nonce": ""},
    ],
    ids=str,
)
def test_a_signature_binds_everything(kit: Any, changes: dict[str, Any]) -> None:
    """Wrong key, device, method, path or body: 401, and no row."""
    answer = kit.send("GET", "/api/v1/health", b"", {"Authorization": _header(kit, **changes)})
    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")


@pytest.mark.parametrize("minutes", [-6, 6])
def test_a_clock_that_is_far_off_is_refused(kit: Any, minutes: int) -> None:
    """Five minutes either way are allowed."""
    off = _header(kit, moment=kit.clock.now + timedelta(minutes=minutes))
    assert kit.send("GET", "/api/v1/health", b"", {"Authorization": off}).json()["detail"] == "clock"
    near = _header(kit, moment=kit.clock.now + timedelta(minutes=minutes * 0.8))
    assert kit.send("GET", "/api/v1/health", b"", {"Authorization": near}).status_code == 200


def test_a_recorded_request_is_good_for_nothing(kit: Any) -> None:
    """Replayed at once, within the window, and after it."""
    header = {"Authorization": _header(kit)}
    assert kit.send("GET", "/api/v1/health", b"", header).status_code == 200
    for minutes, why in ((0, "replay"), (4, "replay"), (2, "clock"), (20, "clock")):
        kit.clock.advance(minutes=minutes)
        assert kit.send("GET", "/api/v1/health", b"", header).json()["detail"] == why


@pytest.mark.parametrize(
    "header", ["", "Bearer x", "Anytime-Device", "Anytime-Device a:b:c:d", "Anytime-Device kiosk-1:1:n", "é"]
)
def test_a_header_of_another_kind_is_refused(kit: Any, header: str) -> None:
    """Before anything is parsed."""
    headers = {"Authorization": header.encode("latin-1")} if header else {}
    for path in PATHS:
        assert kit.send("POST", f"/api/v1{path}", b"junk", headers).status_code == 401


def test_a_suspended_device_is_shut_out_at_once(kit: Any) -> None:
    """The other one is not."""
    kit.center.authenticator.suspend("kiosk-1")
    assert kit.call("/health", method="GET").status_code == 401
    assert kit.call("/health", method="GET", device="kiosk-2").status_code == 200


def test_a_token_is_of_one_device_and_ten_minutes(kit: Any) -> None:
    """Another kiosk cannot use it; it ends by itself."""
    token = kit.token()
    body = {"token": token, "document": "RR-01", "options": {}}
    assert kit.call("/quote", body, device="kiosk-2").json()["code"] == "token_expired"
    kit.clock.advance(minutes=9, seconds=59)
    assert kit.call("/quote", body).status_code == 200
    kit.clock.advance(seconds=1)
    for path, message in (
        ("/quote", body),
        ("/issue", kit.order(token)),
        ("/claims/look-up", {"code": "ABCDEF", "token": token}),
        ("/claims/refund", {"code": "ABCDEF", "token": token}),
    ):
        answer = kit.call(path, message)
        assert (answer.status_code, answer.json()["code"]) == (403, "token_expired")


def test_a_challenge_is_good_once_for_its_device_in_time(kit: Any) -> None:
    """The proof is fresh, ours, and of this kiosk."""
    proof = kit.proof()
    assert kit.call("/identify", proof, device="kiosk-2").json()["code"] == "proof_refused"
    assert kit.call("/identify", proof).status_code == 200
    assert kit.call("/identify", proof).json()["code"] == "proof_refused"
    late = kit.proof()
    kit.clock.advance(minutes=5)
    assert kit.call("/identify", late).json()["code"] == "proof_refused"


@pytest.mark.parametrize(
    ("card", "status", "code"),
    [
        (b"forged", 403, "proof_refused"),
        (b"revoked", 403, "card_revoked"),
        (b"RC-9999999", 404, "no_such_person"),
    ],
)
def test_a_card_that_proves_nobody(kit: Any, card: bytes, status: int, code: str) -> None:
    """Each with its own code."""
    answer = kit.call("/identify", kit.proof(card))
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_every_problem_has_a_status() -> None:
    """A new code cannot be forgotten, and none of them is a success."""
    assert set(STATUS) == set(ProblemCode)
    assert all(400 <= status < 600 for status in STATUS.values())


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 404),
        ("GET", "/api/v1/issue", 405),
        ("DELETE", "/api/v1/health", 405),
        ("GET", "/docs", 404),
    ],
)
def test_a_wrong_path_is_a_problem_too(kit: Any, method: str, path: str, status: int) -> None:
    """The kiosk can read every answer."""
    answer = kit.send(method, path, b"", {})
    assert answer.status_code == status
    assert Problem.model_validate_json(answer.content).code is ProblemCode.UNKNOWN


def test_a_body_that_is_too_large_is_not_read(kit: Any) -> None:
    """By declared and by real length; and too many events."""
    assert kit.call("/sync", b"x" * (MOST_BYTES + 1)).status_code == 413
    event = CopyEvent(id=uuid4(), serial="s", outcome=CopyOutcome.VOID).model_dump(mode="json")
    assert kit.call("/sync", {"copies": [event] * 201}).status_code == 413
    assert (
        kit.call("/sync", {"copies": [{**event, "id": str(uuid4())} for _ in range(200)]}).status_code == 200
    )


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda children: (
        st.lists(children, max_size=3) | st.dictionaries(st.text(max_size=12), children, max_size=4)
    ),
    max_leaves=8,
)
KNOWN = {
    "key": st.uuids().map(str) | junk,
    "token": st.just("TOKEN") | st.text(max_size=60) | junk,
    "document": st.sampled_from(["RR-01", "FR-01"]) | junk,
    "options": st.fixed_dictionaries({}, optional={"copies": junk, "purpose": junk, "rrn_tail": junk}) | junk,
    "won": st.integers() | junk,
    "claim": st.text(max_size=12) | junk,
    "code": st.text(max_size=12) | junk,
    "nonce": st.binary(max_size=40).map(str) | junk,
    "copies": st.lists(
        st.fixed_dictionaries(
            {"id": st.uuids().map(str), "serial": st.text(max_size=50), "outcome": st.just("void")}
        ),
        max_size=3,
    )
    | junk,
    "money": st.lists(
        st.fixed_dictionaries(
            {
                "id": st.uuids().map(str),
                "key": st.uuids().map(str),
                "paid_won": st.integers(),
                "refunded_won": st.integers(),
                "kept_won": st.integers(),
                "payment_reference": st.text(max_size=90),
            }
        ),
        max_size=3,
    )
    | junk,
}
messages = st.fixed_dictionaries({}, optional=KNOWN).map(lambda message: json.dumps(message).encode())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(PATHS), body=messages | st.binary(max_size=200))
def test_junk_is_never_our_fault(kit: Any, path: str, body: bytes) -> None:
    """Whatever a signed kiosk sends: 2xx or 4xx, never 5xx, always a message of ours."""
    if not hasattr(kit, "living_token"):
        kit.living_token = kit.token()  # half of the junk comes from somebody with a card
    answer = kit.call(path, body.replace(b'"TOKEN"', json.dumps(kit.living_token).encode()))
    assert answer.status_code < 500, (path, body, answer.text)
    if answer.status_code != 200:
        Problem.model_validate_json(answer.content)


@pytest.mark.slow
def test_junk_is_never_our_fault_on_postgresql(postgres: str, tmp_path: Any, clock: Any) -> None:
    """What SQLite takes and PostgreSQL does not: NUL, lone surrogates, numbers and texts too long."""
    from center.issuing.refusal import Refusal
    from center.parts import Replacements, open_center
    from center.registry.demo.register import DemoRegister
    from center.settings import CenterSettings
    from contract.issue import ClaimRequest, SyncRequest

    where = CenterSettings(
        data_folder=tmp_path,
        card_anchors=tmp_path,
        database_url=postgres + "postgres",
        device_keys={"k": tmp_path / "k"},
    )
    center = open_center(where, Any, Replacements(register=DemoRegister(clock), clock=clock))
    for text in ("x" * 100_000, "\u2028", "'; drop table copy; --", "가" * 3000):
        event = {"id": str(uuid4()), "serial": text, "outcome": "void", "reason": text}
        reply = center.outcomes.sync("k", SyncRequest.model_validate({"copies": [event]}))
        assert list(reply.refused.values()) == ["no_such_serial"]
        with pytest.raises(Refusal):
            center.claims.look_up("k", ClaimRequest(code=text, token=text))
    center.close()


def test_nothing_personal_is_logged_or_quoted(kit: Any, caplog: pytest.LogCaptureFixture) -> None:
    """Not in an answer that refuses, not in a log, at any level."""
    caplog.set_level(logging.DEBUG)
    token = kit.token()
    kit.issue(token, options={"rrn_tail": True})
    refused = [
        kit.call("/quote", {"token": token, "document": "홍길동", "options": {}}),
        kit.call("/issue", {"token": token, "won": "780314"}),
        kit.call("/issue", kit.order(token, won=1)),
        kit.call("/claims/look-up", {"code": "780314", "token": token}),
    ]
    assert all(400 <= answer.status_code < 500 for answer in refused)
    everything = caplog.text + "".join(answer.text for answer in refused)
    for personal in (token, "홍길동", "780314", "RC-0000001", "김영희"):
        assert personal not in everything


def test_a_bug_answers_a_problem(kit: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kiosk can read even that, and learns nothing of the inside."""
    monkeypatch.setattr(type(kit.register), "facts", lambda *_: 1 / 0)
    answer = kit.call("/quote", {"token": kit.token(), "document": "RR-01", "options": {}})
    assert (answer.status_code, answer.json()) == (500, {"code": "unknown", "detail": "internal"})


def test_every_refusal_has_a_status() -> None:
    """And the kiosk a fault for it."""
    assert set(STATUS) == set(ProblemCode) == set(FAULTS)
