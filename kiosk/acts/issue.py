"""Asking the center to reserve the serials and make the papers: the ledger knows first."""

from contract.issue import Issued, IssueRequest
from kiosk.acts.errand import Running
from kiosk.faults import Trouble
from kiosk.ports import PrinterNotReady
from kiosk.steps import Issue
from kiosk.tools import Tools


def issue(tools: Tools, running: Running, step: Issue) -> Issued:
    """Idempotent: a retry uses the errand's id again and gets the same serials.

    Nothing binds while the printer cannot print: the citizen learns it before paying. Trouble: PRINTER_*.
    """
    printer = tools.printer.status()
    if isinstance(printer, PrinterNotReady):
        raise Trouble(printer.fault, "before issuing")
    order = step.order
    tools.ledger.intend_issue(
        running.errand,
        credit_won=order.credit_won,
        credit_reference=order.claim.payment_reference if order.claim else "",
    )
    issued = tools.center.issue(
        IssueRequest(
            key=running.errand,
            token=order.token,
            document=order.document.code,
            options=order.options,
            won=order.quote.won,
            claim=order.claim.code if order.claim else None,
            waiver=order.quote.waiver,
        )
    )
    tools.ledger.record_issued(issued)
    return issued
