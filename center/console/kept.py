"""A form that came when the console had locked: kept in the page of the door until its person is back.

It is sealed with the token of the session that locked, which the browser keeps from every script: who finds
the locked screen cannot read it, and at another browser it is nothing.
"""

import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

WRITTEN = ("note", "reason", "words")
"""The fields somebody thinks about; a form without such words is pressed again as quickly."""

MOST_BYTES = 3 * 1024
"""A note may have 500 signs; sealed it must fit into the form of the door (`center.web.page.FORM_BYTES`)."""

_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a form was sent, and what stood in it."""

    path: str
    fields: Mapping[str, str]

    @property
    def words(self) -> str:
        """What was written."""
        return "\n".join(self.fields[name] for name in WRITTEN if self.fields.get(name, "").strip())

    @property
    def was_sent(self) -> bool:
        """By its person, not by the page that locked: then a button was chosen, too."""
        return "unsent" not in self.fields


def keep(path: str, fields: Mapping[str, str], token: str) -> str:
    """Sealed; empty where nothing was written, or far too much. token: of the session that locked."""
    told = {name: value for name, value in fields.items() if name != "csrf"}
    plain = json.dumps([path, told], ensure_ascii=False).encode()
    if not Kept(path, told).words or len(plain) > MOST_BYTES:
        return ""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return urlsafe_b64encode(nonce + _seal(token).encrypt(nonce, plain, None)).decode()


def opened(sealed: str, token: str) -> Kept | None:
    """None for anything that was not sealed with this token."""
    try:
        whole = urlsafe_b64decode(sealed.encode())
        plain = _seal(token).decrypt(whole[:_NONCE_BYTES], whole[_NONCE_BYTES:], None)
    except (ValueError, InvalidTag):
        return None
    path, fields = json.loads(plain)
    return Kept(path, fields)


def _seal(token: str) -> AESGCM:
    return AESGCM(sha256(f"kept form {token}".encode()).digest())
