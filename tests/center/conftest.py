"""A whole center for tests: real tables on SQLite and PostgreSQL, the demo register, and plain papers."""

import json
import shutil
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import UUID, uuid4

import pytest
import requests
from sqlalchemy import create_engine, text
from starlette.types import ASGIApp, Receive, Scope, Send

from center.api.app import create_app
from center.api.server import AppServer
from center.clock import SEOUL
from center.database.engine import Database
from center.database.migrate import upgrade
from center.issuing.holder import CardHolder
from center.issuing.refusal import Refusal
from center.papers import DocumentData, NameUnprintable, RenderedPaper
from center.parts import Center, Replacements, open_center
from center.registry.demo.register import DemoRegister
from center.registry.faulty import FaultyRegister
from center.settings import CenterSettings
from contract.device_key import authorization, mac_key_of
from contract.identity import CardProof
from contract.issue import Issued, Options
from contract.problem import ProblemCode
from provisioning.private_postgres import private_postgres

KIOSKS = {"kiosk-1": b"a" * 32, "kiosk-2": b"b" * 32}


class ManualClock:
    """Stands still until it is told otherwise. A Tuesday night in Suwon."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 23, 10, tzinfo=SEOUL)

    def __call__(self) -> datetime:
        """As `center.clock.Clock`."""
        return self.now

    def advance(self, **span: float) -> None:
        """By hours=, minutes=, days=..."""
        self.now += timedelta(**span)


class PlainPapers:
    """Papers without typesetting: what issuing hands over is kept to be looked at."""

    def __init__(self) -> None:
        self.made: list[DocumentData] = []
        self._lock = Lock()

    def render(self, data: DocumentData) -> RenderedPaper:
        """Refuses what no Korean font of ours can draw, as the real ones do."""
        if any(ord(sign) > 0xFFFF for sign in data.holder):
            raise NameUnprintable
        with self._lock:
            self.made.append(data)
        pdf = f"%PDF {data.serial} {data.verification_number}".encode()
        return RenderedPaper(pdf, 1, sha256(pdf).hexdigest(), {"title": data.title})


def check_by_name(proof: CardProof, _at: datetime) -> CardHolder:
    """The card number is the certificate: the real check has its own tests."""
    if proof.certificate == b"forged":
        raise Refusal(ProblemCode.PROOF_REFUSED, "forged_signature")
    if proof.certificate == b"revoked":
        raise Refusal(ProblemCode.CARD_REVOKED, "revoked")
    return CardHolder(proof.certificate.decode())


class Front:
    """One server for all tests: it serves whatever center the test has opened."""

    def __init__(self) -> None:
        self.app: ASGIApp | None = None
        self.url = ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI."""
        assert self.app is not None
        await self.app(scope, receive, send)


@pytest.fixture(scope="session")
def front() -> Iterator[Front]:
    """Starting and stopping a server takes a fifth of a second, so it is done once."""
    it = Front()
    server = AppServer(it)
    it.url = server.start()
    yield it
    server.stop()


