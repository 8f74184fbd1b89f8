"""A person: the number to call now, and the counter's hours."""

from typing_extensions import override

from kiosk.views import HelpDesk
from screens.acts import Wish
from screens.page import Page
from screens.parts.card import row_card
from screens.parts.mark import Mark
from screens.tokens import Role
from screens.wording import moment_words, name_in


class PersonOverlay(Page):
    """value: the help desk of this kiosk."""

    @override
    def build(self) -> None:
        desk = self.value
        if not isinstance(desk, HelpDesk):
            raise TypeError(type(desk).__name__)
        self.put_title(self.tr("We are here for you"), self.tr("Call this number, at any hour."))
        self.put(row_card(self.look, self.tr("Phone"), desk.phone, role=Role.CODE, tone="prime"))
        counter = name_in(desk.counter, self.look.settings.language)
        self.put(row_card(self.look, self.tr("Counter"), counter))
        self.put(self._hours(desk))
        self.put_action(self.tr("Back to my page"), Wish.CLOSE, primary=True)

    def _hours(self, desk: HelpDesk) -> Mark:
        if desk.counter_open:
            return Mark(self.look, "yes", self.tr("The counter is open now"), Role.STRONG)
        if desk.counter_opens_at is None:
            return Mark(self.look, "no", self.tr("The counter is closed now"), Role.STRONG)
        return Mark(
            self.look,
            "later",
            self.tr("Counter: {when}").format(when=moment_words(desk.counter_opens_at, self.now.date())),
            Role.STRONG,
        )
