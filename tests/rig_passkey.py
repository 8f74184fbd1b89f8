"""An authenticator made of software: it signs what it is told to, also what no honest one would."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from os import urandom
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

PRESENT, VERIFIED, WITH_KEY = 0x01, 0x04, 0x40
"""Flags of authenticator data (WebAuthn 3, 6.1)."""


@dataclass
class Authenticator:
    """Holds one passkey. counts: the sign counter goes up with each use; False: it stays zero."""

    origin: str
    party: str = "localhost"
    flags: int = PRESENT | VERIFIED
    counts: bool = True
    count: int = 0
    handle: bytes = b""
    cross_origin: bool = False
    id: bytes = field(default_factory=lambda: urandom(32))
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def create(self, options: dict[str, Any]) -> str:
        """As `navigator.credentials.create`, without attestation."""
        self.handle = unb64(options["user"]["id"])
        public = self.key.public_key().public_numbers()
        cose = {1: 2, 3: -7, -1: 1, -2: public.x.to_bytes(32, "big"), -3: public.y.to_bytes(32, "big")}
        told = bytes(16) + len(self.id).to_bytes(2, "big") + self.id + cbor2.dumps(cose)
        data = self._data(self.flags | WITH_KEY) + told
        attestation = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        client = self._client("webauthn.create", options["challenge"])
        return self._answer(clientDataJSON=client, attestationObject=attestation)

    def get(self, options: dict[str, Any], **instead: bytes) -> str:
        """As `navigator.credentials.get`. instead: a part of the answer that is not what was signed."""
        if self.counts:
            self.count += 1
        client, data = self._client("webauthn.get", options["challenge"]), self._data(self.flags)
        signature = self.key.sign(data + sha256(client).digest(), ec.ECDSA(SHA256()))
        parts = {"clientDataJSON": client, "authenticatorData": data, "signature": signature}
        return self._answer(**{**parts, "userHandle": self.handle, **instead})

    def _client(self, kind: str, challenge: str) -> bytes:
        told = {"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": self.cross_origin}
        return json.dumps(told).encode()

    def _data(self, flags: int) -> bytes:
        return sha256(self.party.encode()).digest() + bytes([flags]) + self.count.to_bytes(4, "big")

    def _answer(self, **parts: bytes) -> str:
        response = {name: b64(part) for name, part in parts.items()}
        return json.dumps(
            {"id": b64(self.id), "rawId": b64(self.id), "type": "public-key", "response": response}
        )


def b64(plain: bytes) -> str:
    """Without padding, as browsers write it."""
    return urlsafe_b64encode(plain).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    """The way back."""
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
