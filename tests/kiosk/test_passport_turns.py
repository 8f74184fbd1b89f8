"""Turns of the passport's story: what is added, changed, taken meanwhile, read from a chip, or away."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from passport_story import BEGUN, CHECK, DAY, DRAFT, NAME, SLOT, TIMES, journey
from playbook import steps_of
from samples import (
    APPOINTMENT,
    DELIVERY,
    OFFICE,
    PASSPORT,
    PASSPORT_READ,
    SHOT,
    SLOTS,
    TERMS,
)

from contract.mrz import MrzKey
from kiosk.faults import Fault, Trouble
from kiosk.journeys.passport import apply_for_passport
from kiosk.names.roman_name import RomanName
from kiosk.names.romanise import suggested
from kiosk.names.surnames import load_surnames
from kiosk.steps import (
    AskSlots,
    AskTerms,
    BookSlot,
    CheckApplication,
    CheckChoice,
    ChooseDay,
    ChooseDelivery,
    ChooseSlot,
    EnterExpiry,
    EnterHangul,
    EnterName,
    EnterPassportNumber,
    EnterPhone,
    NoTime,
    NoTimeNow,
    NotRead,
    PassportNotRead,
    PhotoChoice,
    ReadPassport,
    Submit,
)


def test_an_emergency_contact_may_be_added_or_left_out() -> None:
    """From the check page, and back to it."""
    answers = [*(answer for _, answer in BEGUN), SHOT, PhotoChoice.USE, *(answer for _, answer in TIMES)]
    shown = steps_of(journey(), [*answers, CheckChoice.EMERGENCY, "홍판서", "01087654321"])
    full = replace(DRAFT, emergency_name="홍판서", emergency_phone="01087654321")
    assert shown[-3:] == [EnterHangul(), EnterPhone(), CheckApplication(full, can_choose_delivery=True)]
    assert steps_of(journey(), [*answers, CheckChoice.EMERGENCY, ""])[-1] == CheckApplication(
        DRAFT, can_choose_delivery=True
    )


def test_it_may_be_collected_elsewhere() -> None:
    """Here, unless the citizen says otherwise; no page for what most want."""
    answers = [*(answer for _, answer in BEGUN), SHOT, PhotoChoice.USE, *(answer for _, answer in TIMES)]
    shown = steps_of(journey(), [*answers, CheckChoice.DELIVERY, "gyeonggi-north"])
    moved = replace(DRAFT, delivery=DELIVERY[1])
    asked = ChooseDelivery(DELIVERY, "suwon-24")
    assert shown[-2:] == [asked, CheckApplication(moved, can_choose_delivery=True)]


def test_one_place_is_no_choice() -> None:
    """An office that knows only one place, or none, asks nothing."""
    answers = [*(answer for _, answer in BEGUN), SHOT, PhotoChoice.USE, *(answer for _, answer in TIMES)]
    for delivery in ((), DELIVERY[:1]):
        few = PASSPORT.model_copy(update={"delivery": delivery})
        shown = steps_of(journey(), [few, *answers[1:]])
        assert isinstance(shown[-1], CheckApplication)
        assert not shown[-1].can_choose_delivery


def test_the_passport_there_is_gives_its_spelling() -> None:
    """From the check page: number and expiry, the chip, and its name first; the number goes along."""
    answers = [*(answer for _, answer in BEGUN), SHOT, PhotoChoice.USE, *(answer for _, answer in TIMES)]
    old = RomanName("HONG", "KILTONG")
    expiry = PASSPORT_READ.expiry
    chip = [CheckChoice.OLD_PASSPORT, PASSPORT_READ.document_number, expiry, PASSPORT_READ, old]
    shown = steps_of(
        apply_for_passport(OFFICE, lambda _name: (NAME,), can_read_passport=True), [*answers, *chip]
    )
    number = PASSPORT_READ.document_number
    read = replace(DRAFT, spelling=old, old_passport=number, from_passport=True)
    assert shown[-5:] == [
        EnterPassportNumber(),
        EnterExpiry(),
        ReadPassport(MrzKey(number, TERMS.born, expiry)),
        EnterName("홍길동", (NAME,), old),
        CheckApplication(read, can_read_passport=True, can_choose_delivery=True),
    ]


def test_a_time_taken_meanwhile_loses_nothing() -> None:
    """The passport's spelling and the emergency contact stay; only the time is asked again."""
    answers = [*(answer for _, answer in BEGUN), SHOT, PhotoChoice.USE, *(answer for _, answer in TIMES)]
    told = [CheckChoice.EMERGENCY, "홍판서", "01087654321", CheckChoice.SUBMIT]
    gone = [Trouble(Fault.SLOT_TAKEN), SLOTS, DAY, SLOT]
    shown = steps_of(journey(), [*answers, *told, *gone])
    full = replace(DRAFT, emergency_name="홍판서", emergency_phone="01087654321")
    book = BookSlot("suwon-24", "passport", SLOT.start)
    assert shown[-5:] == [
        book,
        AskSlots("suwon-24", "passport"),
        ChooseDay((DAY,), may_just_come=True, taken=True),
        ChooseSlot((SLOT,)),
        book,
    ]
    done = steps_of(journey(), [*answers, *told, *gone, APPOINTMENT])
    assert done[-1] == Submit(PASSPORT, TERMS, full, APPOINTMENT.code)


