"""Pages of a passport application: the offer of the real file, names, a photo of nobody."""

from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image, ImageDraw
from sample import CANARY, NOW, TOMORROW, Sample, ask
from samples import CASES, DELIVERY, KINDS, PASSPORT, PHOTO_AGAIN, SUBMITTED, TERMS

from center.passport.offer import read_passport_file
from contract.mrz import MrzKey
from contract.passport import PassportCase
from contract.photo import PhotoJudgement, Reason, Verdict
from kiosk import steps
from kiosk.application import Draft, Submitted
from kiosk.faults import Fault
from kiosk.names.roman_name import RomanName
from kiosk.names.romanise import suggested
from kiosk.names.surnames import load_surnames
from kiosk.ports.photo_booth import NoShot, NoShotWhy, Shot
from kiosk.views import (
    WaitView,
)

SURNAMES = load_surnames()
SPELLINGS = suggested("김민준", SURNAMES)
MANY_SPELLINGS = suggested("남궁승형", SURNAMES)
PASSPORT_NAME = RomanName("KIM", "MIN JOON")
LONG_NAME = RomanName("KIMVANDERMEER", "ALEXANDRASEUNGHYEONG-MARI")


def _photo() -> bytes:
    """A print with a drawn oval: no person."""
    picture = Image.new("RGB", (413, 531), (236, 238, 240))
    ImageDraw.Draw(picture).ellipse((96, 59, 316, 460), fill=(203, 170, 150))
    out = BytesIO()
    picture.save(out, "JPEG")
    return out.getvalue()


OFFER = read_passport_file()
RENEWAL = OFFER.cases[0]
MOMENT = OFFER.kinds_at(NOW)
FEES = {case: tuple(kind for kind in MOMENT if case in kind.cases) for case in PassportCase}
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
LONG_DRAFT = replace(FULL_DRAFT, shot=DOUBT, spelling=LONG_NAME, old_passport="M12345678", start=TOMORROW)
SENT = SUBMITTED
UNSENT = Submitted("K7M3PQ", "", sent=False)
PASSPORTS: tuple[Sample, ...] = (
    ask("enter_name", steps.EnterName("김민준", SPELLINGS), back=True),
    ask("enter_name_renews", steps.EnterName("김민준", SPELLINGS, renews=True, can_read=True), back=True),
    ask("enter_name_passport", steps.EnterName("김민준", SPELLINGS, PASSPORT_NAME), back=True),
    ask("enter_name_anothers", steps.EnterName("김민준", SPELLINGS, RomanName("PARK", "JISUNG")), back=True),
    ask("enter_name_none", steps.EnterName("마리아로페즈", ()), back=True),
    ask("enter_name_many", steps.EnterName("남궁승형", MANY_SPELLINGS), back=True),
    ask("enter_name_long", steps.EnterName("김민준", SPELLINGS, LONG_NAME)),
    ask("enter_hangul", steps.EnterHangul(), back=True),
    ask("choose_case", steps.ChooseCase(OFFER.cases), back=True),
    *(
        ask(f"read_case_{case.case}", steps.ReadCase(case, FEES[case.case]), back=True)
        for case in OFFER.cases
        if not case.at_machine
    ),
    ask("give_consent", steps.GiveConsent(OFFER.words), back=True),
    ask("confirm_holder", steps.ConfirmHolder(CANARY, BORN)),
    ask("choose_kind", steps.ChooseKind(FEES[PassportCase.RENEWAL], RENEWAL), back=True),
    ask("choose_delivery", steps.ChooseDelivery(DELIVERY, "suwon-24"), back=True),
    Sample("shoot_photo", WaitView(steps.ShootPhoto(1), can_cancel=True)),
    ask("photo_good", steps.ShowPhoto(GOOD, 1, last_try=False), back=True),
    ask("photo_fix", steps.ShowPhoto(MEND, 1, last_try=False), back=True),
    ask("photo_last", steps.ShowPhoto(MEND, 3, last_try=True), back=True),
    ask("photo_clerk", steps.ShowPhoto(DOUBT, 1, last_try=False), back=True),
    ask("photo_none", steps.ShowPhoto(NoShot(NoShotWhy.TIME), 1, last_try=False), back=True),
    ask("check_application", steps.CheckApplication(DRAFT), back=True),
    ask("check_application_full", steps.CheckApplication(FULL_DRAFT), back=True),
    ask("check_application_long", steps.CheckApplication(LONG_DRAFT), back=True),
    ask("choose_change", steps.ChooseChange(tuple(steps.Change)), back=True),
    ask("enter_passport_number", steps.EnterPassportNumber(), back=True),
    ask("enter_expiry", steps.EnterExpiry(), back=True),
    ask("no_time_now", steps.NoTimeNow(Fault.CENTER_UNREACHABLE)),
    ask("passport_not_read", steps.PassportNotRead(Fault.PASSPORT_FORGED)),
    Sample("wait_chip", WaitView(steps.ReadPassport(MrzKey("M12345678", BORN, BORN)))),
    ask("take_application", steps.TakeApplication(SENT, CASES[0], TOMORROW, 90, slip_printed=True)),
    ask("take_application_later", steps.TakeApplication(UNSENT, CASES[0], None, 90, slip_printed=False)),
    ask("take_new_photo", steps.TakeApplication(SENT, None, None, 0, slip_printed=True)),
    Sample("wait_passport", WaitView(steps.AskPassport("suwon-24"))),
    Sample("wait_terms", WaitView(steps.AskTerms("token"))),
    Sample("wait_book", WaitView(steps.BookSlot("suwon-24", "passport", TOMORROW))),
    Sample("wait_submit", WaitView(steps.Submit(PASSPORT, TERMS, DRAFT))),
    Sample("wait_photo_again", WaitView(steps.AskPhotoAgain("K7M3PQ", "token"))),
    Sample("wait_submit_photo", WaitView(steps.SubmitPhoto(PHOTO_AGAIN, GOOD, 1))),
    Sample("wait_application_slip", WaitView(steps.PrintApplication(SENT, CASES[0], None, 90))),
)
