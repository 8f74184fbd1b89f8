"""How far the errand is: five bars, and the way back in its fixed place."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from screens import tokens
from screens.acts import Wish
from screens.parts.touch import Touch
from screens.theme import Look
from screens.tokens import Role


class Progress(QWidget):
    """stage: bars filled, 0 hides them. Open bars are outlined, so that grey eyes count them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._stage = 0
        self._stages = 1
        self.back = Touch(
            look,
            self.tr("Back"),
            kind="chip",
            icon="left",
            value=Wish.BACK,
            height_mm=tokens.CHIP - 2,
            role=Role.STRONG,
        )
        self.back.setParent(self)
        self.back.hide()

    def show_stage(self, stage: int, *, can_go_back: bool) -> None:
        """Another step."""
        self._stage = stage
        if stage:
            from kiosk.steps import STAGES  # not on the first page, which is to come soon

            self._stages = STAGES
        self.back.setVisible(can_go_back)
        self.setAccessibleName(self.tr("Step {stage} of {stages}").format(stage=stage, stages=self._stages))
        self.update()

    def least_height(self) -> int:
        """Height of the row."""
        if self._look.zoom > 1 and not self.back.isVisibleTo(self):
            return self._look.fixed(8)  # a grown page has no room to keep the place of a button not there
        return self.back.heightForWidth(self.back.sizeHint().width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.back.setGeometry(self._look.fixed(tokens.MARGIN), 0, self.back.sizeHint().width(), self.height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._stage:
            return
        look = self._look
        margin, gap, thick = look.fixed(tokens.MARGIN), look.fixed(3.6), look.fixed(3.4)
        left = float(margin)
        if self.back.isVisibleTo(self):
            left += self.back.width() + look.fixed(tokens.GAP)
        wide = (self.width() - margin - left - gap * (self._stages - 1)) / self._stages
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for bar in range(self._stages):
            rect = QRectF(left + bar * (wide + gap), (self.height() - thick) / 2, wide, thick)
            if bar < self._stage:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("prime"))
            else:
                line = look.fixed(0.5)
                painter.setPen(QPen(look.colour("edge"), line))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                rect = rect.adjusted(line / 2, line / 2, -line / 2, -line / 2)
            painter.drawRoundedRect(rect, thick / 2, thick / 2)
        painter.end()
