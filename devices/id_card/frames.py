"""Messages between the kiosk and its card worker: rows of byte strings, each with its length. No pickles:

the worker reads what strangers' cards say, so nothing it sends may be more than data.
"""

import os
import struct
from collections.abc import Iterator

_LENGTH = struct.Struct(">I")
LARGEST = 1 << 20
"""Bytes in one message; a whole card is below 64 KiB."""


class FrameBroken(ValueError):
    """Not a message of ours."""


def send(pipe: int, *fields: bytes | bytearray) -> None:
    """Write one message. Nothing is copied, so that a PIN has no second home in this process."""
    row: list[bytes | bytearray] = []
    for each in fields:
        row += (_LENGTH.pack(len(each)), each)
    size = sum(len(each) for each in row)
    row.insert(0, _LENGTH.pack(size))
    written = os.writev(pipe, row)
    if written != size + _LENGTH.size:  # PIPE_BUF or more: the rest follows in order
        whole = bytearray(b"".join(row))
        _write_rest(pipe, whole, written)
        whole[:] = bytes(len(whole))


def receive(pipe: int) -> bytearray | None:
    """One message's body; None when the other side is gone. The caller overwrites it if it holds a secret."""
    head = _read(pipe, _LENGTH.size)
    if head is None:
        return None
    (size,) = _LENGTH.unpack(head)
    if size > LARGEST:
        raise FrameBroken("too long")
    return _read(pipe, size)


def split(body: bytearray) -> Iterator[memoryview]:
    """The byte strings of a message, not copied. Raises FrameBroken."""
    view, at = memoryview(body), 0
    while at < len(view):
        if at + _LENGTH.size > len(view):
            raise FrameBroken("cut off")
        (size,) = _LENGTH.unpack_from(view, at)
        at += _LENGTH.size
        if at + size > len(view):
            raise FrameBroken("cut off")
        yield view[at : at + size]
        at += size


def _read(pipe: int, size: int) -> bytearray | None:
    body = bytearray(size)
    view, at = memoryview(body), 0
    while at < size:
        got = os.readv(pipe, [view[at:]])
        if got == 0:
            return None
        at += got
    return body


def _write_rest(pipe: int, whole: bytearray, written: int) -> None:
    view = memoryview(whole)
    while written < len(whole):
        written += os.write(pipe, view[written:])
    view.release()
