"""Which act performs which step: the one place where Do steps meet ports."""

from collections.abc import Callable
from typing import Any

from contract.appointment import (
    Appointment,
    AppointmentChange,
    CodeFound,
    CodeRequest,
    SlotsOffered,
    SlotsRequest,
)
from contract.handoff import Resumed, ResumeRequest
from contract.identity import Challenge, Identified
from contract.issue import Claim, ClaimRequest, Quote, QuoteRequest
from kiosk.acts import passport
from kiosk.acts.errand import Running
from kiosk.acts.hand_off import hand_off, print_handoff
from kiosk.acts.issue import issue
from kiosk.acts.pay import give_back, pay, refund_claim
from kiosk.acts.printing import print_copies, print_receipt
from kiosk.acts.ticket import arrive, draw_ticket, print_ticket
from kiosk.ports import CardOpened, CardProven, PinWrong
from kiosk.step import Do
from kiosk.steps import (
    Arrive,
    AskChallenge,
    AskPassport,
    AskPhotoAgain,
    AskQuote,
    AskSlots,
    AskTerms,
    BookSlot,
    DrawTicket,
    GiveBack,
    HandOff,
    Identify,
    Issue,
    LookUpClaim,
    LookUpCode,
    MoveAppointment,
    OpenCard,
    Pay,
    Print,
    PrintApplication,
    PrintHandoff,
    PrintReceipt,
    PrintTicket,
    ProveHolder,
    ReadPassport,
    RefundClaim,
    Resume,
    ShootPhoto,
    Submit,
    SubmitPhoto,
)
from kiosk.tools import Tools


def _open_card(tools: Tools, _running: Running, _step: OpenCard) -> CardOpened:
    return tools.reader.open_card()


def _challenge(tools: Tools, _running: Running, _step: AskChallenge) -> Challenge:
    return tools.center.challenge()


def _prove(tools: Tools, _running: Running, step: ProveHolder) -> CardProven | PinWrong:
    return tools.reader.prove(tools.vault.take(), step.challenge.nonce)


def _identify(tools: Tools, _running: Running, step: Identify) -> Identified:
    return tools.center.identify(step.proof)


def _quote(tools: Tools, running: Running, step: AskQuote) -> Quote:
    return tools.center.quote(
        QuoteRequest(token=step.token, document=step.document, options=step.options, help=running.help)
    )


def _look_up_claim(tools: Tools, _running: Running, step: LookUpClaim) -> Claim:
    return tools.center.claim(ClaimRequest(code=step.code, token=step.token))


def _look_up_code(tools: Tools, _running: Running, step: LookUpCode) -> CodeFound:
    return tools.center.look_up(CodeRequest(code=step.code))


def _slots(tools: Tools, _running: Running, step: AskSlots) -> SlotsOffered:
    return tools.center.slots(SlotsRequest(office=step.office, service=step.service))


def _move(tools: Tools, _running: Running, step: MoveAppointment) -> Appointment:
    return tools.center.move_appointment(AppointmentChange(code=step.code, start=step.start))


def _resume(tools: Tools, _running: Running, step: Resume) -> Resumed:
    return tools.center.resume(ResumeRequest(code=step.code, token=step.token))


Act = Callable[[Tools, Running, Any], Any]

ACTS: dict[type[Do[Any]], Act] = {
    OpenCard: _open_card,
    AskChallenge: _challenge,
    ProveHolder: _prove,
    Identify: _identify,
    AskQuote: _quote,
    LookUpClaim: _look_up_claim,
    Issue: issue,
    Pay: pay,
    PrintReceipt: print_receipt,
    Print: print_copies,
    GiveBack: give_back,
    RefundClaim: refund_claim,
    DrawTicket: draw_ticket,
    PrintTicket: print_ticket,
    HandOff: hand_off,
    PrintHandoff: print_handoff,
    LookUpCode: _look_up_code,
    AskSlots: _slots,
    MoveAppointment: _move,
    Arrive: arrive,
    Resume: _resume,
    AskPassport: passport.offer,
    AskTerms: passport.terms,
    ShootPhoto: passport.shoot,
    BookSlot: passport.book,
    ReadPassport: passport.read_chip,
    Submit: passport.submit,
    AskPhotoAgain: passport.ask_photo_again,
    SubmitPhoto: passport.submit_photo,
    PrintApplication: passport.print_application,
}


def perform(tools: Tools, running: Running, step: Do[Any]) -> object:
    """Do the step on the calling thread; Trouble when it fails."""
    return ACTS[type(step)](tools, running, step)
