"""Which key signs is a setting; what cannot sign is told at the start, by the key of the settings."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID
from samples_of_papers import ISSUED, SITE, household

from center.documents import development_ca
from center.documents.signing import SigningBroken, open_signer
from center.documents.workshop import open_workshop
from center.settings import KeyFileSigning, TokenSigning
from center.verify.file import load_anchors
from center.verify.signature import check_signature


@pytest.fixture
def signing(tmp_path: Path) -> KeyFileSigning:
    """A province's authority, key and certificate, in files."""
    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "province root")])
    root = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(root_key.public_key())
        .serial_number(1)
        .not_valid_before(ISSUED - timedelta(days=1))
        .not_valid_after(ISSUED + timedelta(days=3000))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    certificate = development_ca.issue(root, root_key, key.public_key(), organisation="경기도", now=ISSUED)
    paths = {name: tmp_path / f"{name}.pem" for name in ("key", "certificate", "root")}
    paths["key"].write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    paths["certificate"].write_bytes(certificate.public_bytes(Encoding.PEM))
    paths["root"].write_bytes(root.public_bytes(Encoding.PEM))
    return KeyFileSigning(kind="file", **paths)


def _open(signing: KeyFileSigning | TokenSigning, folder: Path, *, at: datetime = ISSUED) -> None:
    open_signer(signing, private=folder, public=folder / "public", organisation="", now=lambda: at)


def test_a_province_s_key_signs_and_its_root_is_published(signing: KeyFileSigning, tmp_path: Path) -> None:
    """What verifiers pin grows: papers of an earlier authority stay good."""
    private, public = tmp_path / "private", tmp_path / "public"
    made = {
        "private": private,
        "public": public,
        "site": lambda: SITE,
        "issuer": "GG",
        "organisation": "경기도",
    }
    before = open_workshop(**made, now=lambda: ISSUED).render(household())  # type: ignore[arg-type]  # a dict
    after = open_workshop(**made, now=lambda: ISSUED, signing=signing).render(household())  # type: ignore[arg-type]
    roots = load_anchors(public).roots
    assert len(roots) == 2
    assert [check_signature(paper.pdf, roots, at=ISSUED) for paper in (before, after)] == [None, None]
    assert check_signature(after.pdf, roots[:1], at=ISSUED) != check_signature(
        after.pdf, roots[1:], at=ISSUED
    )


@pytest.mark.parametrize(
    ("wrong", "content", "complaint"),
    [
        ("key", b"nonsense", "not a P-256 key"),
        ("certificate", b"nonsense", "not a certificate in PEM"),
        ("root", b"nonsense", "not a certificate in PEM"),
        ("key", None, "No such file"),
    ],
)
def test_a_broken_file_is_named(
    signing: KeyFileSigning, tmp_path: Path, wrong: str, content: bytes | None, complaint: str
) -> None:
    """By its key below `signing`."""
    path: Path = getattr(signing, wrong)
    path.unlink() if content is None else path.write_bytes(content)
    with pytest.raises(SigningBroken, match=complaint) as told:
        _open(signing, tmp_path)
    assert told.value.key == wrong


def test_a_key_of_another_certificate_is_told(signing: KeyFileSigning, tmp_path: Path) -> None:
    """Before the first citizen, not by the first verifier. So is a key of another curve."""
    for curve in (ec.SECP256R1(), ec.SECP384R1()):
        other = ec.generate_private_key(curve)
        signing.key.write_bytes(other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        with pytest.raises(SigningBroken) as told:
            _open(signing, tmp_path)
        assert told.value.key == "key"


def test_a_key_with_a_password_is_told(signing: KeyFileSigning, tmp_path: Path) -> None:
    """Nobody is there to type it when a center starts."""
    key = ec.generate_private_key(ec.SECP256R1())
    locked = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"x"))
    signing.key.write_bytes(locked)
    with pytest.raises(SigningBroken, match="without a password"):
        _open(signing, tmp_path)


def test_a_certificate_nobody_will_accept_is_told(signing: KeyFileSigning, tmp_path: Path) -> None:
    """Over, or of another root."""
    with pytest.raises(SigningBroken, match="good until 2029"):
        _open(signing, tmp_path, at=ISSUED + timedelta(days=2000))
    signing.root.write_bytes(signing.certificate.read_bytes())
    with pytest.raises(SigningBroken, match="not issued by the root"):
        _open(signing, tmp_path)


def test_a_library_that_is_none_is_told(signing: KeyFileSigning, tmp_path: Path) -> None:
    """The path of a PKCS#11 module is easily mistaken."""
    (tmp_path / "pin").write_text("1234\n")
    files = signing.model_dump(include={"certificate", "root"})
    token = TokenSigning(
        kind="pkcs11", library=signing.root, token="t", key_label="k", pin_file=tmp_path / "pin", **files
    )
    with pytest.raises(SigningBroken, match="invalid ELF header"):
        _open(token, tmp_path)
    missing = token.model_copy(update={"library": tmp_path / "none.so"})
    with pytest.raises(SigningBroken, match=r"none\.so: No such file"):
        _open(missing, tmp_path)
