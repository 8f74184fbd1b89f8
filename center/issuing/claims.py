"""Claims: what did not come out is collected, or its money refunded, with the code and the same card."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select, update

from center.database.tables import claim, issue
from center.issuing.desk import Desk
from center.issuing.holder import Holder, Identification
from center.issuing.refusal import Refusal
from contract.issue import Claim, ClaimRequest, ClaimState, IssueRequest, Options
from contract.problem import ProblemCode


@dataclass(frozen=True, slots=True)
class Credit:
    """An open claim that a new errand may collect."""

    code: str = field(repr=False)
    won: int


class Claims:
    """Looks up, uses up and closes claims. A claim is good once."""

    def __init__(self, desk: Desk, identification: Identification) -> None:
        self._desk = desk
        self._identification = identification

    def look_up(self, device: str, request: ClaimRequest) -> Claim:
        """An open claim of this holder. Refusal: TOKEN_EXPIRED, CLAIM_*."""
        holder = self._identification.holder(device, request.token)
        self._desk.look(who=device, what="claim", subject=holder.subject, why="look up")
        with self._desk.database.reading() as connection:
            row = _find(connection, request.code, holder)
        if row.state != ClaimState.OPEN:
            raise Refusal(ProblemCode.CLAIM_USED, row.state)
        return _claim_of(row, ClaimState.OPEN)

    def refund(self, device: str, request: ClaimRequest) -> Claim:
        """Close a claim because its money goes back. A repeat by the same device is answered the same."""
        holder = self._identification.holder(device, request.token)
        with self._desk.database.writing() as connection:
            self._desk.note(connection, who=device, what="claim", subject=holder.subject, why="refund")
            row = _find(connection, request.code, holder)
            closed = (
                update(claim)
                .where(claim.c.code == row.code, claim.c.state == ClaimState.OPEN)
                .values(state=ClaimState.REFUNDED, refunded_by=device)
            )
            is_repeat = row.state == ClaimState.REFUNDED and row.refunded_by == device
            if connection.execute(closed).rowcount != 1 and not is_repeat:
                raise Refusal(ProblemCode.CLAIM_USED, row.state)
        return _claim_of(row, ClaimState.REFUNDED)

    def credit_for(self, request: IssueRequest, holder: Holder) -> Credit:
        """The claim an errand wants to collect, seen before anything is rendered. Refusal: CLAIM_*."""
        with self._desk.database.reading() as connection:
            row = _find(connection, request.claim or "", holder)
        if row.state != ClaimState.OPEN:
            raise Refusal(ProblemCode.CLAIM_USED, row.state)
        owed = _claim_of(row, ClaimState.OPEN)
        if request.document != owed.document or request.options != owed.options:
            raise Refusal(ProblemCode.CLAIM_UNKNOWN, "the claim is for another paper")
        return Credit(row.code, row.credit_won)


def use_up(connection: Connection, credit: Credit, key: UUID) -> None:
    """In the transaction of the errand that collects. Refusal(CLAIM_USED) when another one was faster."""
    used = (
        update(claim)
        .where(
            claim.c.code == credit.code,
            claim.c.state == ClaimState.OPEN,
            claim.c.credit_won == credit.won,  # a late message about money must not slip in between
        )
        .values(state=ClaimState.CLAIMED, used_by=key)
    )
    if connection.execute(used).rowcount != 1:
        is_open = select(claim.c.code).where(claim.c.code == credit.code, claim.c.state == ClaimState.OPEN)
        if connection.execute(is_open).first() is not None:
            raise Refusal(ProblemCode.PRICE_CHANGED, "the credit changed meanwhile")
        raise Refusal(ProblemCode.CLAIM_USED, "used meanwhile")


def _find(connection: Connection, code_untrusted: str, holder: Holder) -> Row[Any]:
    """The claim with its issue. Refusal: CLAIM_UNKNOWN, CLAIM_OTHER_HOLDER."""
    code = code_untrusted.strip().upper()
    query = (
        select(claim, issue.c.holder, issue.c.document, issue.c.options)
        .join(issue, claim.c.issue == issue.c.key)
        .where(claim.c.code == code)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        raise Refusal(ProblemCode.CLAIM_UNKNOWN, "no such claim, or its outcome is not known yet")
    if row.holder != holder.subject:
        raise Refusal(ProblemCode.CLAIM_OTHER_HOLDER)
    return row


def _claim_of(row: Row[Any], state: ClaimState) -> Claim:
    return Claim(
        code=row.code,
        state=state,
        document=row.document,
        options=Options.model_validate({**row.options, "copies": row.copies}),
        credit_won=row.credit_won,
        payment_key=row.payment_key,
        payment_reference=row.payment_reference,
        since=row.since,
    )
