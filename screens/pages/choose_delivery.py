"""Where will the passport be collected? Each office with its address."""

from typing_extensions import override

from contract.passport import DeliveryOffice
from kiosk.steps import ChooseDelivery
from screens.page import Page, step_as
from screens.parts.tile import TileButton
from screens.wording import name_in


class ChooseDeliveryPage(Page):
    """Reached from the check page only: most collect it where they apply."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, ChooseDelivery)
        self.put_title(self.tr("Where will you collect it?"), self.tr("Bring your ID card then."))
        for office in step.offices:
            self.put_choice(self._tile(office, is_chosen=office.code == step.chosen))

    def _tile(self, office: DeliveryOffice, *, is_chosen: bool) -> TileButton:
        language = self.look.settings.language
        return TileButton(
            self.look,
            title=name_in(office.name, language),
            about=name_in(office.about, language),
            mark=("yes", self.tr("Chosen now") if is_chosen else self.tr("Possible, too")),
            value=office.code,
            available=True,
        )
