"""What a clerk reads of a passport's application that was left for a person."""

from contract.text import Text
from kiosk.handoff.words import Told, same
from kiosk.names.roman_name import RomanName
from kiosk.steps import (
    CheckApplication,
    CheckChoice,
    ChooseCase,
    ChooseDelivery,
    ChooseKind,
    ConfirmHolder,
    EnterHangul,
    EnterName,
    GiveConsent,
    PhotoChoice,
    Said,
    ShowPhoto,
    Submit,
    SubmitPhoto,
)

PHOTO: dict[PhotoChoice, Text] = {
    PhotoChoice.USE: {"ko": "이 사진으로", "en": "this one"},
    PhotoChoice.AGAIN: {"ko": "다시 찍기", "en": "once more"},
    PhotoChoice.COVERED: {"ko": "가린 것이 있어 직원이 봄", "en": "something is covered, a clerk looks"},
    PhotoChoice.AT_COUNTER: {"ko": "창구에서 찍기", "en": "at the counter"},
}
FROM_CHIP: Text = {"ko": "지금 여권에서 읽기", "en": "read from the passport"}
CHECKED: dict[CheckChoice, Text] = {
    CheckChoice.SUBMIT: {"ko": "보내기", "en": "send it"},
    CheckChoice.CHANGE: {"ko": "바꾸기", "en": "change something"},
}


def _spelled(_step: EnterName, name: RomanName | Said) -> Text:
    return same(name.written) if isinstance(name, RomanName) else FROM_CHIP


def _named(_step: EnterHangul, name: str) -> Text:
    return same(name) if name else {"ko": "적지 않음", "en": "left out"}


PASSPORT: Told = {
    EnterName: ({"ko": "여권에 쓸 로마자 이름", "en": "Spelling for the passport"}, _spelled),
    EnterHangul: ({"ko": "급할 때 연락할 분", "en": "Emergency contact"}, _named),
    ChooseCase: (
        {"ko": "여권이 필요한 까닭", "en": "Why a passport"},
        lambda step, case: next(each.name for each in step.cases if each.case is case),
    ),
    GiveConsent: ({"ko": "개인정보 동의", "en": "Consent"}, lambda _s, _a: {"ko": "예", "en": "yes"}),
    ConfirmHolder: ({"ko": "본인 확인", "en": "It is me"}, lambda _s, _a: {"ko": "예", "en": "yes"}),
    ChooseKind: (
        {"ko": "여권 종류", "en": "Kind of passport"},
        lambda step, code: next(each.name for each in step.kinds if each.code == code),
    ),
    ShowPhoto: ({"ko": "사진", "en": "Photo"}, lambda _s, choice: PHOTO[choice]),
    CheckApplication: ({"ko": "신청 내용 확인", "en": "Application checked"}, lambda _s, c: CHECKED[c]),
    ChooseDelivery: (
        {"ko": "받을 곳", "en": "Collected at"},
        lambda step, code: next(each.name for each in step.offices if each.code == code),
    ),
    Submit: ({"ko": "신청 코드", "en": "Code of the application"}, lambda _s, sent: same(sent.code)),
    SubmitPhoto: ({"ko": "새 사진 보냄", "en": "New photo sent"}, lambda _s, sent: same(sent.code)),
}
