"""The signed paper is still PDF/A-2b, and everything in it is where an archive expects it."""

import hashlib
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from samples_of_papers import household, plain, workshop

from center.documents import own_data
from center.documents.page import page_of
from center.documents.papers import PaperMaker
from center.papers import RenderedPaper


@pytest.fixture(scope="module")
def paper(papers: PaperMaker) -> RenderedPaper:
    """One signed household certificate."""
    return papers.render(household())


def _dictionaries(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    return (one for one in pdf.objects if isinstance(one, pikepdf.Dictionary | pikepdf.Stream))


def test_it_is_still_pdf_a_2b(paper: RenderedPaper) -> None:
    """Conformance claimed, output intent there, fonts embedded, no script, no encryption."""
    with pikepdf.open(BytesIO(paper.pdf)) as pdf:
        with pdf.open_metadata() as meta:
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "B")
        intents = [intent["/S"] for intent in pdf.Root.OutputIntents]
        assert intents == ["/GTS_PDFA1"]
        assert not pdf.is_encrypted
        fonts = [one for one in _dictionaries(pdf) if one.get("/Type") == "/FontDescriptor"]
        assert len(fonts) == 4
        assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)
        keys = {key for one in _dictionaries(pdf) for key in one}
        assert keys.isdisjoint({"/JS", "/JavaScript", "/Launch", "/EmbeddedFiles", "/AA", "/OpenAction"})
        assert "/NeedAppearances" not in pdf.Root.AcroForm


def test_the_two_places_of_metadata_agree(paper: RenderedPaper) -> None:
    """PDF/A wants the information dictionary and XMP to say the same, also after signing."""
    with pikepdf.open(BytesIO(paper.pdf)) as pdf:
        info = pdf.docinfo
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
            assert str(info["/Title"]) == meta["dc:title"] == "주민등록표(등본)"
            assert info.get("/Producer") == meta.get("pdf:Producer")
            created = pikepdf.models.metadata.decode_pdf_date(str(info["/CreationDate"]))
            changed = pikepdf.models.metadata.decode_pdf_date(str(info["/ModDate"]))
            assert created.isoformat() == meta["xmp:CreateDate"].replace("Z", "+00:00")
            assert changed.isoformat() == meta["xmp:ModifyDate"].replace("Z", "+00:00")


def test_the_widget_of_the_signature_is_as_pdf_a_wants_it(paper: RenderedPaper) -> None:
    """Invisible means without area; printed, never hidden."""
    with pikepdf.open(BytesIO(paper.pdf)) as pdf:
        (widget,) = pdf.Root.AcroForm.Fields
        assert [float(side) for side in widget.Rect] == [0, 0, 0, 0]
        assert int(widget.F) & 0b100
        assert not int(widget.F) & 0b11
        assert widget.V.SubFilter == "/ETSI.CAdES.detached"


@pytest.mark.slow
def test_qpdf_finds_nothing(paper: RenderedPaper, tmp_path: Path) -> None:
    """An independent judge of the file's structure."""
    file = tmp_path / "paper.pdf"
    file.write_bytes(paper.pdf)
    done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No syntax or stream encoding errors found" in done.stdout


def test_the_fields_travel_in_the_file(paper: RenderedPaper) -> None:
    """What a program reads is what is printed."""
    with pikepdf.open(BytesIO(paper.pdf)) as pdf:
        assert own_data.read(pdf).fields == page_of(household()).fields()


def test_what_issuing_is_told(papers: PaperMaker, paper: RenderedPaper) -> None:
    """Hash, pages, and the few masked fields a verifier may see."""
    assert paper.sha256 == hashlib.sha256(paper.pdf).hexdigest()
    assert paper.pages == 1
    assert paper.shown["holder"] == "홍*동"
    assert "홍길동" not in str(paper.shown)
    assert papers.render(plain()).shown["title"] == "지방세 납세증명서"


def test_the_file_stays_small(paper: RenderedPaper) -> None:
    """A kiosk fetches it while the citizen waits (target of center.md: about 130 kB)."""
    assert len(paper.pdf) < 160_000


def test_keys_are_private_and_kept(tmp_path: Path) -> None:
    """Made once, mode 0600, and the same at the next start."""
    workshop(tmp_path)
    before = {file.name: file.read_bytes() for file in tmp_path.rglob("*.pem")}
    keys = list(tmp_path.rglob("*key.pem"))
    assert len(keys) == 2
    assert {file.stat().st_mode & 0o777 for file in keys} == {0o600}
    workshop(tmp_path)
    assert {file.name: file.read_bytes() for file in tmp_path.rglob("*.pem")} == before
