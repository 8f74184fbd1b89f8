"""The public pages: by number, limited and audited; the seal's page gives nothing away."""

import asyncio
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from samples_of_papers import ISSUED

from center.papers import PaperState, PaperStatus
from center.verify.limit import LookUpLimit
from center.verify.routes import Counter, verify_router

NUMBER = "1234567890123452"
VALID = PaperStatus(
    PaperState.VALID,
    serial="2026-1124-000017",
    title="주민등록표(등본)",
    issued_at=ISSUED,
    expires_at=ISSUED,
    shown={"title": "주민등록표(등본)", "holder": "홍*동"},
)


class Register:
    """Knows one paper."""

    def __init__(self, status: PaperStatus = VALID) -> None:
        self.status = status
        self.asked: list[str] = []

    def status_of(self, number: str) -> PaperStatus:
        """As the real one."""
        self.asked.append(number)
        return self.status if number == NUMBER else PaperStatus(PaperState.UNKNOWN)


class _Client:
    """Calls an application without a network."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app

    def get(self, path: str) -> httpx.Response:
        """One GET."""
        return asyncio.run(self._call("GET", path, None))

    def post(self, path: str, *, data: dict[str, str]) -> httpx.Response:
        """One posted form."""
        return asyncio.run(self._call("POST", path, data))

    async def _call(self, method: str, path: str, data: dict[str, str] | None) -> httpx.Response:
        transport = httpx.ASGITransport(app=self._app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.request(method, path, data=data)


class Stand:
    """A server with one register, a hand-driven clock and an audit one can read."""

    def __init__(self, bench: Any, status: PaperStatus = VALID) -> None:
        self.register = Register(status)
        self.audit: list[tuple[str, str]] = []
        self.seconds = 0.0
        limit = LookUpLimit(lambda: self.seconds, burst=3, per_second=0.1)
        counter = Counter(self.register, limit, lambda address, serial: self.audit.append((address, serial)))
        app = FastAPI()
        app.include_router(
            verify_router(counter, keys=bench.anchors.seals, site=lambda: "https://verify.example")
        )
        self.client = _Client(app)


@pytest.fixture
def stand(bench: Any) -> Stand:
    """A fresh one."""
    return Stand(bench)


def test_a_number_is_answered_without_a_script(stand: Stand) -> None:
    """Posted, so it stands in no address; dashes and blanks as people type them."""
    reply = stand.client.post("/verify", data={"number": "1234-5678 9012-3452"})
    assert 'data-state="valid"' in reply.text
    assert "홍*동" in reply.text
    assert "<script" not in reply.text
    assert stand.audit == [("127.0.0.1", "2026-1124-000017")]


@pytest.mark.parametrize("state", list(PaperState))
def test_every_state_has_its_words(bench: Any, state: PaperState) -> None:
    """In Korean and English, on the page and in the answer for programs."""
    stand = Stand(bench, PaperStatus(state, issued_at=ISSUED, expires_at=ISSUED))
    page = stand.client.post("/verify", data={"number": NUMBER}).text
    assert f'data-state="{state.value}"' in page
    assert page.count('lang="en"') > 4
    assert stand.client.get(f"/api/v1/verify/{NUMBER}").json()["state"] == state.value


def test_serials_are_not_looked_up_by_the_public(stand: Stand) -> None:
    """They can be counted up; the number cannot."""
    assert stand.client.get("/api/v1/verify/2026-1124-000017").json()["state"] == "unknown"
    assert stand.register.asked == []
    assert stand.audit == [("127.0.0.1", "")]


def test_looking_up_is_limited_for_each_address(stand: Stand) -> None:
    """Three at once here, then one in ten seconds."""
    codes = [stand.client.get(f"/api/v1/verify/{NUMBER}").status_code for _ in range(4)]
    assert codes == [200, 200, 200, 429]
    assert stand.client.post("/verify", data={"number": NUMBER}).status_code == 429
    stand.seconds = 10
    assert stand.client.get(f"/api/v1/verify/{NUMBER}").status_code == 200


@pytest.mark.parametrize("path", ["/verify", "/v", "/V"])
def test_pages_are_locked_down(stand: Stand, path: str) -> None:
    """Own scripts only, in no frame, no referrer; the true address is named."""
    reply = stand.client.get(path)
    assert "script-src 'self'" in reply.headers["content-security-policy"]
    assert "unsafe" not in reply.headers["content-security-policy"]
    assert reply.headers["referrer-policy"] == "no-referrer"
    assert "https://verify.example" in reply.text
    assert "style=" not in reply.text


@pytest.mark.parametrize(
    "number", ["<script>alert(1)</script>", "' or 1=1 --", "%00", "９" * 16, "x" * 5000, ""]
)
def test_junk_is_unknown(stand: Stand, number: str) -> None:
    """Escaped where it is shown, never asked of the register."""
    reply = stand.client.post("/verify", data={"number": number})
    assert reply.status_code == 200
    assert 'data-state="unknown"' in reply.text
    assert "<script>alert" not in reply.text
    assert stand.register.asked == []


def test_only_our_own_files_are_served(stand: Stand) -> None:
    """A closed list."""
    assert stand.client.get("/verify/static/seal.js").headers["content-type"].startswith("text/javascript")
    assert stand.client.get("/verify/static/verify.css").status_code == 200
    assert stand.client.get("/verify/static/routes.py").status_code == 404
    assert stand.client.get("/verify/static/..%2froutes.py").status_code == 404
