"""A line drawing (SVG) in the colours of the page. It never moves and never carries meaning alone."""

from functools import lru_cache
from importlib.resources import files
from string import Template

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from screens.theme import Look
from screens.tokens import Palette


class Picture(QWidget):
    """Draws `pictures/<name>.svg` as large as it fits, centred. tone: what `$tone` stands for in the file."""

    def __init__(self, look: Look, name: str, *, tone: str = "prime", size_mm: float | None = None) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._renderer = QSvgRenderer(QByteArray(_drawing(name, look.palette, tone)), self)
        self._renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self._size = self._renderer.defaultSize()
        if size_mm is not None:
            side = look.px(size_mm)
            self.setFixedSize(side, side)

    @override
    def sizeHint(self) -> QSize:
        return self._size

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._renderer.render(painter, QRectF(self.rect()))
        painter.end()


class IconBox(QFrame):
    """An icon in a softly coloured box, as on the tiles."""

    def __init__(self, look: Look, name: str, *, size_mm: float, icon_mm: float) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        side, inner = look.px(size_mm), look.px(icon_mm)
        self.setFixedSize(side, side)
        picture = Picture(look, name, size_mm=icon_mm)
        picture.setParent(self)
        picture.move((side - inner) // 2, (side - inner) // 2)


@lru_cache(maxsize=128)
def _drawing(name: str, palette: Palette, tone: str) -> bytes:
    """The file with its colour words replaced: $ink, $prime, $tint, $gold, $card, $ground, $tone."""
    text = files("screens").joinpath("pictures", f"{name}.svg").read_text(encoding="utf-8")
    colours = {
        "ink": palette.ink,
        "prime": palette.prime,
        "tint": palette.card if palette.outlined_marks else palette.tint,
        "gold": palette.gold,
        "card": palette.card,
        "ground": palette.ground,
        "soft": palette.soft,
        "edge": palette.edge,
        "on_prime": palette.on_prime,
        "tone": getattr(palette, tone),
    }
    return Template(text).substitute(colours).encode("utf-8")
