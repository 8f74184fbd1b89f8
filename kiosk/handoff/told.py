"""What a clerk reads of an errand: each question of the kiosk with the citizen's answer, in order.

Every step stands in one of two tables: TOLD, or SILENT because it holds a secret or says nothing to a person.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from contract.catalogue import Catalogue
from contract.handoff import Answered
from contract.issue import Options
from contract.queue import OfficeNow
from contract.text import Text
from kiosk.faults import Trouble
from kiosk.handoff.told_passport import PASSPORT
from kiosk.handoff.words import Told, same
from kiosk.ports import Declined
from kiosk.session import Answered as StepAnswered
from kiosk.slots import SEOUL
from kiosk.step import Step
from kiosk.steps import (
    AfterDecline,
    Arrive,
    AskChallenge,
    AskPassport,
    AskPhotoAgain,
    AskQuote,
    AskSlots,
    AskTerms,
    BookSlot,
    CheckAnswers,
    ChooseChange,
    ChooseClaim,
    ChooseDay,
    ChooseDocument,
    ChooseOptions,
    ChooseReach,
    ChooseService,
    ChooseSlot,
    ChooseVisit,
    ClaimChoice,
    DrawTicket,
    EnterCode,
    EnterExpiry,
    EnterPassportNumber,
    EnterPhone,
    EnterPin,
    GiveBack,
    HandOff,
    Identify,
    InsertCard,
    Issue,
    LookUpClaim,
    LookUpCode,
    MoneyReturned,
    MoveAppointment,
    NoTimeNow,
    OpenCard,
    PassportNotRead,
    Pay,
    PaymentDeclined,
    Print,
    PrintApplication,
    PrintHandoff,
    PrintReceipt,
    PrintTicket,
    ProveHolder,
    Rate,
    ReadCase,
    ReadPassport,
    RefundClaim,
    Resume,
    Settled,
    ShootPhoto,
    TakeApplication,
    TakeAppointment,
    TakeCard,
    TakeCode,
    TakePaper,
    TakeTicket,
)


def _won(won: int) -> Text:
    return {"ko": f"{won:,}원", "en": f"₩{won:,}"}


def _either(yes: bool, ko: tuple[str, str], en: tuple[str, str]) -> Text:  # noqa: FBT001 - the thing itself
    return {"ko": ko[not yes], "en": en[not yes]}


def _options(step: ChooseOptions, options: Options) -> Text:
    ko, en = [f"{options.copies}부"], [f"copies: {options.copies}"]
    if options.rrn_tail:
        ko.append("주민번호 뒷자리 표시")
        en.append("full resident numbers")
    if options.address_history:
        ko.append("주소 변동 이력 포함")
        en.append("address history")
    if options.purpose is not None:
        purpose = step.document.purposes.get(options.purpose, same(options.purpose))
        ko.append(f"제출처 {purpose['ko']}")
        en.append(f"for {purpose.get('en', options.purpose)}")
    return {"ko": ", ".join(ko), "en": ", ".join(en)}


def _paid(_step: Pay, answer: object) -> Text:
    if isinstance(answer, Declined):
        return {"ko": f"결제되지 않음 ({answer.reason.value})", "en": f"declined ({answer.reason.value})"}
    return _won(getattr(answer, "won", 0))


def _settled(_step: GiveBack, settled: Settled) -> Text:
    out = f"{settled.printed}/{settled.copies}"
    ko = f"나온 장수 {out}, 돌려준 돈 {settled.returned_won:,}원, 보관 {settled.kept_won:,}원"
    en = f"copies out {out}, returned ₩{settled.returned_won:,}, kept ₩{settled.kept_won:,}"
    code = "" if settled.claim_code is None else f" · {settled.claim_code}"
    return {"ko": ko + code, "en": en + code}


TOLD: Told = PASSPORT | {
    ChooseDocument: ({"ko": "증명서", "en": "Certificate"}, lambda _s, code: same(code)),
    ChooseOptions: ({"ko": "받을 모양", "en": "How it shall look"}, _options),
    ChooseService: ({"ko": "용건", "en": "What it is about"}, lambda _s, wish: same(wish.service)),
    EnterCode: ({"ko": "입력한 코드", "en": "Code typed in"}, lambda _s, code: same(code)),
    Identify: (
        {"ko": "신분증으로 확인된 분", "en": "Identified by ID card"},
        lambda _s, holder: same(holder.name),
    ),
    LookUpClaim: ({"ko": "코드에 남은 돈", "en": "Held under the code"}, lambda _s, c: _won(c.credit_won)),
    ChooseClaim: (
        {"ko": "코드로 원하신 것", "en": "Wanted with the code"},
        lambda _s, choice: _either(
            choice is ClaimChoice.COLLECT, ("서류", "환불"), ("the paper", "the money back")
        ),
    ),
    AskQuote: ({"ko": "수수료", "en": "Fee"}, lambda _s, quote: _won(quote.won)),
    CheckAnswers: (
        {"ko": "내용과 수수료 확인", "en": "Details and fee agreed"},
        lambda _s, _a: {"ko": "예", "en": "yes"},
    ),
    Issue: (
        {"ko": "서류 코드", "en": "Code for the paper"},
        lambda _s, issued: same(issued.claim_code),
    ),
    Pay: ({"ko": "결제", "en": "Payment"}, _paid),
    PaymentDeclined: (
        {"ko": "결제가 안 된 뒤", "en": "After the declined payment"},
        lambda _s, after: _either(
            after is AfterDecline.AGAIN, ("다시 시도", "그만두기"), ("tried again", "stopped")
        ),
    ),
    Print: ({"ko": "나온 장수", "en": "Copies out"}, lambda _s, printed: same(printed.copies)),
    GiveBack: ({"ko": "돈과 서류", "en": "Money and paper"}, _settled),
    RefundClaim: ({"ko": "돌려드린 돈", "en": "Money returned"}, lambda _s, won: _won(won)),
    LookUpCode: ({"ko": "코드로 찾은 것", "en": "Found by the code"}, lambda _s, found: same(found.kind)),
    ChooseVisit: (
        {"ko": "코드로 하신 일", "en": "Wanted with the code"},
        lambda _s, choice: same(choice.value),
    ),
    ChooseDay: (
        {"ko": "오실 날", "en": "Day of the visit"},
        lambda _s, day: same(day) if isinstance(day, date) else {"ko": "예약 없이", "en": "no appointment"},
    ),
    ChooseSlot: (
        {"ko": "오실 시간", "en": "Time of the visit"},
        lambda _s, slot: same(f"{slot.start.astimezone(SEOUL):%m-%d %H:%M}"),
    ),
    MoveAppointment: (
        {"ko": "예약", "en": "Appointment"},
        lambda _s, moved: same(f"{moved.state.value} {moved.start.astimezone(SEOUL):%m-%d %H:%M}"),
    ),
    Arrive: ({"ko": "번호표", "en": "Ticket"}, lambda _s, ticket: same(ticket.number)),
    BookSlot: (
        {"ko": "예약", "en": "Appointment"},
        lambda _s, visit: same(f"{visit.start.astimezone(SEOUL):%m-%d %H:%M}"),
    ),
    DrawTicket: ({"ko": "번호표", "en": "Ticket"}, lambda _s, ticket: same(ticket.number)),
}

SILENT: frozenset[type[Step[Any]]] = frozenset(
    {
        InsertCard,
        EnterPin,
        OpenCard,
        AskChallenge,
        ProveHolder,
        TakeCard,
        PrintReceipt,
        PrintTicket,
        PrintHandoff,
        TakePaper,
        TakeTicket,
        TakeCode,
        MoneyReturned,
        EnterPhone,  # these three are the hand-off itself: its packet has fields for them
        ChooseReach,
        HandOff,
        AskPassport,
        AskTerms,
        EnterPassportNumber,  # what was read with them is in the sealed application
        EnterExpiry,
        ReadPassport,
        NoTimeNow,
        PassportNotRead,
        ReadCase,
        ChooseChange,  # what was changed is told
        ShootPhoto,  # what the citizen made of it is told
        AskPhotoAgain,
        PrintApplication,
        TakeApplication,
        AskSlots,  # the day and the time chosen from them are told
        Resume,  # the options and the paper that follow are told
        TakeAppointment,
        Rate,  # no journey asks it
    }
)


def told(
    answers: Iterable[StepAnswered], catalogue: Catalogue, office: OfficeNow | None
) -> tuple[Answered, ...]:
    """Codes are told by the names the citizen saw; a step that failed is told as failed."""
    names = {document.code: document.name for document in catalogue.documents}
    if office is not None:
        names |= {service.code: service.name for service in office.services}
    return tuple(
        Answered(question=TOLD[type(each.step)][0], answer=_answer(each, names))
        for each in answers
        if type(each.step) not in SILENT
    )


def _answer(each: StepAnswered, names: dict[str, Text]) -> Text:
    if isinstance(each.answer, Trouble):
        fault = each.answer.fault.value
        return {"ko": f"되지 않음 ({fault})", "en": f"failed ({fault})"}
    words = TOLD[type(each.step)][1](each.step, each.answer)
    return names.get(words["ko"], words) if isinstance(each.step, ChooseDocument | ChooseService) else words
