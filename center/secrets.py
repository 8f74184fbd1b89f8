"""Secrets in files: made on first start, readable by their owner only, never overwritten."""

import os
import secrets
from pathlib import Path

KEY_BYTES = 32


def load_or_make_key(path: Path) -> bytes:
    """The 32 bytes in `path` (hex). Two starts at once agree: only one creates the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    if not path.exists():
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_hex(KEY_BYTES) + "\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)  # fails when another start was first, and never leaves half a file
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return bytes.fromhex(path.read_text().strip())
