"""The passport's story as a conversation: the usual case, and every turn it may take."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from playbook import steps_of, tells
from samples import (
    APPOINTMENT,
    CASES,
    CHALLENGE,
    CONSENT,
    DELIVERY,
    FIXABLE,
    HOLDER,
    KINDS,
    OFFICE,
    OPENED,
    PASSPORT,
    PASSPORT_READ,
    PHOTO_AGAIN,
    PROOF,
    PROVEN,
    SHOT,
    SLOTS,
    SUBMITTED,
    TERMS,
)

from contract.mrz import MrzKey
from contract.passport import PassportCase
from contract.photo import PhotoJudgement, Reason, Verdict
from kiosk.application import Draft
from kiosk.faults import Fault, Trouble
from kiosk.journeys.passport import apply_for_passport, new_photo
from kiosk.journeys.photo import MOST_TRIES, best_of
from kiosk.names.roman_name import RomanName
from kiosk.names.romanise import suggested
from kiosk.names.surnames import load_surnames
from kiosk.ports.photo_booth import NoShot, NoShotWhy, Shot
from kiosk.slots import day_of
from kiosk.step import Journey, Outcome
from kiosk.steps import (
    SAID,
    STAGES,
    AskChallenge,
    AskPassport,
    AskPhotoAgain,
    AskSlots,
    AskTerms,
    BookSlot,
    CheckApplication,
    CheckChoice,
    ChooseCase,
    ChooseDay,
    ChooseDelivery,
    ChooseKind,
    ChooseSlot,
    ConfirmHolder,
    EnterExpiry,
    EnterHangul,
    EnterName,
    EnterPassportNumber,
    EnterPhone,
    EnterPin,
    GiveConsent,
    Identify,
    InsertCard,
    NoTime,
    NoTimeNow,
    NotRead,
    OpenCard,
    PassportNotRead,
    PhotoChoice,
    PrintApplication,
    ProveHolder,
    ReadCase,
    ReadPassport,
    ShootPhoto,
    ShowPhoto,
    Submit,
    SubmitPhoto,
    TakeApplication,
    TakeCard,
)
from kiosk.stories import STAGES_OF
from kiosk.views import Errand

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
    (GiveConsent(CONSENT, CASES[0]), SAID),
    *IDENTIFIED,
    (AskTerms("token"), TERMS),
    (ConfirmHolder("홍*동", date(1990, 2, 3)), SAID),
    (TakeCard(), SAID),
    (ChooseKind(KINDS), "10y-58"),
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
CHECK = CheckApplication(DRAFT, can_choose_delivery=True)
TIMES = (
    (AskSlots("suwon-24", "passport"), SLOTS),
    (ChooseDay((DAY,), may_just_come=True), DAY),
    (ChooseSlot((SLOT,)), SLOT),
)


def journey() -> Journey:
    """Of this office; every name is spelled alike."""
    return apply_for_passport(OFFICE, lambda _name: (NAME,))


def test_the_usual_case_from_reason_to_slip() -> None:
    """Each thing asked once, the card back before anything is typed, the time taken before it is sent."""
    code = APPOINTMENT.code
    tells(
        journey(),
        *BEGUN,
        (ShootPhoto(1), SHOT),
        (ShowPhoto(SHOT, 1, last_try=False), PhotoChoice.USE),
        *TIMES,
        (CHECK, CheckChoice.SUBMIT),
        (BookSlot("suwon-24", "passport", SLOT.start), APPOINTMENT),
        (Submit(PASSPORT, TERMS, DRAFT, code), SUBMITTED),
        (PrintApplication(SUBMITTED, CASES[0], SLOT.start, 90), True),
        (TakeApplication(SUBMITTED, CASES[0], SLOT.start, 90, slip_printed=True), SAID),
        end=Outcome.DONE,
    )


def test_progress_never_falls() -> None:
    """Steps that a certificate has, too, count as far as this errand is."""
    answers = [*(answer for _, answer in BEGUN), SHOT, PhotoChoice.USE, *(answer for _, answer in TIMES)]
    answers += [CheckChoice.SUBMIT, APPOINTMENT, SUBMITTED, True]
    table = STAGES_OF[Errand.PASSPORT]
    stages = [table.get(type(each), getattr(each, "stage", 0)) for each in steps_of(journey(), answers)]
    assert stages == sorted(stages)
    assert (stages[0], stages[-1]) == (1, STAGES)


def test_what_a_counter_must_do_is_told_first() -> None:
    """Before consent, card and photo; Back leads to the other reasons."""
    shown = steps_of(journey(), [PASSPORT, PassportCase.LOST, SAID, PassportCase.RENEWAL])
    assert shown == [
        AskPassport("suwon-24"),
        ChooseCase(CASES),
        ReadCase(CASES[1], KINDS),
        ChooseCase(CASES),
        GiveConsent(CONSENT, CASES[0]),
    ]


def test_a_minor_is_sent_to_a_person_with_a_guardian() -> None:
    """The register knows the age; nothing was typed yet."""
    answers = [answer for _, answer in BEGUN[:9]]
    minor = TERMS.model_copy(update={"age": 17})
    with pytest.raises(Trouble) as caught:
        steps_of(journey(), [*answers, minor])
    assert caught.value.fault is Fault.GUARDIAN_NEEDED


def test_after_three_tries_the_best_goes_along() -> None:
    """Kindly: the last page offers it first; tries are counted for the clerk."""
    answers = [answer for _, answer in BEGUN]
    doubt = Shot(b"doubt", PhotoJudgement(verdict=Verdict.HUMAN, reasons=(Reason.EYES,)))
    again = PhotoChoice.AGAIN
    shown = steps_of(journey(), [*answers, FIXABLE, again, doubt, again, FIXABLE, PhotoChoice.USE])
    assert shown[-5:-1] == [
        ShootPhoto(2),
        ShowPhoto(doubt, 2, last_try=False),
        ShootPhoto(3),
        ShowPhoto(doubt, 3, last_try=True),
    ]
    assert MOST_TRIES == 3


def test_who_wants_no_photo_here_has_it_taken_at_the_counter() -> None:
    """A head cover, a wheelchair, a wish: nobody has to say which."""
    answers = [answer for _, answer in BEGUN]
    no_photo = replace(DRAFT, shot=None, tries=1, start=None)
    stopped = NoShot(NoShotWhy.STOPPED)
    shown = steps_of(journey(), [*answers, stopped, PhotoChoice.AT_COUNTER, SLOTS, SAID])
    assert shown[-1] == CheckApplication(no_photo, can_choose_delivery=True)


def test_a_shot_that_is_none_cannot_be_used() -> None:
    """Whatever a late touch says."""
    answers = [answer for _, answer in BEGUN]
    shown = steps_of(journey(), [*answers, NoShot(NoShotWhy.CAMERA), PhotoChoice.USE])
    assert shown[-1] == ShootPhoto(2)


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


def test_the_best_of_several_shots() -> None:
    """Verdict first, then the fewest reasons, then the latest."""
    two = Shot(b"two", PhotoJudgement(verdict=Verdict.FIX, reasons=(Reason.GLARE, Reason.MOUTH)))
    later = Shot(b"later", FIXABLE.judgement)
    assert best_of([two, FIXABLE]) == FIXABLE
    assert best_of([FIXABLE, later]) == later
    assert best_of([FIXABLE, SHOT, later]) == SHOT


def test_a_new_photo_by_the_same_code() -> None:
    """The same card, the coach, and nothing else is asked."""
    tells(
        new_photo("K7M3PQ"),
        *IDENTIFIED,
        (AskPhotoAgain("K7M3PQ", "token"), PHOTO_AGAIN),
        (TakeCard(), SAID),
        (ShootPhoto(1), SHOT),
        (ShowPhoto(SHOT, 1, last_try=False), PhotoChoice.USE),
        (SubmitPhoto(PHOTO_AGAIN, SHOT, 1), SUBMITTED),
        (PrintApplication(SUBMITTED, None, None, 0), True),
        (TakeApplication(SUBMITTED, None, None, 0, slip_printed=True), SAID),
        end=Outcome.DONE,
    )


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


def test_whoever_covers_something_says_so_and_a_clerk_looks() -> None:
    """No machine passes a hat it cannot see."""
    answers = [answer for _, answer in BEGUN]
    shown = steps_of(journey(), [*answers, SHOT, PhotoChoice.COVERED, SLOTS, SAID])
    check = shown[-1]
    assert isinstance(check, CheckApplication)
    assert check.draft.shot is not None
    judged = check.draft.shot.judgement
    assert (judged.verdict, judged.reasons) == (Verdict.HUMAN, (Reason.DECLARED,))
    assert check.draft.shot.jpeg == SHOT.jpeg


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
