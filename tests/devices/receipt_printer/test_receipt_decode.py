"""The decoder: any slicing gives the same, and nothing is skipped in silence."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from devices.receipt_printer.decode import (
    ASK_PROOF,
    CLEAR_BUFFER,
    BufferCleared,
    Cut,
    Decoder,
    Drawn,
    Event,
    LineEnded,
    ProofAsked,
    StatusAsked,
    Style,
    Unknown,
    Written,
)
from devices.receipt_printer.layout import lay_out
from devices.receipt_printer.paper import Roll
from kiosk.ports import Line, QrCode, Row, Slip

SLIP = (
    lay_out(Slip((Line("한글 abc"), QrCode("x"), Row("요금", "500원"))), hangul="cp949", columns=42)
    + ASK_PROOF
)


def picture_of(decoded: list[Event]) -> bytes:
    """The dots of the slip that was cut."""
    roll = Roll(504)
    for event in decoded:
        if isinstance(event, Cut):
            return roll.cut().picture.tobytes()
        assert isinstance(event, Written | LineEnded | Drawn) or hasattr(event, "lines")
        roll.put(event)
    raise AssertionError("no cut")


@settings(max_examples=30)
@given(st.lists(st.integers(min_value=0, max_value=len(SLIP)), max_size=8))
def test_bytes_may_come_in_any_slices(cuts: list[int]) -> None:
    """A TCP peer sees no messages: also a cut within a Hangul sign or a picture changes nothing."""
    decoder = Decoder()
    edges = [0, *sorted(cuts), len(SLIP)]
    sliced = [event for a, b in pairwise(edges) for event in decoder.feed(SLIP[a:b])]
    assert sliced[-1] == ProofAsked()
    assert picture_of(sliced) == picture_of(list(Decoder().feed(SLIP)))


def test_text_without_the_switch_is_not_hangul() -> None:
    """The same bytes outside FS & are CP437, as on a real printer: the mistake becomes visible."""
    hangul = "한".encode("cp949")
    inside, outside = Decoder().feed(b"\x1c&" + hangul + b"\x1c." + hangul)
    assert (inside, outside) == (Written("한", Style()), Written(hangul.decode("cp437"), Style()))


def test_styles_last_until_changed_or_reset() -> None:
    """Size, weight and place, and ESC @ ends all."""
    data = b"\x1d!\x33\x1bE\x01\x1ba\x01A\x1d!\x00\x1bE\x00B\x1b@C"
    assert list(Decoder().feed(data)) == [
        Written("A", Style(4, bold=True, centred=True)),
        Written("B", Style(1, centred=True)),
        Written("C", Style()),
    ]


def test_questions_are_events() -> None:
    """Status at any time, proof in its turn, and the order to forget."""
    data = b"\x10\x04\x02" + ASK_PROOF + CLEAR_BUFFER + b"\x1dV\x01"
    assert list(Decoder().feed(data)) == [StatusAsked(2), ProofAsked(), BufferCleared(), Cut()]


def test_an_unknown_command_is_told() -> None:
    """Its lead byte is reported, the rest is text, as printers do."""
    assert list(Decoder().feed(b"\x1b~x")) == [Unknown(0x1B), Written("~x", Style())]
