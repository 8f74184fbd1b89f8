"""The walk: any answers, any troubles, and what must hold in every story."""

from datetime import date
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rig import SITE_FILE
from rig_turns import ManualClock
from samples import (
    APPOINTMENT,
    CATALOGUE,
    CHALLENGE,
    FIXABLE,
    FOUND_APPOINTMENT,
    FOUND_CLAIM,
    FOUND_FILED,
    FOUND_HANDOFF,
    FOUND_PHOTO,
    FREE,
    HOLDER,
    OFFICE,
    OPENED,
    PASSPORT,
    PASSPORT_READ,
    PHOTO_AGAIN,
    PROVEN,
    QUOTE,
    SHOT,
    SLOTS,
    SUBMITTED,
    TAKEN,
    TAKEN_AT_COUNTER,
    TERMS,
    TICKET,
    claim,
    issued,
)

from contract.catalogue import Catalogue
from contract.handoff import Packet, Resumed, Want
from contract.issue import Options
from contract.passport import PassportCase
from contract.queue import Priority
from kiosk.acts.table import ACTS
from kiosk.availability.conditions import Conditions
from kiosk.counter import STORIES as ERRANDS
from kiosk.faults import POLICY, Fault, Trouble
from kiosk.handoff.reach import spans
from kiosk.journeys.hand_off import hand_off
from kiosk.names.roman_name import RomanName
from kiosk.offers import Offers
from kiosk.ports import Declined, DeclineReason, PinWrong
from kiosk.ports.photo_booth import NoShot, NoShotWhy
from kiosk.session import Session
from kiosk.slots import day_of
from kiosk.step import Ask, Do, Journey, Step
from kiosk.steps import (
    SAID,
    AfterDecline,
    Arrive,
    AskChallenge,
    AskPassport,
    AskPhotoAgain,
    AskQuote,
    AskSlots,
    AskTerms,
    BookSlot,
    Change,
    CheckAnswers,
    CheckApplication,
    CheckChoice,
    ChooseCase,
    ChooseChange,
    ChooseClaim,
    ChooseDay,
    ChooseDelivery,
    ChooseDocument,
    ChooseKind,
    ChooseOptions,
    ChooseReach,
    ChooseService,
    ChooseSlot,
    ChooseVisit,
    ClaimChoice,
    ConfirmHolder,
    CounterWish,
    DrawTicket,
    EnterCode,
    EnterExpiry,
    EnterHangul,
    EnterName,
    EnterPassportNumber,
    EnterPhone,
    EnterPin,
    GiveBack,
    GiveConsent,
    HandOff,
    Identify,
    InsertCard,
    Issue,
    LookUpClaim,
    LookUpCode,
    MoneyReturned,
    MoveAppointment,
    NoTime,
    NoTimeNow,
    NotRead,
    OpenCard,
    Paid,
    PassportNotRead,
    Pay,
    PaymentDeclined,
    PhotoChoice,
    Print,
    PrintApplication,
    Printed,
    PrintHandoff,
    PrintReceipt,
    PrintTicket,
    ProveHolder,
    ReadCase,
    ReadPassport,
    RefundClaim,
    Resume,
    Settled,
    ShootPhoto,
    ShowPhoto,
    Submit,
    SubmitPhoto,
    TakeApplication,
    TakeAppointment,
    TakeCard,
    TakeCode,
    TakePaper,
    TakeTicket,
    VisitChoice,
)
from kiosk.views import Errand
from provisioning.settings import read_settings

