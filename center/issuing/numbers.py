"""The numbers a paper bears: serial, verification number with its check digit, claim code."""

import secrets
from datetime import date
from threading import Lock

from sqlalchemy.dialects import postgresql, sqlite

from center.database.engine import Database
from center.database.tables import numbering

VERIFICATION_LENGTH = 16

LEASE = 20
"""Serials taken at once: one short transaction in twenty papers. A crash burns the rest, repeats none."""

_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
"""Damm's quasigroup: finds every single wrong digit and every swap of neighbours."""


def check_digit(digits: str) -> str:
    """The digit to append so that `is_well_formed`."""
    row = "0"
    for digit in digits:
        row = _DAMM[int(row)][int(digit)]
    return row


def is_well_formed(number: str) -> bool:
    """Sixteen digits, the last the check digit. Says nothing about whether such a paper exists."""
    right_form = len(number) == VERIFICATION_LENGTH and number.isascii() and number.isdigit()
    return right_form and check_digit(number) == "0"


def draw_verification_number() -> str:
    """Fifteen random digits and the check digit: not to be guessed from another one."""
    digits = f"{secrets.randbelow(10**15):015d}"
    return digits + check_digit(digits)


class Serials:
    """Counts papers of a day, `2026-1124-000017`, in leases. Safe among threads and processes."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = Lock()
        self._day = date.min
        self._free: list[int] = []

    def take(self, day: date, count: int) -> list[str]:
        """`count` serials nobody else has. day: in Asia/Seoul."""
        with self._lock:
            if day != self._day:
                self._day, self._free = day, []
            if len(self._free) < count:
                self._free += self._lease(day, LEASE + count)
            taken, self._free = self._free[:count], self._free[count:]
        return [f"{day:%Y-%m%d}-{number:06d}" for number in taken]

    def _lease(self, day: date, count: int) -> range:
        insert = sqlite.insert if self._database.is_sqlite else postgresql.insert
        statement = (
            insert(numbering)
            .values(day=day, taken=count)
            .on_conflict_do_update(index_elements=["day"], set_={"taken": numbering.c.taken + count})
            .returning(numbering.c.taken)
        )
        with self._database.writing() as connection:
            last: int = connection.execute(statement).scalar_one()
        return range(last - count + 1, last + 1)
