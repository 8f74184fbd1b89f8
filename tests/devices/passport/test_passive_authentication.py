"""What the state signed, and how: cases that no virtual passport of the contract test carries."""

from dataclasses import replace
from datetime import timedelta

import pytest
from asn1crypto import core
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st
from passport_samples import FACE, HONG, NOW, States

from contract.card_anchors import AnchorsBroken, CardAnchors
from devices.id_card.issuer_objects import Signature
from devices.passport.issuer import (
    DevelopmentState,
    data_group_1,
    data_group_2,
    security_object,
    signed_by,
)
from devices.passport.lds import FileId, PassportFiles
from devices.passport.passive_authentication import Anchors, authenticated
from kiosk.faults import Fault, Trouble

GROUPS = {FileId.DG1: data_group_1(HONG), FileId.DG2: data_group_2(FACE)}
PSS = {
    "algorithm": "rsassa_pss",
    "parameters": {
        "hash_algorithm": {"algorithm": "sha256"},
        "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": {"algorithm": "sha256"}},
        "salt_length": 32,
    },
}


def files_with(sod: bytes) -> PassportFiles:
    """Hong's data groups under this security object."""
    return PassportFiles(GROUPS[FileId.DG1], GROUPS[FileId.DG2], sod)


def fault_of(files: PassportFiles, anchors: Anchors) -> Fault:
    """How it is refused."""
    with pytest.raises(Trouble) as caught:
        authenticated(files, HONG.key, anchors, NOW)
    return caught.value.fault


def name(text: str) -> x509.Name:
    """A subject."""
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def certificate(
    key: RSAPrivateKey, subject: str, authority: RSAPrivateKey, *, is_authority: bool
) -> x509.Certificate:
    """Of a state that signs with RSA throughout, as many do."""
    usage = x509.KeyUsage(
        not is_authority, False, False, False, False, is_authority, is_authority, False, False
    )
    builder = x509.CertificateBuilder(
        name("RSA CSCA"), name(subject), key.public_key(), 7, NOW - timedelta(1), NOW + timedelta(4000)
    ).add_extension(usage, critical=True)
    if is_authority:
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    return builder.sign(authority, SHA256())


@pytest.fixture(scope="module")
def keys() -> tuple[RSAPrivateKey, RSAPrivateKey]:
    """Of an authority and its signer."""
    return rsa.generate_private_key(65537, 3072), rsa.generate_private_key(65537, 2048)


@pytest.mark.parametrize("kind", ["sha256_rsa", "pss"])
def test_a_state_that_signs_with_rsa(keys: tuple[RSAPrivateKey, RSAPrivateKey], kind: str) -> None:
    """Both forms; and a signature of the other form is refused."""
    authority, signer = keys
    pinned = CardAnchors.of((certificate(authority, "RSA CSCA", authority, is_authority=True),))

    def anchors(state: str) -> CardAnchors:
        return pinned

    signing = certificate(signer, "RSA DS", authority, is_authority=False).public_bytes(Encoding.DER)

    def pkcs(data: bytes) -> bytes:
        return signer.sign(data, padding.PKCS1v15(), SHA256())

    def pss(data: bytes) -> bytes:
        return signer.sign(data, padding.PSS(padding.MGF1(SHA256()), 32), SHA256())

    algorithm = PSS if kind == "pss" else {"algorithm": kind}
    right, wrong = (pss, pkcs) if kind == "pss" else (pkcs, pss)
    good = files_with(signed_by(signing, GROUPS, Signature(algorithm, right)))
    assert authenticated(good, HONG.key, anchors, NOW).surname == "HONG"
    bad = files_with(signed_by(signing, GROUPS, Signature(algorithm, wrong)))
    assert fault_of(bad, anchors) is Fault.PASSPORT_FORGED


def test_a_group_that_nobody_signed(states: States) -> None:
    """The list is genuine, and the face is not on it."""
    sod = security_object(states.korea.signer, {FileId.DG1: GROUPS[FileId.DG1]})
    assert fault_of(files_with(sod), states.anchors) is Fault.PASSPORT_FORGED


def test_a_changed_zone(states: States) -> None:
    """Another last day, with right check digits, under the old signature."""
    sod = security_object(states.korea.signer, GROUPS)
    later = replace(HONG, expiry=HONG.expiry.replace(year=2040))
    files = PassportFiles(data_group_1(later), GROUPS[FileId.DG2], sod)
    with pytest.raises(Trouble) as caught:
        authenticated(files, later.key, states.anchors, NOW)
    assert caught.value.fault is Fault.PASSPORT_FORGED


def test_a_zone_with_a_wrong_check_digit(states: States) -> None:
    """Signed as it is, and still nothing to go on with."""
    dg1 = GROUPS[FileId.DG1]
    broken = dg1[:-1] + (b"1" if dg1[-1:] != b"1" else b"2")
    groups = {**GROUPS, FileId.DG1: broken}
    files = PassportFiles(broken, groups[FileId.DG2], security_object(states.korea.signer, groups))
    assert fault_of(files, states.anchors) is Fault.PASSPORT_DAMAGED


def test_an_authority_that_signs_a_passport_itself(states: States) -> None:
    """Its key is for certificates; whoever has it for passports is no document office."""
    authority = DevelopmentState.load(states.korea.folder, "KOR")._authority
    assert fault_of(files_with(security_object(authority, GROUPS)), states.anchors) is Fault.PASSPORT_FORGED


def test_a_hash_that_is_not_allowed(states: States) -> None:
    """SHA-1 in the list: neither good nor bad, for a person to see."""
    sod = security_object(states.korea.signer, GROUPS)
    old = core.ObjectIdentifier("2.16.840.1.101.3.4.2.1").dump()
    other = core.ObjectIdentifier("2.16.840.1.101.3.4.2.9").dump()
    assert fault_of(files_with(sod.replace(old, other)), states.anchors) is Fault.PASSPORT_UNCHECKED


def test_a_folder_that_is_broken(states: States) -> None:
    """The technician's mistake is not the citizen's."""

    def broken(state: str) -> CardAnchors:
        raise AnchorsBroken(state)

    assert (
        fault_of(files_with(security_object(states.korea.signer, GROUPS)), broken) is Fault.PASSPORT_UNCHECKED
    )


@given(st.sampled_from(["dg1", "dg2", "sod"]), st.integers(0, 10_000), st.integers(1, 255))
def test_a_changed_byte_changes_nothing_that_is_believed(
    states: States, file: str, at: int, change: int
) -> None:
    """Anywhere in the three files: a Trouble, or (in what nobody reads) the very same passport."""
    files = files_with(security_object(states.korea.signer, GROUPS))
    content = bytearray(getattr(files, file))
    content[at % len(content)] ^= change
    try:
        read = authenticated(replace(files, **{file: bytes(content)}), HONG.key, states.anchors, NOW)
    except Trouble:
        return
    assert file == "sod"
    assert read == authenticated(files, HONG.key, states.anchors, NOW)
