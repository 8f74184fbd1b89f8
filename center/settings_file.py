"""Reads one center.toml. Whatever is wrong with it is one line: file, key, what to do."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, Field, ValidationError

from center.secrets import load_key
from center.settings import Address, CenterSettings, Signing

_Model = TypeVar("_Model", bound=BaseModel)


class SettingsError(Exception):
    """The file cannot be used; one line for each mistake, with file and key."""

    @classmethod
    def at(cls, file: Path, key: str, why: str) -> "SettingsError":
        """One mistake."""
        return cls(f"{file}: {key}: {why}")


class _FileSettings(CenterSettings):
    """What a center that serves the public may not leave to chance has no default here."""

    verify_url: Address = Field(min_length=1)
    signing: Signing
    port: int = Field(default=CenterSettings.model_fields["port"].default, ge=1, le=65535)


def load_settings(file: Path) -> CenterSettings:
    """From TOML in UTF-8; relative paths are seen from the file's folder. Raises SettingsError."""
    settings = _placed(_parsed(file), file.parent)
    for device, path in settings.device_keys.items():
        try:
            load_key(path)
        except OSError as err:
            raise SettingsError.at(file, f"device_keys.{device}", f"{path}: {err.strerror}") from err
        except ValueError as err:
            raise SettingsError.at(file, f"device_keys.{device}", f"{path}: {err}") from err
    return settings


def _parsed(file: Path) -> CenterSettings:
    try:
        return _FileSettings.model_validate(tomllib.loads(file.read_text("utf-8-sig")))
    except OSError as err:
        raise SettingsError(f"{file}: {err.strerror}") from err
    except UnicodeDecodeError as err:
        line = err.object.count(b"\n", 0, err.start) + 1
        raise SettingsError(f"{file}: line {line}: not UTF-8 (CP949?); save the file as UTF-8") from err
    except tomllib.TOMLDecodeError as err:
        raise SettingsError(f"{file}: {err}") from err
    except ValidationError as err:
        mistakes = err.errors(include_url=False, include_input=False)
        raise SettingsError("\n".join(f"{file}: {_key(e['loc'])}: {_why(e)}" for e in mistakes)) from err


def _key(place: tuple[int | str, ...]) -> str:
    """As it stands in the file: pydantic also names the kind of signing it has chosen."""
    return ".".join(str(part) for part in place if part not in ("file", "pkcs11")) or "the whole"


def _why(mistake: Any) -> str:
    """pydantic's words, but for the commonest mistake."""
    return "no such key" if mistake["type"] == "extra_forbidden" else str(mistake["msg"])


def _placed(settings: _Model, base: Path) -> _Model:
    """The same settings, every path seen from `base`."""
    return settings.model_copy(update={name: _seen_from(value, base) for name, value in settings})


def _seen_from(value: Any, base: Path) -> Any:
    match value:
        case Path():
            return base / value
        case BaseModel():
            return _placed(value, base)
        case dict():
            return {key: _seen_from(each, base) for key, each in value.items()}
        case _:
            return value
