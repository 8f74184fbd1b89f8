"""What a seal says about a paper, and how it binds each printed field without repeating it.

The claims follow the CWT profile (RFC 8392): 1 issuer, 4 expires, 6 issued; our own stand in one map under
the private label -65537. A printed field is bound by a salted hash of its block (`members`, `address`, ...).
The salt stays in the PDF and never enters the QR: whoever photographs the QR cannot guess a resident number
from its hash, and whoever changes the paper would have to find a second preimage of 128 bits.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

import cbor2

VALID_DAYS = 90
"""How long a paper may be verified (domain.md 12: usual today)."""

SEOUL = timezone(timedelta(hours=9), "KST")
"""Korea keeps no summer time; a fixed offset reads the same on every machine."""

_ISSUER, _EXPIRES, _ISSUED, _PRIVATE = 1, 4, 6, -65537
_CODE, _SERIAL, _NUMBER, _TITLE, _HOLDER, _BLOCKS = 1, 2, 3, 4, 5, 6
_HASH_BYTES = 16

BLOCK_IDS: Mapping[str, int] = {
    "paper": 1,
    "holder": 2,
    "address": 3,
    "household": 4,
    "members": 5,
    "history": 6,
    "rows": 7,
}
"""Names of the blocks of a page on the wire. Append only: papers live on."""

Fields = Mapping[str, str]
"""Every printed field: its path, `members.2.name`, and the text exactly as it stands on the paper."""


class NotClaims(ValueError):
    """The sealed bytes are no claims of ours."""


@dataclass(frozen=True, slots=True)
class SealClaims:
    """The claims in clear. holder is masked already; blocks: hash by block name."""

    issuer: str
    code: str
    serial: str
    number: str
    title: str
    holder: str
    issued_at: datetime
    expires_at: datetime
    blocks: Mapping[str, bytes] = field(repr=False)


def mask_name(name: str) -> str:
    """`홍길동` is `홍*동`, `남궁민수` is `남**수`, `김솔` is `김*`: enough to compare, too little to find."""
    if len(name) < 3:
        return name[:1] + "*"
    return name[0] + "*" * (len(name) - 2) + name[-1]


def hash_blocks(fields: Fields, salt: bytes) -> dict[str, bytes]:
    """Truncated SHA-256 of each block: the first part of the path names the block."""
    blocks: dict[str, list[Sequence[str]]] = {}
    for path, text in fields.items():
        blocks.setdefault(path.partition(".")[0], []).append((path, text))
    return {name: _hash(printed, salt) for name, printed in blocks.items()}


def fields_match(claims: SealClaims, fields: Fields, salt: bytes) -> list[str]:
    """The blocks that are not what was sealed: changed, missing, or added."""
    found = hash_blocks(fields, salt)
    return sorted(name for name in {*claims.blocks, *found} if claims.blocks.get(name) != found.get(name))


def pack(claims: SealClaims) -> bytes:
    """Canonical CBOR."""
    return cbor2.dumps(
        {
            _ISSUER: claims.issuer,
            _EXPIRES: int(claims.expires_at.timestamp()),
            _ISSUED: int(claims.issued_at.timestamp()),
            _PRIVATE: {
                _CODE: claims.code,
                _SERIAL: claims.serial,
                _NUMBER: int(claims.number),
                _TITLE: claims.title,
                _HOLDER: claims.holder,
                _BLOCKS: {BLOCK_IDS[name]: digest for name, digest in claims.blocks.items()},
            },
        },
        canonical=True,
    )


def unpack(raw: bytes) -> SealClaims:
    """The claims again. Raises NotClaims."""
    names = {number: name for name, number in BLOCK_IDS.items()}
    try:
        outer: dict[int, Any] = cbor2.loads(raw)
        inner: dict[int, Any] = outer[_PRIVATE]
        return SealClaims(
            issuer=outer[_ISSUER],
            code=inner[_CODE],
            serial=inner[_SERIAL],
            number=f"{inner[_NUMBER]:016d}",
            title=inner[_TITLE],
            holder=inner[_HOLDER],
            issued_at=datetime.fromtimestamp(outer[_ISSUED], SEOUL),
            expires_at=datetime.fromtimestamp(outer[_EXPIRES], SEOUL),
            blocks={names[number]: bytes(digest) for number, digest in inner[_BLOCKS].items()},
        )
    except (cbor2.CBORDecodeError, KeyError, TypeError, ValueError, AttributeError, OverflowError) as err:
        raise NotClaims from err


def _hash(printed: list[Sequence[str]], salt: bytes) -> bytes:
    text = json.dumps(sorted(printed), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(salt + text.encode()).digest()[:_HASH_BYTES]
