"""What is written down when papers are issued, and what a repeat of the same request finds."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select

from center.database.keylock import lock_key
from center.database.tables import abandoned, copy, copy_event, issue
from center.issuing.holder import token_digest
from center.issuing.refusal import Refusal
from center.issuing.states import CopyState
from center.papers import DocumentData, RenderedPaper
from contract.issue import Issued, IssuedCopy, IssueRequest, Quote
from contract.problem import ProblemCode

VALIDITY = timedelta(days=90)
"""How long a paper verifies (domain.md 12: usually 90 days, read second-hand)."""


@dataclass(frozen=True, slots=True)
class Made:
    """One copy, rendered."""

    data: DocumentData
    paper: RenderedPaper


@dataclass(frozen=True, slots=True)
class Issuance:
    """Everything about one errand that the register of issued papers keeps. credit_won: from a claim."""

    device: str
    subject: str
    request: IssueRequest
    price: Quote
    credit_won: int
    made: tuple[Made, ...]
    claim_code: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Stored:
    """An errand of this key that is written down already. reply: None once its papers are gone."""

    subject: str
    token_sha256: str
    reply: bytes | None


def find_stored(connection: Connection, device: str, request: IssueRequest) -> Stored | None:
    """What an earlier request of the same key left; None: nothing. Refusal(KEY_REUSED) when it differs."""
    refuse_abandoned(connection, request.key)
    row = connection.execute(select(issue).where(issue.c.key == request.key)).one_or_none()
    if row is None:
        return None
    if row.device != device or row.body_sha256 != _body_digest(request):
        raise Refusal(ProblemCode.KEY_REUSED, "another request had this key")
    return Stored(row.holder, row.token_sha256, row.reply)


def refuse_abandoned(connection: Connection, key: UUID) -> None:
    """The kiosk gave this errand up before it knew our answer: nothing may be issued under its key."""
    if connection.execute(select(abandoned.c.key).where(abandoned.c.key == key)).first() is not None:
        raise Refusal(ProblemCode.KEY_REUSED, "this errand was abandoned")


def write_down(connection: Connection, issuance: Issuance) -> bytes:
    """All rows of an errand; the reply as it is sent now and to every repeat."""
    request = issuance.request
    lock_key(connection, request.key)
    refuse_abandoned(connection, request.key)
    reply = _reply(issuance)
    connection.execute(
        insert(issue).values(
            key=request.key,
            device=issuance.device,
            holder=issuance.subject,
            token_sha256=token_digest(request.token),
            body_sha256=_body_digest(request),
            document=request.document,
            options=request.options.model_dump(mode="json"),
            list_won=issuance.price.list_won,
            won=issuance.price.won,
            exemption=issuance.price.exemption,
            claim_code=issuance.claim_code,
            collects=request.claim,
            credit_won=issuance.credit_won,
            issued_at=issuance.at,
            reply=reply,
        )
    )
    rows = [_copy_row(request.key, number, made) for number, made in enumerate(issuance.made, start=1)]
    connection.execute(insert(copy), rows)
    connection.execute(insert(copy_event), [_event_row(issuance, made) for made in issuance.made])
    return reply


def _reply(issuance: Issuance) -> bytes:
    copies = tuple(
        IssuedCopy.model_construct(  # not validated: validation would expect the PDF as base64
            serial=made.data.serial,
            verification_number=made.data.verification_number,
            pages=made.paper.pages,
            sha256=made.paper.sha256,
            pdf=made.paper.pdf,
        )
        for made in issuance.made
    )
    reply = Issued.model_construct(
        key=issuance.request.key,
        copies=copies,
        won=issuance.price.won,
        # who collects keeps the code on the slip in hand: it opens again when this paper fails too
        claim_code=issuance.request.claim or issuance.claim_code,
    )
    return reply.model_dump_json().encode()


def _body_digest(request: IssueRequest) -> str:
    """Of what is asked for. The token is not part of it: a new one may stand for the same holder.

    A waiver counts where there is one: errands from before there were any must find their papers again.
    """
    body = request.model_dump(mode="json", exclude={"key", "token"})
    if request.waiver is None:
        del body["waiver"]
    return sha256(json.dumps(body, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _copy_row(key: UUID, number: int, made: Made) -> dict[str, Any]:
    return {
        "serial": made.data.serial,
        "issue": key,
        "number": number,
        "verification_number": made.data.verification_number,
        "state": CopyState.RESERVED.value,
        "title": made.data.title,
        "pages": made.paper.pages,
        "sha256": made.paper.sha256,
        "shown": dict(made.paper.shown),
        "issued_at": made.data.issued_at,
        "expires_at": made.data.issued_at + VALIDITY,
    }


def _event_row(issuance: Issuance, made: Made) -> dict[str, Any]:
    return {
        "serial": made.data.serial,
        "was": None,
        "state": CopyState.RESERVED.value,
        "reason": "issued",
        "sha256": made.paper.sha256,
        "device": issuance.device,
        "at": issuance.at,
    }
