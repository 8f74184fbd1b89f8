"""A file is genuine or not, and each way of being wrong has its own name."""

import json
import random
from base64 import b64encode
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import segno
from samples_of_papers import ISSUED, household, person, workshop

from center.papers import PaperState, PaperStatus
from center.seal import code
from center.verify.command import run
from center.verify.file import load_anchors, verify_pdf
from center.verify.signature import check_signature
from center.verify.verdict import PLAIN, Reason

pytestmark = pytest.mark.slow  # each file is drawn by poppler and read by zbar: half a second
LATER = ISSUED + timedelta(days=3)
OTHER = replace(household(name="김영희"), serial="2026-1124-000099", verification_number="9876543210987654")


def test_a_genuine_paper(bench: Any, genuine: bytes) -> None:
    """No doubt, all fields, and an honest word that nobody was asked."""
    verdict = verify_pdf(genuine, bench.anchors, at=LATER)
    assert verdict.genuine
    assert verdict.status == "not_asked"
    assert verdict.fields["members.members.1.name"] == "홍길동"


def test_two_pages_have_a_seal_each(bench: Any) -> None:
    """Every page of a long household proves itself."""
    paper = bench.papers.render(household(members=18, history=12))
    assert paper.pages == 2
    assert verify_pdf(paper.pdf, bench.anchors, at=LATER).genuine


def test_any_changed_byte_breaks_the_signature(bench: Any, genuine: bytes) -> None:
    """A sample of all bytes, and every byte of the signature and its padding up to a stride."""
    roots = bench.anchors.roots
    start = genuine.rindex(b"/Contents <") + len(b"/Contents ")
    end = genuine.index(b">", start) + 1
    dice = random.Random(7)
    places = [*range(start, end, 97), start, end - 1, end - 2, *dice.sample(range(len(genuine)), 12)]
    for place in places:
        for bit in (0x01, 0x20):
            changed = bytearray(genuine)
            changed[place] ^= bit
            assert check_signature(bytes(changed), roots, at=LATER) is not None, place


def test_something_appended_is_noticed(bench: Any, genuine: bytes) -> None:
    """The signature covers the whole file or nothing."""
    for tail in (b"\n", b"%%EOF\n", b"1 0 obj\n<<>>\nendobj\n"):
        assert check_signature(genuine + tail, bench.anchors.roots, at=LATER) is Reason.CHANGED_AFTER_SIGNING


def test_a_stranger_s_signature(bench: Any, tmp_path: Path) -> None:
    """Another authority of the same name is still another."""
    stranger = workshop(tmp_path)
    verdict = verify_pdf(stranger.render(household()).pdf, bench.anchors, at=LATER)
    assert verdict.reasons == (Reason.UNKNOWN_SIGNER, Reason.SEAL_INVALID)


def test_a_swapped_seal_on_a_signed_paper(bench: Any) -> None:
    """Even a good signature does not save the seal of another document."""
    pdf = bench.forge(printed=household(), embedded=household(), sealed=OTHER)
    assert verify_pdf(pdf, bench.anchors, at=LATER).reasons == (Reason.SEAL_OF_ANOTHER_DOCUMENT,)


def test_a_qr_pasted_over_the_printed_one(bench: Any, genuine: bytes) -> None:
    """The picture is read as a phone reads it: the pasted seal of another paper is found, and named."""
    with pikepdf.open(BytesIO(genuine)) as pdf:
        _paste_qr(pdf, bench.payload(OTHER))
        out = BytesIO()
        pdf.save(out)
    reasons = verify_pdf(out.getvalue(), bench.anchors, at=LATER).reasons
    assert Reason.SEAL_OF_ANOTHER_DOCUMENT in reasons
    assert {Reason.SIGNATURE_BROKEN, Reason.CHANGED_AFTER_SIGNING, Reason.NOT_SIGNED} & set(reasons)


def test_a_covered_seal(bench: Any, genuine: bytes) -> None:
    """No seal at all has its own name."""
    with pikepdf.open(BytesIO(genuine)) as pdf:
        _paste_qr(pdf, None)
        out = BytesIO()
        pdf.save(out)
    assert Reason.SEAL_MISSING in verify_pdf(out.getvalue(), bench.anchors, at=LATER).reasons


def test_an_altered_field_in_the_data(bench: Any) -> None:
    """The embedded fields are bound by the seal; the block and the text are named."""
    altered = household(name="홍길순")
    verdict = verify_pdf(
        bench.forge(printed=altered, embedded=altered, sealed=household()), bench.anchors, at=LATER
    )
    assert verdict.reasons == (Reason.FIELD_ALTERED,)
    assert set(verdict.altered) == {"household", "members", "paper"}


def test_an_altered_field_on_the_page(bench: Any) -> None:
    """Data and seal agree, but a reader sees another name."""
    pdf = bench.forge(printed=household(name="홍길순"), embedded=household(), sealed=household())
    verdict = verify_pdf(pdf, bench.anchors, at=LATER)
    assert verdict.reasons == (Reason.FIELD_ALTERED,)
    assert "members.members.1.name" in verdict.altered


