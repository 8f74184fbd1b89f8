"""The machine cannot serve, and says so honestly, with the way to a person."""

from typing_extensions import override

from kiosk.views import OutOfServiceView
from screens.page import Page
from screens.pages.trouble import help_code


class OutOfServicePage(Page):
    """No choice but a person."""

    @override
    def build(self) -> None:
        view = self.value
        if not isinstance(view, OutOfServiceView):
            raise TypeError(type(view).__name__)
        self.put_title(
            self.tr("This machine rests for now"),
            self.tr("Please use another machine, or call a person below."),
        )
        self.put_picture("resting")
        self.put_note(self.tr("Help code {code}").format(code=help_code(view.fault)))
