"""IPP messages as bytes (RFC 8010): just what a printer driver needs, nothing of a server.

A message is version, operation or status code, request id, then groups of attributes. Decoding never
trusts a length: anything out of bounds is `NotIpp`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from struct import Struct, error, pack


class NotIpp(Exception):
    """The bytes are no IPP message."""


class Tag(IntEnum):
    """Delimiters and value tags of RFC 8010 3.5 that we send or read."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    BEGIN_COLLECTION = 0x34
    END_COLLECTION = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49


Value = int | bool | str | bytes
"""Integers and enums, booleans, texts of all kinds; anything else stays bytes."""

Attributes = dict[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute to send."""

    tag: Tag
    name: str
    values: tuple[Value, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Message:
    """An answer: the status code (RFC 8011 B.1; below 0x0100 is success) and the groups in order."""

    status: int
    request_id: int
    groups: tuple[tuple[int, Attributes], ...]

    def of(self, tag: Tag) -> tuple[Attributes, ...]:
        """All groups of one kind, for instance one per job."""
        return tuple(attributes for kind, attributes in self.groups if kind == tag)


_HEAD = Struct(">HHI")
_LENGTH = Struct(">H")
_INTEGER = Struct(">i")
_VERSION = 0x0200
"""IPP/2.0, which CUPS and every IPP Everywhere printer speak."""

_TEXTS = range(0x40, 0x60)
_DELIMITERS = range(0x10)


def encode(
    operation: int, request_id: int, *, attributes: Sequence[Attribute], job: Sequence[Attribute] = ()
) -> bytes:
    """A request; `job` are the job template attributes. A document, if any, follows the bytes."""
    groups = [bytes([Tag.OPERATION]), *map(_encode_attribute, attributes)]
    if job:
        groups += [bytes([Tag.JOB]), *map(_encode_attribute, job)]
    return _HEAD.pack(_VERSION, operation, request_id) + b"".join(groups) + bytes([Tag.END])


def _encode_attribute(attribute: Attribute) -> bytes:
    name = attribute.name.encode("ascii")
    parts = []
    for number, value in enumerate(attribute.values):
        # further values of a set carry an empty name (RFC 8010 3.1.5)
        label = name if number == 0 else b""
        raw = _encode_value(attribute.tag, value)
        parts.append(pack(">BH", attribute.tag, len(label)) + label + _LENGTH.pack(len(raw)) + raw)
    return b"".join(parts)


def _encode_value(tag: Tag, value: Value) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode()
    return bytes([value]) if tag is Tag.BOOLEAN else _INTEGER.pack(value)


def decode(raw: bytes) -> Message:
    """A message from its bytes, read to the end tag; NotIpp when it has none."""
    try:
        return _decode(raw)
    except (error, IndexError, UnicodeDecodeError) as err:
        raise NotIpp(f"{len(raw)} bytes") from err


def _decode(raw: bytes) -> Message:
    _, status, request_id = _HEAD.unpack_from(raw)
    groups: list[tuple[int, dict[str, list[Value]]]] = []
    at, name, depth = _HEAD.size, "", 0
    while (tag := raw[at]) != Tag.END:
        at += 1
        if tag in _DELIMITERS:
            groups.append((tag, {}))
            continue
        label, at = _take(raw, at)
        value, at = _take(raw, at)
        # A collection is a bracket of values; no attribute we read is one, so what is inside is skipped.
        depth += (tag == Tag.BEGIN_COLLECTION) - (tag == Tag.END_COLLECTION)
        if depth or tag == Tag.END_COLLECTION:
            continue
        if not groups:
            raise IndexError("a value before any group")
        name = label.decode("ascii") or name
        groups[-1][1].setdefault(name, []).append(_decode_value(tag, value))
    return Message(
        status, request_id, tuple((kind, {k: tuple(v) for k, v in group.items()}) for kind, group in groups)
    )


def _take(raw: bytes, at: int) -> tuple[bytes, int]:
    (length,) = _LENGTH.unpack_from(raw, at)
    end = at + _LENGTH.size + length
    if end > len(raw):
        raise IndexError(end)
    return raw[at + _LENGTH.size : end], end


def _decode_value(tag: int, raw: bytes) -> Value:
    if tag in (Tag.INTEGER, Tag.ENUM):
        number: int = _INTEGER.unpack(raw)[0]
        return number
    if tag == Tag.BOOLEAN:
        return raw != b"\0"
    return raw.decode() if tag in _TEXTS else raw
