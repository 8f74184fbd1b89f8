"""Breaking a text into lines that fit, whatever the measure: columns of a ROM or dots of a drawing."""

import unicodedata
from collections.abc import Callable


def clean(text: str) -> str:
    """The text without control signs: a byte of ESC/POS can never come from a name or a translation."""
    visible = (" " if c.isspace() else c for c in unicodedata.normalize("NFC", text))
    return " ".join("".join(c for c in visible if unicodedata.category(c)[0] != "C").split())


def wrap(text: str, room: int, measure: Callable[[str], float]) -> list[str]:
    """Lines no wider than `room`, broken at spaces; a word wider than a line is broken anywhere.

    A single character wider than `room` still gets a line of its own.
    """
    lines: list[str] = []
    line = ""
    for word in clean(text).split():
        candidate = f"{line} {word}" if line else word
        if measure(candidate) <= room:
            line = candidate
            continue
        if line:
            lines.append(line)
        *full, line = _break_word(word, room, measure)
        lines.extend(full)
    return [*lines, line] if line else lines


def wrap_row(
    label: str,
    value: str,
    room: int,
    *,
    gap: int,
    measure_label: Callable[[str], float],
    measure_value: Callable[[str], float],
) -> list[tuple[str, str]]:
    """Lines of (left, right): the value beside the label's last line when `gap` is left, else below it."""
    left = wrap(label, room, measure_label) or [""]
    right = wrap(value, room, measure_value) or [""]
    beside = measure_label(left[-1]) + gap + measure_value(right[0]) <= room
    if beside:
        return [
            *((line, "") for line in left[:-1]),
            (left[-1], right[0]),
            *(("", line) for line in right[1:]),
        ]
    return [*((line, "") for line in left if line), *(("", line) for line in right)]


def _break_word(word: str, room: int, measure: Callable[[str], float]) -> list[str]:
    pieces = [""]
    for char in word:
        if pieces[-1] and measure(pieces[-1] + char) > room:
            pieces.append("")
        pieces[-1] += char
    return pieces
