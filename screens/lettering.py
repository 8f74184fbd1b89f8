"""A text as it is drawn: its size, its lines, its ink. Parts that show text paint these; no widget each."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from screens.theme import Look
from screens.tokens import Role

OPTICAL_MIDDLE_EM = 0.36
"""Height over the baseline of the middle between a Hangul syllable's and a capital's middle, in em."""

BALANCED = (Role.TITLE, Role.HEADING, Role.BUTTON)
"""Lines of even length, where a text is looked at rather than read."""


class Lettering:
    """text in a role's size. tone: a palette colour's name. rect: where it was placed last."""

    def __init__(
        self,
        look: Look,
        text: str,
        role: Role = Role.BODY,
        *,
        tone: str = "ink",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        self.look = look
        self.text = text
        self.role = role
        self.tone = tone
        self.align = align
        self.rect = QRect()

    def natural_width(self) -> int:
        """Width in one line."""
        return self.look.face(self.role).natural_width(self.text)

    def longest_word_width(self) -> int:
        """Below this width a word would break."""
        return self.look.face(self.role).longest_word_width(self.text)

    def line_px(self) -> int:
        """Height of one line."""
        return self.look.face(self.role).line_px

    def lines(self, width: int) -> tuple[str, ...]:
        """How the text breaks at `width` pixels."""
        return self.look.face(self.role).lines(self.text, width, balanced=self.role in BALANCED)

    def height(self, width: int) -> int:
        """Of all lines at `width` pixels."""
        return len(self.lines(width)) * self.line_px()

    def line_rects(self) -> list[QRect]:
        """Where each line stands, in the middle of `rect`."""
        face = self.look.face(self.role)
        lines, step = self.lines(self.rect.width()), face.line_px
        top = self.rect.top() + max(0, (self.rect.height() - step * len(lines)) // 2)
        rects = []
        for number, line in enumerate(lines):
            wide = face.width(line)
            free = self.rect.width() - wide
            if self.align == Qt.AlignmentFlag.AlignHCenter:
                free //= 2
            elif self.align != Qt.AlignmentFlag.AlignRight:
                free = 0
            rects.append(QRect(self.rect.left() + free, top + number * step, wide, step))
        return rects

    def paint(self, painter: QPainter) -> None:
        """Into `rect`."""
        face = self.look.face(self.role)
        painter.setFont(face.font)
        painter.setPen(self.look.colour(self.tone))
        middle = OPTICAL_MIDDLE_EM * face.px
        for rect, line in zip(self.line_rects(), self.lines(self.rect.width()), strict=True):
            painter.drawText(rect.left(), round(rect.top() + rect.height() / 2 + middle), line)


@runtime_checkable
class Written(Protocol):
    """A part that texts are written on."""

    @property
    def letterings(self) -> list[Lettering]:
        """What is drawn, each with its place."""
