"""The one thing a person must do: what nobody could answer at the machine, as a clerk reads it."""

from typing import Any

from contract.text import Text
from kiosk.faults import Fault
from kiosk.handoff.told import TOLD
from kiosk.step import Step
from kiosk.steps import EnterPin, InsertCard
from kiosk.views import Concern

TALK: Text = {"ko": "직원과 이야기하고 싶어 하십니다", "en": "Wants to talk to a person"}

IDENTITY: Text = {"ko": "본인 확인이 남았습니다", "en": "Who it is must still be checked"}

_DEVICE: Text = {
    "ko": "기계가 마치지 못했습니다. 이어서 처리해 주세요",
    "en": "The machine could not finish; please go on",
}
_NO_SERVICE: Text = {
    "ko": "전산이 답하지 않았습니다. 되는지 보고 이어서 처리해 주세요",
    "en": "Our systems did not answer; see whether they do and go on",
}
_CARD: Text = {
    "ko": "신분증을 읽지 못했습니다. 다른 방법으로 본인을 확인해 주세요",
    "en": "The ID card could not be read; please check the person another way",
}
_PASSPORT: Text = {
    "ko": "여권 칩을 읽지 못했습니다. 여권을 직접 확인해 주세요",
    "en": "The passport's chip could not be read; please look at the passport yourself",
}
_RECEIPT: Text = {"ko": "영수증이 나오지 않았습니다", "en": "The receipt did not come out"}
_PAPER: Text = {
    "ko": "서류가 나오지 않았습니다. 코드로 발급해 주세요",
    "en": "The paper did not come out; please issue it by the code",
}
_TIME: Text = {
    "ko": "방문 시간을 정하지 못했습니다. 언제 오실지 정해 주세요",
    "en": "No time could be agreed; please find one",
}
_CLAIM: Text = {
    "ko": "코드가 맞지 않습니다. 확인해 주세요",
    "en": "The code does not fit; please look into it",
}

