"""Which numbers can be called in Korea: asked for at a kiosk, mended by a clerk."""

import re

LONGEST = 11
"""Digits."""

_PHONE = re.compile(r"0\d{8,10}", re.ASCII)
"""Korean numbers with their area or mobile code have nine to eleven digits and begin with 0 (E.164 +82)."""


def is_phone(digits: str) -> bool:
    """Without hyphens or blanks."""
    return _PHONE.fullmatch(digits) is not None
