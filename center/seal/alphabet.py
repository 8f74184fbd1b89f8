"""Bytes as signs that survive a URL fragment and stay in the dense alphanumeric mode of a QR.

The layout is that of base45 (RFC 9285: 2 bytes are 3 signs), but over 41 signs: base45's space, `%`, `+` and
`/` are changed or refused on the way through a URL. 41³ = 68,921 > 65,536, so three signs are still enough.
"""

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*-.:"
_VALUE = {sign: value for value, sign in enumerate(SIGNS)}
_BASE = len(SIGNS)


class NotSigns(ValueError):
    """The text is no encoding of bytes."""


def encode(raw: bytes) -> str:
    """3 signs for 2 bytes, 2 signs for a last single byte; the lowest digit first, as base45 does."""
    signs: list[str] = []
    for start in range(0, len(raw), 2):
        pair = raw[start : start + 2]
        value = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            value, digit = divmod(value, _BASE)
            signs.append(SIGNS[digit])
    return "".join(signs)


def decode(signs: str) -> bytes:
    """The bytes again. Raises NotSigns for a foreign sign, a wrong length or a value too large."""
    raw = bytearray()
    for start in range(0, len(signs), 3):
        group = signs[start : start + 3]
        size = len(group) - 1
        if size == 0 or not set(group) <= _VALUE.keys():
            raise NotSigns
        value = sum(_VALUE[sign] * _BASE**place for place, sign in enumerate(group))
        if value >= 256**size:
            raise NotSigns
        raw += value.to_bytes(size, "big")
    return bytes(raw)
