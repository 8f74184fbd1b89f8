"""Sample values for every page and overlay: what the gates and the pictures show."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from code_pages import CODES, VISIT
from passport_pages import PASSPORTS
from sample import CANARY, NOW, TOMORROW, Sample, ask

from center.offices.call_centre import read_call_centre
from contract.appointment import (
    Slot,
)
from contract.catalogue import Document, Fee, IdentityRule, Jurisdiction, OptionName
from contract.handoff import HandoffTaken, Packet, Want
from contract.help import HelpEnd
from contract.identity import CardProof, Challenge
from contract.issue import Claim, ClaimState, Issued, IssuedCopy, Options, Quote
from contract.queue import ServiceNow, Ticket, WaitSpan
from kiosk import steps
from kiosk.availability.answer import Availability, Elsewhere, From, Here, NotNow, Why
from kiosk.faults import POLICY, Fault
from kiosk.handoff.reach import spans
from kiosk.handoff.ways import Way
from kiosk.ports import DeclineReason
from kiosk.views import (
    Concern,
    Errand,
    HelpDesk,
    MenuView,
    MoneyNews,
    OutOfServiceView,
    Overlay,
    OverlayKind,
    Tile,
    TroubleView,
    WaitView,
)

SAID_BY_CLERK = "카드를 칩이 위로 오게 넣어 주세요. 천천히 하셔도 돼요."


SERVICES = (
    ServiceNow(
        code="passport",
        name={"ko": "여권", "en": "Passport"},
        about={"ko": "신청과 찾기", "en": "Apply or collect"},
        waiting=12,
        wait=WaitSpan(low=25, high=50),
        languages=("ko", "en"),
    ),
    ServiceNow(
        code="advice",
        name={"ko": "생활 민원·상담", "en": "Advice"},
        about={"ko": "무엇이든 물어보세요", "en": "Ask us anything"},
        waiting=0,
    ),
    ServiceNow(
        code="certificates",
        name={"ko": "증명서", "en": "Certificates"},
        about={"ko": "기계에서 안 되는 증명서", "en": "What the machine cannot issue"},
        waiting=1,
        languages=("ko", "en"),
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
DAYS = tuple(TOMORROW.date() + timedelta(days=n) for n in range(11))
TIMES = tuple(
    Slot(start=start, until=start + timedelta(minutes=20), free=2)
    for start in (TOMORROW + timedelta(minutes=20 * n) for n in range(18))
)


PACKET = Packet(errand="certificates", told=(), open_question={"ko": "", "en": ""})
CALL_BACK = Way(Want.CALL_BACK, Here(1), call=spans(NOW)[0])
TAKEN_TO_CALL = TAKEN.model_copy(update={"follow": VISIT.follow})
TAKEN_FOR_LATER = TAKEN.model_copy(update={"appointment": VISIT, "follow": VISIT.follow})
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


CLAIM_TILES = (Tile(steps.ClaimChoice.COLLECT, Here(2)), Tile(steps.ClaimChoice.REFUND, Here(1)))


MENU_VIEW = MenuView(tuple(Tile(code, here) for code, here in MENU))


def _person_for(concern: Concern) -> Sample:
    return Sample(f"person_{concern}", MENU_VIEW, Overlay(OverlayKind.PERSON, ways=WAYS, concern=concern))


SAMPLES: tuple[Sample, ...] = (
    Sample("menu", MENU_VIEW),
    Sample("menu_refund_only", MenuView((Tile(Errand.CLAIM, Here(1, only_refund=True)),))),
    ask("choose_document", steps.ChooseDocument(), tiles=DOCUMENTS),
    ask("choose_options", steps.ChooseOptions(DOCUMENT), back=True),
    ask("enter_code", steps.EnterCode()),
    ask("insert_card", steps.InsertCard(), back=True),
    ask("enter_pin", steps.EnterPin(tries_left=3), back=True),
    ask("enter_pin_wrong", steps.EnterPin(tries_left=2, wrong=True), back=True),
    ask("enter_pin_last", steps.EnterPin(tries_left=1, wrong=True)),
    ask("check_answers", steps.CheckAnswers(DOCUMENT, OPTIONS, CANARY, QUOTE), back=True),
    ask(
        "check_exempt",
        steps.CheckAnswers(DOCUMENT, OPTIONS, CANARY, EXEMPT),
        back=True,
    ),
    ask("check_credit", steps.CheckAnswers(DOCUMENT, OPTIONS, CANARY, QUOTE, 200)),
    ask("take_card", steps.TakeCard()),
    *(ask(f"declined_{reason}", steps.PaymentDeclined(reason, 200)) for reason in DeclineReason),
    ask("choose_claim", steps.ChooseClaim(DOCUMENT, 200), tiles=CLAIM_TILES),
    ask("choose_claim_no_paper", steps.ChooseClaim(DOCUMENT, 200), tiles=CLAIM_TILES[1:]),
    ask("take_paper", steps.TakePaper(DOCUMENT, 1, "7342901855210647", receipt_printed=True)),
    ask(
        "take_paper_rest",
        steps.TakePaper(DOCUMENT, 1, "7342901855210647", receipt_printed=True, rest_won=200),
    ),
    ask("take_paper_two", steps.TakePaper(DOCUMENT, 2, "7342901855210647", receipt_printed=False)),
    ask("choose_service", steps.ChooseService(), tiles=SERVICE_TILES),
    ask("take_ticket", steps.TakeTicket(TICKET, SERVICES[0].name, slip_printed=True)),
    ask("take_ticket_no_slip", steps.TakeTicket(FIRST_TICKET, SERVICES[1].name, slip_printed=False)),
    ask("enter_phone", steps.EnterPhone()),
    ask("choose_reach", steps.ChooseReach(spans(NOW, read_call_centre())), back=True),
    ask("take_code_counter", steps.TakeCode(TAKEN_AT_COUNTER, None, slip_printed=True)),
    ask("take_code_soon", steps.TakeCode(TAKEN, spans(NOW)[0], slip_printed=True)),
    ask("take_code_later", steps.TakeCode(TAKEN_TO_CALL, spans(NOW)[2], slip_printed=False)),
    ask("choose_day", steps.ChooseDay(DAYS), back=True),
    ask("choose_day_or_come", steps.ChooseDay(DAYS, may_just_come=True), back=True),
    ask("choose_day_none", steps.ChooseDay(()), back=True),
    ask("choose_slot", steps.ChooseSlot(TIMES), back=True),
    ask("take_code_appointment", steps.TakeCode(TAKEN_FOR_LATER, None, slip_printed=True)),
    ask("rate", steps.Rate()),
    Sample("wait_handoff", WaitView(steps.HandOff("suwon-24", "advice", Want.COUNTER, PACKET))),
    Sample("wait_handoff_slip", WaitView(steps.PrintHandoff(TAKEN, None))),
    Sample("wait_ticket", WaitView(steps.DrawTicket("suwon-24", "passport"))),
    Sample("wait_ticket_slip", WaitView(steps.PrintTicket(TICKET, SERVICES[0].name))),
    *CODES,
    *PASSPORTS,
    ask("money_returned", steps.MoneyReturned(200)),
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
    _person_for(Concern.FOR_ANOTHER),
    Sample("clerk_says", MENU_VIEW, Overlay(OverlayKind.CLERK_SAYS, words=SAID_BY_CLERK)),
    _person_for(Concern.PAY_LESS),
    *(
        Sample(f"help_over_{end}", MENU_VIEW, Overlay(OverlayKind.HELP_OVER, end=end))
        for end in HelpEnd
        if end is not HelpEnd.BY_CITIZEN
    ),
    Sample("person_at_night", MENU_VIEW, Overlay(OverlayKind.PERSON, ways=WAYS_AT_NIGHT)),
)
