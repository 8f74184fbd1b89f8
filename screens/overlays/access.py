"""Larger, stronger, lower, aloud: how the pages are for this citizen, until the errand ends."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from typing_extensions import override

from screens.acts import SettingsChosen, Wish
from screens.page import Page
from screens.parts.toggle import toggles


class AccessOverlay(Page):
    """value: whether the machine can speak. Each touch takes effect at once; the place is kept."""

    @override
    def build(self) -> None:
        settings = self.look.settings
        self.put_title(self.tr("How is it best for you?"))
        largest = self.look.profile.largest_scale(low_reach=settings.low_reach)
        sizes: list[tuple[str, object]] = [(f"{n} %", n) for n in (100, 150, 200) if n <= largest]
        questions: list[tuple[str, str, list[tuple[str, object]]]] = [
            ("scale", self.tr("Size"), sizes),
            ("contrast", self.tr("Colours"), [(self.tr("Normal"), False), (self.tr("Strong"), True)]),
            ("low_reach", self.tr("Height"), [(self.tr("Full"), False), (self.tr("Low"), True)]),
        ]
        if self.value is True:
            voice: list[tuple[str, object]] = [(self.tr("Off"), False), (self.tr("On"), True)]
            questions.append(("voice", self.tr("Read aloud"), voice))
        for name, words, choices in questions:
            for toggle in toggles(self.look, name, words, choices, getattr(settings, name)):
                toggle.chosen.connect(self._on_toggle_chosen)
                self.put(toggle)
        self.put_action(self.tr("Done"), Wish.CLOSE, primary=True)

    @Slot(str, object)
    def _on_toggle_chosen(self, name: str, value: Any) -> None:
        self.say(SettingsChosen(replace(self.look.settings, **{name: value})))
