"""Values that many tests need: a document, a holder, an issued paper. Synthetic, and never valid."""

from datetime import UTC, datetime
from uuid import UUID

from contract.appointment import Appointment, AppointmentState, CodeFound, CodeKind, Slot, SlotsOffered
from contract.catalogue import Catalogue, Document, Fee, IdentityRule, Jurisdiction, OptionName
from contract.handoff import HandoffTaken
from contract.identity import CardProof, Challenge, Identified
from contract.issue import Claim, ClaimState, Issued, IssuedCopy, Options, Quote
from contract.queue import OfficeNow, ServiceNow, Ticket
from kiosk.ports import CardOpened, CardProven
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
