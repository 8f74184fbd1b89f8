"""A signing key that never leaves its token: proven with SoftHSM."""

import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pkcs11
import pytest
from asn1crypto import pem
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key
from cryptography.x509.oid import NameOID
from pkcs11.util.ec import encode_ec_public_key, encode_named_curve_parameters
from samples_of_papers import ISSUED, household

from center.documents import development_ca
from center.documents.own_data import OwnData
from center.documents.page import page_of
from center.documents.papers import PaperMaker
from center.documents.sign import Pkcs11Signer
from center.documents.signing import SigningBroken, open_signer
from center.seal import code
from center.settings import TokenSigning
from center.verify.signature import check_signature
from center.verify.verdict import Reason

pytestmark = pytest.mark.slow
LIBRARY = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN = "482913"


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A fresh token in a folder of its own; one for all, as the library reads its configuration once."""
    folder = tmp_path_factory.mktemp("tokens")
    conf = folder / "softhsm2.conf"
    conf.write_text(f"directories.tokendir = {folder}\nobjectstore.backend = file\nlog.level = ERROR\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(conf))
        made = ["softhsm2-util", "--init-token", "--free", "--label", "papers", "--pin", PIN, "--so-pin", PIN]
        subprocess.run(made, check=True, capture_output=True)
        yield "papers"


def _make_key(token: str) -> ec.EllipticCurvePublicKey:
    with pkcs11.lib(str(LIBRARY)).get_token(token_label=token).open(rw=True, user_pin=PIN) as session:
        curve = {pkcs11.Attribute.EC_PARAMS: encode_named_curve_parameters("secp256r1")}
        parameters = session.create_domain_parameters(pkcs11.KeyType.EC, curve, local=True)
        public, private = parameters.generate_keypair(store=True, label="document-signing")
        assert private[pkcs11.Attribute.EXTRACTABLE] is False
        key = load_der_public_key(encode_ec_public_key(public))
    assert isinstance(key, ec.EllipticCurvePublicKey)
    return key


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"token": "none"}, ("token", "it does not open")),
        ({"key_label": "none"}, ("key_label", "the token has no key 'none'")),
        ({"pin_file": "wrong"}, ("pin_file", "the token refuses this PIN")),
    ],
)
def test_what_the_token_refuses_is_told(
    token: str, tmp_path: Path, wrong: dict[str, str], complaint: tuple[str, str]
) -> None:
    """At the start, by the key of the settings; the PIN is not quoted."""
    development_ca.make(private=tmp_path, public=tmp_path, organisation="경기도", now=ISSUED)
    (tmp_path / "right").write_text(f"{PIN}\n")
    (tmp_path / "wrong").write_text("000000\n")
    told = {"token": token, "key_label": "document-signing", "pin_file": "right", **wrong}
    signing = TokenSigning(
        kind="pkcs11",
        library=LIBRARY,
        token=told["token"],
        key_label=told["key_label"],
        pin_file=tmp_path / told["pin_file"],
        certificate=tmp_path / development_ca.SIGNING_CERTIFICATE,
        root=tmp_path / development_ca.ROOT_CERTIFICATE,
    )
    with pytest.raises(SigningBroken) as broken:
        open_signer(signing, private=tmp_path, public=tmp_path, organisation="", now=lambda: ISSUED)
    assert broken.value.key == complaint[0]
    assert broken.value.why.startswith(complaint[1])


def test_a_token_signs_papers(papers: PaperMaker, token: str) -> None:
    """The same file, a key we never see; the same verification."""
    root_key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "token root")])
    root = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(root_key.public_key())
        .serial_number(1)
        .not_valid_before(ISSUED - timedelta(days=1))
        .not_valid_after(ISSUED + timedelta(days=900))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    certificate = development_ca.issue(root, root_key, _make_key(token), organisation="경기도", now=ISSUED)
    signer = Pkcs11Signer(
        library=LIBRARY,
        token=token,
        pin=PIN,
        key_label="document-signing",
        certificate=certificate.public_bytes(Encoding.PEM),
    )
    page = page_of(household())
    unsigned = papers.typesetter.typeset(
        page,
        issued_at=ISSUED,
        code=code.draw("https://verify.example", "ABC" * 100),
        site="https://verify.example",
    )
    roots = [asn1.Certificate.load(pem.unarmor(root.public_bytes(Encoding.PEM))[2])]
    for _ in range(2):  # the second time with the session and the key handle kept
        signed = signer.sign(unsigned, OwnData(page.fields(), bytes(16)), at=ISSUED)
        assert check_signature(signed, roots, at=ISSUED + timedelta(days=1)) is None
        assert (
            check_signature(signed[:900] + b"!" + signed[901:], roots, at=ISSUED) is Reason.SIGNATURE_BROKEN
        )
