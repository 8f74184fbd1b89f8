"""Turns of the passport's story: what is added, changed, taken meanwhile, read from a chip, or away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest
from passport_story import BEGUN, CHECK, DAY, DRAFT, NAME, SLOT, TIMES, journey
from playbook import steps_of
from samples import (
    APPOINTMENT,
    CASES,
    DELIVERY,
    FIXABLE,
    KINDS,
    OFFICE,
    PASSPORT,
    PASSPORT_READ,
    SHOT,
    SLOTS,
    TERMS,
)

from contract.mrz import MrzKey
from kiosk.faults import Fault, Trouble
from kiosk.journeys.passport.apply import apply_for_passport
from kiosk.names.roman_name import RomanName
from kiosk.names.romanise import suggested
from kiosk.names.surnames import load_surnames
from kiosk.step import Journey, Step
from kiosk.steps import (
    SAID,
    AskSlots,
    AskTerms,
    BookSlot,
    Change,
    CheckApplication,
    CheckChoice,
    ChooseChange,
    ChooseDay,
    ChooseDelivery,
    ChooseKind,
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

CHECKED = [*(answer for _, answer in BEGUN), SHOT, PhotoChoice.USE, *(answer for _, answer in TIMES)]
"""Every answer up to the check page."""


def changed(change: Change, *more: Any, story: Callable[[], Journey] = journey) -> list[Step[Any]]:
    """What is asked when, on the check page, something is to be changed."""
    return steps_of(story(), [*CHECKED, CheckChoice.CHANGE, change, *more])


def reads() -> Journey:
    """At a machine that reads chips."""
    return apply_for_passport(OFFICE, lambda _name: (NAME,), can_read_passport=True)


def test_an_emergency_contact_may_be_added_or_taken_away() -> None:
    """From the check page, and back to it."""
    told = ("홍판서", "01087654321")
    full = replace(DRAFT, emergency_name=told[0], emergency_phone=told[1])
    assert changed(Change.EMERGENCY, *told)[-3:] == [EnterHangul(), EnterPhone(), CheckApplication(full)]
    again = changed(Change.EMERGENCY, *told, CheckChoice.CHANGE, Change.EMERGENCY, "")
    assert again[-1] == CheckApplication(DRAFT)


def test_it_may_be_collected_elsewhere() -> None:
    """Here, unless the citizen says otherwise; no page for what most want."""
    moved = replace(DRAFT, delivery=DELIVERY[1])
    asked = ChooseDelivery(DELIVERY, "suwon-24")
    assert changed(Change.DELIVERY, "gyeonggi-north")[-2:] == [asked, CheckApplication(moved)]


def test_everything_on_the_check_page_can_be_changed_by_itself() -> None:
    """And nothing else is asked again."""
    other = RomanName("HONG", "KILDONG")
    assert changed(Change.NAME, other)[-1] == CheckApplication(replace(DRAFT, spelling=other))
    assert changed(Change.PHONE, "01099998888")[-1] == CheckApplication(replace(DRAFT, phone="01099998888"))
    assert changed(Change.KIND, "1y")[-2:] == [
        ChooseKind(KINDS, CASES[0]),
        CheckApplication(replace(DRAFT, kind=KINDS[2])),
    ]
    assert changed(Change.PHOTO, FIXABLE, PhotoChoice.AT_COUNTER)[-1] == CheckApplication(
        replace(DRAFT, shot=None)
    )
    assert changed(Change.TIME, SLOTS, SAID)[-1] == CheckApplication(replace(DRAFT, start=None))


def test_only_what_there_is_a_choice_of_can_be_changed() -> None:
    """One place, or none, is no choice; without a reader no chip is offered, and none is read twice."""
    for delivery in ((), DELIVERY[:1]):
        few = PASSPORT.model_copy(update={"delivery": delivery})
        shown = steps_of(journey(), [few, *CHECKED[1:], CheckChoice.CHANGE])[-1]
        assert isinstance(shown, ChooseChange)
        assert not {Change.DELIVERY, Change.OLD_PASSPORT} & set(shown.changes)
    with_reader = steps_of(reads(), [*CHECKED, CheckChoice.CHANGE])[-1]
    assert with_reader == ChooseChange(tuple(Change))
    chip = [PASSPORT_READ.document_number, PASSPORT_READ.expiry, PASSPORT_READ, NAME]
    read = changed(Change.OLD_PASSPORT, *chip, CheckChoice.CHANGE, story=reads)[-1]
    assert isinstance(read, ChooseChange)
    assert Change.OLD_PASSPORT not in read.changes


def test_the_passport_there_is_gives_its_spelling() -> None:
    """From the check page: number and expiry, the chip, and its name first; the number goes along."""
    old = RomanName("HONG", "KILTONG")
    number, expiry = PASSPORT_READ.document_number, PASSPORT_READ.expiry
    read = replace(DRAFT, spelling=old, old_passport=number, from_passport=True)
    assert changed(Change.OLD_PASSPORT, number, expiry, PASSPORT_READ, old, story=reads)[-5:] == [
        EnterPassportNumber(),
        EnterExpiry(),
        ReadPassport(MrzKey(number, TERMS.born, expiry)),
        EnterName("홍길동", (NAME,), old),
        CheckApplication(read),
    ]


def test_a_renewal_may_let_the_chip_spell_at_once() -> None:
    """Where the name is asked; whoever cannot have it read chooses as everybody does."""
    before = [answer for _, answer in BEGUN[:-2]]
    number, expiry = PASSPORT_READ.document_number, PASSPORT_READ.expiry
    asked = EnterName("홍길동", (NAME,), renews=True, can_read=True)
    assert steps_of(reads(), before)[-1] == asked
    read = steps_of(reads(), [*before, SAID, number, expiry, PASSPORT_READ, NAME])
    assert read[-2:] == [EnterName("홍길동", (NAME,), RomanName("HONG", "KILTONG")), EnterPhone()]
    damaged = Trouble(Fault.PASSPORT_DAMAGED)
    cannot = steps_of(reads(), [*before, SAID, number, expiry, damaged, NotRead.GO_ON])
    assert cannot[-1] == replace(asked, can_read=False)


def test_a_time_taken_meanwhile_loses_nothing() -> None:
    """The passport's spelling and the emergency contact stay; only the time is asked again."""
    answers = CHECKED
    told = [CheckChoice.CHANGE, Change.EMERGENCY, "홍판서", "01087654321", CheckChoice.SUBMIT]
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
    foreign = replace(PASSPORT_READ, issuing_state="UTO")
    shown = changed(Change.OLD_PASSPORT, "M12345678", date(2030, 12, 31), foreign, story=reads)
    assert shown[-1] == PassportNotRead(Fault.PASSPORT_UNCHECKED)


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
    tried = ["M12345678", date(2030, 12, 31), Trouble(fault)]
    shown = changed(Change.OLD_PASSPORT, *tried, NotRead.AGAIN, "M12345679", story=reads)
    assert shown[-3:] == [PassportNotRead(fault), EnterPassportNumber(), EnterExpiry()]
    assert changed(Change.OLD_PASSPORT, *tried, NotRead.GO_ON, story=reads)[-1] == CHECK
