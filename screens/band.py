"""Header, progress, page, overlay and foot under each other; the lower part of the display in low reach."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

import translations
from contract.text import Text
from screens import tokens
from screens.page import Page
from screens.parts.foot import Foot
from screens.parts.header import Header
from screens.parts.progress import Progress
from screens.theme import Look


class Band(QWidget):
    """What stands in the same place on every page; `dress` makes it for a look."""

    def __init__(self, parent: QWidget, site_name: Text, look: Look) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self.header = Header(look, site_name, translations.own_names())
        self.progress = Progress(look)
        self.foot = Foot(look)
        for part in (self.header, self.progress, self.foot):
            part.setParent(self)

    def place(self, page: Page | None, overlay: Page | None, *, idle: bool) -> None:
        """Within the present size. idle: no errand, so no progress."""
        look, width, high = self._look, self.width(), self.height()
        gap = look.fixed(tokens.GAP)
        head = self.header.least_height(width)
        self.header.setGeometry(0, 0, width, head)
        foot = self.foot.least_height(width)
        foot_top = high - look.fixed(9) - foot
        self.foot.setGeometry(0, foot_top, width, foot)
        top = head + gap
        self.progress.setGeometry(0, top, width, self.progress.least_height())
        self.progress.setVisible(not idle)
        top += gap // 2 if idle else self.progress.least_height() + gap
        if page is not None:
            page.setGeometry(QRect(0, top, width, foot_top - top))
        if overlay is not None:
            overlay.setGeometry(QRect(0, head, width, foot_top - head - gap // 2))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.colour("ground"))
        painter.end()
