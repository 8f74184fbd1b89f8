"""The hand-written increment and CMS, before strangers: pdfsig, pyHanko and asn1crypto."""

import re
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from asn1crypto import cms
from pyhanko.pdf_utils.reader import PdfFileReader
from samples_of_papers import ISSUED, household

from center.documents import increment
from center.documents.increment import NotOurPaper
from center.documents.own_data import OwnData
from center.documents.papers import PaperMaker

OWN = OwnData({"paper.title": "등본 (1) \\ >>"}, bytes(16))


@pytest.fixture(scope="module")
def signed(papers: PaperMaker) -> bytes:
    """One signed household certificate."""
    return papers.render(household()).pdf


def test_each_object_begins_on_a_line_of_its_own(signed: bytes) -> None:
    """PDF/A-2 (ISO 19005-2, 6.1.9) wants it, also of the first object after the old end of file."""
    for found in re.finditer(rb"\d+ 0 obj\b", signed):
        assert signed[found.start() - 1 : found.start()] in (b"\n", b"\r")
    assert signed.endswith(b"%%EOF\n")


def test_poppler_finds_the_signature_valid(signed: bytes, tmp_path: Path) -> None:
    """The whole file is signed, in the words of another program."""
    file = tmp_path / "paper.pdf"
    file.write_bytes(signed)
    said = subprocess.run(["pdfsig", "-nocert", file], capture_output=True, text=True, check=True).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said


def test_it_is_pades_baseline_b(signed: bytes) -> None:
    """EN 319 142-1, 6.3: detached CMS, the certificate bound by hash, its time in the dictionary only."""
    (signature,) = PdfFileReader(BytesIO(signed)).embedded_signatures
    data = signature.signed_data
    (signer,) = data["signer_infos"]
    kinds = [each["type"].native for each in signer["signed_attrs"]]
    assert kinds == ["content_type", "message_digest", "signing_certificate_v2"]
    assert data["encap_content_info"]["content"].native is None
    assert str(signature.sig_object["/M"]) == "D:20261124231005+09'00'"
    again = cms.ContentInfo({"content_type": "signed_data", "content": data})
    assert again.dump(force=True) == again.dump()  # DER: there is no other way to write it


def test_the_old_bytes_stay(papers: PaperMaker, signed: bytes) -> None:
    """An increment changes nothing before it, and twice is refused: one signature a paper."""
    assert signed.count(b"%%EOF") == 2
    with pytest.raises(NotOurPaper):
        papers.signer.sign(signed, OWN, at=ISSUED)


def test_a_signature_that_does_not_fit_is_no_file(signed: bytes) -> None:
    """Better none than a cut one."""
    unsigned = signed[: signed.index(b"%%EOF") + 5]
    with pytest.raises(ValueError, match="does not fit"):
        increment.close(unsigned, OWN, at=ISSUED).with_signature(bytes(increment.ROOM_BYTES + 1))


def test_what_is_no_table_of_cross_references_is_refused() -> None:
    """A stream of them would need a stream after it: the typesetter writes tables."""
    with pytest.raises(NotOurPaper):
        increment.close(b"%PDF-1.7\nstartxref\n3\n%%EOF", OWN, at=ISSUED)