SAID_ONLY = st.just(SAID)
ANSWERS: dict[type[Step[Any]], st.SearchStrategy[object]] = {
    ChooseDocument: st.just("RR-01"),
    ChooseOptions: st.builds(Options, copies=st.integers(1, 5), rrn_tail=st.booleans()),
    EnterCode: st.just("K7M3PQ"),
    InsertCard: SAID_ONLY,
    EnterPin: SAID_ONLY,
    CheckAnswers: SAID_ONLY,
    TakeCard: SAID_ONLY,
    TakePaper: SAID_ONLY,
    MoneyReturned: SAID_ONLY,
    PaymentDeclined: st.sampled_from(AfterDecline),
    ChooseClaim: st.sampled_from(ClaimChoice),
    OpenCard: st.just(OPENED),
    AskChallenge: st.just(CHALLENGE),
    ProveHolder: st.sampled_from([PROVEN, PROVEN, PinWrong(2), PinWrong(1), PinWrong(0)]),
    Identify: st.just(HOLDER),
    AskQuote: st.sampled_from([QUOTE, FREE]),
    LookUpClaim: st.sampled_from([claim(200), claim(0)]),
    Issue: st.just(issued()),
    Pay: st.sampled_from([Paid(200), Paid(200), Declined(DeclineReason.REFUSED)]),
    PrintReceipt: st.booleans(),
    Print: st.just(Printed(1)),
    GiveBack: st.just(Settled(200, 200, 0, 1, 0, "K7M3PQ")),
    RefundClaim: st.just(200),
    ChooseService: st.builds(CounterWish, st.just("advice"), st.sampled_from(Priority)),
    DrawTicket: st.just(TICKET),
    PrintTicket: st.booleans(),
    TakeTicket: SAID_ONLY,
    EnterPhone: st.just("01012345678"),
    EnterName: st.sampled_from([RomanName("KIM", "MINJUN"), RomanName("KIM", "MIN-JUN")]),
    EnterHangul: st.sampled_from(["이하늘", ""]),
    ChooseReach: st.sampled_from(spans(ManualClock().now())),
    HandOff: st.sampled_from([TAKEN, TAKEN_AT_COUNTER]),
    PrintHandoff: st.booleans(),
    TakeCode: SAID_ONLY,
    LookUpCode: st.sampled_from([FOUND_CLAIM, FOUND_HANDOFF, FOUND_APPOINTMENT, FOUND_FILED, FOUND_PHOTO]),
    AskSlots: st.just(SLOTS),
    ChooseDay: st.just(day_of(SLOTS.slots[0])),
    ChooseSlot: st.just(SLOTS.slots[0]),
    ChooseVisit: st.sampled_from(VisitChoice),
    MoveAppointment: st.just(APPOINTMENT),
    Arrive: st.just(TICKET),
    Resume: st.sampled_from(
        [Resumed(document="RR-01", options=Options()), Resumed(document="RR-01", claim="K7M3PQ")]
    ),
    TakeAppointment: SAID_ONLY,
    AskPassport: st.just(PASSPORT),
    ChooseCase: st.sampled_from([PassportCase.RENEWAL, PassportCase.RENEWAL, PassportCase.LOST]),
    ReadCase: SAID_ONLY,
    GiveConsent: SAID_ONLY,
    AskTerms: st.sampled_from([TERMS, TERMS, TERMS.model_copy(update={"age": 12})]),
    ConfirmHolder: SAID_ONLY,
    ChooseKind: st.just("10y-58"),
    ChooseChange: st.sampled_from(Change),
    ChooseDelivery: st.sampled_from(["suwon-24", "gyeonggi-north"]),
    ShootPhoto: st.sampled_from([SHOT, FIXABLE, NoShot(NoShotWhy.STOPPED), NoShot(NoShotWhy.TIME)]),
    ShowPhoto: st.sampled_from(PhotoChoice),
    CheckApplication: st.sampled_from(CheckChoice),
    EnterPassportNumber: st.just("M12345678"),
    EnterExpiry: st.just(date(2030, 12, 31)),
    ReadPassport: st.just(PASSPORT_READ),
    NoTimeNow: st.sampled_from(NoTime),
    PassportNotRead: st.sampled_from(NotRead),
    BookSlot: st.just(APPOINTMENT),
    Submit: st.just(SUBMITTED),
    AskPhotoAgain: st.just(PHOTO_AGAIN),
    SubmitPhoto: st.just(SUBMITTED),
    PrintApplication: st.booleans(),
    TakeApplication: SAID_ONLY,
}


def _handed_off(_offers: Offers, *, want: Want) -> Journey:
    packet = Packet(errand=Errand.CERTIFICATES, told=(), open_question={"ko": "", "en": ""})
    return hand_off(packet, want, OFFICE, spans(ManualClock().now()))


SITE = read_settings(SITE_FILE).site
OFFERS = Offers(CATALOGUE, SITE, Conditions(office=OFFICE), ManualClock())
STORIES = ERRANDS | {f"hand_off_{want.value}": partial(_handed_off, want=want) for want in Want}
"""What begins at the menu, and what a person goes on with."""

TROUBLES = st.sampled_from(Fault).map(Trouble)


@pytest.mark.parametrize("errand", STORIES)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_every_story_ends_and_keeps_its_promises(errand: str, data: st.DataObject) -> None:
    """Issue at most once; after money a proven print or money back; Back shows equal pages; replays agree."""
    session = Session(lambda: STORIES[errand](OFFERS))
    session.start()
    fault: Fault | None = None
    for _ in range(200):
        if session.outcome is not None or fault is not None:
            break
        step = session.step
        assert step is not None
        answer: object = data.draw(ANSWERS[type(step)])
        if isinstance(step, Do) and data.draw(st.integers(0, 9)) == 0:
            answer = data.draw(TROUBLES)
        try:
            if isinstance(answer, Trouble):
                session.fail(answer)
            else:
                session.answer(answer)
        except Trouble as trouble:
            fault = trouble.fault
        if (
            fault is None
            and session.outcome is None
            and isinstance(session.step, Ask)
            and session.can_go_back
        ):
            _there_and_back(session)
    _keeps_its_promises(session, fault)
    session.close()


def _there_and_back(session: Session) -> None:
    here, answered = session.step, session.answers
    session.back()
    while session.step != here:
        session.answer(session.remembered)
    assert session.answers == answered


def _keeps_its_promises(session: Session, fault: Fault | None) -> None:
    kinds = [type(a.step) for a in session.answers]
    assert kinds.count(Issue) <= 1
    assert session.outcome is not None or fault is not None
    for kind in (Issue, Pay, RefundClaim):
        if kind in kinds:
            assert {CheckAnswers, ChooseClaim} & set(kinds[: kinds.index(kind)])
    paid = any(isinstance(a.answer, Paid) for a in session.answers)
    printed = any(isinstance(a.answer, Printed) for a in session.answers)
    gave_back = any(isinstance(a.answer, Settled) for a in session.answers)
    assert not (paid and session.outcome is not None) or printed or gave_back


def test_every_step_has_an_act_or_is_asked() -> None:
    """No dead ends: each Do can be performed."""
    assert {kind for kind in ANSWERS if issubclass(kind, Do)} == set(ACTS)


def test_every_fault_has_a_policy() -> None:
    """The four questions are answered for each."""
    assert set(POLICY) == set(Fault)


def test_the_catalogue_sample_is_a_catalogue() -> None:
    """A document nobody knows is an error, not an empty page."""
    assert isinstance(CATALOGUE, Catalogue)
    with pytest.raises(KeyError):
        CATALOGUE.document("XX-99")
