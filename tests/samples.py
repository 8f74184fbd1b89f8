"""Values that many tests need: a document, a holder, an issued paper. Synthetic, and never valid."""

from datetime import UTC, date, datetime
from uuid import UUID

from contract.appointment import (
    ApplicationNow,
    ApplicationState,
    Appointment,
    AppointmentState,
    CodeFound,
    CodeKind,
    Slot,
    SlotsOffered,
)
from contract.catalogue import Catalogue, Document, Fee, IdentityRule, Jurisdiction, OptionName
from contract.handoff import HandoffTaken
from contract.identity import CardProof, Challenge, Identified
from contract.issue import Claim, ClaimState, Issued, IssuedCopy, Options, Quote
from contract.mrz import Sex
from contract.passport import (
    CaseOffer,
    Consent,
    DeliveryOffice,
    KindOffer,
    PassportCase,
    PassportOffer,
    PassportTerms,
    PhotoAgain,
)
from contract.photo import PhotoJudgement, Reason, Verdict
from contract.queue import OfficeNow, ServiceNow, Ticket
from kiosk.application import Submitted
from kiosk.ports import CardOpened, CardProven, PassportRead, PortraitKind
from kiosk.ports.photo_booth import Shot
from kiosk.steps import Order

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
KEY = UUID("00000000-0000-4000-8000-000000000001")


def text(ko: str, en: str) -> dict[str, str]:
    """A text in both languages."""
    return {"ko": ko, "en": en}


def fee(won: int, jurisdiction: Jurisdiction = Jurisdiction.INSIDE) -> Fee:
    """A price that was always valid."""
    return Fee(jurisdiction=jurisdiction, won=won, valid_from=LONG_AGO, source="test", status="assumed")


HOUSEHOLD = Document(
    code="RR-01",
    name=text("주민등록표 등본", "Resident register (household)"),
    about=text("같이 사는 가족이 모두 나와요", "Everyone in your household"),
    field="resident",
    on_kiosk=True,
    identity=IdentityRule.CARD,
    register_name="residents",
    template="resident_household",
    options=tuple(OptionName),
    purposes={"loan": text("대출", "Loan")},
    fees=(fee(200), fee(200, Jurisdiction.OUTSIDE)),
    counter_won=400,
    popular=True,
)
CATALOGUE = Catalogue(version="test", documents=(HOUSEHOLD,))
OPTIONS = Options()
OPENED = CardOpened(tries_left=3)
CHALLENGE = Challenge(nonce=b"bm9uY2U=")
PROOF = CardProof(
    nonce=b"bm9uY2U=",
    certificate=b"Yw==",
    signature=b"cw==",
    printed_information=b"cA==",
    chuid=b"aA==",
    security_object=b"bw==",
)
PROVEN = CardProven(name="홍길동", proof=PROOF)
HOLDER = Identified(token="token", name="홍길동")
QUOTE = Quote(list_won=200, won=200)
FREE = Quote(list_won=200, won=0, exemption="two-minor-children")


def issued(copies: int = 1, won: int = 200, pages: int = 1) -> Issued:
    """What the center answers to an issue."""
    papers = tuple(
        IssuedCopy(
            serial=f"S-{n}",
            verification_number=f"{n:016d}",
            pages=pages,
            sha256="0" * 64,
            pdf=b"JVBERg==",
        )
        for n in range(1, copies + 1)
    )
    return Issued(key=KEY, copies=papers, won=won, claim_code="K7M3PQ")


def claim(credit_won: int = 200) -> Claim:
    """A paid copy that did not come out."""
    return Claim(
        code="K7M3PQ",
        state=ClaimState.OPEN,
        document="RR-01",
        options=OPTIONS,
        credit_won=credit_won,
        payment_key=KEY,
        payment_reference=str(KEY),
        since=LONG_AGO,
    )


def order(quote: Quote = QUOTE, credit: Claim | None = None) -> Order:
    """The agreed order for the household document."""
    return Order("token", HOUSEHOLD, OPTIONS, quote, credit)


OFFICE = OfficeNow(
    office="suwon-24",
    name={"ko": "언제나 민원실", "en": "24/7 public counter"},
    services=(
        ServiceNow(
            code="advice",
            name={"ko": "상담", "en": "Advice"},
            about={"ko": "무엇이든", "en": "Anything"},
            waiting=0,
        ),
    ),
    is_open=True,
)
TICKET = Ticket(
    id=UUID(int=9),
    office="suwon-24",
    service="advice",
    number="C001",
    ahead=0,
    wait=None,
    issued_at=LONG_AGO,
    follow="http://127.0.0.1/t/x",
)
TAKEN = HandoffTaken(id=UUID(int=10), code="K7M3PQ")
TAKEN_AT_COUNTER = TAKEN.model_copy(update={"ticket": TICKET})

