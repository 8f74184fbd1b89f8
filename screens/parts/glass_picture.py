"""A picture of the camera on a page: as a mirror, with the outline a face should fill; or a photo."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from screens.theme import Look as Dress

PRINT_RATIO = 45 / 35
"""Height by width of the print."""

HEAD_MM, ROOM_MM = (32.0, 36.0), 45.0
"""Crown to chin; the print's height (the rule of the ministry)."""

CROWN_MM = 5.0
"""From the upper edge to the crown, where a head of average height sits well (photo.md 6)."""

MIRROR_SHARE = 0.7
"""Of the print's scale: at the distance the coach is content with, the mirror shows more than the print."""

CHIN_RATIO = 0.75
"""Width of a face by its height, for the outline."""


class GlassPicture(QWidget):
    """All of it is personal: covered where a helper looks along."""

    personal = True

    def __init__(self, look: Dress, *, mirrored: bool) -> None:
        super().__init__()
        self._look = look
        self._mirrored = mirrored
        self._image = QImage()
        self._count = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @override
    def sizeHint(self) -> QSize:
        wide = self._look.profile.width_px // 2
        return QSize(wide, round(wide * PRINT_RATIO))

    def show_pixels(self, pixels: object, width: int, height: int, count: int | None) -> None:
        """height x width x 3 bytes, BGR; kept until the next one."""
        self._image = QImage(
            pixels,  # type: ignore[call-overload]  # anything with the buffer protocol
            width,
            height,
            3 * width,
            QImage.Format.Format_BGR888,
        ).copy()
        self._count = "" if count is None else str(count)
        self.update()

    def show_jpeg(self, jpeg: bytes) -> None:
        """A photo as it will be printed."""
        self._image = QImage.fromData(jpeg)
        self.update()

    def forget(self) -> None:
        """Nothing of a citizen stays."""
        self._image, self._count = QImage(), ""

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = self._frame()
        painter.fillRect(frame, self._look.colour("hairline"))
        painter.setClipRect(frame)
        if not self._image.isNull():
            self._paint_image(painter, frame)
        if self._mirrored:
            self._paint_outline(painter, frame)
        if self._count:
            self._paint_count(painter, frame)
        painter.end()

    def _frame(self) -> QRect:
        """The 35 x 45 mm of the print, as large as there is room."""
        high = min(self.height(), round(self.width() * PRINT_RATIO))
        wide = round(high / PRINT_RATIO)
        return QRect((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)

    def _paint_image(self, painter: QPainter, frame: QRect) -> None:
        image = self._image.flipped(Qt.Orientation.Horizontal) if self._mirrored else self._image
        scale = max(frame.width() / image.width(), frame.height() / image.height())
        wide, high = image.width() * scale, image.height() * scale
        left, top = frame.center().x() - wide / 2, frame.center().y() - high / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(left, top, wide, high), image)

    def _paint_outline(self, painter: QPainter, frame: QRect) -> None:
        """The face's outline, and the two lines between which the chin shall be."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mm = MIRROR_SHARE * frame.height() / ROOM_MM
        middle = sum(HEAD_MM) / 2
        crown = frame.top() + (1 - MIRROR_SHARE) / 2 * frame.height() + CROWN_MM * mm
        wide = middle * CHIN_RATIO * mm
        for colour, thick in ((QColor(0, 0, 0, 120), 7.0), (QColor(255, 255, 255, 235), 3.0)):
            pen = QPen(colour, thick)
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawEllipse(QRectF(frame.center().x() - wide / 2, crown, wide, middle * mm))
        painter.setPen(QPen(QColor(255, 255, 255, 235), 2.0))
        for head in HEAD_MM:
            y = crown + head * mm
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.left() + 5 * mm, y))
            painter.drawLine(QPointF(frame.right() - 5 * mm, y), QPointF(frame.right(), y))

    def _paint_count(self, painter: QPainter, frame: QRect) -> None:
        font = QFont(self.font())
        font.setPixelSize(frame.height() // 3)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(0, 0, 0, 160))
        painter.drawText(frame.translated(4, 4), Qt.AlignmentFlag.AlignCenter, self._count)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._count)
