"""Which letters may reach paper: what a reader cannot see, or the font would draw in pieces, may not.

The typesetter itself refuses a letter the font lacks (PDF/A mode). It does not refuse invisible ones:
zero-width and bidirectional controls and soft hyphens survive and change the text (measured, Typst 0.15).
"""

import unicodedata

_REFUSED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Mn", "Mc", "Me"})
"""Controls, formats, surrogates, private use (old Hangul of word processors), line breaks, loose marks."""

_LOOSE_JAMO = ((0x1100, 0x11FF), (0xA960, 0xA97F), (0xD7B0, 0xD7FF))
"""Conjoining jamo, for old Hangul: a font without their ligatures draws them side by side."""

_INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0")
"""Hangul fillers: letters by category, nothing on paper."""


def is_printable(text: str) -> bool:
    """Whether every sign of `text` can be seen on paper as what it is."""
    return not any(_is_refused(sign) for sign in text)


def _is_refused(sign: str) -> bool:
    return (
        unicodedata.category(sign) in _REFUSED
        or sign in _INVISIBLE
        or any(low <= ord(sign) <= high for low, high in _LOOSE_JAMO)
    )
