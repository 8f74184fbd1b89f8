"""Parts under each other: how high they are, and each into its place."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from screens.parts.mark import Mark


def height_of(part: QWidget, width: int) -> int:
    """Height a part needs at a width."""
    layout = part.layout()
    if part.hasHeightForWidth():
        return max(part.heightForWidth(width), part.minimumHeight())
    if layout is not None and layout.hasHeightForWidth():
        return max(layout.totalHeightForWidth(width), part.minimumHeight())
    return max(part.sizeHint().height(), part.minimumHeight())


def stack_down(parts: list[QWidget], area: QRect, gap: int) -> int:
    y = area.top()
    for part in parts:
        part.show()
        high = height_of(part, area.width())
        stand(part, area.left(), y, area.width(), high)
        y += high + gap
    return y - gap


def stack_height(parts: list[QWidget], width: int, gap: int) -> int:
    return sum(height_of(part, width) for part in parts) + gap * max(0, len(parts) - 1)


def stack_up(parts: list[QWidget], area: QRect, gap: int) -> None:
    y = area.bottom()
    for part in reversed(parts):
        part.show()  # it may have been on another sheet, when the page was squeezed more
        high = height_of(part, area.width())
        y -= high
        stand(part, area.left(), y, area.width(), high)
        y -= gap


def stand(part: QWidget, left: int, top: int, width: int, height: int) -> None:
    """Marks are as wide as their words, all else fills the column."""
    wide = min(width, part.sizeHint().width()) if isinstance(part, Mark) else width
    part.setGeometry(left, top, wide, height)
