"""What is it about? The services of the counter, each with who waits and how long it takes."""

from datetime import datetime, timedelta

from PySide6.QtCore import Slot
from typing_extensions import override

from contract.queue import Priority, ServiceNow
from kiosk.availability.answer import Here
from kiosk.steps import CounterWish
from kiosk.views import Tile
from screens.acts import Act, Answered
from screens.page import Page
from screens.parts.tile import TileButton
from screens.parts.toggle import toggles
from screens.parts.touch import Touch
from screens.wording import SEOUL, mark_of, name_in, wait_words, waiting_words
from translations import OWN_NAMES

SOON = timedelta(hours=2)
"""So long before a counter closes its tiles say when."""


class ChooseServicePage(Page):
    """The tiles of the view. Who is let forward is a draft: asked here or, grown, on a page of its own."""

    @override
    def most_blocks(self) -> int:
        if self._asks_who:
            return super().most_blocks()
        return 4 if self.look.settings.scale == 200 else 6

    @override
    def build(self) -> None:
        if self._asks_who:
            self.put_title(self.tr("Shall we let you go first?"))
            self.put(*self._whos())
            return
        self.put_title(self.tr("What is it about?"))
        self._put_question()
        for tile in self.ask.tiles:
            self.put_choice(
                TileButton(
                    self.look,
                    title=name_in(tile.name, self.look.settings.language),
                    about=self._about(tile),
                    mark=self._mark(tile, tile.line),
                    value=tile.code,
                    available=isinstance(tile.availability, Here),
                )
            )

    def _put_question(self) -> None:
        """Before the services, since a touch on one of them draws the number. Grown, a key leads to it."""
        if not self._is_grown():
            question = self.tr("Shall we let you go first?")
            for toggle in toggles(self.look, "priority", question, self._choices(), self._priority):
                toggle.chosen.connect(self._on_toggle_chosen)
                self.put(toggle)
            return
        wish = self.tr("Let me go first")
        if self._priority is Priority.NONE:
            key = Touch(self.look, wish, kind="plain")
        else:
            said = next(words for words, who in self._choices() if who is self._priority)
            key = Touch(self.look, said, kind="chosen", icon="check")
            key.setAccessibleName(f"{wish}: {said}")
        key.acted.connect(self._on_question_acted)
        self.put(key)

    def _choices(self) -> list[tuple[str, object]]:
        return [
            (self.tr("No"), Priority.NONE),
            (self.tr("65+"), Priority.ELDERLY),
            (self.tr("Disabled"), Priority.DISABLED),
            (self.tr("Pregnant"), Priority.PREGNANT),
            (self.tr("Baby"), Priority.INFANT),
        ]

    def _whos(self) -> list[Touch]:
        touches = [
            Touch(self.look, words, kind="chosen" if who is self._priority else "plain", value=who)
            for words, who in self._choices()
        ]
        for touch in touches:
            touch.acted.connect(self._on_who_acted)
        return touches

    @override
    def start(self) -> None:
        self._asks_who = False
        remembered = self.ask.remembered if self.value is not None else None
        self._priority = remembered.priority if isinstance(remembered, CounterWish) else Priority.NONE

    @override
    def choice(self, value: object) -> Act:
        return Answered(CounterWish(str(value), self._priority))

    @Slot(object)
    def _on_question_acted(self, _value: object) -> None:
        self._asks_who = True
        self._show_anew()

    @Slot(object)
    def _on_who_acted(self, value: object) -> None:
        self._priority, self._asks_who = Priority(str(value)), False
        self._show_anew()

    def _show_anew(self) -> None:
        self.turn_sheet(0)
        self.rebuild()

    @Slot(str, object)
    def _on_toggle_chosen(self, _name: str, value: object) -> None:
        self._priority = Priority(str(value))
        self.rebuild()

    def _mark(self, tile: Tile, line: ServiceNow | None) -> tuple[str, str]:
        if line is None or not isinstance(tile.availability, Here):
            return mark_of(tile.availability, self.now.date())
        words = self.tr("{people} · {wait}").format(
            people=waiting_words(line.waiting), wait=wait_words(line.wait)
        )
        closes = self._closing(tile.until, line)
        if closes is not None and closes[0] == "later":
            return closes
        more = () if closes is None else (closes[1],)
        return "yes", " · ".join((words, *more, *(_spoken(line) if self._is_grown() else ())))

    def _closing(self, until: datetime | None, line: ServiceNow) -> tuple[str, str] | None:
        """A number that may not be called any more says so before it is drawn."""
        if until is None:
            return None
        time = f"{until.astimezone(SEOUL):%H:%M}"
        if line.wait is not None and self.now + timedelta(minutes=line.wait.high) > until:
            return "later", self.tr("Perhaps not today: closes {time}").format(time=time)
        return ("yes", self.tr("closes {time}").format(time=time)) if until - self.now <= SOON else None

    def _about(self, tile: Tile) -> str:
        """With the languages; on a grown page, where this line gives way, they stand in the mark."""
        about = name_in(tile.about, self.look.settings.language)
        spoken = () if tile.line is None or self._is_grown() else _spoken(tile.line)
        return " · ".join((about, *spoken))

    def _is_grown(self) -> bool:
        return self.look.settings.scale > 100


def _spoken(line: ServiceNow) -> tuple[str, ...]:
    """Languages besides Korean, each by its own name."""
    others = [OWN_NAMES.get(code, code) for code in line.languages if code != "ko"]
    return (", ".join(others),) if others else ()
