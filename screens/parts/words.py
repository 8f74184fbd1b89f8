"""A text of its own on a page: headline, line under it, note."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from screens.lettering import Lettering
from screens.theme import Look
from screens.tokens import Role


class Words(QLabel):
    """A label, so that assistive tools read it; drawn as `Lettering`."""

    def __init__(
        self,
        look: Look,
        text: str,
        role: Role = Role.BODY,
        *,
        tone: str = "ink",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lettering = Lettering(look, text, role, tone=tone, align=align)
        self.setTextFormat(Qt.TextFormat.PlainText)
        super().setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def letterings(self) -> list[Lettering]:
        """What is drawn, and where."""
        self._lettering.rect = QRect(0, 0, self.width(), self.height())
        return [self._lettering]

    @override
    def setText(self, text: str) -> None:
        self._lettering.text = text
        super().setText(text)

    def set_role(self, role: Role) -> None:
        """Show the same text in another size."""
        if role != self._lettering.role:
            self._lettering.role = role
            self.updateGeometry()

    def set_tone(self, tone: str) -> None:
        """Show the same text in another colour of the palette."""
        if tone != self._lettering.tone:
            self._lettering.tone = tone
            self.update()

    def natural_width(self) -> int:
        """Width in one line."""
        return self._lettering.natural_width()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._lettering.height(width)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def sizeHint(self) -> QSize:
        lettering = self._lettering
        return QSize(lettering.natural_width(), lettering.line_px() * (1 + lettering.text.count("\n")))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._lettering.longest_word_width(), self._lettering.line_px())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for lettering in self.letterings:
            lettering.paint(painter)
        painter.end()
