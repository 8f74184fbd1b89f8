"""What a passport costs, needs and takes: dated data, read once and refused when it does not fit together."""

import tomllib
from datetime import datetime
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from contract.passport import CaseOffer, Consent, DeliveryOffice, KindOffer, PassportCase
from contract.text import Text

DATA = Path(__file__).parent / "data" / "passport.toml"


class PassportData(BaseModel):
    """A table of the file; a key nobody knows is a slip of the pen."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class FeeRow(PassportData):
    """A fee from a moment on, the hour included: March 2026 began at nine o'clock."""

    since: AwareDatetime = Field(alias="from")
    won: int = Field(ge=0)
    source: str
    status: str = Field(pattern="^(verified|assumed)$")


class KindRow(PassportData):
    """A kind of passport with all its fees."""

    code: str
    name: Text
    about: Text
    years: int
    pages: int
    cases: tuple[PassportCase, ...] = Field(min_length=1)
    fees: tuple[FeeRow, ...] = Field(min_length=1)

    def offer_at(self, moment: datetime) -> KindOffer | None:
        """With the fee of this moment; None before its first row."""
        rows = [row for row in self.fees if row.since <= moment]
        if not rows:
            return None
        won = max(rows, key=lambda row: row.since).won
        fields = self.model_dump(exclude={"fees"})
        return KindOffer(**fields, won=won)


class ConsentRow(PassportData):
    """The words one agrees to."""

    items: tuple[Text, ...]
    purpose: Text
    kept: Text
    right: Text


class PassportFile(PassportData):
    """The whole file."""

    version: str
    kept_days: int = Field(ge=1)
    consent_version: str
    kinds: tuple[KindRow, ...]
    cases: tuple[CaseOffer, ...]
    delivery: tuple[DeliveryOffice, ...]
    consent: ConsentRow

    def kinds_at(self, moment: datetime) -> tuple[KindOffer, ...]:
        """Every kind that can be had then."""
        offers = (kind.offer_at(moment) for kind in self.kinds)
        return tuple(offer for offer in offers if offer is not None)

    @property
    def kind_names(self) -> dict[str, Text]:
        """By code, whatever may be had now: an application outlives a change of the offer."""
        return {kind.code: kind.name for kind in self.kinds}

    @property
    def delivery_names(self) -> dict[str, Text]:
        """By code."""
        return {each.code: each.name for each in self.delivery}

    def delivery_from(self, office: str) -> tuple[DeliveryOffice, ...]:
        """The office where it is applied for comes first, where it may be collected there."""
        return tuple(sorted(self.delivery, key=lambda each: each.code != office))

    @property
    def words(self) -> Consent:
        """With its version."""
        return Consent(version=self.consent_version, **self.consent.model_dump())


def read_passport_file(file: Path = DATA) -> PassportFile:
    """ValueError (pydantic's, or TOML's) for what does not fit."""
    return PassportFile.model_validate(tomllib.loads(file.read_text("utf-8")))
