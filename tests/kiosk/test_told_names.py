"""A clerk reads the spelling and the contact as the citizen gave them, or that there is none."""

from kiosk.handoff.told import TOLD
from kiosk.names.roman_name import RomanName
from kiosk.steps import EnterHangul, EnterName


def test_names_are_told_as_given() -> None:
    """In both languages the same."""
    name = RomanName("KIM", "MIN-JUN")
    step = EnterName("김민준", (name,))
    assert TOLD[EnterName][1](step, name) == {"ko": "KIM MIN-JUN", "en": "KIM MIN-JUN"}
    assert TOLD[EnterHangul][1](EnterHangul(), "이하늘") == {"ko": "이하늘", "en": "이하늘"}


def test_a_contact_left_out_is_told_too() -> None:
    """Else the clerk would read an empty line."""
    assert TOLD[EnterHangul][1](EnterHangul(), "") == {"ko": "적지 않음", "en": "left out"}


def test_no_name_is_in_the_log() -> None:
    """Steps are logged by their repr."""
    step = EnterName("김민준", (RomanName("KIM", "MINJUN"),), RomanName("KIM", "MIN JOON"))
    assert not [word for word in ("김민준", "KIM", "MINJUN", "JOON") if word in repr(step)]