APPOINTMENT = Appointment(
    code="K7M3PQ",
    office="suwon-24",
    service="advice",
    start=datetime(2026, 11, 25, 1, 0, tzinfo=UTC),
    until=datetime(2026, 11, 25, 1, 20, tzinfo=UTC),
    state=AppointmentState.BOOKED,
    is_today=True,
)
SLOTS = SlotsOffered(slots=(Slot(start=APPOINTMENT.start, until=APPOINTMENT.until, free=2),))
FOUND_CLAIM = CodeFound(kind=CodeKind.CLAIM)
FOUND_HANDOFF = CodeFound(kind=CodeKind.HANDOFF, can_go_on=True)
FOUND_APPOINTMENT = CodeFound(kind=CodeKind.HANDOFF, appointment=APPOINTMENT, can_go_on=True)

FOUND_FILED = CodeFound(
    kind=CodeKind.APPLICATION,
    application=ApplicationNow(
        state=ApplicationState.RECEIVED, office="suwon-24", service="advice", can_book=True
    ),
)
FOUND_PHOTO = CodeFound(kind=CodeKind.APPLICATION, wants_photo=True)
CASES = (
    CaseOffer(
        case=PassportCase.RENEWAL,
        name=text("여권을 새로 바꿔요", "I renew my passport"),
        about=text("만 18세 이상", "18 or older"),
        at_machine=True,
        online=text("정부24에서도 돼요", "Also at gov.kr"),
        bring=(text("신분증", "Your ID card"), text("지금 여권 (있으면)", "Your old passport")),
        days=5,
    ),
    CaseOffer(
        case=PassportCase.LOST,
        name=text("여권을 잃어버렸어요", "I lost my passport"),
        about=text("창구에서 분실 신고부터 해요", "The counter reports the loss first"),
        at_machine=False,
        bring=(text("신분증", "Your ID card"), text("분실 신고서", "Report of loss")),
        days=5,
    ),
)
KINDS = tuple(
    KindOffer(
        code=code,
        name=text(ko, en),
        about=text(about, about_en),
        years=years,
        pages=pages,
        won=won,
        cases=(PassportCase.RENEWAL, PassportCase.LOST),
    )
    for code, ko, en, about, about_en, years, pages, won in (
        (
            "10y-58",
            "10년 · 58면",
            "10 yrs · 58 pages",
            "자주 나가는 분",
            "For many trips",
            10,
            58,
            52000,
        ),
        ("10y-26", "10년 · 26면", "10 yrs · 26 pages", "가끔 나가는 분", "Now and then", 10, 26, 49000),
        ("1y", "단수 · 1년", "One trip · 1 year", "한 번만 나가는 분", "For one trip", 1, 0, 17000),
    )
)
CONSENT = Consent(
    version="test",
    items=(
        text("이름, 생년월일, 연락처", "Name, birth date, phone"),
        text("로마자 이름, 여권 종류, 옛 여권 번호", "Roman name, kind, old number"),
        text("사진과 사진을 잰 값", "Photo and its measures"),
        text("긴급 연락처 (적으시면)", "Emergency contact, if told"),
    ),
    purpose=text("여권 신청서를 미리 만들어 창구에 드려요", "To prepare your application for the counter"),
    kept=text("여권을 받으시면 지워요", "You collect it, at most 90 days"),
    right=text("동의하지 않으셔도 돼요", "You may say no"),
)
DELIVERY = (
    DeliveryOffice(
        code="suwon-24",
        name=text("언제나 민원실", "Suwon Station"),
        about=text("수원역", "24/7 counter"),
    ),
    DeliveryOffice(
        code="gyeonggi-north",
        name=text("경기도청 북부청사", "Gyeonggi North"),
        about=text("의정부시 청사로 1", "Uijeongbu"),
    ),
)
PASSPORT = PassportOffer.model_construct(
    office="suwon-24",
    service="passport",
    key="k",
    public=b"",
    site="http://127.0.0.1:8120",
    cases=CASES,
    kinds=KINDS,
    delivery=DELIVERY,
    consent=CONSENT,
)
TERMS = PassportTerms(
    holder="h", name="홍길동", born=date(1990, 2, 3), age=36, address="수원시", kept_days=90
)
SHOT = Shot(b"jpeg", PhotoJudgement(verdict=Verdict.PASS, head_mm=34.0))
FIXABLE = Shot(b"jpeg", PhotoJudgement(verdict=Verdict.FIX, reasons=(Reason.MOUTH,)))
SUBMITTED = Submitted(
    "K7M3PQ", "http://127.0.0.1:8120/c/Vq2mJrQ0yqI8Zc6J4t8f9A", sent=True, collect_at=DELIVERY[0].name
)
PHOTO_AGAIN = PhotoAgain.model_construct(
    id=KEY,
    revision=2,
    code="K7M3PQ",
    follow="Vq2mJrQ0yqI8Zc6J4t8f9A",
    office="suwon-24",
    service="passport",
    holder="h",
    key="k",
    public=b"",
)

PASSPORT_READ = PassportRead(
    surname="HONG",
    given_names="KILTONG",
    document_number="M12345678",
    issuing_state="KOR",
    nationality="KOR",
    birth=TERMS.born,
    sex=Sex.MALE,
    expiry=date(2030, 12, 31),
    portrait=b"",
    portrait_mime=PortraitKind.JPEG,
)
