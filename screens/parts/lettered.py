"""A card that texts are written on: as high as its words need at the width it is given."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from screens.lettering import Lettering
from screens.theme import Look
from screens.tokens import CORNER, MARGIN


class LetteredCard(QWidget):
    """Not touched, only read. spoken: what a voice says of it. Subclasses place and keep the letterings."""

    def __init__(self, look: Look, spoken: str) -> None:
        super().__init__()
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(spoken)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def place(self, width: int) -> int:
        """Give all letterings their rectangles; the height they take."""
        raise NotImplementedError

    def written(self) -> list[Lettering]:
        """In reading order."""
        raise NotImplementedError

    @property
    def letterings(self) -> list[Lettering]:
        """What is drawn, and where."""
        self.place(self.width())
        return self.written()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self.place(width)

    @override
    def sizeHint(self) -> QSize:
        wide = self._look.profile.width_px - 2 * self._look.fixed(MARGIN)
        return QSize(wide, self.heightForWidth(wide))

    def paint_below(self, painter: QPainter) -> None:
        """What else stands on the card, under the words."""

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._look.box("card", "hairline", CORNER).paint(painter, self.rect())
        letterings = self.letterings
        self.paint_below(painter)
        for lettering in letterings:
            lettering.paint(painter)
        painter.end()
