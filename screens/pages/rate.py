"""How was it? Five faces; the foot's left button says nothing and goes."""

from typing_extensions import override

from contract.feeling import Face
from kiosk.steps import SAID
from screens import tokens
from screens.acts import Answered
from screens.literals import QT_TRANSLATE_NOOP
from screens.page import Page
from screens.parts.touch import Touch
from screens.wording import translate

WORDS: dict[Face, str] = {
    Face.GREAT: QT_TRANSLATE_NOOP("Face", "Very good"),
    Face.GOOD: QT_TRANSLATE_NOOP("Face", "Good"),
    Face.SO_SO: QT_TRANSLATE_NOOP("Face", "So-so"),
    Face.BAD: QT_TRANSLATE_NOOP("Face", "Bad"),
    Face.AWFUL: QT_TRANSLATE_NOOP("Face", "Very bad"),
}


class RatePage(Page):
    """One touch, the same size for each: none is suggested."""

    wide_columns = 2

    @override
    def build(self) -> None:
        roomy = self.look.settings.scale < 200  # there all five faces stand on one sheet without it
        self.put_title(self.tr("How was it?"), self.tr("Nobody learns who said it.") if roomy else "")
        for face, words in WORDS.items():
            self.put_choice(
                Touch(
                    self.look,
                    translate("Face", words),
                    icon=f"face_{face.value}",
                    value=face,
                    height_mm=tokens.BUTTON if roomy else tokens.SECOND_BUTTON,
                )
            )
        self.finish = Answered(SAID)
