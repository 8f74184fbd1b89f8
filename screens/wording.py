"""Sentences many pages share: *here, now?*, money, days, names from the catalogue."""

from datetime import date, datetime
from typing import TYPE_CHECKING, assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from contract.text import Text
from kiosk.availability.answer import Availability, Elsewhere, From, Here, NotNow, Why
from screens.literals import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from contract.queue import WaitSpan
    from kiosk.handoff.reach import Reach

SEOUL = ZoneInfo("Asia/Seoul")

translate = QCoreApplication.translate

WHY: dict[Why, str] = {
    Why.MACHINE_HOURS: QT_TRANSLATE_NOOP("Why", "This machine rests now"),
    Why.DOCUMENT_HOURS: QT_TRANSLATE_NOOP("Why", "Not issued at this hour"),
    Why.COUNTER_ONLY: QT_TRANSLATE_NOOP("Why", "Only at a counter"),
    Why.NOT_ON_THIS_MACHINE: QT_TRANSLATE_NOOP("Why", "Not on this machine"),
    Why.PRINTER: QT_TRANSLATE_NOOP("Why", "No printing now"),
    Why.PAPER: QT_TRANSLATE_NOOP("Why", "Out of paper"),
    Why.TONER: QT_TRANSLATE_NOOP("Why", "No printing now"),
    Why.CARD_READER: QT_TRANSLATE_NOOP("Why", "Cards cannot be read now"),
    Why.CAMERA: QT_TRANSLATE_NOOP("Why", "The camera rests now"),
    Why.PAYMENT: QT_TRANSLATE_NOOP("Why", "No payment now"),
    Why.CENTER: QT_TRANSLATE_NOOP("Why", "No connection now"),
    Why.REGISTER_DOWN: QT_TRANSLATE_NOOP("Why", "The register does not answer"),
    Why.REGISTER_SLOW: QT_TRANSLATE_NOOP("Why", "The register is slow"),
    Why.REGISTER_NONSENSE: QT_TRANSLATE_NOOP("Why", "The register is being checked"),
    Why.LEDGER: QT_TRANSLATE_NOOP("Why", "This machine is being checked"),
}
"""The words of each reason, as short as a mark."""


def mark_of(availability: Availability, today: date) -> tuple[str, str]:
    """Kind and words of the mark of a tile."""
    match availability:
        case Here(only_refund=True):
            return "later", translate("Mark", "Money back only")
        case Here(minutes=minutes, slow=False):
            return "yes", translate("Mark", "Works now · {minutes} min").format(minutes=minutes)
        case Here(minutes=minutes):
            return "yes", translate("Mark", "Works now · slower")
        case From(moment=moment):
            return "later", moment_words(moment, today)
        case Elsewhere(why=why, place=place):
            return "no", translate("Mark", "At {place}").format(place=place) if place else why_words(why)
        case NotNow(why=why):
            return "no", why_words(why)
        case _:
            assert_never(availability)


def why_words(why: Why) -> str:
    """The reason in words."""
    return translate("Why", WHY[why])


def moment_words(moment: datetime, today: date) -> str:
    """*From 09:00*, with today, tomorrow or the date."""
    local = moment.astimezone(SEOUL)
    clock = local.strftime("%H:%M")
    days = (local.date() - today).days
    if days == 0:
        return translate("Mark", "From {time} today").format(time=clock)
    if days == 1:
        return translate("Mark", "From {time} tomorrow").format(time=clock)
    return translate("Mark", "From {time} on {month}/{day}").format(
        time=clock, month=local.month, day=local.day
    )


WEEKDAYS = (
    QT_TRANSLATE_NOOP("Weekday", "Mon"),
    QT_TRANSLATE_NOOP("Weekday", "Tue"),
    QT_TRANSLATE_NOOP("Weekday", "Wed"),
    QT_TRANSLATE_NOOP("Weekday", "Thu"),
    QT_TRANSLATE_NOOP("Weekday", "Fri"),
    QT_TRANSLATE_NOOP("Weekday", "Sat"),
    QT_TRANSLATE_NOOP("Weekday", "Sun"),
)


def day_words(day: date, today: date) -> str:
    """*Today*, *Tomorrow*, or month, day and weekday."""
    days = (day - today).days
    if days == 0:
        return translate("Line", "Today")
    if days == 1:
        return translate("Line", "Tomorrow")
    weekday = translate("Weekday", WEEKDAYS[day.weekday()])
    return translate("Line", "{month}/{day} {weekday}").format(month=day.month, day=day.day, weekday=weekday)


def visit_words(moment: datetime, today: date) -> str:
    """Day and time of an appointment."""
    local = moment.astimezone(SEOUL)
    return f"{day_words(local.date(), today)} {local:%H:%M}"


def reach_words(span: "Reach", today: date) -> str:
    """*Today 18:00–21:00*."""
    start, until = span.start.astimezone(SEOUL), span.until.astimezone(SEOUL)
    hours = f"{start:%H:%M}–{until:%H:%M}"
    days = (start.date() - today).days
    if days == 0:
        return translate("Line", "Today {hours}").format(hours=hours)
    if days == 1:
        return translate("Line", "Tomorrow {hours}").format(hours=hours)
    return translate("Line", "{month}/{day} {hours}").format(month=start.month, day=start.day, hours=hours)


def waiting_words(people: int) -> str:
    """How many wait."""
    if people == 0:
        return translate("Line", "Nobody waits")
    if people == 1:
        return translate("Line", "1 person waits")
    return translate("Line", "{people} people wait").format(people=people)


def wait_words(wait: "WaitSpan | None") -> str:
    """How long it takes, as a span; or that nobody knows yet."""
    if wait is None:
        return translate("Line", "wait not known yet")
    return translate("Line", "{low}–{high} min").format(low=wait.low, high=wait.high)


def won_words(won: int) -> str:
    """An amount, or *free*."""
    if won == 0:
        return translate("Money", "Free")
    return translate("Money", "₩{amount}").format(amount=f"{won:,}")


def amount_words(won: int) -> str:
    """An amount, also when it is zero."""
    return translate("Money", "₩{amount}").format(amount=f"{won:,}")


def copies_words(copies: int) -> str:
    """How many copies."""
    if copies == 1:
        return translate("Count", "1 copy")
    return translate("Count", "{copies} copies").format(copies=copies)


def name_in(text: Text | None, language: str) -> str:
    """A catalogue text in `language`; English, then Korean, where it has no such words."""
    if text is None:
        return ""
    return text.get(language) or text.get("en") or text.get("ko") or ""


def grouped_code(code: str) -> str:
    """A claim code in threes, to be read aloud: K7M 3PQ."""
    return f"{code[:3]} {code[3:]}" if len(code) > 3 else code


def grouped_phone(digits: str) -> str:
    """A phone number as it is said: 010-1234-5678, 02-123-4567, 031-120."""
    first = 2 if digits.startswith("02") else 3
    last = max(first, len(digits) - 4) if len(digits) > first + 4 else len(digits)
    return "-".join(part for part in (digits[:first], digits[first:last], digits[last:]) if part)


def grouped_number(number: str) -> str:
    """A verification number in fours."""
    digits = number.replace("-", "")
    return "-".join(digits[i : i + 4] for i in range(0, len(digits), 4))
