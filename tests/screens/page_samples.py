"""Sample values for every page and overlay: what the gates and the pictures show."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from PIL import Image, ImageDraw
from samples import CASES, CONSENT, DELIVERY, KINDS, PASSPORT, PHOTO_AGAIN, SUBMITTED, TERMS

from contract.appointment import (
    ApplicationNow,
    ApplicationState,
    Appointment,
    AppointmentState,
    CodeFound,
    CodeKind,
    Slot,
)
from contract.catalogue import Document, Fee, IdentityRule, Jurisdiction, OptionName
from contract.handoff import HandoffTaken, Packet, Want
from contract.help import HelpEnd
from contract.identity import CardProof, Challenge
from contract.issue import Claim, ClaimState, Issued, IssuedCopy, Options, Quote
from contract.mrz import MrzKey
from contract.passport import PassportCase
from contract.photo import PhotoJudgement, Reason, Verdict
from contract.queue import ServiceNow, Ticket, WaitSpan
from kiosk import steps
from kiosk.application import Draft, Submitted
from kiosk.availability.answer import Availability, Elsewhere, From, Here, NotNow, Why
from kiosk.faults import POLICY, Fault
from kiosk.handoff.reach import spans
from kiosk.handoff.ways import Way
from kiosk.names.roman_name import RomanName
from kiosk.names.romanise import suggested
from kiosk.names.surnames import load_surnames
from kiosk.ports import DeclineReason
from kiosk.ports.photo_booth import NoShot, NoShotWhy, Shot
from kiosk.step import Ask
from kiosk.views import (
    AskView,
    Errand,
    HelpDesk,
    MenuView,
    MoneyNews,
    OutOfServiceView,
    Overlay,
    OverlayKind,
    Tile,
    TroubleView,
    View,
    WaitView,
)

NOW = datetime(2026, 11, 23, 23, 10, tzinfo=ZoneInfo("Asia/Seoul"))
TOMORROW = (NOW + timedelta(days=1)).replace(hour=9, minute=0)
CANARY = "홍*동"
SAID_BY_CLERK = "카드를 칩이 위로 오게 넣어 주세요. 천천히 하셔도 돼요."

SERVICES = (
    ServiceNow(
        code="passport",
        name={"ko": "여권", "en": "Passport"},
        about={"ko": "신청과 찾기", "en": "Apply or collect"},
        waiting=12,
        wait=WaitSpan(low=25, high=50),
    ),
    ServiceNow(
        code="advice",
        name={"ko": "생활 민원·상담", "en": "Advice"},
        about={"ko": "무엇이든 물어보세요", "en": "Ask us anything"},
        waiting=0,
    ),
)
SERVICE_TILES = tuple(Tile(each.code, Here(1), each.name, each.about, line=each) for each in SERVICES)
TICKET = Ticket(
    id=UUID(int=7),
    office="suwon-24",
    service="passport",
    number="B017",
    ahead=12,
    wait=SERVICES[0].wait,
    issued_at=NOW,
    follow="http://127.0.0.1:8120/t/Vq2mJrQ0yqI8Zc6J4t8f9A",
)
FIRST_TICKET = TICKET.model_copy(update={"number": "C001", "ahead": 0, "wait": None})

DOCUMENT = Document(
    code="RR-01",
    name={"ko": "주민등록표 등본", "en": "Resident register, household"},
    about={"ko": "같이 사는 가족이 모두 나와요", "en": "Everybody in your household"},
    field="resident",
    on_kiosk=True,
    identity=IdentityRule.CARD,
    register_name="residents",
    template="register",
    options=(OptionName.RRN_TAIL, OptionName.ADDRESS_HISTORY, OptionName.PURPOSE, OptionName.COPIES),
    purposes={
        "any": {"ko": "정하지 않음", "en": "Not stated"},
        "bank": {"ko": "은행", "en": "Bank"},
        "school": {"ko": "학교", "en": "School"},
        "court": {"ko": "법원", "en": "Court"},
    },
    fees=(
        Fee(
            jurisdiction=Jurisdiction.INSIDE,
            won=200,
            valid_from=datetime(2020, 1, 1, tzinfo=UTC),
            source="sample",
            status="assumed",
        ),
    ),
    counter_won=400,
    popular=True,
)
PROOF = CardProof(
    nonce=b"", certificate=b"", signature=b"", printed_information=b"", chuid=b"", security_object=b""
)
OPTIONS = Options(purpose="any")
QUOTE = Quote(list_won=200, won=200)
EXEMPT = Quote(
    list_won=200,
    won=0,
    exemption="children",
)
ISSUED = Issued(
    key=UUID(int=1),
    copies=(IssuedCopy(serial="S-1", verification_number="7342901855210647", pages=1, sha256="", pdf=b""),),
    won=200,
    claim_code="K7M3PQ",
)
CLAIM = Claim(
    code="K7M3PQ",
    state=ClaimState.OPEN,
    document="RR-01",
    options=OPTIONS,
    credit_won=200,
    payment_key=UUID(int=2),
    since=NOW,
)
ORDER = steps.Order("token", DOCUMENT, OPTIONS, QUOTE)
TAKEN = HandoffTaken(id=UUID(int=9), code="K7M3PQ")
TAKEN_AT_COUNTER = TAKEN.model_copy(update={"ticket": TICKET})
VISIT = Appointment(
    code="K7M3PQ",
    office="suwon-24",
    service="passport",
    start=TOMORROW.replace(hour=13, minute=40),
    until=TOMORROW.replace(hour=14),
    state=AppointmentState.BOOKED,
    follow="http://127.0.0.1:8120/c/Vq2mJrQ0yqI8Zc6J4t8f9A",
)
CANCELLED = VISIT.model_copy(update={"state": AppointmentState.CANCELLED})
TAKEN_FOR_LATER = TAKEN.model_copy(update={"appointment": VISIT, "follow": VISIT.follow})
FOUND = CodeFound(kind=CodeKind.HANDOFF, appointment=VISIT, can_go_on=True)
PASSED = FOUND.model_copy(
    update={"appointment": VISIT.model_copy(update={"is_past": True}), "can_go_on": False}
)
LOST = FOUND.model_copy(
    update={"appointment": VISIT.model_copy(update={"state": AppointmentState.CANCELLED}), "can_go_on": False}
)


def _filed(state: ApplicationState, reason: str = "", **other: object) -> CodeFound:
    """An application's code."""
    now = ApplicationNow(state=state, office="suwon-24", service="passport", reason=reason)
    wants = state is ApplicationState.PHOTO_WANTED
    return CodeFound(kind=CodeKind.APPLICATION, application=now, wants_photo=wants).model_copy(update=other)


