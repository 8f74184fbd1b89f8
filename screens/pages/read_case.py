"""What the counter does for this case: what to bring, what it costs, how long it takes; a person goes on."""

from typing_extensions import override

from kiosk.steps import ReadCase
from screens.acts import Wish
from screens.page import Page, step_as
from screens.parts.card import cards, rows_of
from screens.wording import amount_words, name_in


class ReadCasePage(Page):
    """Nothing is asked that the counter asks anyway."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, ReadCase)
        language = self.look.settings.language
        about = name_in(step.case.about, language) if self.look.settings.scale < 200 else ""
        self.put_title(name_in(step.case.name, language), about)
        things = [name_in(thing, language) for thing in step.case.bring]
        rows = rows_of(self.look, self.tr("Bring along"), things)
        rows.append((self.tr("It takes"), self.tr("{days} working days").format(days=step.case.days)))
        rows += [(name_in(kind.name, language), amount_words(kind.won)) for kind in step.kinds]
        self.put(*cards(self.look, rows))
        self.put_action(self.tr("To a person: number or time"), Wish.PERSON, primary=True)
