"""The paper: each copy under its own job, proven by the device, or void; nothing is sent twice.

The rules are those of devices.md 5 ("At most one valid copy").
"""

import logging

from contract.issue import IssuedCopy
from kiosk.acts.errand import Running
from kiosk.acts.slips import print_or_go_on
from kiosk.faults import Fault, Trouble
from kiosk.ports import JobFailed, JobFate, JobNeverSeen, JobPrinted
from kiosk.steps import Print, Printed, PrintReceipt
from kiosk.tools import Tools

log = logging.getLogger(__name__)


def print_copies(tools: Tools, running: Running, step: Print) -> Printed:
    """Every copy, in order. The first that is not proven voids itself and all that follow."""
    copies = step.issued.copies
    total = sum(copy.pages for copy in copies)
    before = printed = 0
    try:
        for copy in copies:
            _print_copy(tools, running, copy, before=before, total=total)
            before += copy.pages
            printed += 1
    except Trouble as trouble:
        tools.ledger.record_void(running.errand, trouble.fault.value)
        raise
    finally:
        if printed < len(copies):  # after a bug too: nothing may come out of the spool later
            purge_spool(tools)
    return Printed(printed)


def _print_copy(tools: Tools, running: Running, copy: IssuedCopy, *, before: int, total: int) -> None:
    def on_page(page: int) -> None:
        tools.ledger.record_page(copy.serial, page)
        running.on_sheet(before + page, total)

    job = tools.ledger.intend_print(copy.serial)
    try:
        tools.ledger.record_spooled(copy.serial, tools.printer.create_job(job))
        tools.printer.send_document(job, copy.pdf)
        fate = tools.printer.follow(job, copy.pages, on_page)
    except Trouble as trouble:
        # A lost reply is not a failure: the device itself says what became of the job.
        fate = _first_cause(trouble, tools.printer.fate(job, copy.pages))
    match fate:
        case JobPrinted(pages) if pages >= copy.pages:
            tools.ledger.record_printed(copy.serial)
        case JobFailed(fault, _):
            raise Trouble(fault)
        case JobPrinted() | JobNeverSeen():
            raise Trouble(Fault.PRINT_UNKNOWN)


def purge_spool(tools: Tools) -> None:
    """Nothing of the document stays in the spool; a spooler that is away must not hide the first cause."""
    try:
        tools.printer.purge()
    except Trouble as trouble:
        log.warning("not purged: %s", trouble.fault.value)  # the next start purges before it serves


def _first_cause(trouble: Trouble, fate: JobFate) -> JobFate:
    """The first cause wins over a vague one (vxsuite 5143)."""
    return fate if isinstance(fate, JobPrinted) else JobFailed(trouble.fault, 0)


def print_receipt(tools: Tools, running: Running, step: PrintReceipt) -> bool:
    """The receipt carries the claim code, so it comes before the risk. Without it the errand goes on."""
    slip = tools.compose_receipt(step.order, step.issued, tools.clock.now(), running.language)
    return print_or_go_on(tools, slip)
