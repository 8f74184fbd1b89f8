"""When the call centre calls: in the hours of a language, and never in others."""

from datetime import datetime, time

import pytest

from center.offices.call_centre import read_call_centre
from contract.catalogue import Window
from contract.handoff import Packet
from contract.hours import SEOUL
from contract.queue import Spoken
from kiosk.handoff.reach import OFFERED, SOON, Reach, soonest, spans

OFFICE_HOURS = Window(days=("mon", "tue", "wed", "thu", "fri"), opens=time(9), closes=time(18))
CALLS = (Spoken(language="ko"), Spoken(language="en", windows=(OFFICE_HOURS,)))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """In December 2026, which begins on a Tuesday."""
    return datetime(2026, 12, day, hour, minute, tzinfo=SEOUL)


def told(now: datetime, language: str) -> list[str]:
    """What the page offers, short."""
    offered = [span for span in spans(now, CALLS) if span.language == language]
    return ["soon" if each.soon else f"{each.start:%d %H}-{each.until:%H}" for each in offered]


def test_korean_is_spoken_day_and_night() -> None:
    """At once, and in the evening."""
    assert told(at(1, 23), "ko") == ["soon", "02 09-12", "02 12-18", "02 18-21"]


@pytest.mark.parametrize(
    ("now", "offered"),
    [
        (at(1, 10), ["soon", "01 12-18", "02 09-12", "02 12-18"]),
        (at(1, 17, 29), ["soon", "02 09-12", "02 12-18", "03 09-12"]),
        (at(1, 17, 31), ["02 09-12", "02 12-18", "03 09-12", "03 12-18"]),
        (at(4, 23), ["07 09-12", "07 12-18", "08 09-12", "08 12-18"]),
        (at(24, 17, 45), ["28 09-12", "28 12-18", "29 09-12", "29 12-18"]),
    ],
    ids=["by day", "just in time", "too late today", "before a weekend", "before Christmas"],
)
def test_english_is_spoken_in_office_hours(now: datetime, offered: list[str]) -> None:
    """No promise that nobody could keep."""
    assert told(now, "en") == offered


def test_the_soonest_call_is_told_in_the_own_language() -> None:
    """Where nobody speaks it, the first there is; a center that says nothing calls in Korean."""
    offered = spans(at(1, 23), CALLS)
    english = soonest(offered, "en")
    assert english == Reach(at(2, 9), at(2, 12), language="en")
    assert soonest(offered, "vi") == Reach(at(1, 23), at(1, 23) + SOON, soon=True)
    assert soonest((), "ko") is None
    assert len(spans(at(1, 23))) == OFFERED


def test_the_language_to_be_spoken_goes_along() -> None:
    """Whatever the page was written in."""
    packet = Packet(errand="", told=(), open_question={"ko": "", "en": ""}, language="en")
    assert packet.to_be_called("0100", at(2, 9), at(2, 12), "ko").language == "ko"


def test_the_file_has_korean_first() -> None:
    """The one every citizen can fall back on."""
    first = read_call_centre()[0]
    assert (first.language, first.windows) == ("ko", ())
