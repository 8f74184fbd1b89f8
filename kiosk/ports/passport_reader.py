"""The passport reader: a passport lies on it or not, and its chip can be read with the key of its zone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from contract.mrz import MrzKey, Sex
from kiosk.ports.id_reader import CardStatus


class PortraitKind(StrEnum):
    """How the face in the chip is encoded (9303-10, 4.7.2)."""

    JPEG = "image/jpeg"
    JPEG_2000 = "image/jp2"


@dataclass(frozen=True, slots=True)
class PassportRead:
    """What the issuing state signed, checked. It may be over: an expired passport can be renewed."""

    surname: str = field(repr=False)
    given_names: str = field(repr=False)
    document_number: str = field(repr=False)
    issuing_state: str
    nationality: str = field(repr=False)
    birth: date = field(repr=False)
    sex: Sex = field(repr=False)
    expiry: date = field(repr=False)
    portrait: bytes = field(repr=False)
    portrait_mime: PortraitKind


class PassportReader(Protocol):
    """Reads the chips of passports (ICAO 9303-10 and 9303-11, basic access control)."""

    def watch(self, changed: Callable[[CardStatus], None]) -> None:
        """Call `changed` from a supervisor thread now and on each change; CardPresent: one lies there."""

    def status(self) -> CardStatus:
        """The last status seen; never blocks."""

    def read(self, key: MrzKey) -> PassportRead:
        """Open the chip of the passport that lies there, read it, check the state's signature.

        Takes seconds. Trouble: PASSPORT_*. After PASSPORT_WRONG_MRZ another key may be tried.
        """

    def close(self) -> None:
        """Stop the supervisor and the worker."""
