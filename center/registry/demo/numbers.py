"""Resident numbers that cannot belong to anybody.

Until October 2020 the last digit of every resident number was a checksum; a number of a person born before
that day with a wrong one was never given out. Nobody in the demo is born later; every checksum here is wrong.
"""

from datetime import date
from random import Random

_WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)

LAST_BIRTHDAY = date(2020, 9, 30)
"""Since October 2020 new numbers end in random digits, so a wrong checksum would prove nothing."""


def checksum_of(digits: str) -> int:
    """The digit that a true number of these twelve digits would have ended in."""
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return (11 - total % 11) % 10


def impossible_rrn(born: date, *, male: bool, random: Random) -> str:
    """`YYMMDD-NNNNNNN` with the right form and a checksum that is always wrong."""
    if born > LAST_BIRTHDAY:
        raise ValueError("after this day a wrong checksum no longer makes a number impossible")
    century = (1 if male else 2) + (2 if born.year >= 2000 else 0)
    digits = f"{born:%y%m%d}{century}{random.randrange(100_000):05d}"
    wrong = (checksum_of(digits) + random.randint(1, 9)) % 10
    return f"{digits[:6]}-{digits[6:]}{wrong}"
