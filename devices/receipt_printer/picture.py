"""Parts of a slip drawn dot by dot: for printers without a Hangul ROM, and for what a ROM cannot say.

Every picture is as wide as the paper and pure black and white, so that the printer has nothing to guess.
"""

from typing import assert_never

import segno
from PIL import Image, ImageDraw

from devices.receipt_printer.fonts import TEXT, TEXT_BOLD, typeface
from devices.receipt_printer.wrap import clean, wrap, wrap_row
from kiosk.ports import Code, Heading, Line, QrCode, Row, Rule, SlipPart

SIZE = 26
"""Text size in dots: 3.2 mm, larger than the 3 mm of a ROM's font A, for eyes at arm's length."""
PITCH = 38
"""From one line of text to the next, in dots: half as much again as the size reads calmly."""
HEADING_SIZE = 50
HEADING_PITCH = 64
CODE_SIZE = 104
"""The largest size a code starts from; it shrinks until the code fits on one line."""
SMALLEST_CODE = 40
QR_DOTS = 288
"""The side a QR code aims at, in dots: 36 mm, read by a telephone at a hand's distance."""
QUIET = 4
"""Modules of white around a QR code (ISO/IEC 18004)."""
GAP = 24
"""Least white between a label and its value, in dots."""
INK = 150
"""Grey below this prints black: a little above the middle keeps thin strokes of Hangul closed."""


def draw_part(part: SlipPart, dots: int) -> Image.Image:
    """The part on a strip of paper `dots` wide (mode 1, black on white)."""
    match part:
        case Heading(text):
            strip = _draw_heading(text, dots)
        case Line(text):
            strip = _draw_line(text, dots)
        case Row(label, value):
            strip = _draw_row(label, value, dots)
        case Code(text):
            strip = _draw_code(text, dots)
        case Rule():
            strip = _draw_rule(dots)
        case QrCode(data):
            strip = _draw_qr(data, dots)
        case _:
            assert_never(part)
    return strip.point(lambda grey: 255 if grey >= INK else 0).convert("1", dither=Image.Dither.NONE)


def _blank(dots: int, height: int) -> Image.Image:
    return Image.new("L", (dots, height), 255)


def _draw_heading(text: str, dots: int) -> Image.Image:
    font = typeface(TEXT_BOLD, HEADING_SIZE)
    lines = wrap(text, dots, font.getlength)
    strip = _blank(dots, 24 + HEADING_PITCH * len(lines) + 20)
    pen = ImageDraw.Draw(strip)
    for number, line in enumerate(lines):
        middle = 24 + HEADING_PITCH * number + HEADING_PITCH // 2
        pen.text((dots / 2, middle), line, 0, font, anchor="mm")
    return strip


def _draw_line(text: str, dots: int) -> Image.Image:
    font = typeface(TEXT, SIZE)
    lines = wrap(text, dots, font.getlength) or [""]
    strip = _blank(dots, PITCH * len(lines) + 4)
    pen = ImageDraw.Draw(strip)
    for number, line in enumerate(lines):
        pen.text((0, PITCH * number + PITCH // 2), line, 0, font, anchor="lm")
    return strip


def _draw_row(label: str, value: str, dots: int) -> Image.Image:
    """Label left, value right and bold."""
    light, bold = typeface(TEXT, SIZE), typeface(TEXT_BOLD, SIZE)
    rows = wrap_row(label, value, dots, gap=GAP, measure_label=light.getlength, measure_value=bold.getlength)
    strip = _blank(dots, PITCH * len(rows) + 6)
    pen = ImageDraw.Draw(strip)
    for number, (left, right) in enumerate(rows):
        middle = PITCH * number + PITCH // 2
        pen.text((0, middle), left, 0, light, anchor="lm")
        pen.text((dots, middle), right, 0, bold, anchor="rm")
    return strip


def _draw_code(text: str, dots: int) -> Image.Image:
    """The code in a frame, as large as one line allows."""
    room = dots - 48
    size = CODE_SIZE
    while size > SMALLEST_CODE and typeface(TEXT_BOLD, size).getlength(clean(text)) > room:
        size -= 4
    font = typeface(TEXT_BOLD, size)
    lines = wrap(text, room, font.getlength)
    pitch = size * 5 // 4
    strip = _blank(dots, 14 + 26 + pitch * len(lines) + 26 + 18)
    pen = ImageDraw.Draw(strip)
    pen.rounded_rectangle((1, 14, dots - 2, strip.height - 18), radius=18, outline=0, width=3)
    for number, line in enumerate(lines):
        pen.text((dots / 2, 40 + pitch * number + pitch // 2), line, 0, font, anchor="mm")
    return strip


def _draw_rule(dots: int) -> Image.Image:
    strip = _blank(dots, 34)
    ImageDraw.Draw(strip).rectangle((0, 16, dots - 1, 17), fill=0)
    return strip


def _draw_qr(data: str, dots: int) -> Image.Image:
    """Drawn here rather than by the printer: native QR differs between makers and is not proven."""
    code = segno.make_qr(data, error="m")
    rows = [list(row) for row in code.matrix_iter(border=QUIET)]
    modules = len(rows)
    grid = Image.new("L", (modules, modules))
    grid.putdata([0 if dark else 255 for row in rows for dark in row])
    scale = max(1, min(QR_DOTS, dots) // modules)
    picture = grid.resize((modules * scale, modules * scale), Image.Resampling.NEAREST)
    strip = _blank(dots, picture.height + 16)
    strip.paste(picture, ((dots - picture.width) // 2, 8))
    return strip