REASON = "법정대리인 동의서에 서명이 없어요. 서명하신 동의서와 신분증을 함께 가지고 오세요."
LONG_REASON = " ".join([REASON] * 11)[:500]
PHOTO_WANTED = CodeFound(kind=CodeKind.APPLICATION, wants_photo=True)
EXPECTED_PHOTO = _filed(ApplicationState.PHOTO_WANTED, "안경에 빛이 비쳐요.", appointment=VISIT)
GO_ON, NEW_PHOTO = steps.VisitChoice.GO_ON, steps.VisitChoice.PHOTO
HERE = (steps.VisitChoice.ARRIVE, steps.VisitChoice.CHANGE, steps.VisitChoice.CANCEL)
MADE_GOOD = (steps.VisitChoice.ARRIVE, steps.VisitChoice.CHANGE)
BEGUN = CodeFound(kind=CodeKind.HANDOFF, can_go_on=True)
LATER = (steps.VisitChoice.CHANGE, steps.VisitChoice.CANCEL)
DAYS = tuple(TOMORROW.date() + timedelta(days=n) for n in range(11))
TIMES = tuple(
    Slot(start=start, until=start + timedelta(minutes=20), free=2)
    for start in (TOMORROW + timedelta(minutes=20 * n) for n in range(18))
)


def _photo() -> bytes:
    """A print with a drawn oval: no person."""
    picture = Image.new("RGB", (413, 531), (236, 238, 240))
    ImageDraw.Draw(picture).ellipse((96, 59, 316, 460), fill=(203, 170, 150))
    out = BytesIO()
    picture.save(out, "JPEG")
    return out.getvalue()


