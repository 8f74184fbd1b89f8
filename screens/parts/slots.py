"""Where typed signs appear: dots for a PIN, boxes for a code, a line for a number. No PIN's digits."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from screens.theme import Look
from screens.tokens import LINE, Role

DOTS_MM = {100: 13.0, 150: 10.0, 200: 8.0}
"""Height of the row of dots: a grown page needs the room for its keys, and dots are no words."""


class Dots(QWidget):
    """As many dots as digits were typed; the places still free are rings."""

    personal = True

    def __init__(self, look: Look, filled: int, places: int) -> None:
        super().__init__()
        self._look = look
        self._filled = filled
        self._places = places

    def show_filled(self, filled: int) -> None:
        """Another number of digits."""
        self._filled = filled
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(60), self._look.fixed(DOTS_MM[self._look.settings.scale]))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("prime"), look.fixed(LINE)))
        step = min(look.px(15), self.width() / self._places)
        size = min(step * 0.46, self.height() * 0.8)
        left = (self.width() - step * self._places) / 2
        for place in range(self._places):
            painter.setBrush(look.colour("prime") if place < self._filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(
                QRectF(left + step * place + (step - size) / 2, (self.height() - size) / 2, size, size)
            )
        painter.end()


class Signs(QWidget):
    """What was typed, in the middle; a grown page needs the room for its keys."""

    personal = True

    def __init__(self, look: Look, signs: str, rest: str = "") -> None:
        super().__init__()
        self._look = look
        self._face = look.face(Role.TITLE if look.settings.scale == 100 else Role.STRONG)
        self.show_signs(signs, rest)

    def show_signs(self, signs: str, rest: str = "") -> None:
        """Other signs. rest: the places that wait for one, seen but not spoken."""
        self._signs = signs + rest
        self.setAccessibleName(signs)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(60), self._face.line_px)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._look.colour("prime"))
        painter.setFont(self._face.font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._signs)
        painter.end()


class CodeBoxes(QWidget):
    """Six boxes in two groups of three, as the code is printed: K7M 3PQ."""

    personal = True

    def __init__(self, look: Look, code: str, places: int) -> None:
        super().__init__()
        self._look = look
        self._code = code
        self._places = places
        self.setAccessibleName(" ".join(code))

    def show_code(self, code: str) -> None:
        """Other signs."""
        self._code = code
        self.setAccessibleName(" ".join(code))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(100), self._look.px(22))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.face(Role.CODE).font)
        gap, middle = look.fixed(3), look.fixed(9)
        wide = min(look.px(32), (self.width() - gap * (self._places - 2) - middle) / self._places)
        left = (self.width() - wide * self._places - gap * (self._places - 2) - middle) / 2
        for place in range(self._places):
            box = QRectF(left, 2, wide, self.height() - 4)
            typed = place < len(self._code)
            painter.setPen(QPen(look.colour("prime" if typed else "edge"), look.fixed(LINE)))
            painter.setBrush(look.colour("card"))
            painter.drawRoundedRect(box, look.fixed(4), look.fixed(4))
            if typed:
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._code[place])
            left += wide + (middle if place == self._places // 2 - 1 else gap)
        painter.end()
