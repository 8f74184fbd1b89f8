"""A citizen's errand: a number for a person at a counter. Two touches."""

from contract.queue import OfficeNow
from kiosk.step import Outcome
from kiosk.steps import ChooseService, DrawTicket, PrintTicket, TakeTicket


async def take_ticket(office: OfficeNow) -> Outcome:
    """What it is about, and the number in hand; without a slip it stands on the screen."""
    wish = await ChooseService()
    name = office.service(wish.service).name
    ticket = await DrawTicket(office.office, wish.service, wish.priority)
    slip_printed = await PrintTicket(ticket, name)
    await TakeTicket(ticket, name, slip_printed)
    return Outcome.DONE
