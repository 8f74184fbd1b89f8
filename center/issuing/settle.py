"""Once every copy of an errand has its outcome: the stored papers go, and what is owed becomes a claim."""

from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from center.clock import Clock
from center.database.tables import abandoned, claim, copy, issue, money_event
from center.issuing.states import CopyState
from contract.issue import ClaimState


def settle(connection: Connection, key: UUID, clock: Clock) -> None:
    """Call after each message about the copies or the money of errand `key`, in its transaction."""
    errand = connection.execute(select(issue).where(issue.c.key == key)).one()
    states = connection.scalars(select(copy.c.state).where(copy.c.issue == key)).all()
    if CopyState.RESERVED in states:
        return
    connection.execute(update(issue).where(issue.c.key == key).values(reply=None))
    if connection.execute(select(abandoned.c.key).where(abandoned.c.key == key)).first() is not None:
        return  # nobody was ever told this errand's claim code
    void = sum(state == CopyState.VOID for state in states)
    carried = errand.credit_won * void // len(states)  # of what an earlier claim held, if no kiosk says more
    last = connection.execute(
        select(money_event).where(money_event.c.issue == key).order_by(money_event.c.id.desc()).limit(1)
    ).one_or_none()
    credit = carried if last is None else last.kept_won
    if not void and not credit:
        return
    reference = "" if last is None else last.payment_reference
    owed = {
        "copies": max(void, 1),  # held money without a missing copy: one more copy, or the money back
        "credit_won": credit,
        "payment_reference": reference or _carried_reference(connection, errand.collects),
    }
    owed["payment_key"] = _payer(connection, owed["payment_reference"], key)
    if errand.collects is not None:
        _open_again(connection, errand.collects, key, owed)
        return
    is_open = (claim.c.issue == key) & (claim.c.state == ClaimState.OPEN)
    exists = connection.execute(select(claim.c.code).where(claim.c.issue == key)).first() is not None
    if exists:
        connection.execute(update(claim).where(is_open).values(owed))
    else:
        row = {"code": errand.claim_code, "issue": key, "state": ClaimState.OPEN, "since": clock(), **owed}
        connection.execute(insert(claim).values(row))


def _open_again(connection: Connection, code: str, key: UUID, owed: dict[str, object]) -> None:
    """The claim this errand collected is what the citizen has in hand; nobody was told another code."""
    mine = claim.c.state.in_((ClaimState.CLAIMED, ClaimState.OPEN))
    ours = (claim.c.code == code) & (claim.c.used_by == key) & mine
    connection.execute(update(claim).where(ours).values(state=ClaimState.OPEN, **owed))


def _carried_reference(connection: Connection, code: str | None) -> str:
    """The payment behind the claim this errand collected."""
    return connection.scalar(select(claim.c.payment_reference).where(claim.c.code == code)) or ""


def _payer(connection: Connection, reference: str, key: UUID) -> UUID:
    """The errand in which payment `reference` was made: a refund must name both."""
    paid = (
        select(money_event.c.issue)
        .where(
            money_event.c.payment_reference == reference,
            money_event.c.paid_won > 0,
            money_event.c.payment_reference != "",
        )
        .order_by(money_event.c.id)
        .limit(1)
    )
    return connection.scalar(paid) or key
