"""How one center is set up, frozen, unknown keys refused. Secrets are files, named by path."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

DEFAULT_PORT = 8120

OFFICES = Path(__file__).parent / "offices" / "data"
"""Offices of the initiative, to begin with."""


class SettingsModel(BaseModel):
    """A table of the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class RegisterKind(StrEnum):
    """Which connector to the registers."""

    DEMO = "demo"
    HTTP = "http"


def _address(url: str) -> str:
    """`https://verify.example`: people type it from paper, so it is short and ends without a slash."""
    if url and not url.startswith(("https://", "http://")):
        raise ValueError("an address begins with https:// or http://")
    return url.rstrip("/")


Address = Annotated[str, AfterValidator(_address)]


class RegisterSettings(SettingsModel):
    """http: base URL of what a province implements (`docs/register-openapi.json`), and its deadlines."""

    kind: RegisterKind = RegisterKind.DEMO
    url: Address = ""
    connect_seconds: float = Field(default=2.0, gt=0)
    read_seconds: float = Field(default=5.0, gt=0)

    @model_validator(mode="after")
    def _http_has_an_address(self) -> Self:
        if self.kind is RegisterKind.HTTP and not self.url:
            raise ValueError("kind http needs a url")
        return self


class DevelopmentSigning(SettingsModel):
    """An authority of our own, made on first start: its papers prove nothing to the public."""

    kind: Literal["development"] = "development"


class KeyFileSigning(SettingsModel):
    """A P-256 key in PEM without a password. root: what verifiers pin, published beside the seal's key."""

    kind: Literal["file"]
    key: Path
    certificate: Path
    root: Path


class TokenSigning(SettingsModel):
    """A key that stays in a PKCS#11 token. pin_file: one line, readable by the center only."""

    kind: Literal["pkcs11"]
    library: Path
    token: str
    key_label: str
    pin_file: Path
    certificate: Path
    root: Path


class RetentionSettings(SettingsModel):
    """How long is kept what has no number fixed by the house.

    waiver_reason_days: why a clerk waived a fee, in the clerk's words. Long enough for an auditor who comes
    once a quarter to ask why; default, counsel must confirm.
    """

    waiver_reason_days: int = Field(default=90, ge=1, le=3650)


class AppointmentSettings(SettingsModel):
    """unsent_hours: so long a time booked for an application waits for it, then others may have it.

    Nothing on a kiosk grows too old to be delivered (`kiosk/ledger/parcels.py`: until the center has it), and
    24 h without a line is the most after which it begins a new one (center.md 2): so more than that. Default:
    a machine that died on Friday evening is mended on Monday.
    """

    unsent_hours: int = Field(default=72, ge=25, le=24 * 30)


Signing = Annotated[DevelopmentSigning | KeyFileSigning | TokenSigning, Field(discriminator="kind")]


class CenterSettings(SettingsModel):
    """data_folder: secrets and the default database; made on first start.

    database_url: `postgresql+psycopg://...`, or empty for SQLite in the data folder.
    card_anchors: folder of pinned card authorities and their revocation lists; a new list counts at once.
    device_keys: key file by device id, 32 bytes in hex; a missing file is made (`load_settings` refuses it).
    issuer: a short code of the operator, sealed into every paper (GG: Gyeonggi).
    organisation: the operator's name in certificates of a development authority.
    jurisdictions: beginnings of the district codes the kiosks' operator governs (4111: Suwon).
    offices: files of the offices where people serve people; each is entered once, then its manager edits it.
    opener: the socket of an opener that runs under another user (`python -m center.opener`); none: a child.
    verify_url: where people verify papers, printed on each of them; empty: this server.
    """

    data_folder: Path
    card_anchors: Path
    database_url: str = ""
    device_keys: dict[str, Path] = Field(default_factory=dict)
    office: str = Field(default="수원시장", min_length=1)
    issuer: str = Field(default="GG", min_length=1, max_length=8)
    organisation: str = Field(default="Gyeonggi-do", min_length=1)
    jurisdictions: tuple[str, ...] = Field(default=("4111",), min_length=1)
    offices: tuple[Path, ...] = (OFFICES / "suwon-24.toml",)
    register_: RegisterSettings = Field(default=RegisterSettings(), alias="register")
    signing: Signing = DevelopmentSigning()
    retention: RetentionSettings = RetentionSettings()
    appointments: AppointmentSettings = AppointmentSettings()
    host: str = "127.0.0.1"
    port: int = Field(default=DEFAULT_PORT, ge=0, le=65535)
    verify_url: Address = ""
    opener: Path | None = None

    @property
    def database(self) -> str:
        """The URL, with its default."""
        return self.database_url or f"sqlite:///{self.data_folder / 'center.sqlite'}"
