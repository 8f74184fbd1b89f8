"""Every call of the API with what its schema allows and forbids: never our fault, never unsigned."""

from typing import Any
from uuid import uuid4

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from requests.auth import AuthBase

from center.api.app import create_app
from contract.device_key import authorization, mac_key_of

DEVICE, KEY = "kiosk-1", b"a" * 32
CALLS = 26
MOST = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


class Signed(AuthBase):
    """As a kiosk does it: the signature covers what is really sent."""

    def __init__(self, kit: Any) -> None:
        self._kit = kit

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Adds the header."""
        body = request.body or b""
        content = body.encode() if isinstance(body, str) else body
        request.headers["Authorization"] = authorization(
            DEVICE,
            mac_key_of(KEY),
            request.method or "",
            request.path_url,
            content,
            moment=self._kit.clock.now,
            nonce=uuid4().hex,
        )
        return request


def operations(kit: Any) -> list[Any]:
    """All there are."""
    schema = schemathesis.openapi.from_dict(create_app(kit.center).openapi())
    return [each.ok() for each in schema.get_all_operations()]


def plausible(body: Any, known: dict[str, str]) -> Any:
    """Every other body names what the center knows, so that it gets past the first look."""
    if not isinstance(body, dict) or len(str(body)) % 2:
        return body
    return {**body, **{name: value for name, value in known.items() if name in body}}


@pytest.mark.slow
def test_no_message_is_our_fault(kit: Any) -> None:
    """Whatever comes: an answer the schema names, or a Problem; never 5xx."""
    known = {"token": kit.token(), "office": "suwon-24", "service": "advice", "document": "RR-01"}
    seen: dict[str, set[int]] = {}
    for operation in operations(kit):

        @MOST
        @given(case=operation.as_strategy())
        def one(case: Any) -> None:
            case.body = plausible(case.body, known)
            answer = case.call(base_url=kit.url, auth=Signed(kit))
            assert answer.status_code < 500, (case.path, case.body, answer.status_code)
            case.validate_response(answer, checks=[schemathesis.checks.not_a_server_error])
            if answer.status_code >= 400:
                assert answer.headers["content-type"][0] == "application/problem+json"
            seen.setdefault(case.path, set()).add(answer.status_code)

        one()
    assert len(seen) == CALLS
    assert {path for path, statuses in seen.items() if 200 in statuses} >= {
        "/api/v1/office",
        "/api/v1/tickets",
    }


@pytest.mark.slow
def test_without_a_signature_nothing_is_answered(kit: Any) -> None:
    """Not even whether the message was good."""
    for operation in operations(kit):

        @settings(MOST, max_examples=5)
        @given(case=operation.as_strategy())
        def one(case: Any) -> None:
            answer = case.call(base_url=kit.url, headers={"Authorization": "Anytime kiosk-1"})
            assert answer.status_code in (401, 413), (case.path, answer.status_code)

        one()
