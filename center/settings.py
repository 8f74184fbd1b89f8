"""How one center is set up: read once, frozen, unknown keys refused. Secrets are files, named by path."""

import tomllib
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field


class RegisterKind(StrEnum):
    """Which connector to the registers."""

    DEMO = "demo"
    HTTP = "http"


class RegisterSettings(BaseModel):
    """http: base URL of what a province implements (`docs/register-openapi.json`), and its deadlines."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: RegisterKind = RegisterKind.DEMO
    url: str = ""
    connect_seconds: float = 2.0
    read_seconds: float = 5.0


class CenterSettings(BaseModel):
    """data_folder: secrets and the default database; made on first start.

    database_url: `postgresql+psycopg://...`, or empty for SQLite in the data folder.
    card_anchors: folder of pinned card authorities and their revocation lists, read for each proof.
    device_keys: key file by device id; a missing file is made on first start (mode 0600).
    jurisdictions: beginnings of the district codes the kiosks' operator governs (4111: Suwon).
    verify_url: where people verify papers; empty: this server.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    data_folder: Path
    card_anchors: Path
    database_url: str = ""
    device_keys: dict[str, Path] = Field(default_factory=dict)
    office: str = "수원시장"
    jurisdictions: tuple[str, ...] = Field(default=("4111",), min_length=1)
    register_: RegisterSettings = Field(default=RegisterSettings(), alias="register")
    host: str = "127.0.0.1"
    port: int = Field(default=0, ge=0, le=65535)
    verify_url: str = ""

    @property
    def database(self) -> str:
        """The URL, with its default."""
        return self.database_url or f"sqlite:///{self.data_folder / 'center.sqlite'}"


def load_settings(file: Path) -> CenterSettings:
    """From TOML; relative paths are seen from the file's folder. ValidationError, TOMLDecodeError."""
    settings = CenterSettings.model_validate(tomllib.loads(file.read_text("utf-8")))
    base = file.parent
    return settings.model_copy(
        update={
            "data_folder": base / settings.data_folder,
            "card_anchors": base / settings.card_anchors,
            "device_keys": {device: base / path for device, path in settings.device_keys.items()},
        }
    )
