"""Are you still there? Any touch goes on; nothing is lost by answering late."""

from typing_extensions import override

from screens.acts import Wish
from screens.page import Page
from screens.parts.words import Words
from screens.tokens import Role


class PatienceOverlay(Page):
    """value: the seconds left. Only the number changes from second to second."""

    @override
    def build(self) -> None:
        self.put_title(self.tr("Are you still there?"), self.tr("Take your time. One touch and we go on."))
        self._seconds = Words(self.look, self._words(), Role.CODE, tone="prime")
        self.put(self._seconds)
        self.put_note(self.tr("Then this page closes and nothing of you stays here."))
        self.put_action(self.tr("I am here"), Wish.STAY, primary=True)

    def show_seconds(self, seconds: int) -> None:
        """Another second; nothing is rebuilt."""
        self._value = seconds
        self._seconds.setText(self._words())

    def _words(self) -> str:
        seconds = self.value if isinstance(self.value, int) else 0
        return self.tr("%n second(s)", "", seconds)