ALL_CASES = tuple(
    CASES[n % 2].model_copy(update={"name": {"ko": f"{ko} 여권", "en": f"{n} passport"}})
    for n, ko in enumerate(("첫", "둘째", "셋째", "넷째", "다섯째", "여섯째"))
)
BORN = date(1990, 2, 3)
PHOTO = _photo()
GOOD = Shot(PHOTO, PhotoJudgement(verdict=Verdict.PASS, head_mm=34.0))
MEND = Shot(PHOTO, PhotoJudgement(verdict=Verdict.FIX, reasons=(Reason.GLARE,)))
DOUBT = Shot(PHOTO, PhotoJudgement(verdict=Verdict.HUMAN, reasons=(Reason.EYES,)))
DRAFT = Draft(
    PassportCase.RENEWAL,
    KINDS[0],
    "홍길동",
    BORN,
    RomanName("HONG", "GILDONG"),
    "01012345678",
    GOOD,
    1,
    TOMORROW,
    delivery=DELIVERY[0],
)
FULL_DRAFT = replace(DRAFT, emergency_name="홍판서", emergency_phone="01087654321", start=None, shot=None)
SENT = SUBMITTED
UNSENT = Submitted("K7M3PQ", "", sent=False)
PACKET = Packet(errand="certificates", told=(), open_question={"ko": "", "en": ""})
CALL_BACK = Way(Want.CALL_BACK, Here(1))
WAYS = (
    Way(Want.COUNTER, Here(1), SERVICES[0].wait, SERVICES[0].waiting),
    CALL_BACK,
    Way(Want.APPOINTMENT, Here(1), slot=TOMORROW),
)
WAYS_UNKNOWN = (Way(Want.COUNTER, Here(1), None, 1), CALL_BACK)
WAYS_AT_NIGHT = (Way(Want.COUNTER, From(TOMORROW, Why.COUNTER_ONLY)), CALL_BACK)
DESK = HelpDesk("031-120", {"ko": "수원역 2층 민원실", "en": "Suwon Station, 2nd floor"}, False, TOMORROW)

_NAMES = (
    ("주민등록표 등본", "Resident register, household", Here(2)),
    ("주민등록표 초본", "Resident register, person", Here(2)),
    ("가족관계증명서", "Family relations", From(TOMORROW, Why.DOCUMENT_HOURS)),
    ("건강보험 자격득실 확인서", "Health insurance record", Here(2, slow=True)),
    ("지방세 납세증명서", "Local tax payment", NotNow(Why.REGISTER_DOWN)),
    ("인감증명서", "Seal certificate", Elsewhere(Why.COUNTER_ONLY)),
    ("토지대장", "Land register", Here(2)),
    ("건축물대장", "Building register", Here(2)),
    ("병적증명서", "Military record", Here(2)),
    ("소득금액증명", "Proof of income", Elsewhere(Why.NOT_ON_THIS_MACHINE, "수원시청")),
    ("자동차등록원부", "Vehicle register", Here(2)),
    ("농지대장", "Farmland register", Here(2)),
)
DOCUMENTS = tuple(
    Tile(f"D-{number}", here, {"ko": ko, "en": en}, {"ko": "", "en": ""}, 200, 400)
    for number, (ko, en, here) in enumerate(_NAMES)
)
_SOON = NotNow(Why.REGISTER_DOWN)
MENU: tuple[tuple[Errand, Availability], ...] = (
    (Errand.CERTIFICATES, Here(2)),
    (Errand.PASSPORT, Here(6)),
    (Errand.TICKET, From(TOMORROW, Why.DOCUMENT_HOURS)),
    (Errand.COUNSELLING, Elsewhere(Why.NOT_ON_THIS_MACHINE)),
    (Errand.CLAIM, Here(2)),
)


SURNAMES = load_surnames()
SPELLINGS = suggested("김민준", SURNAMES)
MANY_SPELLINGS = suggested("남궁승형", SURNAMES)
PASSPORT_NAME = RomanName("KIM", "MIN JOON")
LONG_NAME = RomanName("KIMVANDERMEER", "ALEXANDRASEUNGHYEONG-MARI")

CLAIM_TILES = (Tile(steps.ClaimChoice.COLLECT, Here(2)), Tile(steps.ClaimChoice.REFUND, Here(1)))


@dataclass(frozen=True)
class Sample:
    """One page to be shown."""

    name: str
    view: View
    overlay: Overlay | None = None


def _ask(name: str, step: Ask[Any], *, back: bool = False, tiles: tuple[Tile, ...] = ()) -> Sample:
    return Sample(name, AskView(step, back, tiles))


MENU_VIEW = MenuView(tuple(Tile(code, here) for code, here in MENU))

