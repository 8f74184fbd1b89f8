"""Days of the week as people in an office write them: `mon tue`, `월 화`, `월~금`, `평일`."""

import re

from contract.hours import DAYS

_KOREAN = "월화수목금토일"
_TOGETHER = {"holiday": ["holiday"], "공휴일": ["holiday"], "평일": [*DAYS[:5]], "주말": [*DAYS[5:]]}
_ONE = (
    {day: day for day in DAYS}
    | dict(zip(_KOREAN, DAYS, strict=True))
    | {f"{sign}요일": day for sign, day in zip(_KOREAN, DAYS, strict=True)}
)
_BETWEEN = re.compile(r"[\s,·/]+")
_RANGE = re.compile(r"([^-–~～]+)[-–~～]([^-–~～]+)")


def days_of(text: str) -> list[str] | None:
    """As `contract.hours` names them, and `holiday`; each once. None: there is none, or no day."""
    found: list[str] = []
    for word in filter(None, _BETWEEN.split(text.lower())):
        days = _of_word(word)
        if not days:
            return None
        found += days
    return list(dict.fromkeys(found)) or None


def _of_word(word: str) -> list[str]:
    """Empty where it is no day."""
    if word in _TOGETHER:
        return _TOGETHER[word]
    span = _RANGE.fullmatch(word)
    if span is not None and span[1] in _ONE and span[2] in _ONE:
        first, last = DAYS.index(_ONE[span[1]]), DAYS.index(_ONE[span[2]])
        return [DAYS[n % len(DAYS)] for n in range(first, last + 1 + (len(DAYS) if last < first else 0))]
    if word in _ONE:
        return [_ONE[word]]
    return [_ONE[sign] for sign in word] if set(word) <= set(_KOREAN) else []
