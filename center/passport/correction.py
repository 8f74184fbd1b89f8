"""What a clerk may mend in an application, and why a value cannot stand: the rules of the kiosk."""

from enum import StrEnum

from contract.passport import Application
from contract.phone import is_phone
from contract.roman import Flaw, flaw_of_both

CORRECTABLE = ("surname", "given", "phone", "emergency_name", "emergency_phone")

MOST_NAME = 60
"""Signs of a contact's name."""


class Wrong(StrEnum):
    """Why nothing was changed. The first four are `contract.roman.Flaw`."""

    EMPTY = "empty"
    SIGN = "sign"
    DIVISION = "division"
    TOO_LONG = "too_long"
    NAME = "name"
    PHONE = "phone"
    FIELD = "field"


def corrected(content: Application, field: str, value: str) -> Application | Wrong:
    """With one field mended. Blanks around it, small letters, and what divides a phone number do no harm."""
    plain = value.strip()
    match field:
        case "surname" | "given":
            return _spelled(content, field, plain.upper())
        case "phone" | "emergency_phone":
            return _called(content, field, plain)
        case "emergency_name":
            fits = len(plain) <= MOST_NAME and plain.isprintable()
            return content.model_copy(update={field: plain}) if fits else Wrong.NAME
        case _:
            return Wrong.FIELD


def _spelled(content: Application, field: str, part: str) -> Application | Wrong:
    """Whole: a given name has the room its surname leaves."""
    spelling = content.spelling.model_copy(update={field: part, "from_passport": False})
    flaw: Flaw | None = flaw_of_both(spelling.surname, spelling.given)
    return Wrong(flaw.value) if flaw is not None else content.model_copy(update={"spelling": spelling})


def _called(content: Application, field: str, number: str) -> Application | Wrong:
    """Only a contact's number may be taken out."""
    digits = "".join(sign for sign in number if sign not in " -.()")
    is_fine = is_phone(digits) or (not digits and field == "emergency_phone")
    return content.model_copy(update={field: digits}) if is_fine else Wrong.PHONE
