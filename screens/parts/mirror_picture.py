"""The camera as a mirror: the citizen's head outlined, what the print will show, and 3-2-1 beside the face.

The outline is drawn where the camera found the head and where the print would be cut: it is what the coach
goes by. Before anybody is found it only shows where a face belongs.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen, QTransform
from typing_extensions import override

from contract.photo import CropBox
from kiosk.ports.photo_booth import Look, Outline
from screens.parts.glass_picture import PRINT_RATIO, GlassPicture
from screens.theme import Look as Dress

READY = ("hold", "as_it_is")
"""Hints that ask for stillness: the outline is drawn through."""

EMPTY_HIGH, EMPTY_WIDE, EMPTY_DOWN = 0.44, 0.75, 0.45
"""Where a face belongs: its height and middle by the glass's height, its width by its height."""

BESIDE = QColor(0, 0, 0, 90)
"""Over what the print will not show."""

COUNT_SHARE = 0.14
"""Of the glass's height: seen from the corner of an eye, in a corner no face is in."""


class MirrorPicture(GlassPicture):
    """Fed with looks; keeps the newest."""

    def __init__(self, look: Dress) -> None:
        super().__init__(look)
        self._outline: Outline | None = None
        self._count = ""
        self._is_ready = False

    def show_look(self, look: Look) -> None:
        """look.pixels: height x width x 3 bytes, BGR; kept until the next one."""
        self._image = QImage(
            look.pixels,  # type: ignore[call-overload]  # anything with the buffer protocol
            look.width,
            look.height,
            3 * look.width,
            QImage.Format.Format_BGR888,
        ).flipped(Qt.Orientation.Horizontal)
        self._outline = look.outline
        self._count = "" if look.count is None else str(look.count)
        self._is_ready = look.hint in READY
        self.update()

    @override
    def forget(self) -> None:
        super().forget()
        self._outline, self._count = None, ""

    @override
    def ratio(self) -> float:
        """A camera on its side is shown whole; of a wide one the middle, as `framing.shown_width` says."""
        if self._image.isNull():
            return PRINT_RATIO
        return max(PRINT_RATIO, self._image.height() / self._image.width())

    @override
    def paint(self, painter: QPainter) -> None:
        super().paint(painter)
        if self._outline is None or self._image.isNull():
            self._paint_oval(painter, self._empty_place(), 0.0)
            return
        cut, head = self._outline.cut, self._outline.head
        self._paint_cut(painter, self.on_glass(cut), -cut.turn)
        self._paint_oval(painter, self.on_glass(head), -head.turn)
        if self._count:
            self._paint_count(painter)

    def on_glass(self, box: CropBox) -> QRectF:
        """A box of the frame where the mirror shows it, before it is turned about its middle."""
        spread = self.spread()
        scale = spread.width() / self._image.width()
        place = QRectF(0, 0, box.width * scale, box.height * scale)
        place.moveCenter(QPointF(spread.right() - box.centre_x * scale, spread.top() + box.centre_y * scale))
        return place

    def _empty_place(self) -> QRectF:
        glass = QRectF(self.glass())
        high = EMPTY_HIGH * glass.height()
        place = QRectF(0, 0, EMPTY_WIDE * high, high)
        place.moveCenter(QPointF(glass.center().x(), glass.top() + EMPTY_DOWN * glass.height()))
        return place

    def _paint_cut(self, painter: QPainter, place: QRectF, turn: float) -> None:
        """What the print will not show is darker."""
        inside, beside, middle = QPainterPath(), QPainterPath(), place.center()
        inside.addRect(place.translated(-middle))
        beside.addRect(QRectF(self.glass()))
        about = QTransform.fromTranslate(middle.x(), middle.y()).rotate(turn)
        painter.fillPath(beside.subtracted(about.map(inside)), BESIDE)

    def _paint_oval(self, painter: QPainter, place: QRectF, turn: float) -> None:
        """Dashed while something is to be done, drawn through when all is well."""
        painter.save()
        painter.translate(place.center())
        painter.rotate(turn)
        painter.translate(-place.center())
        for colour, thick in ((QColor(0, 0, 0, 120), 7.0), (QColor(255, 255, 255, 235), 3.0)):
            dashes = Qt.PenStyle.SolidLine if self._is_ready else Qt.PenStyle.DashLine
            painter.setPen(QPen(colour, thick, dashes))
            painter.drawEllipse(place)
        painter.restore()

    def _paint_count(self, painter: QPainter) -> None:
        """In the lower corner: shoulders are there."""
        glass = QRectF(self.glass())
        side = COUNT_SHARE * glass.height()
        place = QRectF(glass.right() - 1.2 * side, glass.bottom() - 1.2 * side, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawEllipse(place)
        font = QFont(self.font())
        font.setPixelSize(max(1, round(0.7 * side)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._count)
