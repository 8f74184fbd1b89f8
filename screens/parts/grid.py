"""Things to touch side by side in columns of equal width, with a line of words over them if need be."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from screens.lettering import Lettering
from screens.parts.touch import Touch


class Grid(QWidget):
    """cells: None leaves a place free. gap: pixels. Placed by hand: Qt's layouts ask each button often."""

    def __init__(
        self,
        cells: Sequence[Touch | None],
        columns: int,
        gap: int,
        *,
        head: Lettering | None = None,
        below: int = 0,
    ) -> None:
        """head: words on top. below: pixels left free under the last row."""
        super().__init__()
        self._cells = cells
        self._columns = columns
        self._gap = gap
        self._head = head
        self._below = below
        for cell in cells:
            if cell is not None:
                cell.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def letterings(self) -> list[Lettering]:
        """The words on top; the cells have their own."""
        return [] if self._head is None else [self._head]

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = ceil(len(self._cells) / self._columns)
        return self._top(width) + rows * self._row_height(width) + (rows - 1) * self._gap + self._below

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def _top(self, width: int) -> int:
        return 0 if self._head is None else self._head.height(width) + self._gap // 2

    def _column_width(self, width: int) -> int:
        return (width - self._gap * (self._columns - 1)) // self._columns

    def _row_height(self, width: int) -> int:
        wide = self._column_width(width)
        return max(cell.heightForWidth(wide) for cell in self._cells if cell is not None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width()
        wide, high, top = self._column_width(width), self._row_height(width), self._top(width)
        if self._head is not None:
            self._head.rect = QRect(0, 0, width, self._head.height(width))
        for place, cell in enumerate(self._cells):
            if cell is not None:
                row, column = divmod(place, self._columns)
                left = column * (wide + self._gap)
                last = column == self._columns - 1
                cell.setGeometry(left, top + row * (high + self._gap), width - left if last else wide, high)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._head is not None:
            painter = QPainter(self)
            self._head.paint(painter)
            painter.end()
