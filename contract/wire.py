"""The base of every message: immutable, and tolerant of fields a newer sender added."""

from pydantic import BaseModel, ConfigDict


class Wire(BaseModel):
    """A frozen message. Unknown fields are ignored when reading, so that old and new can talk."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)
