"""What failed while the citizen tried, and how often: for the clerk who goes on from there."""

from collections import Counter

from contract.handoff import Answered
from contract.text import Text
from kiosk.faults import Fault, Trouble
from kiosk.ports import Declined, DeclineReason, PinWrong

QUESTION: Text = {"ko": "안 된 것", "en": "What failed"}

PIN = "pin"
DECLINED = "declined"

_MACHINE: Text = {"ko": "기계", "en": "the machine"}
_PRINTING: Text = {"ko": "인쇄", "en": "printing"}
_SYSTEMS: Text = {"ko": "전산", "en": "our systems"}
_REGISTER: Text = {"ko": "행정 정보 조회", "en": "the register"}
_HOURS: Text = {"ko": "이용 시간", "en": "opening hours"}
_TIME: Text = {"ko": "예약", "en": "the appointment"}

NAMES: dict[str, Text] = {
    PIN: {"ko": "틀린 PIN", "en": "wrong PIN"},
    DECLINED: {"ko": "결제 거절", "en": "declined payment"},
    "card": {"ko": "신분증 읽기", "en": "reading the ID card"},
    "reader": {"ko": "신분증 판독기", "en": "the card reader"},
    "printer": _PRINTING,
    "print": _PRINTING,
    "receipt": {"ko": "영수증", "en": "the receipt"},
    "payment": {"ko": "결제", "en": "payment"},
    **dict.fromkeys(("center", "token", "price"), _SYSTEMS),
    **dict.fromkeys(("register", "no", "name"), _REGISTER),
    **dict.fromkeys(("closed", "office"), _HOURS),
    **dict.fromkeys(("slot", "appointment"), _TIME),
    "guardian": {"ko": "보호자 확인", "en": "the guardian"},
    "claim": {"ko": "코드", "en": "the code"},
    "passport": {"ko": "여권 읽기", "en": "reading the passport"},
    **dict.fromkeys(("ledger", "internal"), _MACHINE),
}
"""By what `name_of` says. Short, since the last fault stands by itself."""


def name_of(fault: Fault) -> str:
    """The part a fault belongs to: the first word of its code."""
    return fault.value.split("_")[0]


class Failed:
    """Counts. A payment the citizen stopped is no failure; a PIN's last try is one, with the blocked card."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()
        self._blocked = False
        self._last: Trouble | None = None

    @property
    def times(self) -> int:
        """In all."""
        return self._times.total()

    def came_back(self, result: object) -> None:
        """A device's answer that is no trouble, and yet not what was wanted."""
        match result:
            case PinWrong(left):
                self._times[PIN] += 1
                self._blocked = left == 0
            case Declined(reason) if reason is not DeclineReason.CANCELLED:
                self._times[DECLINED] += 1
            case _:
                pass

    def trouble(self, trouble: Trouble) -> None:
        """Another one; a journey that caught it and lets it out again does not make two of it."""
        if trouble is self._last or (self._blocked and trouble.fault is Fault.CARD_BLOCKED):
            return
        self._last = trouble
        self._times[name_of(trouble.fault)] += 1

    def told(self, broken_by: Fault | None) -> tuple[Answered, ...]:
        """One line for the clerk; none where all there is to say is the fault itself."""
        only_that = broken_by is not None and self._times == {name_of(broken_by): 1}
        if only_that or not self._times:
            return ()
        ko = ", ".join(f"{NAMES[name]['ko']} {times}번" for name, times in self._times.items())
        en = ", ".join(f"{NAMES[name]['en']} × {times}" for name, times in self._times.items())
        return (Answered(question=QUESTION, answer={"ko": ko, "en": en}),)
