"""The number of the passport there is, as it stands on the page with the photo."""

from string import ascii_uppercase, digits

from typing_extensions import override

from screens.pages.enter_code import EnterCodePage


class EnterPassportNumberPage(EnterCodePage):
    """Letters and digits, nine at most (9303-4)."""

    personal = True
    alphabet = digits + ascii_uppercase
    places = 9
    least = 5

    @override
    def words(self) -> tuple[str, str]:
        return self.tr("Number of your passport"), self.tr("On the page with your photo, at the top right")

    @override
    def enter_words(self) -> str:
        return self.tr("OK")
