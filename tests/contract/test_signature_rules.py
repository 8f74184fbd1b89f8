"""Which signatures pass: on curves for resident cards, RSA in both forms for passports, nothing weak."""

from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512

from contract.signature_rules import CARD, PASSPORT, AlgorithmRefused, SignatureRules, SignatureWrong

DATA = b"signed attributes"
ECDSA_SHA256 = bytes.fromhex("2A8648CE3D040302")
ECDSA_SHA512 = bytes.fromhex("2A8648CE3D040304")
RSA_SHA256 = bytes.fromhex("2A864886F70D01010B")
RSA = bytes.fromhex("2A864886F70D010101")
PSS = bytes.fromhex("2A864886F70D01010A")

CURVE = ec.generate_private_key(ec.SECP256R1())
BRAINPOOL = ec.generate_private_key(ec.BrainpoolP256R1())
LONG = rsa.generate_private_key(65537, 2048)
SHORT = rsa.generate_private_key(65537, 1024)  # as old as the rule against it


def check(
    rules: SignatureRules, key: Any, signature: bytes, algorithm: bytes, digest: str = "sha256"
) -> None:
    """With the key's public half."""
    rules.check(key.public_key(), signature, DATA, digest=digest, algorithm=algorithm)


def test_good_signatures_of_passports() -> None:
    """ECDSA on two families of curves, RSA with the hash named or not, PSS with salts of two lengths."""
    check(PASSPORT, CURVE, CURVE.sign(DATA, ec.ECDSA(SHA256())), ECDSA_SHA256)
    check(PASSPORT, BRAINPOOL, BRAINPOOL.sign(DATA, ec.ECDSA(SHA512())), ECDSA_SHA512, "sha512")
    check(PASSPORT, LONG, LONG.sign(DATA, padding.PKCS1v15(), SHA256()), RSA_SHA256)
    check(PASSPORT, LONG, LONG.sign(DATA, padding.PKCS1v15(), SHA384()), RSA, "sha384")
    for salt in (20, 32):
        signature = LONG.sign(DATA, padding.PSS(padding.MGF1(SHA256()), salt), SHA256())
        check(PASSPORT, LONG, signature, PSS)


@pytest.mark.parametrize("key", [CURVE, LONG], ids=["curve", "RSA"])
def test_a_wrong_signature(key: Any) -> None:
    """Of the right kind, by nobody."""
    with pytest.raises(SignatureWrong):
        check(PASSPORT, key, bytes(256), RSA_SHA256 if key is LONG else ECDSA_SHA256)


@pytest.mark.parametrize("key", [SHORT, ed25519.Ed25519PrivateKey.generate()], ids=["short", "Ed25519"])
def test_a_key_that_is_not_allowed(key: Any) -> None:
    """Too short to prove anything, or of a kind no state uses."""
    with pytest.raises(AlgorithmRefused):
        check(PASSPORT, key, b"", RSA_SHA256)


def test_resident_cards_are_signed_on_curves_only() -> None:
    """And not with every hash."""
    check(CARD, CURVE, CURVE.sign(DATA, ec.ECDSA(SHA256())), ECDSA_SHA256)
    with pytest.raises(AlgorithmRefused):
        check(CARD, LONG, LONG.sign(DATA, padding.PKCS1v15(), SHA256()), RSA_SHA256)
    with pytest.raises(AlgorithmRefused):
        check(CARD, CURVE, CURVE.sign(DATA, ec.ECDSA(SHA512())), ECDSA_SHA512)


def test_hashes_by_name() -> None:
    """SHA-1 is nobody's."""
    assert PASSPORT.hash_name(bytes.fromhex("608648016503040201")) == "sha256"
    for oid in ("2B0E03021A", "2A864886F70D0205"):
        with pytest.raises(AlgorithmRefused):
            PASSPORT.hash_name(bytes.fromhex(oid))
