"""A choice that answers *here, now?* before it is touched: icon, name, one line about it, mark."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

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
        if self._about:
            self.about_words = Words(look, self._about, Role.SUPPORT, tone="soft")
            column.addWidget(self.about_words)
        column.addSpacing(look.fixed(0.8))
        column.addWidget(Mark(look, *self._mark), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        row.addLayout(column, 1)

    def compact(self) -> None:
        """Leave the line about it out; the spoken name keeps it."""
        if self._about:
            self.about_words.hide()