def test_without_a_line_the_application_goes_and_the_time_can_wait() -> None:
    """Before the times are shown, and when one is booked; whoever wants tries again."""
    answers = [*(answer for _, answer in BEGUN), SHOT, PhotoChoice.USE]
    away = Trouble(Fault.CENTER_UNREACHABLE)
    ask, times = NoTimeNow(Fault.CENTER_UNREACHABLE), AskSlots("suwon-24", "passport")
    shown = steps_of(journey(), [*answers, away, NoTime.AGAIN, away, NoTime.GO_ON, CheckChoice.SUBMIT])
    untimed = replace(DRAFT, start=None)
    assert shown[-6:] == [
        times,
        ask,
        times,
        ask,
        replace(CHECK, draft=untimed),
        Submit(PASSPORT, TERMS, untimed, ""),
    ]
    booked = [*answers, *(answer for _, answer in TIMES), CheckChoice.SUBMIT, away]
    assert steps_of(journey(), booked)[-1] == ask
    assert steps_of(journey(), [*booked, NoTime.GO_ON])[-1] == Submit(PASSPORT, TERMS, untimed, "")
    assert steps_of(journey(), [*booked, NoTime.AGAIN])[-1] == BookSlot("suwon-24", "passport", SLOT.start)


def test_a_passport_of_another_state_spells_nothing() -> None:
    """Whatever is pinned: how Korea writes the name only its own passport says."""
    answers = [*(answer for _, answer in BEGUN), SHOT, PhotoChoice.USE, *(answer for _, answer in TIMES)]
    foreign = replace(PASSPORT_READ, issuing_state="UTO")
    chip = [CheckChoice.OLD_PASSPORT, "M12345678", date(2030, 12, 31), foreign]
    assert steps_of(journey(), [*answers, *chip])[-1] == PassportNotRead(Fault.PASSPORT_UNCHECKED)


@pytest.mark.parametrize("name", ["왕 웨이", "김", "LOPEZ MARIA", "마리아로페즈", ""])
def test_any_registered_name_comes_to_its_page(name: str) -> None:
    """With suggestions or without."""
    spell = partial(suggested, surnames=load_surnames())
    terms = TERMS.model_copy(update={"name": name})
    answers = [terms if step == AskTerms("token") else answer for step, answer in BEGUN[:-2]]
    shown = steps_of(apply_for_passport(OFFICE, spell), answers)
    assert shown[-1] == EnterName(name, spell(name), renews=True)


@pytest.mark.parametrize("fault", [Fault.PASSPORT_WRONG_MRZ, Fault.PASSPORT_DAMAGED, Fault.PASSPORT_FORGED])
def test_a_chip_that_cannot_be_read_takes_nothing_away(fault: Fault) -> None:
    """Each has its words; again, or on without it."""
    answers = [*(answer for _, answer in BEGUN), SHOT, PhotoChoice.USE, *(answer for _, answer in TIMES)]
    tried = [CheckChoice.OLD_PASSPORT, "M12345678", date(2030, 12, 31), Trouble(fault)]
    shown = steps_of(journey(), [*answers, *tried, NotRead.AGAIN, "M12345679"])
    assert shown[-3:] == [PassportNotRead(fault), EnterPassportNumber(), EnterExpiry()]
    assert steps_of(journey(), [*answers, *tried, NotRead.GO_ON])[-1] == CheckApplication(
        DRAFT, can_choose_delivery=True
    )