def test_ninety_days(bench: Any, genuine: bytes) -> None:
    """Valid to the last second, expired after it."""
    last = ISSUED + timedelta(days=90)
    assert verify_pdf(genuine, bench.anchors, at=last - timedelta(seconds=1)).genuine
    assert verify_pdf(genuine, bench.anchors, at=last).reasons == (Reason.EXPIRED,)


@pytest.mark.parametrize(
    ("state", "reasons"),
    [
        (PaperState.VALID, ()),
        (PaperState.VOID, (Reason.VOID,)),
        (PaperState.EXPIRED, (Reason.EXPIRED,)),
        (PaperState.NOT_YET_CONFIRMED, (Reason.NOT_YET_CONFIRMED,)),
        (PaperState.UNREPORTED, (Reason.UNREPORTED,)),
        (PaperState.UNKNOWN, (Reason.UNKNOWN,)),
    ],
)
def test_what_the_register_says(
    bench: Any, genuine: bytes, state: PaperState, reasons: tuple[Reason, ...]
) -> None:
    """Asked by the sealed number; each answer has its own reason."""
    asked: list[str] = []

    def status_of(number: str) -> PaperStatus:
        asked.append(number)
        return PaperStatus(state, sha256=sha256(genuine).hexdigest())

    verdict = verify_pdf(genuine, bench.anchors, at=LATER, status_of=status_of)
    assert verdict.reasons == reasons
    assert verdict.status == state.value
    assert asked == [household().verification_number]


def test_another_file_of_the_same_number(bench: Any, genuine: bytes) -> None:
    """The register keeps the hash of the one file it issued."""
    status = PaperStatus(PaperState.VALID, sha256="00")
    verdict = verify_pdf(genuine, bench.anchors, at=LATER, status_of=lambda _number: status)
    assert verdict.reasons == (Reason.OTHER_FILE,)


@pytest.mark.parametrize(
    "junk", [b"", b"hello", b"%PDF-", b"%PDF-1.7\n%%EOF", b"%PDF-1.7 /ByteRange [0 1 2 3]"]
)
def test_junk_is_doubted_not_raised(bench: Any, junk: bytes) -> None:
    """Whatever somebody sends."""
    assert not verify_pdf(junk, bench.anchors, at=LATER).genuine


def test_the_command(bench: Any, genuine: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """0 and the fields; 1 and the reason in plain words; 2 for wrong usage."""
    file = tmp_path / "paper.pdf"
    file.write_bytes(genuine)
    keys = ["--keys", str(bench.public)]
    assert run([str(file), *keys], now=lambda: LATER) == 0
    assert json.loads(capsys.readouterr().out)["fields"]["paper.serial"] == "2026-1124-000017"

    file.write_bytes(genuine[:5000] + bytes([genuine[5000] ^ 1]) + genuine[5001:])
    assert run([str(file), *keys], now=lambda: LATER) == 1
    told = capsys.readouterr()
    assert "signature_broken" in json.loads(told.out)["reasons"]
    assert PLAIN[Reason.SIGNATURE_BROKEN] in told.err

    file.write_bytes(bench.forge(printed=household(), embedded=household(), sealed=OTHER))
    assert run([str(file), *keys], now=lambda: LATER) == 1
    assert PLAIN[Reason.SEAL_OF_ANOTHER_DOCUMENT] in capsys.readouterr().err

    assert run([str(tmp_path / "none.pdf"), *keys]) == 2
    assert run([str(file), "--keys", str(tmp_path)]) == 2
    assert run([]) == 2


def test_anchors_and_words_are_complete(bench: Any) -> None:
    """Every reason has its sentence; the folder of a center is all a verifier needs."""
    assert PLAIN.keys() == set(Reason)
    assert load_anchors(bench.public).seals.keys() == bench.anchors.seals.keys()
    assert b64encode(bench.papers.render(person()).pdf)


def _paste_qr(pdf: pikepdf.Pdf, payload: str | None) -> None:
    """A white rectangle where the seal stands, and another QR on it."""
    mm = 72 / 25.4
    ops = [f"q 1 1 1 rg {15 * mm} {5 * mm} {33 * mm} {40 * mm} re f 0 0 0 rg"]
    if payload is not None:
        matrix = segno.make_qr(code.address("https://verify.example", payload), error="m").matrix
        ops += [
            f"{(18 + x * 0.36) * mm} {(41 - y * 0.36) * mm} {0.36 * mm} {0.36 * mm} re f"
            for y, row in enumerate(matrix)
            for x, dark in enumerate(row)
            if dark
        ]
    # The page's own drawing may leave a changed coordinate system behind: close it in.
    page = pdf.pages[0]
    page.contents_add(b"q", prepend=True)
    page.contents_add(("Q " + "\n".join([*ops, "Q"])).encode())
