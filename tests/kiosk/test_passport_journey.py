"""The passport's story as a conversation: the usual case, its photo, and who is sent to a person."""

from dataclasses import replace

import pytest
from passport_story import BEGUN, CHECK, DRAFT, IDENTIFIED, SLOT, TIMES, journey
from playbook import steps_of, tells
from samples import (
    APPOINTMENT,
    CASES,
    FIXABLE,
    KINDS,
    PASSPORT,
    PHOTO_AGAIN,
    SHOT,
    SLOTS,
    SUBMITTED,
    TERMS,
)

from contract.passport import PassportCase
from contract.photo import PhotoJudgement, Reason, Verdict
from kiosk.faults import Fault, Trouble
from kiosk.journeys.passport.new_photo import new_photo
from kiosk.journeys.photo import MOST_TRIES, best_of
from kiosk.ports.photo_booth import NoShot, NoShotWhy, Shot
from kiosk.step import Outcome
from kiosk.steps import (
    SAID,
    STAGES,
    AskPassport,
    AskPhotoAgain,
    BookSlot,
    CheckApplication,
    CheckChoice,
    ChooseCase,
    ChooseKind,
    PhotoChoice,
    PrintApplication,
    ReadCase,
    ShootPhoto,
    ShowPhoto,
    Submit,
    SubmitPhoto,
    TakeApplication,
    TakeCard,
)
from kiosk.stories import STAGES_OF
from kiosk.views import Errand


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
    """Before consent, card and photo, with the fees of that case; Back leads to the other reasons."""
    shown = steps_of(journey(), [PASSPORT, PassportCase.LOST, SAID, PassportCase.RENEWAL])
    assert shown == [
        AskPassport("suwon-24"),
        ChooseCase(CASES),
        ReadCase(CASES[1], KINDS),
        ChooseCase(CASES),
        ChooseKind(KINDS, CASES[0]),
    ]


def test_a_minor_is_sent_to_a_person_with_a_guardian() -> None:
    """The register knows the age; nothing was typed yet."""
    answers = [answer for _, answer in BEGUN[:10]]
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
    assert shown[-1] == CheckApplication(no_photo)


def test_a_shot_that_is_none_cannot_be_used() -> None:
    """Whatever a late touch says."""
    answers = [answer for _, answer in BEGUN]
    shown = steps_of(journey(), [*answers, NoShot(NoShotWhy.CAMERA), PhotoChoice.USE])
    assert shown[-1] == ShootPhoto(2)


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
