"""The roll of paper: events of the decoder become the picture of a slip, as it falls into the tray."""

from dataclasses import dataclass, field
from typing import assert_never

from PIL import Image, ImageDraw

from devices.receipt_printer.decode import Drawn, Fed, LineEnded, Written
from devices.receipt_printer.fonts import FIXED, FIXED_BOLD, typeface

MARGIN = 32
"""White at the sides in dots: paper of 80 mm, of which 72 mm can be printed."""
PITCH = 34
"""A line of text at the default spacing of 1/6 inch, 203 dots per inch."""
EM = 24
"""Height of font A and of a Hangul sign in dots."""


@dataclass(frozen=True, slots=True)
class PrintedSlip:
    """What came out: its picture (mode L), and what of it was text to the printer (drawn parts are not)."""

    picture: Image.Image = field(repr=False)
    text: str = field(repr=False)


class Roll:
    """Collects what is printed until the cut."""

    def __init__(self, dots: int) -> None:
        self._dots = dots
        self._line: list[Written] = []
        self._strips: list[Image.Image] = []
        self._text: list[str] = []

    def put(self, event: Written | LineEnded | Drawn | Fed) -> None:
        """Print one thing."""
        match event:
            case Written():
                self._line.append(event)
            case LineEnded():
                self._text.append("".join(run.text for run in self._line))
                self._strips.append(self._set_line())
                self._line = []
            case Drawn(picture):
                self._strips.append(picture)
            case Fed(lines):
                self._strips.append(Image.new("L", (self._dots, PITCH * lines), 255))
            case _:
                assert_never(event)

    def cut(self) -> PrintedSlip:
        """The slip, off the roll."""
        height = sum(strip.height for strip in self._strips)
        picture = Image.new("L", (self._dots + 2 * MARGIN, MARGIN + height), 255)
        top = MARGIN
        for strip in self._strips:
            picture.paste(strip, (MARGIN, top))
            top += strip.height
        slip = PrintedSlip(picture, "\n".join(self._text))
        self.clear()
        return slip

    def clear(self) -> None:
        """Throw away what was printed since the last cut."""
        self._line, self._strips, self._text = [], [], []

    def _set_line(self) -> Image.Image:
        """The line in font A, doubled dots smoothed; a run too long for the paper is cut off, as on paper."""
        height = max([PITCH, *(EM * run.style.size for run in self._line)])
        strip = Image.new("L", (self._dots, height), 255)
        pen = ImageDraw.Draw(strip)
        fonts = [typeface(FIXED_BOLD if r.style.bold else FIXED, EM * r.style.size) for r in self._line]
        widths = [font.getlength(run.text) for font, run in zip(fonts, self._line, strict=True)]
        centred = any(run.style.centred for run in self._line)
        left = (self._dots - sum(widths)) / 2 if centred else 0.0
        for font, run, width in zip(fonts, self._line, widths, strict=True):
            pen.text((left, height / 2), run.text, 0, font, anchor="lm")
            left += width
        return strip
