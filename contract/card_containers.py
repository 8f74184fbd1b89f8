"""What stands in the data containers of a resident card (PIV, SP 800-73-4 part 1, appendix A).

Kiosk and center both read them, each for itself. A container here is the value inside tag 53.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

PRINTED_INFORMATION_ID = 0x3001
"""Container number of 5FC109 in the map of the security object (SP 800-73-4 part 1, table 8)."""

CHUID_ID = 0x3000
"""Container number of 5FC102."""

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


class ContainerBroken(ValueError):
    """The bytes are not the container they should be. The text never quotes them."""


def read_tlv(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each (tag, value) of a BER-TLV row: tags of one or two bytes, lengths up to 65535."""
    at = 0
    while at < len(data):
        tag, at = _read_tag(data, at)
        length, at = _read_length(data, at)
        if at + length > len(data):
            raise ContainerBroken("a value is cut off")
        yield tag, data[at : at + length]
        at += length


def write_tlv(tag: int, value: bytes) -> bytes:
    """One BER-TLV, the length in its shortest form."""
    size = len(value)
    if size < 0x80:
        length = bytes([size])
    elif size < 0x100:
        length = bytes([0x81, size])
    else:
        length = b"\x82" + size.to_bytes(2, "big")
    return tag.to_bytes((tag.bit_length() + 7) // 8 or 1, "big") + length + value


def fields(container: bytes) -> dict[int, bytes]:
    """The values of a container by tag. ContainerBroken when a tag comes twice: which one was signed?"""
    found: dict[int, bytes] = {}
    for tag, value in read_tlv(container):
        if tag in found:
            raise ContainerBroken("a tag comes twice")
        found[tag] = value
    return found


@dataclass(frozen=True, slots=True)
class PrintedInformation:
    """Container 5FC109: what is printed on the card. The name is UTF-8 (ours; the standard says ASCII)."""

    name: str = field(repr=False)
    card_number: str = field(repr=False)
    issuer: str
    expires: date

    @classmethod
    def parse(cls, container: bytes) -> "PrintedInformation":
        """Raises ContainerBroken."""
        found = fields(container)
        return cls(
            name=_text(found, 0x01),
            card_number=_text(found, 0x05),
            issuer=_text(found, 0x06),
            expires=_date_with_month_name(_text(found, 0x04)),
        )

    def build(self, affiliation: str = "") -> bytes:
        """The container, with the error detection code (FE) empty as the standard has it."""
        rows = ((0x01, self.name), (0x02, affiliation), (0x04, _month_name_date(self.expires)))
        more = ((0x05, self.card_number), (0x06, self.issuer), (0xFE, ""))
        return b"".join(write_tlv(tag, text.encode()) for tag, text in rows + more)


@dataclass(frozen=True, slots=True)
class Chuid:
    """Container 5FC102, the card holder's unique identifier. signature: the issuer's CMS over the rest."""

    fasc_n: bytes = field(repr=False)
    guid: UUID = field(repr=False)
    expires: date
    signature: bytes = field(repr=False)

    @classmethod
    def parse(cls, container: bytes) -> "Chuid":
        """Raises ContainerBroken."""
        found = fields(container)
        guid = _value(found, 0x34)
        if len(guid) != 16:
            raise ContainerBroken("a GUID has 16 bytes")
        return cls(
            fasc_n=_value(found, 0x30),
            guid=UUID(bytes=guid),
            expires=_digits_date(_text(found, 0x35)),
            signature=_value(found, 0x3E),
        )

    def build(self) -> bytes:
        """The whole container."""
        return self.signed_part() + write_tlv(0x3E, self.signature) + write_tlv(0xFE, b"")

    def signed_part(self) -> bytes:
        """What the issuer signs: everything before the signature."""
        rows = (
            (0x30, self.fasc_n),
            (0x34, self.guid.bytes),
            (0x35, self.expires.strftime("%Y%m%d").encode()),
        )
        return b"".join(write_tlv(tag, value) for tag, value in rows)


@dataclass(frozen=True, slots=True)
class SecurityObject:
    """Container 5FC106. groups: group number by container number; signed: CMS over the groups' hashes."""

    groups: dict[int, int]
    signed: bytes = field(repr=False)

    @classmethod
    def parse(cls, container: bytes) -> "SecurityObject":
        """Raises ContainerBroken."""
        found = fields(container)
        rows = _value(found, 0xBA)
        if len(rows) % 3:
            raise ContainerBroken("a row of the map has 3 bytes")
        groups = {int.from_bytes(rows[at + 1 : at + 3], "big"): rows[at] for at in range(0, len(rows), 3)}
        return cls(groups, _value(found, 0xBB))

    def build(self) -> bytes:
        """The whole container."""
        rows = b"".join(bytes([group]) + number.to_bytes(2, "big") for number, group in self.groups.items())
        return write_tlv(0xBA, rows) + write_tlv(0xBB, self.signed) + write_tlv(0xFE, b"")


def _read_tag(data: bytes, at: int) -> tuple[int, int]:
    tag = data[at]
    at += 1
    if tag & 0x1F == 0x1F:  # a second byte follows
        if at >= len(data):
            raise ContainerBroken("a tag is cut off")
        tag = tag << 8 | data[at]
        at += 1
    return tag, at


def _read_length(data: bytes, at: int) -> tuple[int, int]:
    if at >= len(data):
        raise ContainerBroken("a length is missing")
    first = data[at]
    at += 1
    if first < 0x80:
        return first, at
    size = first & 0x7F
    if size not in (1, 2) or at + size > len(data):
        raise ContainerBroken("a length is not understood")
    return int.from_bytes(data[at : at + size], "big"), at + size


def _value(found: dict[int, bytes], tag: int) -> bytes:
    if tag not in found:
        raise ContainerBroken(f"tag {tag:02X} is missing")
    return found[tag]


def _text(found: dict[int, bytes], tag: int) -> str:
    try:
        return _value(found, tag).decode()
    except UnicodeDecodeError as err:
        raise ContainerBroken(f"tag {tag:02X} is not UTF-8") from err


def _digits_date(text: str) -> date:
    if len(text) != 8 or not (text.isascii() and text.isdigit()):
        raise ContainerBroken("a date is YYYYMMDD")
    return _date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _date_with_month_name(text: str) -> date:
    year, month, day = text[:4], text[4:7], text[7:]
    if (
        month not in _MONTHS
        or not (year + day).isascii()
        or not (len(year + day) == 6 and (year + day).isdigit())
    ):
        raise ContainerBroken("a printed date is YYYYMMMDD")
    return _date(int(year), _MONTHS.index(month) + 1, int(day))


def _month_name_date(day: date) -> str:
    return f"{day.year:04d}{_MONTHS[day.month - 1]}{day.day:02d}"


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as err:
        raise ContainerBroken("no such day") from err
