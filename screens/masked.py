"""The page as a helper may see it: a smaller picture with everything personal covered."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from screens.lettering import Written
from screens.personal import Personal

SHARE = 0.45
"""Of the window's size: the smallest words can still be read, and a second's picture is some 30 kB."""

COVER = QColor("#5b6573")
EDGE_PX = 4
"""Letters reach a little beyond their lines."""


def masked_picture(window: QWidget, over: QWidget | None) -> bytes:
    """PNG of the window now. Whatever is marked personal is covered before the picture leaves the window.

    over: the page that lies over the page; it hides what is below, so that needs no cover.
    """
    picture = window.grab()
    free = QRegion(window.rect())
    if over is not None:
        free -= QRegion(QRect(over.mapTo(window, QPoint(0, 0)), over.size()))
    painter = QPainter(picture)
    for part, place in _personal_places(window):
        on_top = over is not None and (part is over or over.isAncestorOf(part))
        painter.setClipRegion(QRegion(window.rect()) if on_top else free)
        painter.fillRect(place, COVER)
    painter.end()
    return _png(picture)


def _personal_places(window: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        corner = widget.mapTo(window, QPoint(0, 0))
        if getattr(widget, "personal", False):
            yield widget, QRect(corner, widget.size())
        elif isinstance(widget, Written):
            for lettering in widget.letterings:
                if isinstance(lettering.text, Personal):
                    place = lettering.rect.translated(corner)
                    yield widget, place.adjusted(-EDGE_PX, -EDGE_PX, EDGE_PX, EDGE_PX)


def _png(picture: QPixmap) -> bytes:
    size = QSize(round(picture.width() * SHARE), round(picture.height() * SHARE))
    keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.toImage().scaled(size, keep, smooth).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
