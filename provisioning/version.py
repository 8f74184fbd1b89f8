"""Which Anytime this is: the version pyproject.toml names."""

import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[1] / "pyproject.toml"


def version() -> str:
    """For those who look after machines; "?" where the file is not beside the program."""
    try:
        found: str = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"]
    except (OSError, KeyError, tomllib.TOMLDecodeError):
        return "?"
    return found
