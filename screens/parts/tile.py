"""A choice that answers *here, now?* before it is touched: icon, name, one line about it, mark."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from screens import tokens
from screens.parts.mark import Mark
from screens.parts.picture import IconBox
from screens.parts.touch import Touch
from screens.parts.words import Words
from screens.theme import Look
from screens.tokens import Role


class TileButton(Touch):
    """mark: (kind, words). An unavailable tile is shown, says why, and cannot be touched."""

    def __init__(
        self,
        look: Look,
        *,
        title: str,
        about: str,
        mark: tuple[str, str],
        value: object,
        available: bool,
        icon: str | None = None,
    ) -> None:
        self._about = about
        self._mark = mark
        self._available = available
        self._compacted = False
        super().__init__(look, title, kind="tile", value=value, icon=icon, role=Role.TILE)
        self.setAccessibleName(". ".join(part for part in (title, about, mark[1]) if part))
        self.setEnabled(available)

    @override
    def fill(self, icon: str | None, role: Role) -> None:
        look = self._look
        wide = look.settings.scale == 100
        row = QHBoxLayout(self)
        row.setContentsMargins(look.fixed(8), look.fixed(6), look.fixed(8), look.fixed(6))
        row.setSpacing(look.fixed(9))
        if icon is not None and (wide or not look.profile.portrait):
            row.addWidget(IconBox(look, icon, size_mm=38, icon_mm=24), 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(look.fixed(1.2))
        column.addStretch(1)
        column.addWidget(Words(look, self.label, role, tone="ink" if self._available else "soft"))
        mark = Mark(look, *self._mark)
        self._layouts: list[QBoxLayout] = [column, row]
        if self._about:
            self.about_words = Words(look, self._about, Role.SUPPORT, tone="soft")
        if self._about and icon is None and self._fits_beside(mark):
            line = QHBoxLayout()
            line.setSpacing(look.fixed(5))
            line.addWidget(self.about_words, 1)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(line)
            self._layouts = [line, column, row]
        else:
            if self._about:
                column.addWidget(self.about_words)
            column.addSpacing(look.fixed(0.8))
            column.addWidget(mark, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        row.addLayout(column, 1)

    def _fits_beside(self, mark: Mark) -> bool:
        """Whether the line about it and the mark share a line, which saves a row on lists without icons."""
        look = self._look
        room = look.profile.width_px - 2 * look.fixed(tokens.MARGIN + 8) - look.fixed(8)
        if not look.profile.portrait and look.settings.scale < 200:
            room = room // 2 - look.fixed(tokens.MARGIN)
        return self.about_words.natural_width() + mark.sizeHint().width() <= room

    def compact(self) -> None:
        """Leave the line about it out; the spoken name keeps it."""
        if not self._about or self._compacted:
            return
        self._compacted = True
        self.about_words.hide()
        for (
            layout
        ) in self._layouts:  # Qt keeps the heights of nested layouts when a hidden part is not shown yet
            layout.removeWidget(self.about_words)
            layout.invalidate()
