"""Reads a settings file of a machine; what is wrong with it is one line for the technician."""

import tomllib
from pathlib import Path
from typing import Any


class SettingsError(Exception):
    """The file cannot be used; the message names the file and each bad key."""


def read_table(path: Path) -> dict[str, Any]:
    """The table of a TOML file. SettingsError."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as err:
        raise SettingsError(f"{path}: {err.strerror}") from err
    except UnicodeDecodeError as err:
        raise SettingsError(f"{path}: not UTF-8 (byte {err.start}); save it again as UTF-8") from err
    except tomllib.TOMLDecodeError as err:
        raise SettingsError(f"{path}: {err}") from err
