"""What a machine has for a passport: the office's offer, spellings for a name, a reader for the old chip."""

from collections.abc import Callable
from dataclasses import dataclass

from contract.passport import PassportOffer
from kiosk.names.roman_name import RomanName

Spell = Callable[[str], tuple[RomanName, ...]]
"""A Korean name -> its likeliest spellings in Roman letters."""


@dataclass(frozen=True, slots=True)
class Means:
    """Handed from turn to turn."""

    offer: PassportOffer
    spell: Spell
    can_read_passport: bool
