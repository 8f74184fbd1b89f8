"""What may stand on a page, and the words a page uses to put it there."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from screens import tokens
from screens.acts import Act, Answered
from screens.parts.mark import Mark
from screens.parts.pager import Pager
from screens.parts.picture import Picture
from screens.parts.touch import Touch
from screens.parts.words import Words
from screens.theme import Look
from screens.tokens import Role


class Parts(QWidget):
    """Title, lead, news, typed signs, picture, blocks, notes and buttons. acted(Act): touched or by key."""

    acted = Signal(object)
    coached = Signal(str)
    """What to do now, said aloud though no page came."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self.title: Words | None = None
        self.lead: Words | None = None
        self.news: Mark | None = None
        self.typed: QWidget | None = None
        self.picture: QWidget | None = None
        self.blocks: list[QWidget] = []
        self.notes: list[QWidget] = []
        self.buttons: list[Touch] = []
        self.pager: Pager | None = None

    @property
    def look(self) -> Look:
        """How the page looks now."""
        if self._look is None:
            raise RuntimeError("show_value comes first")
        return self._look

    def put_title(self, text: str, lead: str = "") -> None:
        """The one question or instruction, and a line under it."""
        self.title = Words(self.look, text, Role.TITLE, parent=self)
        self.title.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if lead:
            self.lead = Words(self.look, lead, Role.BODY, tone="soft", parent=self)

    def put_news(self, kind: str, text: str) -> None:
        """What has just happened, under the title: a mark of its own."""
        self.news = Mark(self.look, kind, text, Role.STRONG)
        self.news.setParent(self)

    def put_typed(self, typed: QWidget) -> None:
        """Where the typed signs appear: over the keys, in sight on every sheet."""
        self.typed = typed
        typed.setParent(self)

    def put_picture(self, name: str) -> None:
        """A large drawing in the free middle of the page."""
        self.put_drawing(Picture(self.look, name))

    def put_drawing(self, drawing: QWidget) -> None:
        """Anything else that is looked at in the free middle."""
        self.picture = drawing
        drawing.setParent(self)

    def put(self, *blocks: QWidget) -> None:
        """Parts under the title; what does not fit goes to a next sheet."""
        for block in blocks:
            block.setParent(self)
            self.blocks.append(block)

    def put_choice(self, touch: Touch) -> None:
        """A choice among the blocks; touched, it says its value as the answer."""
        self.put(touch)
        touch.acted.connect(self._on_choice_acted)

    def put_note(self, note: QWidget | str) -> None:
        """A side note over the actions."""
        widget = Words(self.look, note, Role.SUPPORT, tone="soft") if isinstance(note, str) else note
        widget.setParent(self)
        self.notes.append(widget)

    def put_action(
        self, label: str, value: object, *, primary: bool = False, icon: str | None = None
    ) -> Touch:
        """A full-width button at the foot of the page; `value` is the act it says."""
        touch = Touch(
            self.look,
            label,
            kind="primary" if primary else "plain",
            value=value,
            icon=icon,
            height_mm=tokens.BUTTON if primary else tokens.SECOND_BUTTON,
        )
        touch.setParent(self)
        touch.acted.connect(self._on_action_acted)
        self.buttons.append(touch)
        return touch

    def say(self, act: Act) -> None:
        """Emit."""
        self.acted.emit(act)

    # ---- inner

    def forget_parts(self) -> None:
        """An empty page."""
        self.title = self.lead = None
        self.news = self.typed = None
        self.picture = None
        self.pager = None
        self.blocks, self.notes, self.buttons = [], [], []

    def all_parts(self) -> list[QWidget]:
        found = [
            self.title,
            self.lead,
            self.news,
            self.typed,
            self.picture,
            *self.blocks,
            *self.notes,
            *self.buttons,
            self.pager,
        ]
        return [part for part in found if part is not None]

    @Slot(object)
    def _on_action_acted(self, value: object) -> None:
        self.acted.emit(value)

    @Slot(object)
    def _on_choice_acted(self, value: object) -> None:
        self.say(self.choice(value))

    def choice(self, value: object) -> Act:
        """The act a choice stands for."""
        return Answered(value)
