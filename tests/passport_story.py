"""The usual story of a passport application, answer by answer, up to its check page."""

from datetime import date

from samples import (
    CASES,
    CHALLENGE,
    CONSENT,
    DELIVERY,
    HOLDER,
    KINDS,
    OFFICE,
    OPENED,
    PASSPORT,
    PROOF,
    PROVEN,
    SHOT,
    SLOTS,
    TERMS,
)

from contract.passport import PassportCase
from kiosk.application import Draft
from kiosk.journeys.passport.apply import apply_for_passport
from kiosk.names.roman_name import RomanName
from kiosk.slots import day_of
from kiosk.step import Journey
from kiosk.steps import (
    SAID,
    AskChallenge,
    AskPassport,
    AskSlots,
    AskTerms,
    CheckApplication,
    ChooseCase,
    ChooseDay,
    ChooseKind,
    ChooseSlot,
    ConfirmHolder,
    EnterName,
    EnterPhone,
    EnterPin,
    GiveConsent,
    Identify,
    InsertCard,
    OpenCard,
    ProveHolder,
    TakeCard,
)

NAME = RomanName("HONG", "GILDONG")
PHONE = "01012345678"
DAY, SLOT = day_of(SLOTS.slots[0]), SLOTS.slots[0]
IDENTIFIED = (
    (InsertCard(), SAID),
    (OpenCard(), OPENED),
    (EnterPin(3), SAID),
    (AskChallenge(), CHALLENGE),
    (ProveHolder(CHALLENGE), PROVEN),
    (Identify(PROOF), HOLDER),
)
BEGUN = (
    (AskPassport("suwon-24"), PASSPORT),
    (ChooseCase(CASES), PassportCase.RENEWAL),
    (ChooseKind(KINDS, CASES[0]), "10y-58"),
    (GiveConsent(CONSENT), SAID),
    *IDENTIFIED,
    (AskTerms("token"), TERMS),
    (ConfirmHolder("홍*동", date(1990, 2, 3)), SAID),
    (TakeCard(), SAID),
    (EnterName("홍길동", (NAME,), renews=True), NAME),
    (EnterPhone(), PHONE),
)
DRAFT = Draft(
    PassportCase.RENEWAL,
    KINDS[0],
    "홍길동",
    date(1990, 2, 3),
    NAME,
    PHONE,
    SHOT,
    1,
    SLOT.start,
    delivery=DELIVERY[0],
)
CHECK = CheckApplication(DRAFT)
TIMES = (
    (AskSlots("suwon-24", "passport"), SLOTS),
    (ChooseDay((DAY,), may_just_come=True), DAY),
    (ChooseSlot((SLOT,)), SLOT),
)


def journey() -> Journey:
    """Of this office; every name is spelled alike."""
    return apply_for_passport(OFFICE, lambda _name: (NAME,))
