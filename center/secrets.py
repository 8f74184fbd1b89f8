"""Secrets in files: made on first start, readable by their owner only, never overwritten."""

import secrets
from pathlib import Path

from center.seal.keyfile import write_once

KEY_BYTES = 32


def load_or_make_key(path: Path) -> bytes:
    """The 32 bytes in `path` (hex). Two starts at once agree: only one creates the file. See `load_key`."""
    if not path.exists():
        write_once(path, f"{secrets.token_hex(KEY_BYTES)}\n".encode(), mode=0o600)
    return load_key(path)


def load_key(path: Path) -> bytes:
    """The 32 bytes in `path`. OSError; ValueError, which does not quote the file."""
    try:
        key = bytes.fromhex(path.read_bytes().strip().decode("ascii"))
    except ValueError:
        raise ValueError(f"a key is {2 * KEY_BYTES} hexadecimal digits") from None
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key is {2 * KEY_BYTES} hexadecimal digits, not {2 * len(key)}")
    return key
