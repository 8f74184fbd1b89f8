"""The rest of an errand in a person's hands: at the counter, by a call back, or at an agreed time."""

from contract.handoff import Packet, Want
from contract.queue import OfficeNow
from kiosk.handoff.reach import Reach
from kiosk.handoff.ways import service_for
from kiosk.journeys.choose_time import choose_time
from kiosk.step import Outcome
from kiosk.steps import ChooseReach, EnterPhone, HandOff, PrintHandoff, TakeCode


async def hand_off(
    packet: Packet, want: Want, office: OfficeNow, spans: tuple[Reach, ...], token: str = ""
) -> Outcome:
    """Nobody asks again. packet: what was told. spans: when a call back can come. token: the holder's."""
    service = service_for(office, packet.errand)
    reach = slot = due = None
    match want:
        case Want.CALL_BACK:
            phone = await EnterPhone()
            reach = await ChooseReach(spans)
            packet = packet.to_be_called(phone, reach.start, reach.until, reach.language)
            due = reach.until
        case Want.APPOINTMENT:
            slot = (await choose_time(office.office, service)).start
        case Want.COUNTER:
            pass
    taken = await HandOff(office.office, service, want, packet, slot, due, token)
    slip_printed = await PrintHandoff(taken, reach)
    await TakeCode(taken, reach, slip_printed)
    return Outcome.DONE
