"""The machine readable zone of a passport, TD3: two lines of 44 signs (ICAO 9303-3 and 9303-4). Pure.

Camera and keypad give it, the chip repeats it, and three of its fields are the key to the chip.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from contract.mrz_names import FILLER, NAME_SIGNS, joined_names, split_names

LINE_SIGNS = 44
_NUMBER_SIGNS, _PERSONAL_SIGNS = 9, 14
_WEIGHTS = (7, 3, 1)
_VALUES = {FILLER: 0} | {sign: int(sign, 36) for sign in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


class MrzField(StrEnum):
    """A part of the zone, as a page may point at it."""

    LINES = "lines"
    DOCUMENT_CODE = "document_code"
    ISSUING_STATE = "issuing_state"
    NAME = "name"
    DOCUMENT_NUMBER = "document_number"
    NATIONALITY = "nationality"
    BIRTH = "birth"
    SEX = "sex"
    EXPIRY = "expiry"
    PERSONAL_NUMBER = "personal_number"
    COMPOSITE = "composite"


class MrzBroken(ValueError):
    """One field is not what it should be. Names the field, never quotes it."""

    def __init__(self, which: MrzField, why: str) -> None:
        super().__init__(f"{which.value}: {why}")
        self.field = which


class Sex(StrEnum):
    """As printed; X: not told (`<` in the zone)."""

    FEMALE = "F"
    MALE = "M"
    UNSPECIFIED = "X"


@dataclass(frozen=True, slots=True)
class MrzKey:
    """What opens the chip: whoever holds the open passport may read it. Raises MrzBroken(DOCUMENT_NUMBER)."""

    document_number: str = field(repr=False)
    birth: date = field(repr=False)
    expiry: date = field(repr=False)

    def __post_init__(self) -> None:
        _require_number(self.document_number)

    @property
    def information(self) -> str:
        """The MRZ information (9303-11, 4.3.2): each field with its check digit."""
        number = self.document_number.ljust(_NUMBER_SIGNS, FILLER)
        return "".join(each + check_digit(each) for each in (number, _six(self.birth), _six(self.expiry)))


@dataclass(frozen=True, slots=True)
class Mrz:
    """A whole zone. Codes without fillers (`P`, `PM`; `KOR`, `D`); names in signs A to Z with blanks."""

    document_code: str
    issuing_state: str
    surname: str = field(repr=False)
    given_names: str = field(repr=False)
    document_number: str = field(repr=False)
    nationality: str = field(repr=False)
    birth: date = field(repr=False)
    sex: Sex = field(repr=False)
    expiry: date = field(repr=False)
    personal_number: str = field(default="", repr=False)

    @property
    def key(self) -> MrzKey:
        """What opens the chip of this passport."""
        return MrzKey(self.document_number, self.birth, self.expiry)

    @classmethod
    def parse(cls, first: str, second: str, *, today: date) -> "Mrz":
        """Both lines as read. today: a birth is not after it. Raises MrzBroken at the first wrong field.

        A birth whose month or day is unknown (`<<`, 9303-3, 4.8) is refused: a clerk reads that passport.
        """
        if len(first) != LINE_SIGNS or len(second) != LINE_SIGNS:
            raise MrzBroken(MrzField.LINES, f"a line has {LINE_SIGNS} signs")
        number = _checked(second[0:9], second[9], MrzField.DOCUMENT_NUMBER).rstrip(FILLER)
        birth = _date(_checked(second[13:19], second[19], MrzField.BIRTH), MrzField.BIRTH, latest=today)
        expiry = _date(_checked(second[21:27], second[27], MrzField.EXPIRY), MrzField.EXPIRY)
        personal = _personal_number(second[28:42], second[42])
        _checked(second[0:10] + second[13:20] + second[21:43], second[43], MrzField.COMPOSITE)
        _require_number(number)
        surname, given_names = _names(first[5:])
        return cls(
            document_code=_code(first[0:2], MrzField.DOCUMENT_CODE),
            issuing_state=_code(first[2:5], MrzField.ISSUING_STATE),
            surname=surname,
            given_names=given_names,
            document_number=number,
            nationality=_code(second[10:13], MrzField.NATIONALITY),
            birth=birth,
            sex=_sex(second[20]),
            expiry=expiry,
            personal_number=personal,
        )

    def lines(self) -> tuple[str, str]:
        """Both lines, as they are printed. Raises MrzBroken for what has no place in them."""
        first = self._filled(self.document_code, 2, MrzField.DOCUMENT_CODE)
        first += self._filled(self.issuing_state, 3, MrzField.ISSUING_STATE) + _joined(self)
        personal = self._filled(self.personal_number, _PERSONAL_SIGNS, MrzField.PERSONAL_NUMBER)
        information = self.key.information
        second = information[:10] + self._filled(self.nationality, 3, MrzField.NATIONALITY)
        second += information[10:17] + (FILLER if self.sex is Sex.UNSPECIFIED else self.sex.value)
        second += information[17:] + personal + (check_digit(personal) if self.personal_number else FILLER)
        return first, second + check_digit(second[0:10] + second[13:20] + second[21:43])

    @staticmethod
    def _filled(text: str, size: int, which: MrzField) -> str:
        if len(text) > size or not set(text) <= set(_VALUES):
            raise MrzBroken(which, "a sign or a length it cannot have")
        return text.ljust(size, FILLER)


def check_digit(signs: str) -> str:
    """Weights 7, 3, 1; digits count as they are, A is 10, `<` is 0 (9303-3, 4.9). Signs of the zone only."""
    total = sum(_VALUES[sign] * _WEIGHTS[place % 3] for place, sign in enumerate(signs))
    return str(total % 10)


def _checked(signs: str, digit: str, which: MrzField) -> str:
    if not set(signs) <= set(_VALUES):
        raise MrzBroken(which, "a sign the zone does not have")
    if check_digit(signs) != digit:
        raise MrzBroken(which, "the check digit is wrong")
    return signs


def _personal_number(signs: str, digit: str) -> str:
    """Optional; where it is empty its check digit may be a filler (9303-4, 4.2.2.2)."""
    if digit == FILLER and not signs.strip(FILLER):
        return ""
    return _checked(signs, digit, MrzField.PERSONAL_NUMBER).rstrip(FILLER)


def _require_number(number: str) -> None:
    if not 1 <= len(number) <= _NUMBER_SIGNS or FILLER in number or not set(number) <= set(_VALUES):
        raise MrzBroken(MrzField.DOCUMENT_NUMBER, f"1 to {_NUMBER_SIGNS} letters and digits")


def _code(signs: str, which: MrzField) -> str:
    code = signs.rstrip(FILLER)
    if not code or not set(code) <= NAME_SIGNS - {FILLER}:
        raise MrzBroken(which, "letters, then fillers")
    return code


def _names(signs: str) -> tuple[str, str]:
    try:
        return split_names(signs)
    except ValueError as err:
        raise MrzBroken(MrzField.NAME, str(err)) from err


def _joined(mrz: Mrz) -> str:
    try:
        return joined_names(mrz.surname, mrz.given_names)
    except ValueError as err:
        raise MrzBroken(MrzField.NAME, str(err)) from err


def _sex(sign: str) -> Sex:
    try:
        return Sex.UNSPECIFIED if sign == FILLER else Sex(sign)
    except ValueError as err:
        raise MrzBroken(MrzField.SEX, "F, M or a filler") from err


def _six(day: date) -> str:
    return f"{day.year % 100:02d}{day.month:02d}{day.day:02d}"


def _date(six: str, which: MrzField, *, latest: date | None = None) -> date:
    """The zone has two digits of a year. latest: nobody is born later; without it the 21st century, as no
    chip passport ended before it began.
    """
    if not (six.isascii() and six.isdigit()):
        raise MrzBroken(which, "not a whole date")
    year, month, day = (int(six[at : at + 2]) for at in (0, 2, 4))
    try:
        read = date(2000 + year, month, day)
        return read if latest is None or read <= latest else date(1900 + year, month, day)
    except ValueError as err:
        raise MrzBroken(which, "no such day") from err
