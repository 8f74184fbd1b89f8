"""A line drawing (SVG) in the colours of the page. It never moves and never carries meaning alone."""

from functools import lru_cache
from importlib.resources import files
from string import Template

from PySide6.QtCore import QByteArray, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from screens.theme import Look
from screens.tokens import Palette


class Picture(QWidget):
    """Draws `pictures/<name>.svg` as large as it fits, centred."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._name = name
        self._palette = look.palette

    @override
    def sizeHint(self) -> QSize:
        return drawing(self._name, self._palette, "prime").defaultSize()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        size, sharpness = self.size(), self.devicePixelRatioF()
        painter.drawPixmap(0, 0, _large(self._name, self._palette, size.width(), size.height(), sharpness))
        painter.end()


def paint_icon(painter: QPainter, look: Look, name: str, tone: str, place: QPoint, side: int) -> None:
    """`pictures/<name>.svg`, `side` pixels square. tone: what `$tone` stands for in the file."""
    sharpness = painter.device().devicePixelRatio()
    painter.drawPixmap(place, icon(name, look.palette, tone, side, sharpness))


@lru_cache(maxsize=256)
def icon(name: str, palette: Palette, tone: str, side: int, sharpness: float) -> QPixmap:
    """Small drawings are rendered once: a page has a dozen, each a third of a millisecond."""
    return _rendered(name, palette, tone, side, side, sharpness)


@lru_cache(maxsize=4)
def _large(name: str, palette: Palette, width: int, height: int, sharpness: float) -> QPixmap:
    """The pictures of an errand's last pages; three megabytes each, so not all of them."""
    return _rendered(name, palette, "prime", width, height, sharpness)


def _rendered(name: str, palette: Palette, tone: str, width: int, height: int, sharpness: float) -> QPixmap:
    pixmap = QPixmap(round(width * sharpness), round(height * sharpness))
    pixmap.setDevicePixelRatio(sharpness)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing(name, palette, tone).render(painter, QRectF(0, 0, width, height))
    painter.end()
    return pixmap


@lru_cache(maxsize=64)
def drawing(name: str, palette: Palette, tone: str) -> QSvgRenderer:
    """The parsed file, its colour words replaced: $ink, $prime, $tint, $gold, $card, $ground, $tone."""
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
    renderer = QSvgRenderer(QByteArray(Template(text).substitute(colours).encode("utf-8")))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    return renderer
