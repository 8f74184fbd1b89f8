"""The foot of every page: start again left, a person right. It never moves."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from screens import tokens
from screens.acts import Act, Wish
from screens.parts.touch import Touch
from screens.theme import Look
from screens.tokens import Role


class Foot(QWidget):
    """acted(Act)."""

    acted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        plain = look.settings.scale == 100
        icon, role = ("phone", Role.BUTTON) if plain else (None, Role.STRONG)
        self.again = Touch(look, self.tr("Restart"), value=Wish.START_AGAIN, role=role)
        self.finish = Touch(look, self.tr("Finish"), kind="primary", role=role)
        self.person = Touch(look, self.tr("Call a person"), value=Wish.PERSON, icon=icon, role=role)
        if not self._fits_in_a_row(self.person):
            full, short = self.person.label, self.tr("Person")
            self.person = Touch(look, short, value=Wish.PERSON, role=role)
            self.person.setAccessibleName(f"{short}: {full}")
        self.end_help = Touch(look, self.tr("End help"), value=Wish.END_HELP, role=role)
        if not self._fits_in_a_row(self.end_help):
            full = self.end_help.label
            self.end_help = Touch(look, self.tr("End"), value=Wish.END_HELP, role=role)
            self.end_help.setAccessibleName(full)
        self.end_help.hide()
        for touch in (self.again, self.finish, self.person, self.end_help):
            touch.setParent(self)
            touch.acted.connect(self._on_touch_acted)

    def show_left(self, *, again: bool, finish: Act | None) -> None:
        """What stands left: nothing (idle page), start again, or the end of the errand."""
        self.finish.value = finish
        self.finish.setVisible(finish is not None)
        self.again.setVisible(again and finish is None)

    def show_help(self, *, is_on: bool) -> None:
        """While somebody looks along, the right button ends that."""
        self.end_help.setVisible(is_on)
        self.person.setVisible(not is_on)

    def controls(self) -> list[Touch]:
        """Those shown, left to right."""
        right = (self.person, self.end_help)
        return [touch for touch in (self.again, self.finish, *right) if touch.isVisibleTo(self)]

    def least_height(self, width: int) -> int:
        """Height at `width`: the higher of the buttons."""
        left, right = self._widths(width)
        return max(
            self.again.heightForWidth(left),
            self.finish.heightForWidth(left),
            self.person.heightForWidth(right),
        )

    def arrange(self) -> None:
        """Same rectangles on every page."""
        left, right = self._widths(self.width())
        margin, gap = self._look.fixed(tokens.MARGIN), self._look.fixed(tokens.GAP)
        for touch in (self.again, self.finish):
            touch.setGeometry(margin, 0, left, self.height())
        for touch in (self.person, self.end_help):
            touch.setGeometry(margin + left + gap, 0, right, self.height())

    def _fits_in_a_row(self, touch: Touch) -> bool:
        """A foot of two lines would cost every page a choice (English at 200 %)."""
        width = self._look.profile.width_px
        return touch.heightForWidth(self._widths(width)[1]) == touch.least_height()

    def _widths(self, width: int) -> tuple[int, int]:
        free = width - 2 * self._look.fixed(tokens.MARGIN) - self._look.fixed(tokens.GAP)
        first = max(self.again.sizeHint().width(), self.finish.sizeHint().width())
        share = free * first // (first + self.person.sizeHint().width())
        return share, free - share

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    @Slot(object)
    def _on_touch_acted(self, value: object) -> None:
        self.acted.emit(value)
