"""The customary spellings of surnames, read once at the start from the dated list beside this file."""

import tomllib
from dataclasses import dataclass
from datetime import date
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Surnames:
    """spellings: Hangul to Roman, the customary one first. as_of, status: how far to trust them."""

    spellings: dict[str, tuple[str, ...]]
    as_of: date
    status: str


def load_surnames() -> Surnames:
    """The list that comes with the program."""
    raw = tomllib.loads((files("kiosk.names") / "surnames.toml").read_text("utf-8"))
    both = raw["one_syllable"] | raw["two_syllables"]
    return Surnames({name: tuple(roman) for name, roman in both.items()}, raw["as_of"], raw["status"])
