"""Applications as a kiosk seals them, for tests of the center."""

import secrets
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from contract.envelope import close
from contract.numbers import draw_code
from contract.passport import (
    Application,
    Envelope,
    NewPhoto,
    PassportCase,
    PassportOffer,
    Spelling,
    purpose_of,
)
from contract.photo import PhotoJudgement, Verdict

OFFICE = "suwon-24"
HOLDER = "h" * 32


def content(kit: Any, id_: UUID, **other: Any) -> Application:
    """What is told in one."""
    fields: dict[str, Any] = {
        "id": id_,
        "revision": 1,
        "made_at": kit.clock(),
        "language": "ko",
        "case": PassportCase.RENEWAL,
        "kind": "10y-58",
        "won": 52000,
        "name": "홍길동",
        "born": date(1990, 2, 3),
        "spelling": Spelling(surname="HONG", given="GILDONG"),
        "old_passport": "",
        "phone": "01012345678",
        "emergency_name": "",
        "emergency_phone": "",
        "photo": b"\xff\xd8jpeg",
        "judgement": PhotoJudgement(verdict=Verdict.PASS, head_mm=34.0),
        "tries": 1,
        "consent": "passport-2026-11 abc",
        "told": (),
    }
    return Application.model_construct(**fields | other)


def offer(kit: Any) -> PassportOffer:
    """Over the wire."""
    return PassportOffer.model_validate_json(kit.call("/passport", {"office": OFFICE}).content)


def envelope(
    kit: Any,
    id_: UUID | None = None,
    offered: PassportOffer | None = None,
    *,
    revision: int = 1,
    told: bytes | None = None,
    **other: Any,
) -> Envelope:
    """Sealed for the office."""
    id_ = id_ or uuid4()
    offered = offered or offer(kit)
    plain = told or content(kit, id_).model_dump_json().encode()
    wrapped, body = close(offered.public, purpose_of(OFFICE, id_, revision), plain)
    fields: dict[str, Any] = {
        "id": id_,
        "revision": revision,
        "code": draw_code(),
        "follow": secrets.token_urlsafe(16),
        "office": OFFICE,
        "service": "passport",
        "language": "ko",
        "holder": HOLDER,
        "made_at": kit.clock(),
        "key": offered.key,
        "wrapped": wrapped,
        "body": body,
    }
    return Envelope.model_construct(**fields | other)


def photo(kit: Any, jpeg: bytes = b"\xff\xd8new") -> bytes:
    """The content of a second revision."""
    judgement = PhotoJudgement(verdict=Verdict.PASS, head_mm=33.5)
    new = NewPhoto.model_construct(photo=jpeg, judgement=judgement, tries=2, made_at=kit.clock())
    return new.model_dump_json().encode()
