"""Parts of a slip said in bytes to a printer with a Hangul ROM: FS & + CP949 + FS . (it has no UTF-8)."""

from typing import assert_never

from devices.receipt_printer.escpos_library import Dummy
from devices.receipt_printer.wrap import clean, wrap, wrap_row
from kiosk.ports import Code, Heading, Line, QrCode, Row, Rule, SlipPart

HANGUL_ON = b"\x1c&"
HANGUL_OFF = b"\x1c."
RULE = "─"
"""Box drawing of KS X 1001: two columns wide in every Hangul ROM, and it joins its neighbours."""
LARGEST = 4
"""Multiplier for codes: 4 by 4 is the most that 42 columns carry for a claim code of seven signs."""
GAP = 2
"""Least columns between a label and its value."""

_SAME_SIGN = str.maketrans({"₩": "￦", "–": "-", "−": "-", "—": "―", "•": "·", "\u00a0": " "})
"""Signs CP949 lacks, and the one a Korean reader takes for the same."""


def can_say(part: SlipPart) -> bool:
    """Whether a Hangul ROM has every sign of the part; the rest is drawn.

    Only KS X 1001 counts (both bytes from A1): older ROMs lack the syllables CP949 added to it.
    """
    match part:
        case Heading(text) | Line(text) | Code(text):
            return _in_rom(text)
        case Row(label, value):
            return _in_rom(label) and _in_rom(value)
        case Rule():
            return True
        case QrCode():
            return False
        case _:
            assert_never(part)


def say_part(dummy: Dummy, part: SlipPart, columns: int) -> None:
    """Write the part, which `can_say` allowed, into an escpos Dummy."""
    match part:
        case Heading(text):
            _say(dummy, "")
            _say(dummy, *wrap(_tame(text), columns // 2, _columns), size=2, bold=True, align="center")
            _say(dummy, "")
        case Line(text):
            _say(dummy, *(wrap(_tame(text), columns, _columns) or [""]))
        case Row(label, value):
            _say(dummy, *_row(_tame(label), _tame(value), columns))
        case Code(text):
            code = _tame(text)
            size = max(1, min(LARGEST, columns // max(1, _columns(code))))
            _say(dummy, "")
            _say(dummy, *wrap(code, columns // size, _columns), size=size, bold=True, align="center")
            _say(dummy, "")
        case Rule():
            _say(dummy, RULE * (columns // 2))
        case QrCode():
            raise ValueError("a QR code is drawn, never said")
        case _:
            assert_never(part)


def _say(dummy: Dummy, *lines: str, size: int = 1, bold: bool = False, align: str = "left") -> None:
    dummy.set(custom_size=True, width=size, height=size, bold=bold, align=align)
    for line in lines:
        # escpos knows no CP949 and would print ?? for Hangul; only its raw way is left
        dummy._raw(HANGUL_ON + line.encode("cp949") + HANGUL_OFF + b"\n")  # noqa: SLF001


def _row(label: str, value: str, columns: int) -> list[str]:
    rows = wrap_row(label, value, columns, gap=GAP, measure_label=_columns, measure_value=_columns)
    return [
        left + " " * (columns - _columns(left) - _columns(right)) + right if right else left
        for left, right in rows
    ]


def _tame(text: str) -> str:
    return clean(text).translate(_SAME_SIGN)


def _in_rom(text: str) -> bool:
    try:
        encoded = [sign.encode("cp949") for sign in _tame(text)]
    except UnicodeEncodeError:
        return False
    return all(len(sign) == 1 or min(sign) >= 0xA1 for sign in encoded)


def _columns(text: str) -> int:
    """A byte of CP949 is a column of the ROM: one for Latin, two for Hangul and full-width signs."""
    return len(text.encode("cp949"))
