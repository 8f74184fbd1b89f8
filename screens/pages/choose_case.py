"""Why is a passport needed? Each reason says at once whether it can be begun here."""

from typing_extensions import override

from contract.passport import CaseOffer
from kiosk.steps import ChooseCase
from screens.page import Page, step_as
from screens.parts.tile import TileButton
from screens.wording import name_in


class ChooseCasePage(Page):
    """What a counter must do is open as well: it tells what to bring, and a person goes on."""

    @override
    def most_blocks(self) -> int:
        return 4 if self.look.settings.scale == 200 else 6

    @override
    def build(self) -> None:
        self.put_title(self.tr("Why do you need a passport?"))
        for case in step_as(self.ask.step, ChooseCase).cases:
            self.put_choice(self._tile(case))

    def _tile(self, case: CaseOffer) -> TileButton:
        language = self.look.settings.language
        days = self.tr("{days} days").format(days=case.days)
        mark = ("yes", self.tr("Here, now")) if case.at_machine else ("later", self.tr("At a counter"))
        return TileButton(
            self.look,
            title=name_in(case.name, language),
            about=f"{name_in(case.about, language)} · {days}",
            mark=mark,
            value=case.case,
            available=True,
        )
