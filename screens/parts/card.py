"""Rows of a label and a value on one card, as on the check page."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from screens.lettering import Lettering
from screens.parts.lettered import LetteredCard
from screens.theme import Look
from screens.tokens import LINE, MARGIN, Role

SIDE_MM = 6.6
"""Between the card's edge and its words."""

LABEL_SHARE = 0.4
"""A label that needs two lines takes this part of the row, the value the rest."""


class Card(LetteredCard):
    """rows: label left, value right; under each other where a grown page has no room. Lines between."""

    def __init__(
        self, look: Look, rows: list[tuple[str, str]], *, role: Role = Role.BUTTON, tone: str = "ink"
    ) -> None:
        super().__init__(look, ". ".join(f"{label}: {value}" for label, value in rows))
        self._role = role
        self._grown = look.settings.scale > 100
        self._rows = [
            (Lettering(look, label, Role.BODY, tone="soft"), Lettering(look, value, role, tone=tone))
            for label, value in rows
        ]
        self._ends: list[int] = []

    def compact(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """A grown card that would not fit its sheet: smaller words, still 15 mm and more."""
        small = on and self._grown
        for label, value in self._rows:
            label.role = Role.SUPPORT if small else Role.BODY
            value.role = Role.MARK if small and self._role is not Role.CODE else self._role

    @override
    def written(self) -> list[Lettering]:
        """Labels and values in turns."""
        return [part for row in self._rows for part in row]

    @override
    def place(self, width: int) -> int:
        """`_ends`: where each row does."""
        look = self._look
        side = look.fixed(SIDE_MM) + look.fixed(LINE)
        above, room = look.fixed(1.2 if self._grown else 3.4), width - 2 * side
        edge = look.fixed(0 if self._grown else 3) + look.fixed(LINE)
        self._ends, y = [], edge
        for label, value in self._rows:
            beside = not self._grown or self._on_one_line(label, value, room)
            value.align = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
            if beside:
                high = self._place_beside(label, value, QRect(side, y + above, room, 0))
            else:
                first = label.height(room)
                label.rect = QRect(side, y + above, room, first)
                second = value.height(room)
                value.rect = QRect(side, y + above + first + look.fixed(1), room, second)
                high = first + look.fixed(1) + second
            y += high + 2 * above
            self._ends.append(y)
        return y + edge

    def _on_one_line(self, label: Lettering, value: Lettering, room: int) -> bool:
        return label.natural_width() + value.natural_width() + self._look.fixed(4) <= room

    def _place_beside(self, label: Lettering, value: Lettering, row: QRect) -> int:
        """Each its natural width where both fit; else the label gives way down to its share."""
        room = row.width() - self._look.fixed(4)
        left = min(label.natural_width(), max(int(room * LABEL_SHARE), room - value.natural_width()))
        left = max(left, label.longest_word_width())
        high = max(label.height(left), value.height(room - left))
        label.rect = QRect(row.left(), row.top(), left, high)
        value.rect = QRect(row.left() + row.width() - (room - left), row.top(), room - left, high)
        return high

    @override
    def paint_below(self, painter: QPainter) -> None:
        side, thick = self._look.fixed(SIDE_MM), max(1, self._look.fixed(0.5))
        for end in self._ends[:-1]:
            painter.fillRect(side, end, self.width() - 2 * side, thick, self._look.colour("hairline"))


def row_card(look: Look, label: str, value: str, *, role: Role = Role.BUTTON, tone: str = "ink") -> Card:
    """One answer."""
    return Card(look, [(label, value)], role=role, tone=tone)


def cards(look: Look, rows: list[tuple[str, str]]) -> list[Card]:
    """Several answers: on one card where there is room, else on several, so that they can go to sheets."""
    role = Role.BUTTON if look.settings.scale == 100 else Role.STRONG
    together = _rows_on_one_card(look, rows)
    return [Card(look, rows[n : n + together], role=role) for n in range(0, len(rows), together)]


def _rows_on_one_card(look: Look, rows: list[tuple[str, str]]) -> int:
    if look.settings.scale > 100:
        return 1
    broken = _broken_rows(look, rows)
    if look.profile.portrait and not look.settings.low_reach and broken <= 2:
        return len(rows)
    return 3 if broken <= 2 else 2


def _broken_rows(look: Look, rows: list[tuple[str, str]]) -> int:
    """How many rows need a second line on a card as wide as an upright page, or as half of a lying one."""
    wide = look.profile.width_px if look.profile.portrait else look.profile.width_px // 2
    room = wide - 2 * look.fixed(MARGIN + SIDE_MM) - look.fixed(4)
    body, button = look.face(Role.BODY), look.face(Role.BUTTON)
    widths = [body.natural_width(label) + button.natural_width(value) for label, value in rows]
    return sum(width > room * 9 // 10 for width in widths)


def rows_of(look: Look, label: str, things: Sequence[str]) -> list[tuple[str, str]]:
    """Several things under one label: on one row, or on one each where a row so high would not fit."""
    if look.settings.scale == 100 and look.profile.portrait and not look.settings.low_reach:
        return [(label, ", ".join(things))]
    return [(label, thing) for thing in things]
