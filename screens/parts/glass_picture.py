"""A picture of a person on a page: a photo as it will be printed. The camera's mirror is one, too."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from screens.theme import Look as Dress

PRINT_RATIO = 45 / 35
"""Height by width of the print."""


class GlassPicture(QWidget):
    """All of it is personal: covered where a helper looks along."""

    personal = True

    def __init__(self, look: Dress) -> None:
        super().__init__()
        self._look = look
        self._image = QImage()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @override
    def sizeHint(self) -> QSize:
        wide = self._look.profile.width_px // 2
        return QSize(wide, round(wide * PRINT_RATIO))

    def show_jpeg(self, jpeg: bytes) -> None:
        """A photo as it will be printed."""
        self._image = QImage.fromData(jpeg)
        self.update()

    def forget(self) -> None:
        """Nothing of a citizen stays."""
        self._image = QImage()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        glass = self.glass()
        painter.fillRect(glass, self._look.colour("hairline"))
        painter.setClipRect(glass)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        self.paint(painter)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        """Within the glass."""
        if not self._image.isNull():
            painter.drawImage(self.spread(), self._image)

    def ratio(self) -> float:
        """Height by width of the glass: the print's."""
        return PRINT_RATIO

    def glass(self) -> QRect:
        """As large as there is room."""
        ratio = self.ratio()
        high = min(self.height(), round(self.width() * ratio))
        wide = round(high / ratio)
        return QRect((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)

    def spread(self) -> QRectF:
        """Where the picture lies so that it fills the glass; what is too much hangs over, on both sides."""
        glass, image = QRectF(self.glass()), self._image
        scale = max(glass.width() / image.width(), glass.height() / image.height())
        spread = QRectF(0, 0, image.width() * scale, image.height() * scale)
        spread.moveCenter(glass.center())
        return spread
