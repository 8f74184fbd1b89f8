"""Reads DER and nothing else (X.690, 10): one shape for each value, every byte accounted for.

Small, because what strangers' cards say is read with it while a citizen waits: a general library takes four
times as long (asn1crypto 1.5.1, measured) and forgives what must not be forgiven.
"""

INTEGER, BITS, OCTETS, OID, SEQUENCE, SET = 0x02, 0x03, 0x04, 0x06, 0x30, 0x31
_LONGEST = 2
"""Bytes of a length: nothing of a card is longer than 64 KiB."""

Value = tuple[int, bytes]
"""Tag and content."""


class DerBroken(ValueError):
    """Not DER, or not of the expected shape. The text never quotes it."""


def values(content: bytes) -> list[Value]:
    """Everything that stands in a row. Raises DerBroken."""
    row: list[Value] = []
    at = 0
    while at < len(content):
        if len(content) - at < 2 or content[at] & 0x1F == 0x1F:
            raise DerBroken("a tag is cut off, or of two bytes")
        tag, size, at = content[at], content[at + 1], at + 2
        if size >= 0x80:
            count = size & 0x7F
            size, at = int.from_bytes(content[at : at + count], "big"), at + count
            if not 1 <= count <= _LONGEST or size < (0x80, 0x100)[count - 1]:
                raise DerBroken("a length that DER does not have")
        if at + size > len(content):
            raise DerBroken("a value is cut off")
        row.append((tag, content[at : at + size]))
        at += size
    return row


def inside(value: Value, tag: int) -> list[Value]:
    """What stands in `value`, which must have this tag. Raises DerBroken."""
    return values(content(value, tag))


def content(value: Value, tag: int) -> bytes:
    """The content of `value`, which must have this tag. Raises DerBroken."""
    if value[0] != tag:
        raise DerBroken(f"tag {value[0]:02X} where {tag:02X} should be")
    return value[1]


def only(data: bytes, tag: int) -> list[Value]:
    """What stands in the one value that `data` is. Raises DerBroken."""
    row = values(data)
    if len(row) != 1:
        raise DerBroken("not one value")
    return inside(row[0], tag)


def integer(value: Value) -> int:
    """Raises DerBroken, also for one that is not written in the shortest form."""
    octets = content(value, INTEGER)
    if not octets or (len(octets) > 1 and octets[0] in (0x00, 0xFF) and (octets[0] ^ octets[1]) < 0x80):
        raise DerBroken("an integer that DER does not have")
    return int.from_bytes(octets, "big", signed=True)
