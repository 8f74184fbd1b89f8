"""What was opened, by whom and what for: a chain of lines on disk, each naming the hash of the one before.

A line is on the disk before the act it tells of. A line the power cut short told of no act, and is cut off.
"""

import json
import os
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any


class OpeningsLog:
    """Not safe among threads: whoever writes holds a lock."""

    def __init__(self, file: Path) -> None:
        self._file = file
        lines = _whole_lines(file)
        self._head = _hash(lines[-1]) if lines else ""

    def since(self, moment: datetime) -> Iterator[dict[str, Any]]:
        """What is younger, the newest first, its `at` as a moment; a line nobody can read is skipped."""
        for line in reversed(_whole_lines(self._file)):
            try:
                entry = json.loads(line)
                at = datetime.fromisoformat(entry["at"])
            except (ValueError, KeyError, TypeError):
                continue
            if at <= moment:
                return
            yield entry | {"at": at}

    def write(self, at: datetime, entry: dict[str, Any]) -> None:
        """Durable when it returns. OSError: then nothing may happen."""
        told = {"at": at.isoformat(), "before": self._head, **entry}
        line = json.dumps(told, ensure_ascii=False).encode()
        size = self._file.stat().st_size if self._file.exists() else 0
        try:
            with self._file.open("ab") as log:
                log.write(line + b"\n")
                log.flush()
                os.fsync(log.fileno())
        except OSError:  # a full disk may have taken half of it
            os.truncate(self._file, size)
            raise
        if not size:
            _sync_folder(self._file.parent)
        self._head = _hash(line)


def is_whole(log: Path) -> bool:
    """Whether no line of the chain was changed or taken out."""
    head = ""
    lines = log.read_bytes().split(b"\n")
    if lines.pop():
        return False
    for line in lines:
        try:
            if json.loads(line)["before"] != head:
                return False
        except (ValueError, KeyError, TypeError):
            return False
        head = _hash(line)
    return True


def _whole_lines(file: Path) -> list[bytes]:
    if not file.exists():
        return []
    *lines, rest = file.read_bytes().split(b"\n")
    if rest:
        os.truncate(file, file.stat().st_size - len(rest))
    return lines


def _hash(line: bytes) -> str:
    return sha256(line).hexdigest()


def _sync_folder(folder: Path) -> None:
    """A new file's name is durable only with its folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
