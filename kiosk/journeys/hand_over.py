"""From the agreed order to paper in the citizen's hand: the part every certificate shares."""

from contract.issue import Issued
from kiosk.faults import Trouble
from kiosk.ports import Declined
from kiosk.step import Outcome
from kiosk.steps import (
    AfterDecline,
    GiveBack,
    Issue,
    Order,
    Paid,
    Pay,
    PaymentDeclined,
    Print,
    PrintReceipt,
    TakeCard,
    TakePaper,
)


async def hand_over(order: Order) -> Outcome:
    """Serial, card back, money, receipt, paper. If the paper fails, the money goes back first."""
    issued = await Issue(order)
    await TakeCard()
    if not await _pay(issued, order.pay_won):
        await GiveBack(issued)
        return Outcome.LEFT
    receipt_printed = await PrintReceipt(order, issued)
    try:
        printed = await Print(issued)
    except Trouble:
        await GiveBack(issued)
        raise
    number = issued.copies[0].verification_number
    await TakePaper(order.document, printed.copies, number, receipt_printed, order.rest_won)
    return Outcome.DONE


async def _pay(issued: Issued, won: int) -> bool:
    """True when nothing is owed. A declined payment may be tried again as often as the citizen likes."""
    attempt = 1
    while won > 0:
        match await Pay(issued, won, attempt):
            case Paid():
                return True
            case Declined(reason):
                if await PaymentDeclined(reason, won) is AfterDecline.STOP:
                    return False
                attempt += 1
    return True
