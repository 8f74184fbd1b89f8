"""A number in the line: drawn once for each errand, and printed where the slip printer works."""

from contract.appointment import Arrival
from contract.queue import Ticket, TicketRequest
from kiosk.acts.errand import Running
from kiosk.acts.slips import print_or_go_on
from kiosk.steps import Arrive, DrawTicket, PrintTicket
from kiosk.tools import Tools


def draw_ticket(tools: Tools, running: Running, step: DrawTicket) -> Ticket:
    """The errand's id is the key: a reply that was lost is the same number when asked again."""
    request = TicketRequest(
        id=running.errand,
        office=step.office,
        service=step.service,
        language=running.language,
        priority=step.priority,
    )
    return tools.center.draw_ticket(request)


def arrive(tools: Tools, running: Running, step: Arrive) -> Ticket:
    """The number of somebody who is expected; its key is the errand's id, too."""
    return tools.center.arrive(Arrival(id=running.errand, code=step.code, language=running.language))


def print_ticket(tools: Tools, running: Running, step: PrintTicket) -> bool:
    """The number holds without it."""
    slip = tools.compose_ticket(step.ticket, step.service, running.language)
    return print_or_go_on(tools, slip)
