"""Rows of a label and a value on one card, as on the check page; and a plain card for a sentence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from screens.parts.words import Words
from screens.theme import Look
from screens.tokens import MARGIN, Role


class Card(QFrame):
    """A white box with round corners."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        side = look.fixed(6.6)
        above = look.fixed(3 if look.settings.scale == 100 else 0)
        self.column.setContentsMargins(side, above, side, above)
        self.column.setSpacing(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


def row_card(look: Look, label: str, value: str, *, role: Role = Role.BUTTON, tone: str = "ink") -> Card:
    """One answer: label left, value right; under each other where the line is too short."""
    card = Card(look)
    card.column.addWidget(_row(look, label, value, role, tone))
    return card


def rows_card(look: Look, rows: list[tuple[str, str]]) -> Card:
    """Several answers on one card with thin lines between."""
    card = Card(look)
    for number, (label, value) in enumerate(rows):
        if number:
            card.column.addWidget(_hairline(look))
        role = Role.BUTTON if look.settings.scale == 100 else Role.STRONG
        card.column.addWidget(_row(look, label, value, role, "ink"))
    return card


def broken_rows(look: Look, rows: list[tuple[str, str]]) -> int:
    """How many rows need a second line on a card as wide as an upright page."""
    room = look.profile.width_px - 2 * look.fixed(MARGIN + 6.6) - look.fixed(4)
    widths = [
        Words(look, label).natural_width() + Words(look, value, Role.BUTTON).natural_width()
        for label, value in rows
    ]
    return sum(width > room * 9 // 10 for width in widths)


def _row(look: Look, label: str, value: str, role: Role, tone: str) -> QWidget:
    holder = QWidget()
    holder.setObjectName("plain")
    name = Words(look, label, Role.BODY, tone="soft")
    side_by_side = look.settings.scale == 100
    align = Qt.AlignmentFlag.AlignRight if side_by_side else Qt.AlignmentFlag.AlignLeft
    answer = Words(look, value, role, tone=tone, align=align)
    box: QHBoxLayout | QVBoxLayout
    if side_by_side:
        box = QHBoxLayout(holder)
        name.setMaximumWidth(name.natural_width())
        box.addWidget(name, 2)
        box.addWidget(answer, 3)
    else:
        box = QVBoxLayout(holder)
        box.addWidget(name)
        box.addWidget(answer)
    above = look.fixed(3.4 if side_by_side else 1.2)
    box.setContentsMargins(0, above, 0, above)
    box.setSpacing(look.fixed(4) if side_by_side else look.fixed(1))
    return holder


def _hairline(look: Look) -> QFrame:
    line = QFrame()
    line.setFixedHeight(max(1, look.fixed(0.5)))
    line.setObjectName("hairline")
    return line
