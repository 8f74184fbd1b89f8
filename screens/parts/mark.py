"""The mark that says *here, now?*: a shape and words; colour only repeats them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from screens.parts.picture import Picture
from screens.parts.words import Words
from screens.theme import Look
from screens.tokens import TYPES, Role

ICONS: dict[str, str] = {"yes": "check", "later": "clock", "no": "cross"}
"""One shape for each kind, so that grey eyes tell them apart."""


class Mark(QFrame):
    """kind: yes, later or no."""

    def __init__(self, look: Look, kind: str, text: str, role: Role = Role.MARK) -> None:
        super().__init__()
        role = role if look.settings.scale == 100 else Role.MARK  # a grown mark is large enough already
        self.setProperty("kind", kind)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.text = text
        row = QHBoxLayout(self)
        row.setContentsMargins(look.fixed(3), look.fixed(1.2), look.fixed(3.4), look.fixed(1.4))
        row.setSpacing(look.px(1.8))
        row.addWidget(Picture(look, ICONS[kind], tone=kind, size_mm=TYPES[role].hangul_mm * 0.86))
        words = Words(look, text, role, tone=kind)
        words.setMaximumWidth(words.natural_width())
        row.addWidget(words, 1)
        self.words = words
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
