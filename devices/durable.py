"""Writes a file so that a power cut leaves the old one or the new one: what simulated devices remember."""

import os
from pathlib import Path


def write_durably(path: Path, content: bytes) -> None:
    """Whole or not at all: written aside, synced, renamed, and the folder synced."""
    draft = path.with_name(path.name + ".new")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
