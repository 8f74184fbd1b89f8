"""What is not right yet, or missing? Each leads to its own page, and back to the check page."""

from typing_extensions import override

from kiosk.steps import Change, ChooseChange
from screens import tokens
from screens.literals import QT_TRANSLATE_NOOP
from screens.page import Page, step_as
from screens.parts.touch import Touch
from screens.wording import translate

WORDS: dict[Change, str] = {
    Change.NAME: QT_TRANSLATE_NOOP("Change", "Spelling of the name"),
    Change.OLD_PASSPORT: QT_TRANSLATE_NOOP("Change", "My old passport"),
    Change.KIND: QT_TRANSLATE_NOOP("Change", "Kind of passport"),
    Change.PHONE: QT_TRANSLATE_NOOP("Change", "Phone number"),
    Change.PHOTO: QT_TRANSLATE_NOOP("Change", "Photo"),
    Change.TIME: QT_TRANSLATE_NOOP("Change", "Time of the visit"),
    Change.DELIVERY: QT_TRANSLATE_NOOP("Change", "Where to collect"),
    Change.EMERGENCY: QT_TRANSLATE_NOOP("Change", "Emergency contact"),
}


class ChooseChangePage(Page):
    """All else stays as it was told."""

    wide_columns = 2

    @override
    def build(self) -> None:
        roomy = self.look.settings.scale < 200  # there three choices stand on a sheet without it
        self.put_title(self.tr("Change what?"), self.tr("All else stays as it is.") if roomy else "")
        for change in step_as(self.ask.step, ChooseChange).changes:
            words = translate("Change", WORDS[change])
            self.put_choice(Touch(self.look, words, value=change, height_mm=tokens.SECOND_BUTTON))