SAMPLES: tuple[Sample, ...] = (
    Sample("menu", MENU_VIEW),
    Sample("menu_refund_only", MenuView((Tile(Errand.CLAIM, Here(1, only_refund=True)),))),
    _ask("choose_document", steps.ChooseDocument(), tiles=DOCUMENTS),
    _ask("choose_options", steps.ChooseOptions(DOCUMENT), back=True),
    _ask("enter_code", steps.EnterCode()),
    _ask("insert_card", steps.InsertCard(), back=True),
    _ask("enter_pin", steps.EnterPin(tries_left=3), back=True),
    _ask("enter_pin_wrong", steps.EnterPin(tries_left=2, wrong=True), back=True),
    _ask("enter_pin_last", steps.EnterPin(tries_left=1, wrong=True)),
    _ask("check_answers", steps.CheckAnswers(DOCUMENT, OPTIONS, CANARY, QUOTE), back=True),
    _ask(
        "check_exempt",
        steps.CheckAnswers(DOCUMENT, OPTIONS, CANARY, EXEMPT),
        back=True,
    ),
    _ask("check_credit", steps.CheckAnswers(DOCUMENT, OPTIONS, CANARY, QUOTE, 200)),
    _ask("take_card", steps.TakeCard()),
    *(_ask(f"declined_{reason}", steps.PaymentDeclined(reason, 200)) for reason in DeclineReason),
    _ask("choose_claim", steps.ChooseClaim(DOCUMENT, 200), tiles=CLAIM_TILES),
    _ask("choose_claim_no_paper", steps.ChooseClaim(DOCUMENT, 200), tiles=CLAIM_TILES[1:]),
    _ask("take_paper", steps.TakePaper(DOCUMENT, 1, "7342901855210647", receipt_printed=True)),
    _ask(
        "take_paper_rest",
        steps.TakePaper(DOCUMENT, 1, "7342901855210647", receipt_printed=True, rest_won=200),
    ),
    _ask("take_paper_two", steps.TakePaper(DOCUMENT, 2, "7342901855210647", receipt_printed=False)),
    _ask("choose_service", steps.ChooseService(), tiles=SERVICE_TILES),
    _ask("take_ticket", steps.TakeTicket(TICKET, SERVICES[0].name, slip_printed=True)),
    _ask("take_ticket_no_slip", steps.TakeTicket(FIRST_TICKET, SERVICES[1].name, slip_printed=False)),
    _ask("enter_phone", steps.EnterPhone()),
    _ask("enter_name", steps.EnterName("김민준", SPELLINGS), back=True),
    _ask("enter_name_passport", steps.EnterName("김민준", SPELLINGS, PASSPORT_NAME), back=True),
    _ask("enter_name_none", steps.EnterName("마리아로페즈", ()), back=True),
    _ask("enter_name_many", steps.EnterName("남궁승형", MANY_SPELLINGS), back=True),
    _ask("enter_name_long", steps.EnterName("김민준", SPELLINGS, LONG_NAME)),
    _ask("enter_hangul", steps.EnterHangul(), back=True),
    _ask("choose_reach", steps.ChooseReach(spans(NOW)), back=True),
    _ask("take_code_counter", steps.TakeCode(TAKEN_AT_COUNTER, None, slip_printed=True)),
    _ask("take_code_soon", steps.TakeCode(TAKEN, spans(NOW)[0], slip_printed=True)),
    _ask("take_code_later", steps.TakeCode(TAKEN, spans(NOW)[2], slip_printed=False)),
    _ask("choose_day", steps.ChooseDay(DAYS), back=True),
    _ask("choose_day_or_come", steps.ChooseDay(DAYS, may_just_come=True), back=True),
    _ask("choose_day_none", steps.ChooseDay(()), back=True),
    _ask("choose_slot", steps.ChooseSlot(TIMES), back=True),
    _ask("choose_visit_here", steps.ChooseVisit(FOUND, (*HERE, GO_ON)), back=True),
    _ask("choose_visit_photo", steps.ChooseVisit(PHOTO_WANTED, (NEW_PHOTO,)), back=True),
    _ask(
        "choose_visit_here_photo", steps.ChooseVisit(EXPECTED_PHOTO, (HERE[0], NEW_PHOTO, *LATER)), back=True
    ),
    *(
        _ask(f"choose_visit_{state}", steps.ChooseVisit(_filed(state), may), back=True)
        for state, may in (
            (ApplicationState.RECEIVED, LATER[:1]),
            (ApplicationState.RETURNED, ()),
            (ApplicationState.ACCEPTED, LATER[:1]),
            (ApplicationState.FINISHED, ()),
            (ApplicationState.EXPIRED, ()),
        )
    ),
    _ask(
        "choose_visit_missing",
        steps.ChooseVisit(_filed(ApplicationState.RETURNED, LONG_REASON), LATER[:1]),
        back=True,
    ),
    _ask(
        "choose_visit_refused",
        steps.ChooseVisit(_filed(ApplicationState.REFUSED, REASON), ()),
        back=True,
    ),
    _ask("choose_visit_later", steps.ChooseVisit(FOUND, LATER), back=True),
    _ask("choose_visit_passed", steps.ChooseVisit(PASSED, MADE_GOOD), back=True),
    _ask("choose_visit_passed_for_good", steps.ChooseVisit(PASSED, ()), back=True),
    _ask("choose_visit_lost", steps.ChooseVisit(LOST, (steps.VisitChoice.CHANGE,)), back=True),
    _ask("choose_visit_go_on", steps.ChooseVisit(BEGUN, (steps.VisitChoice.GO_ON,)), back=True),
    _ask("choose_visit_person", steps.ChooseVisit(BEGUN, ()), back=True),
    _ask("take_appointment", steps.TakeAppointment(VISIT)),
    _ask("take_appointment_no_more", steps.TakeAppointment(CANCELLED)),
    _ask("take_code_appointment", steps.TakeCode(TAKEN_FOR_LATER, None, slip_printed=True)),
    Sample("wait_code", WaitView(steps.LookUpCode("K7M3PQ"))),
    Sample("wait_slots", WaitView(steps.AskSlots("suwon-24", "advice"))),
    Sample("wait_move", WaitView(steps.MoveAppointment("K7M3PQ", None))),
    Sample("wait_arrive", WaitView(steps.Arrive("K7M3PQ"))),
    Sample("wait_resume", WaitView(steps.Resume("K7M3PQ", "token"))),
    _ask("choose_case", steps.ChooseCase(ALL_CASES), back=True),
    _ask("read_case", steps.ReadCase(CASES[1], KINDS), back=True),
    _ask("give_consent", steps.GiveConsent(CONSENT, CASES[0]), back=True),
    _ask("confirm_holder", steps.ConfirmHolder(CANARY, BORN)),
    _ask("choose_kind", steps.ChooseKind(KINDS), back=True),
    _ask("choose_delivery", steps.ChooseDelivery(DELIVERY, "suwon-24"), back=True),
    Sample("shoot_photo", WaitView(steps.ShootPhoto(1), can_cancel=True)),
    _ask("photo_good", steps.ShowPhoto(GOOD, 1, last_try=False), back=True),
    _ask("photo_fix", steps.ShowPhoto(MEND, 1, last_try=False), back=True),
    _ask("photo_last", steps.ShowPhoto(MEND, 3, last_try=True), back=True),
    _ask("photo_clerk", steps.ShowPhoto(DOUBT, 1, last_try=False), back=True),
    _ask("photo_none", steps.ShowPhoto(NoShot(NoShotWhy.TIME), 1, last_try=False), back=True),
    _ask("check_application", steps.CheckApplication(DRAFT), back=True),
    _ask("check_application_full", steps.CheckApplication(FULL_DRAFT, can_choose_delivery=True), back=True),
    _ask(
        "check_application_chip",
        steps.CheckApplication(DRAFT, True, True),
        back=True,
    ),
    _ask("enter_passport_number", steps.EnterPassportNumber(), back=True),
    _ask("enter_expiry", steps.EnterExpiry(), back=True),
    _ask("no_time_now", steps.NoTimeNow(Fault.CENTER_UNREACHABLE)),
    _ask("passport_not_read", steps.PassportNotRead(Fault.PASSPORT_FORGED)),
    Sample("wait_chip", WaitView(steps.ReadPassport(MrzKey("M12345678", BORN, BORN)))),
    _ask("take_application", steps.TakeApplication(SENT, CASES[0], TOMORROW, 90, slip_printed=True)),
    _ask("take_application_later", steps.TakeApplication(UNSENT, CASES[0], None, 90, slip_printed=False)),
    _ask("take_new_photo", steps.TakeApplication(SENT, None, None, 0, slip_printed=True)),
    Sample("wait_passport", WaitView(steps.AskPassport("suwon-24"))),
    Sample("wait_terms", WaitView(steps.AskTerms("token"))),
    Sample("wait_book", WaitView(steps.BookSlot("suwon-24", "passport", TOMORROW))),
    Sample("wait_submit", WaitView(steps.Submit(PASSPORT, TERMS, DRAFT))),
    Sample("wait_photo_again", WaitView(steps.AskPhotoAgain("K7M3PQ", "token"))),
    Sample("wait_submit_photo", WaitView(steps.SubmitPhoto(PHOTO_AGAIN, GOOD, 1))),
    Sample("wait_application_slip", WaitView(steps.PrintApplication(SENT, CASES[0], None, 90))),
    _ask("rate", steps.Rate()),
    Sample("wait_handoff", WaitView(steps.HandOff("suwon-24", "advice", Want.COUNTER, PACKET))),
    Sample("wait_handoff_slip", WaitView(steps.PrintHandoff(TAKEN, None))),
    Sample("wait_ticket", WaitView(steps.DrawTicket("suwon-24", "passport"))),
    Sample("wait_ticket_slip", WaitView(steps.PrintTicket(TICKET, SERVICES[0].name))),
    _ask("money_returned", steps.MoneyReturned(200)),
    Sample("wait_open", WaitView(steps.OpenCard())),
    Sample("wait_challenge", WaitView(steps.AskChallenge())),
    Sample("wait_prove", WaitView(steps.ProveHolder(Challenge(nonce=b"")))),
    Sample("wait_identify", WaitView(steps.Identify(PROOF))),
    Sample("wait_claim", WaitView(steps.LookUpClaim("K7M3PQ", "token"))),
    Sample("wait_quote", WaitView(steps.AskQuote("token", "RR-01", OPTIONS))),
    Sample("wait_issue", WaitView(steps.Issue(ORDER))),
    Sample("payment", WaitView(steps.Pay(ISSUED, 200, 1), can_cancel=True)),
    Sample("wait_receipt", WaitView(steps.PrintReceipt(ORDER, ISSUED))),
    Sample("printing", WaitView(steps.Print(ISSUED), sheets=(1, 3))),
    Sample("wait_refund", WaitView(steps.RefundClaim(CLAIM, "token"))),
    *(Sample(f"trouble_{fault}", TroubleView(fault, POLICY[fault].retry)) for fault in Fault),
    Sample("trouble_kept", TroubleView(Fault.PRINTER_JAM, False, MoneyNews(200, 0, 200), (0, 1), "K7M3PQ")),
    Sample(
        "trouble_returned", TroubleView(Fault.PRINT_ABORTED, False, MoneyNews(200, 200, 0), (0, 1), "K7M3PQ")
    ),
    Sample(
        "trouble_partly_out",
        TroubleView(Fault.PRINTER_JAM, False, MoneyNews(400, 0, 200), (1, 2), "K7M3PQ"),
    ),
    Sample("trouble_paid", TroubleView(Fault.PAYMENT_UNKNOWN, False, MoneyNews(200, 0, 0))),
    Sample("out_of_service", OutOfServiceView(Fault.LEDGER_BROKEN)),
    Sample("patience", MENU_VIEW, Overlay(OverlayKind.PATIENCE, 45)),
    Sample("person_ways", MENU_VIEW, Overlay(OverlayKind.PERSON, ways=WAYS)),
    Sample("leave", MENU_VIEW, Overlay(OverlayKind.LEAVE)),
    Sample("person_wait_unknown", MENU_VIEW, Overlay(OverlayKind.PERSON, ways=WAYS_UNKNOWN)),
    Sample("person", MENU_VIEW, Overlay(OverlayKind.PERSON)),
    Sample("access", MENU_VIEW, Overlay(OverlayKind.ACCESS)),
    Sample("person_on_screen", MENU_VIEW, Overlay(OverlayKind.PERSON, ways=WAYS, on_screen=True)),
    Sample("consent", MENU_VIEW, Overlay(OverlayKind.CONSENT)),
    Sample("clerk_says", MENU_VIEW, Overlay(OverlayKind.CLERK_SAYS, words=SAID_BY_CLERK)),
    *(
        Sample(f"help_over_{end}", MENU_VIEW, Overlay(OverlayKind.HELP_OVER, end=end))
        for end in HelpEnd
        if end is not HelpEnd.BY_CITIZEN
    ),
    Sample("person_at_night", MENU_VIEW, Overlay(OverlayKind.PERSON, ways=WAYS_AT_NIGHT)),
)
