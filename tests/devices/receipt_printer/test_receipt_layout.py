"""The bytes of a slip: golden for both ways of Hangul, and safe whatever the text."""

import os
from pathlib import Path

import pytest
from PIL import ImageChops, ImageStat

from devices.receipt_printer.decode import Cut, Decoder, Drawn, Event, Fed, LineEnded, Unknown, Written
from devices.receipt_printer.layout import Hangul, lay_out
from kiosk.ports import Code, Heading, Line, QrCode, Row, Rule, Slip

GOLDEN = Path(__file__).parent / "golden"
INK_MAY_DIFFER = 0.003
"""Of a strip's dots: another version of the typeface moves edges of strokes; another word is more."""


def golden(name: str, data: bytes) -> bytes:
    """The kept bytes; ANYTIME_GOLDEN=write keeps new ones, which are then to be looked at."""
    path = GOLDEN / name
    if os.environ.get("ANYTIME_GOLDEN") == "write":
        path.write_bytes(data)
    return path.read_bytes()


def events(data: bytes) -> list[Event]:
    """What a printer makes of the bytes."""
    return list(Decoder().feed(data))


def text_of(data: bytes) -> str:
    """All text of a slip, line by line."""
    return "".join(
        event.text if isinstance(event, Written) else "\n"
        for event in events(data)
        if isinstance(event, Written | LineEnded)
    )


def test_with_a_hangul_rom_the_bytes_are_golden(receipt: Slip) -> None:
    """FS & + CP949 + FS . to the byte; the QR code is the only picture."""
    data = lay_out(receipt, hangul="cp949", columns=48)
    assert data == golden("receipt-cp949-48.bin", data)
    assert [type(event) for event in events(data)].count(Drawn) == 1


def test_drawn_the_bytes_are_golden(receipt: Slip) -> None:
    """The same strips in the same sizes, and the same dots but for the edges of another font version."""
    data = lay_out(receipt, hangul="raster", columns=48)
    for event, kept in zip(events(data), events(golden("receipt-raster-48.bin", data)), strict=True):
        if not isinstance(event, Drawn):
            assert event == kept
            continue
        assert isinstance(kept, Drawn)
        assert event.picture.size == kept.picture.size
        differing = ImageChops.logical_xor(event.picture, kept.picture)
        assert ImageStat.Stat(differing.convert("L")).mean[0] / 255 <= INK_MAY_DIFFER


def test_the_text_can_be_read_from_the_bytes(receipt: Slip) -> None:
    """Decoded from CP949: every word of the slip is there, labels left and values right."""
    text = text_of(lay_out(receipt, hangul="cp949", columns=48))
    assert "영수증" in text
    assert "결제 금액" + " " * 34 + "￦500" in text
    assert "K7M 3PQ" in text
    assert "?" not in text


@pytest.mark.parametrize("columns", [42, 48])
def test_no_line_is_wider_than_the_paper(receipt: Slip, columns: int) -> None:
    """In columns times size for text, in dots for pictures."""
    width = 0
    for event in events(lay_out(receipt, hangul="cp949", columns=columns)):
        if isinstance(event, Written):
            width += len(event.text.encode("cp949")) * event.style.size
            assert width <= columns
        if isinstance(event, LineEnded):
            width = 0
        if isinstance(event, Drawn):
            assert event.picture.width == columns * 12


@pytest.mark.parametrize("hangul", ["cp949", "raster"])
def test_it_ends_with_a_feed_and_a_cut(receipt: Slip, hangul: Hangul) -> None:
    """Without its profile escpos leaves the cut out silently."""
    assert events(lay_out(receipt, hangul=hangul, columns=48))[-2:] == [Fed(6), Cut()]


def test_the_library_prints_nothing_on_stdout(receipt: Slip, capsys: pytest.CaptureFixture[str]) -> None:
    """Without its profile escpos prints a warning for each image."""
    lay_out(receipt, hangul="raster", columns=48)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("text", ["똠방각하", "Hồ Chí Minh", "鎭㐂"])
def test_what_the_rom_lacks_is_drawn(text: str) -> None:
    """Syllables beyond KS X 1001 and foreign letters never become question marks."""
    drawn, said = Slip((Line(text),)), Slip((Line("동방각하"),))
    assert [type(e) for e in events(lay_out(drawn, hangul="cp949", columns=48))] == [Drawn, Fed, Cut]
    assert "동방각하" in text_of(lay_out(said, hangul="cp949", columns=48))


def test_signs_with_a_twin_in_the_rom_are_said() -> None:
    """The won sign and long dashes stay text."""
    text = text_of(lay_out(Slip((Row("요금", "₩1,000–2,000"),)), hangul="cp949", columns=42))
    assert text.endswith("￦1,000-2,000\n")


def test_a_long_row_takes_two_lines() -> None:
    """Label first, value below it at the right edge."""
    slip = Slip((Row("어떤 증명서를 발급받으셨는지", "가족관계증명서 (상세) 3부"),))
    first, second = text_of(lay_out(slip, hangul="cp949", columns=42)).splitlines()
    assert first == "어떤 증명서를 발급받으셨는지"
    assert second.endswith(" 가족관계증명서 (상세) 3부")
    assert len(second.encode("cp949")) == 42


def test_a_long_code_is_printed_smaller_on_one_line() -> None:
    """Nineteen signs do not fit four times as large on 48 columns, but twice."""
    written = [
        event
        for event in events(lay_out(Slip((Code("1234-5678-9012-3456"),)), hangul="cp949", columns=48))
        if isinstance(event, Written)
    ]
    assert [(event.text, event.style.size) for event in written] == [("1234-5678-9012-3456", 2)]


@pytest.mark.parametrize("hangul", ["cp949", "raster"])
def test_no_text_can_command_the_printer(hangul: Hangul) -> None:
    """Bytes of ESC/POS inside a text neither cut, nor ask, nor switch anything."""
    evil = "가\x1dV\x00\x10\x04\x01\x1b@\x1c.나"
    slip = Slip((Heading(evil), Line(evil), Row(evil, evil), Code(evil), Rule(), QrCode(evil)))
    seen = events(lay_out(slip, hangul=hangul, columns=48))
    assert {type(event) for event in seen} <= {Written, LineEnded, Drawn, Fed, Cut}
    assert sum(isinstance(event, Cut) for event in seen) == 1


@pytest.mark.parametrize("hangul", ["cp949", "raster"])
def test_empty_texts_are_no_bug(hangul: Hangul) -> None:
    """A slip without words still comes out."""
    seen = events(lay_out(Slip((Heading(""), Line(""), Row("", ""), Code(""))), hangul=hangul, columns=48))
    assert not any(isinstance(event, Unknown) for event in seen)
    assert seen[-1] == Cut()
