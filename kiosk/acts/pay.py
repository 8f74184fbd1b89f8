"""Taking and giving back money: the intent first, the terminal next, the outcome after it."""

import logging
from uuid import UUID

from contract.issue import ClaimRequest
from kiosk.acts.errand import Running
from kiosk.faults import Fault, Trouble
from kiosk.ledger.tables import PaymentState
from kiosk.ports import Approved, Declined, PaymentUnseen, Reversed
from kiosk.steps import GiveBack, Paid, Pay, RefundClaim, Settled
from kiosk.tools import Tools

log = logging.getLogger(__name__)

_REFUSED = frozenset(
    {
        Fault.CLAIM_UNKNOWN,
        Fault.CLAIM_USED,
        Fault.CLAIM_OTHER_HOLDER,
        Fault.TOKEN_EXPIRED,
        Fault.CENTER_REFUSED,
    }
)
"""The center surely did not agree to a refund."""


def pay(tools: Tools, running: Running, step: Pay) -> Paid | Declined:
    """One attempt. A lost reply is asked after, never repeated."""
    key = tools.ledger.intend_payment(running.errand, step.won, step.attempt)
    try:
        answer: Approved | Declined | PaymentUnseen = tools.terminal.authorise(key, step.won)
    except Trouble as trouble:
        if trouble.fault is not Fault.PAYMENT_UNKNOWN:
            tools.ledger.record_payment(key, PaymentState.DECLINED)  # the line was dead: nothing was sent
            raise
        answer = tools.terminal.look_up(key)
    match answer:
        case Approved():
            tools.ledger.record_payment(key, PaymentState.APPROVED)
            return Paid(step.won)
        case Declined():
            tools.ledger.record_payment(key, PaymentState.DECLINED)
            return answer
        case PaymentUnseen():
            tools.ledger.record_payment(key, PaymentState.DECLINED)
            raise Trouble(Fault.PAYMENT_OFFLINE, "the terminal never saw the payment")


def give_back(tools: Tools, running: Running, step: GiveBack) -> Settled:
    """Void what did not come out, return its price; what cannot be returned is kept for the claim code."""
    tools.ledger.record_void(running.errand, "not printed")
    try:
        return_money(tools, running.errand)
    except Trouble as trouble:  # the errand stays open and is asked again; the code stands for the money
        log.warning("not returned yet: %s", trouble.fault.value)
        balance = tools.ledger.balance(running.errand)
    else:
        balance = tools.ledger.close(running.errand, taken=False)
    if balance is None:
        raise LookupError("an errand the ledger never heard of")
    return Settled(
        paid_won=balance.paid_won + balance.credit_won,
        returned_won=balance.returned_won,
        kept_won=balance.kept_won,
        copies=balance.copies,
        printed=balance.printed,
        claim_code=step.issued.claim_code,
    )


def return_money(tools: Tools, errand: UUID) -> None:
    """Settle every payment of an errand whose copies are printed or void. Trouble: ask again later."""
    for payment in tools.ledger.payments(errand):
        key = UUID(payment.key)
        if payment.state == PaymentState.INTENDED:
            took = isinstance(tools.terminal.look_up(key), Approved)
            tools.ledger.record_payment(key, PaymentState.APPROVED if took else PaymentState.DECLINED)
        elif payment.state == PaymentState.ASKED:
            tools.ledger.record_reverse(key, payment.returned_won)  # nobody agreed: it stays on the claim
    balance = tools.ledger.balance(errand)
    if balance is None or balance.to_return_won == 0:
        return
    for payment in tools.ledger.payments(errand):
        if payment.state in (PaymentState.APPROVED, PaymentState.REVERSING):
            key, won = UUID(payment.key), min(payment.won, balance.to_return_won)
            tools.ledger.intend_reverse(key)
            answer = tools.terminal.reverse(key, won)
            tools.ledger.record_reverse(key, won if isinstance(answer, Reversed) else 0)


def refund_claim(tools: Tools, _running: Running, step: RefundClaim) -> int:
    """Give back what a claim holds. The ledger knows first, and pays only when the center has agreed.

    Cut off in between, recovery pays nothing and tells what is still held: the center opens the claim again.
    """
    errand, key = step.claim.payment_key, UUID(step.claim.payment_reference)
    tools.ledger.reopen_for_refund(errand, key, step.claim.credit_won)
    try:
        tools.center.refund_claim(ClaimRequest(code=step.claim.code, token=step.token))
    except Trouble as trouble:
        if trouble.fault in _REFUSED:
            tools.ledger.cancel_refund(errand, key)
        raise
    tools.ledger.intend_reverse(key)
    return_money(tools, errand)
    balance = tools.ledger.close(errand, taken=False)
    if balance is None or balance.kept_won > 0:
        raise Trouble(Fault.PAYMENT_OFFLINE, "the terminal could not return the money")
    return step.claim.credit_won
