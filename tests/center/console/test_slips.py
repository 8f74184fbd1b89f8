"""A slip in the office's form is told in Korean and English words, and where it is."""

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from center.console.form_of_an_office import changed_by
from center.console.services_of_an_office import NotSo
from center.console.slips import what_is_not_so, what_is_wrong
from center.console.words_of_slips import SLIPS
from center.offices import model
from center.offices.book import read_office
from center.settings import OFFICES

OFFICE = read_office(OFFICES / "suwon-24.toml")
GOOD = {"priority": "20", "tolerance": "3", "quiet_from": "22:00", "quiet_until": "07:00"}


def wrong_with(**fields: str) -> Any:
    """What the page is told of this form."""
    try:
        changed_by(OFFICE, GOOD | fields)
    except NotSo as err:
        return what_is_not_so(err)
    except ValidationError as err:
        return what_is_wrong(OFFICE, GOOD | fields, err)
    raise AssertionError(fields)


@pytest.mark.parametrize(
    ("fields", "field", "at", "korean"),
    [
        ({"closed": "2026-12-31, tomorrow"}, "closed", "tomorrow", "2026-12-31처럼"),
        ({"tolerance": "abc"}, "tolerance", "", "숫자로"),
        ({"tolerance": "100"}, "tolerance", "", "99보다"),
        ({"priority": "-1"}, "priority", "", "0보다"),
        ({"quiet_from": "25:00"}, "quiet_from", "", "09:00처럼"),
        ({"target-advice": "0"}, "services", "advice", "0보다 큰"),
        ({"office-en": " "}, "name", "", "한국어와 영어로"),
        ({"windows": "월 09:00-09:00"}, "windows", "09:00-09:00", "같아요"),
        ({"windows": "월 09:00-25:00"}, "windows", "월 09:00-25:00", "09:00처럼"),
        ({"windows": "mon 9-18"}, "windows", "mon 9-18", "이 줄을"),
        ({"slots": "advice 월 18:00-9:00 20x3 15"}, "slots", "advice 월 18:00-9:00 20x3 15", "늦어야"),
        ({"slots": "tax 월 9:00-18:00 20x3 15"}, "slots", "", "tax: 없는 일"),
        ({"notices": "2026-12-26 2026-12-24 가 | a"}, "notices", "2026-12-26 2026-12-24 가 | a", "60자"),
        ({"notices": "\n".join(["2026-12-24 2026-12-24 가 | a"] * 21)}, "notices", "", "20개까지"),
        ({"services-1": "증명서"}, "counters", "1", "증명서: 없는 일"),
        ({"services-1": ""}, "counters", "1", "하나는"),
        ({"languages-2": "한국어"}, "counters", "2", "ko, en, vi"),
        ({"number-new": "3", "services-new": "advice"}, "counters", "3", "이미 있는"),
        ({f"away-{n}": "1" for n in (1, 2, 3)}, "counters", "", "남아 있어야"),
    ],
)
def test_each_slip_has_words(fields: dict[str, str], field: str, at: str, korean: str) -> None:
    """The field, the entry as it was typed, and what is wanted; nothing of pydantic's."""
    told = wrong_with(**fields)
    assert (told.field, told.at) == (field, at)
    assert korean in told.wanted[0]
    assert "nput should" not in str(told)
    assert re.search(r"[가-힣]", told.wanted[0])
    assert not re.search(r"[가-힣]", told.wanted[1].replace("증명서", ""))


def test_every_refusal_of_the_models_has_words() -> None:
    """By the names in the source, so that a new one is not forgotten."""
    source = Path(model.__file__).read_text("utf-8")
    names = set(re.findall(r'PydanticCustomError\(f?"([a-z_{}]+)"', source)) - {"{what}_twice"}
    assert names | {"service_twice", "prefix_twice", "counter_twice"} <= set(SLIPS)
