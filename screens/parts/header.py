"""The top of every page: which machine, what time, the language chip and the access chip."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from contract.text import Text
from kiosk.views import HelpNews
from screens import tokens
from screens.acts import Wish
from screens.parts.touch import Touch
from screens.parts.words import Words
from screens.theme import Look
from screens.tokens import Role
from screens.wording import name_in

HELP_LINE_MM = 2.4
"""Seen by whoever stands near, whatever the page."""


class Header(QWidget):
    """acted(Wish or a language code): a chip was touched."""

    acted = Signal(object)

    def __init__(self, look: Look, site_name: Text, languages: tuple[tuple[str, str], ...]) -> None:
        """languages: (code, own name) of those a touch may switch to."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self._name = name_in(site_name, look.settings.language)
        self._helped = False
        self._site = Words(look, self._name, Role.CAPTION)
        self._clock = Words(look, "", Role.CAPTION, tone="soft")
        other = next((pair for pair in languages if pair[0] != look.settings.language), None)
        many = len(languages) > 2
        roomy = look.settings.scale == 100 or not look.profile.portrait
        label = self.tr("Language") if many or other is None else other[1]
        self.language = Touch(
            look,
            label,
            kind="chip",
            icon="globe" if roomy else None,
            value=None if other is None else other[0],
            height_mm=tokens.CHIP,
            role=Role.STRONG,
        )
        self.access = Touch(
            look,
            self.tr("Larger"),
            kind="chip",
            icon="larger" if roomy else None,
            value=Wish.ACCESS,
            height_mm=tokens.CHIP,
            role=Role.STRONG,
        )
        for part in (self._site, self._clock, self.language, self.access):
            part.setParent(self)
        for chip in (self.language, self.access):
            chip.acted.connect(self._on_chip_acted)

    def show_time(self, now: datetime) -> None:
        """The minute."""
        text = self._time(now.hour, now.minute)
        if text != self._clock.text():
            self._clock.setText(text)

    def show_help(self, news: HelpNews | None) -> None:
        """Somebody is called, or looks along: it stands where the place's name was, over a broad line."""
        words = self._name
        if news is not None:
            words = self.tr("A clerk sees this page") if news.helper else self.tr("Calling a clerk")
        self._helped = news is not None
        self._site.setText(words)
        self._site.set_tone("prime" if self._helped else "ink")
        self.arrange()
        self.update()

    def least_height(self, width: int) -> int:
        """Height at `width` pixels: one row, or two where the chips leave no room for the name."""
        chip, gap, line = (
            self._chip_height(width),
            self._look.fixed(3.2),
            self._look.face(Role.CAPTION).line_px,
        )
        if self._one_row(width):
            return max(chip, 2 * line) + 2 * gap
        return chip + line * self._name_rows(width) + 2 * gap + gap // 2

    def arrange(self) -> None:
        """Place name, clock and chips."""
        look, width = self._look, self.width()
        margin, gap, between = look.fixed(tokens.MARGIN), look.fixed(3.2), look.fixed(4.2)
        line, chip = look.face(Role.CAPTION).line_px, self._chip_height(width)
        one = self._one_row(width)
        top = (self.height() - chip) // 2 if one else gap + line * self._name_rows(width) + gap // 2
        right = width - margin
        for touch in (self.access, self.language):
            wide = touch.sizeHint().width()
            if not one:
                wide = self._chip_room(width)[touch is self.access]
            touch.setGeometry(right - wide, top, wide, chip)
            right -= wide + between
        if one:
            first = (self.height() - 2 * line) // 2
            self._site.setGeometry(margin, first, right - margin, line)
            self._clock.setGeometry(margin, first + line, right - margin, line)
        else:
            wide = self._site.natural_width()
            self._site.setGeometry(margin, gap, wide, line)
            self._clock.setVisible(self._beside(width) or not look.settings.low_reach)
            if self._beside(width):
                left = margin + wide + look.fixed(5)
                self._clock.setGeometry(left, gap, width - margin - left, line)
            else:
                self._clock.setGeometry(margin, gap + line, width - 2 * margin, line)

    def controls(self) -> list[Touch]:
        """The chips, left to right."""
        return [self.language, self.access]

    def _chip_height(self, width: int) -> int:
        hints = [touch.sizeHint().width() for touch in self.controls()]
        widths = hints if self._one_row(width) else self._chip_room(width)
        return max(touch.heightForWidth(wide) for touch, wide in zip(self.controls(), widths, strict=True))

    def _name_rows(self, width: int) -> int:
        """Name and time beside each other, or one over the other; within low reach the time gives way."""
        return 1 if self._look.settings.low_reach or self._beside(width) else 2

    def _beside(self, width: int) -> bool:
        """Whether one line holds name and time. The latest times are the widest."""
        room = width - 2 * self._look.fixed(tokens.MARGIN) - self._look.fixed(5)
        widest = self._look.face(Role.CAPTION).width(self._time(22, 58))
        return self._site.natural_width() + widest <= room

    def _time(self, hour: int, minute: int) -> str:
        pattern = self.tr("{hour}:{minute} am") if hour < 12 else self.tr("{hour}:{minute} pm")
        return pattern.format(hour=hour % 12 or 12, minute=f"{minute:02d}")

    def _chip_room(self, width: int) -> tuple[int, int]:
        """Widths of language and access chip when they fill a row, in proportion to their words."""
        free = width - 2 * self._look.fixed(tokens.MARGIN) - self._look.fixed(4.2)
        first, second = self.language.sizeHint().width(), self.access.sizeHint().width()
        share = free * first // (first + second)
        return share, free - share

    def _one_row(self, width: int) -> bool:
        chips = self.language.sizeHint().width() + self.access.sizeHint().width()
        name = max(self._site.natural_width(), self._look.px(24))
        gaps = 2 * self._look.fixed(tokens.MARGIN) + 2 * self._look.fixed(4.2)
        return chips + name + gaps <= width

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        line = look.fixed(HELP_LINE_MM if self._helped else tokens.LINE)
        tone = "prime" if self._helped else "hairline"
        plain = look.palette.outlined_marks or not self._helped
        painter.fillRect(self.rect(), look.colour("card" if plain else "tint"))
        painter.fillRect(0, self.height() - line, self.width(), line, look.colour(tone))
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    @Slot(object)
    def _on_chip_acted(self, value: object) -> None:
        self.acted.emit(value)