@dataclass
class Kit:
    """A center and kiosks that call it."""

    center: Center
    clock: ManualClock
    papers: PlainPapers
    register: FaultyRegister
    url: str
    http: requests.Session

    def call(
        self, path: str, body: Any = None, *, method: str = "POST", device: str = "kiosk-1"
    ) -> requests.Response:
        """One signed call. body: a model, a dict, or bytes."""
        if isinstance(body, bytes):
            content = body
        elif body is None:
            content = b""
        else:
            content = (
                body.model_dump_json().encode()
                if hasattr(body, "model_dump_json")
                else json.dumps(body).encode()
            )
        full = f"/api/v1{path}"
        header = authorization(
            device,
            mac_key_of(KIOSKS[device]),
            method,
            full,
            content,
            moment=self.clock.now,
            nonce=uuid4().hex,
        )
        return self.send(method, full, content, {"Authorization": header})

    def send(self, method: str, path: str, content: bytes, headers: dict[str, str]) -> requests.Response:
        """One call exactly as given."""
        return self.http.request(method, self.url + path, data=content, headers=headers, timeout=20)

    def proof(self, card: str | bytes = "RC-0000001", device: str = "kiosk-1") -> dict[str, str]:
        """A proof over a fresh challenge, as JSON."""
        nonce = self.call("/challenge", device=device).json()["nonce"]
        certificate = card if isinstance(card, bytes) else card.encode()
        filler = b64encode(b"x").decode()
        return {
            "nonce": nonce,
            "certificate": b64encode(certificate).decode(),
            "signature": filler,
            "printed_information": filler,
            "chuid": filler,
            "security_object": filler,
        }

    def token(self, card: str = "RC-0000001", device: str = "kiosk-1") -> str:
        """Somebody put in a card and typed the PIN."""
        answer = self.call("/identify", self.proof(card, device), device=device)
        assert answer.status_code == 200, answer.text
        token: str = answer.json()["token"]
        return token

    def order(self, token: str, **changes: Any) -> dict[str, Any]:
        """The body of an issue request for one household register at 200 won."""
        options = Options(**changes.pop("options", {})).model_dump()
        return {
            "key": str(uuid4()),
            "token": token,
            "document": "RR-01",
            "options": options,
            "won": 200 * options["copies"],
            **changes,
        }

    def issue(self, token: str | None = None, *, device: str = "kiosk-1", **changes: Any) -> Issued:
        """An issued order."""
        answer = self.call("/issue", self.order(token or self.token(device=device), **changes), device=device)
        assert answer.status_code == 200, answer.text
        return Issued.model_validate_json(answer.content)

    def tell(
        self,
        *,
        printed: tuple[str, ...] = (),
        void: tuple[str, ...] = (),
        money: tuple[dict[str, Any], ...] = (),
        abandoned: tuple[UUID, ...] = (),
        device: str = "kiosk-1",
    ) -> dict[str, Any]:
        """A sync with fresh event ids; the reply as JSON."""
        outcomes = [(serial, "printed") for serial in printed] + [(serial, "void") for serial in void]
        body = {
            "abandoned": [{"id": str(uuid4()), "key": str(key)} for key in abandoned],
            "copies": [
                {"id": str(uuid4()), "serial": serial, "outcome": outcome} for serial, outcome in outcomes
            ],
            "money": [{"id": str(uuid4()), **event} for event in money],
        }
        answer = self.call("/sync", body, device=device)
        assert answer.status_code == 200, answer.text
        reply: dict[str, Any] = answer.json()
        return reply

    def rows(self, table: str) -> list[Any]:
        """All rows of a table."""
        with self.center.desk.database.reading() as connection:
            return list(connection.execute(text(f"select * from {table}")).all())


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A private PostgreSQL on a free port; the URL of its server without a database name."""
    with private_postgres(durable=False) as server:
        yield server


@contextmanager
def made(server: str, template: str = "template1") -> Iterator[str]:
    """A database on `server` for as long as the block lasts; its URL. template: of which it is a copy."""
    name = f"test_{uuid4().hex}"
    admin = create_engine(server + "postgres", isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"create database {name} template {template}"))
    yield server + name
    with admin.connect() as connection:
        connection.execute(text(f"drop database {name} with (force)"))
    admin.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def engine_kind(request: pytest.FixtureRequest) -> str:
    """Every test of the center runs on both."""
    kind: str = request.param
    return kind


@pytest.fixture
def database_url(engine_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database of each kind."""
    if engine_kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'center.sqlite'}"
        return
    with made(request.getfixturevalue("postgres")) as url:
        yield url


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite database without rows: to copy it takes a hundredth of the migrations' time."""
    path = tmp_path_factory.mktemp("template") / "center.sqlite"
    _migrate(f"sqlite:///{path}")
    assert not path.with_name("center.sqlite-wal").exists()
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres: str) -> Iterator[str]:
    """The same on PostgreSQL; the database's name. Nobody is connected to it, so that it can be copied."""
    with made(postgres) as url:
        _migrate(url)
        yield url.removeprefix(postgres)


@pytest.fixture
def ready_url(engine_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of each kind with all its tables."""
    if engine_kind == "sqlite":
        shutil.copy(request.getfixturevalue("template"), tmp_path / "center.sqlite")
        yield f"sqlite:///{tmp_path / 'center.sqlite'}"
        return
    template = request.getfixturevalue("postgres_template")
    with made(request.getfixturevalue("postgres"), template) as url:
        yield url


def _migrate(url: str) -> None:
    database = Database(url)
    upgrade(database.engine)
    database.close()


@pytest.fixture
def clock() -> ManualClock:
    """23:10 on a Tuesday."""
    return ManualClock()


@pytest.fixture
def kit(ready_url: str, tmp_path: Path, clock: ManualClock, front: Front) -> Iterator[Kit]:
    """A center with two kiosks on each kind of database."""
    keys = {}
    for device, key in KIOSKS.items():
        keys[device] = tmp_path / f"{device}.key"
        keys[device].write_text(key.hex())
    settings = CenterSettings(
        data_folder=tmp_path / "data",
        card_anchors=tmp_path / "anchors",
        database_url=ready_url,
        device_keys=keys,
    )
    papers = PlainPapers()
    register = FaultyRegister(DemoRegister(clock), timeout_seconds=0.2)
    center = open_center(settings, papers, Replacements(register=register, check=check_by_name, clock=clock))
    front.app = create_app(center)
    with requests.Session() as http:
        http.trust_env = False
        yield Kit(center, clock, papers, register, front.url, http)
    center.close()
