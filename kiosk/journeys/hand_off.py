"""The rest of an errand in a person's hands: at the counter, or by a call back. Nobody asks again."""

from contract.handoff import Packet, Want
from contract.queue import OfficeNow
from kiosk.handoff.reach import Reach
from kiosk.handoff.ways import service_for
from kiosk.step import Outcome
from kiosk.steps import ChooseReach, EnterPhone, HandOff, PrintHandoff, TakeCode


async def hand_off(packet: Packet, want: Want, office: OfficeNow, spans: tuple[Reach, ...]) -> Outcome:
    """packet: what was told so far. spans: when a call back can come."""
    reach = None
    if want is Want.CALL_BACK:
        phone = await EnterPhone()
        reach = await ChooseReach(spans)
        packet = packet.to_be_called(phone, reach.start, reach.until)
    taken = await HandOff(office.office, service_for(office, packet.errand), want, packet)
    slip_printed = await PrintHandoff(taken, reach)
    await TakeCode(taken, reach, slip_printed)
    return Outcome.DONE
