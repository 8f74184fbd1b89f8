"""A hand-off: sealed here for one office, taken there once, and its code on a slip."""

from contract.handoff import HandoffRequest, HandoffTaken, purpose_of
from contract.queue import OfficeRequest
from contract.sealing import seal
from kiosk.acts.errand import Running
from kiosk.acts.slips import print_or_go_on
from kiosk.faults import Fault, Trouble
from kiosk.steps import HandOff, PrintHandoff
from kiosk.tools import Tools


def hand_off(tools: Tools, running: Running, step: HandOff) -> HandoffTaken:
    """From here on only the office can read it. A reply that was lost is the same code when asked again."""
    key = tools.center.handoff_key(OfficeRequest(office=step.office))
    purpose = purpose_of(step.office, running.errand)
    try:
        sealed = seal(key.public, purpose, step.packet.model_dump_json().encode())
    except ValueError:
        raise Trouble(Fault.CENTER_REFUSED, "no key of an office") from None
    return tools.center.hand_off(
        HandoffRequest.model_construct(  # our own bytes: validation would expect base64
            id=running.errand,
            office=step.office,
            service=step.service,
            want=step.want,
            language=step.packet.language,
            key=key.id,
            sealed=sealed,
            slot=step.slot,
            due_at=step.due,
            token=step.token,
            can_go_on=step.packet.can_go_on,
        )
    )


def print_handoff(tools: Tools, running: Running, step: PrintHandoff) -> bool:
    """The code stands on the screen, too."""
    return print_or_go_on(tools, tools.compose_handoff(step.taken, step.reach, running.language))
