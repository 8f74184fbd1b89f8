"""The unsigned paper: PDF/A-2b, deterministic, injection-proof, page after page."""

import re
import subprocess
from io import BytesIO

import pikepdf
import pytest
from samples_of_papers import ISSUED, household, person, plain

from center.documents import guilloche
from center.documents.page import page_of
from center.documents.papers import PaperMaker
from center.papers import DocumentData, NameUnprintable
from center.seal import code


def _typeset(papers: PaperMaker, data: DocumentData) -> bytes:
    picture = code.draw("https://verify.example", "ABC" * 140)
    return papers.typesetter.typeset(
        page_of(data), issued_at=ISSUED, code=picture, site="https://verify.example/verify"
    )


def _text(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


def test_same_data_same_bytes(papers: PaperMaker) -> None:
    """The date comes from the data, so the hash of a paper is reproducible before it is signed."""
    assert _typeset(papers, household()) == _typeset(papers, household())


@pytest.mark.parametrize("data", [household(), person(), plain()], ids=["household", "person", "plain"])
def test_every_field_stands_on_the_paper(papers: PaperMaker, data: DocumentData) -> None:
    """Text in is text out, for every field of every template."""
    seen = "".join(_text(_typeset(papers, data)).split())
    missing = [path for path, text in page_of(data).fields().items() if "".join(text.split()) not in seen]
    assert missing == []


@pytest.mark.parametrize(
    "name", ["#panic()", "$x$ <b>", "*A* _B_ `C`", '"; #read("/etc/passwd")', "\\u{41}", "@a[b]"]
)
def test_a_name_is_never_markup(papers: PaperMaker, name: str) -> None:
    """Injection by a name comes out as typed."""
    assert name in _text(_typeset(papers, household(name=name)))


@pytest.mark.parametrize("name", ["洪吉童", "\U00020bb7田", "שלום", "محمد", "\U0001f600", "Nguyễn"])
def test_a_letter_the_font_lacks_never_reaches_paper(papers: PaperMaker, name: str) -> None:
    """Refused, and the refusal does not quote the name."""
    with pytest.raises(NameUnprintable) as refusal:
        _typeset(papers, household(name=name))
    assert refusal.value.args == ()
    assert refusal.value.__cause__ is None
    assert refusal.value.__context__ is None


def test_a_large_household_flows_on_with_its_header(papers: PaperMaker) -> None:
    """Each page says which of how many it is, and repeats the header of the table."""
    pdf = _typeset(papers, household(members=18, history=12))
    pages = _text(pdf).split("\f")[:-1]
    assert [re.findall(r"제\s*(\d+) / (\d+)\s*쪽", page) for page in pages] == [[("1", "2")], [("2", "2")]]
    assert all("전입일" in page and "1234-5678-9012-3452" in page for page in pages)


def test_the_guilloche_is_unique_and_repeatable() -> None:
    """Another serial draws another background; the same draws the same."""
    assert guilloche.draw("2026-1124-000017") == guilloche.draw("2026-1124-000017")
    assert guilloche.draw("2026-1124-000017") != guilloche.draw("2026-1124-000018")


def test_nothing_is_masked_twice_or_shown(papers: PaperMaker) -> None:
    """Resident numbers are masked on the paper as in the data."""
    text = _text(_typeset(papers, household()))
    assert text.count("-1******") == 4
    assert re.search(r"\d{6}-\d{7}", text) is None


def test_microtext_repeats_the_serial(papers: PaperMaker) -> None:
    """One point high: a magnifier reads it, a copier does not."""
    with pikepdf.open(BytesIO(_typeset(papers, household()))) as pdf:
        assert len(pdf.pages) == 1
    assert _text(_typeset(papers, household())).count("2026-1124-000017 ANYTIME") > 20
