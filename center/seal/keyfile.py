"""Key files: written whole or not at all, once, and readable by their owner only."""

import os
from pathlib import Path
from uuid import uuid4


def write_once(file: Path, content: bytes, *, mode: int) -> None:
    """Create `file` with `content` unless it exists; of two writers at once, the first wins for both."""
    if file.exists():
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.{uuid4().hex}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    try:
        os.link(draft, file)  # unlike rename, refuses to replace
    except FileExistsError:
        pass
    finally:
        draft.unlink()
