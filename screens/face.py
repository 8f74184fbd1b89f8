"""A font at one size with its measure: how wide a text is and where it breaks (at spaces only, keep-all).

Every page is measured several times, so answers are kept; `forget` drops them when an errand ends, since
texts may name the citizen.
"""

from PySide6.QtGui import QFont, QFontMetricsF


class Face:
    """px: font size. line_px: distance of two baselines."""

    def __init__(self, font: QFont, line_px: int) -> None:
        self.font = font
        self.px = font.pixelSize()
        self.line_px = line_px
        self._measure = QFontMetricsF(font)
        self._widths: dict[str, int] = {}
        self._broken: dict[tuple[str, int, bool], tuple[str, ...]] = {}

    def forget(self) -> None:
        """Drop all texts."""
        self._widths.clear()
        self._broken.clear()

    def width(self, text: str) -> int:
        """Pixels of one line."""
        wide = self._widths.get(text)
        if wide is None:
            wide = self._widths[text] = int(self._measure.horizontalAdvance(text)) + 1
        return wide

    def natural_width(self, text: str) -> int:
        """Width of the longest paragraph in one line."""
        return max(map(self.width, text.split("\n"))) if "\n" in text else self.width(text)

    def longest_word_width(self, text: str) -> int:
        """Below this width a word would break."""
        return max(map(self.width, text.split() or [" "]))

    def lines(self, text: str, width: int, *, balanced: bool) -> tuple[str, ...]:
        """`text` in lines of at most `width` pixels; balanced: as narrow as that number of lines allows."""
        if "\n" not in text and self.width(text) <= width:
            return (text,)
        key = (text, width, balanced)
        lines = self._broken.get(key)
        if lines is None:
            lines = self._broken[key] = self._break(text, width, balanced=balanced)
        return lines

    def _break(self, text: str, width: int, *, balanced: bool) -> tuple[str, ...]:
        lines = self._greedy(text, width)
        if not balanced or len(lines) < 2:
            return lines
        low, high = width // 2, width
        while high - low > 8:
            middle = (low + high) // 2
            if len(self._greedy(text, middle)) == len(lines):
                high = middle
            else:
                low = middle
        return self._greedy(text, high)

    def _greedy(self, text: str, width: int) -> tuple[str, ...]:
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if not line or self.width(longer) <= width:
                    line = longer
                else:
                    lines.append(line)
                    line = word
            lines.append(line)
        return tuple(lines)