OF_FAULT: dict[Fault, Text] = {
    **dict.fromkeys((Fault.CARD_WRONG_WAY, Fault.CARD_FOREIGN, Fault.CARD_MUTE, Fault.CARD_REMOVED), _CARD),
    **dict.fromkeys((Fault.CARD_SWAPPED, Fault.CARD_UNCHECKED, Fault.READER_GONE), _CARD),
    Fault.READER_SERVICE_DOWN: _CARD,
    Fault.CARD_BLOCKED: {
        "ko": "신분증 PIN이 잠겼습니다. 본인을 확인하고 처리해 주세요",
        "en": "The card's PIN is blocked; please check the person and go on",
    },
    Fault.CARD_EXPIRED: {
        "ko": "신분증 유효기간이 지났습니다. 다른 방법으로 본인을 확인해 주세요",
        "en": "The card is out of date; please check the person another way",
    },
    Fault.CARD_REVOKED: {
        "ko": "분실 신고된 신분증입니다. 본인인지 확인해 주세요",
        "en": "The card was reported lost; please check who it is",
    },
    Fault.CARD_FORGED: {
        "ko": "신분증 칩이 진짜임을 증명하지 못했습니다. 본인인지 확인해 주세요",
        "en": "The card's chip could not prove itself; please check who it is",
    },
    **dict.fromkeys((Fault.PRINTER_PAPER_OUT, Fault.PRINTER_JAM, Fault.PRINTER_COVER_OPEN), _PAPER),
    **dict.fromkeys((Fault.PRINTER_TONER_OUT, Fault.PRINTER_OFFLINE, Fault.PRINTER_BUSY), _PAPER),
    **dict.fromkeys((Fault.PRINT_ABORTED, Fault.PRINT_UNKNOWN), _PAPER),
    **dict.fromkeys((Fault.RECEIPT_PAPER_OUT, Fault.RECEIPT_COVER_OPEN), _RECEIPT),
    **dict.fromkeys((Fault.RECEIPT_OFFLINE, Fault.RECEIPT_BROKEN), _RECEIPT),
    Fault.PAYMENT_UNKNOWN: {
        "ko": "결제가 되었는지 확실하지 않습니다. 확인해 주세요",
        "en": "It is not sure whether the payment went through; please find out",
    },
    Fault.PAYMENT_OFFLINE: _DEVICE,
    **dict.fromkeys((Fault.CENTER_UNREACHABLE, Fault.CENTER_REFUSED, Fault.REGISTER_DOWN), _NO_SERVICE),
    **dict.fromkeys((Fault.REGISTER_SLOW, Fault.REGISTER_NONSENSE), _NO_SERVICE),
    **dict.fromkeys((Fault.TOKEN_EXPIRED, Fault.PRICE_CHANGED, Fault.CLOSED_NOW), _DEVICE),
    Fault.OFFICE_CLOSED: _DEVICE,
    Fault.NO_SUCH_PERSON: {
        "ko": "대장에서 찾지 못했습니다. 등록을 확인해 주세요",
        "en": "Not found in the register; please look into it",
    },
    Fault.NAME_UNPRINTABLE: {
        "ko": "이름에 인쇄할 수 없는 글자가 있습니다. 직접 적어 주세요",
        "en": "The name has a letter that cannot be printed; please write it",
    },
    Fault.GUARDIAN_NEEDED: {
        "ko": "미성년자입니다. 법정대리인과 함께 신청하도록 도와주세요",
        "en": "A minor: please help to apply with the legal guardian",
    },
    **dict.fromkeys((Fault.SLOT_TAKEN, Fault.APPOINTMENT_OVER), _TIME),
    **dict.fromkeys((Fault.CLAIM_UNKNOWN, Fault.CLAIM_USED, Fault.CLAIM_OTHER_HOLDER), _CLAIM),
    **dict.fromkeys((Fault.LEDGER_BROKEN, Fault.INTERNAL), _DEVICE),
    **dict.fromkeys((Fault.PASSPORT_ABSENT, Fault.PASSPORT_NO_CHIP, Fault.PASSPORT_WRONG_MRZ), _PASSPORT),
    **dict.fromkeys((Fault.PASSPORT_MUTE, Fault.PASSPORT_DAMAGED), _PASSPORT),
    **dict.fromkeys((Fault.PASSPORT_READER_GONE, Fault.PASSPORT_READER_DOWN), _PASSPORT),
    Fault.PASSPORT_FORGED: {
        "ko": "여권 칩이 진짜임을 증명하지 못했습니다. 본인과 여권을 확인해 주세요",
        "en": "The passport's chip could not prove itself; please check the person and the passport",
    },
    Fault.PASSPORT_UNCHECKED: {
        "ko": "이 기계에는 이 여권을 검증할 인증서가 없습니다. 여권을 직접 확인해 주세요",
        "en": "No certificate to check this passport is here; please look at the passport yourself",
    },
}


OF_CONCERN: dict[Concern, Text] = {
    Concern.FOR_ANOTHER: {
        "ko": "다른 분의 일로 오셨습니다. 대신할 수 있는지 확인하고 처리해 주세요",
        "en": "Comes for somebody else; please check that they may, and go on",
    },
    Concern.PAY_LESS: {
        "ko": "수수료를 덜 내야 한다고 하십니다. 감면되는지 확인해 주세요",
        "en": "Should pay less, they say; please see whether an exemption applies",
    },
}


def open_question(fault: Fault | None, step: Step[Any] | None, concern: Concern | None = None) -> Text:
    """What the citizen said it is about, else what failed, else what was asked when a person was called."""
    if concern is not None:
        return OF_CONCERN[concern]
    if fault is not None:
        return OF_FAULT[fault]
    if isinstance(step, InsertCard | EnterPin):
        return IDENTITY
    asked = TOLD.get(type(step)) if step is not None else None
    if asked is None:
        return TALK
    return {"ko": f"여기서 부르셨습니다: {asked[0]['ko']}", "en": f"Called a person here: {asked[0]['en']}"}
