"""When the 120 call centre calls back, by language: dated by its file, refused when it does not fit."""

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from contract.queue import Spoken

DATA = Path(__file__).parent / "data" / "call_centre.toml"


class CallCentre(BaseModel):
    """The whole file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    languages: tuple[Spoken, ...] = Field(min_length=1)


def read_call_centre(file: Path = DATA) -> tuple[Spoken, ...]:
    """ValueError (pydantic's, or TOML's) for what does not fit."""
    return CallCentre.model_validate(tomllib.loads(file.read_text("utf-8"))).languages
