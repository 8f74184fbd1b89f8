"""A page: given a value, it builds its parts from top to bottom and says acts through one signal."""

from datetime import UTC, date, datetime
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from typing_extensions import override

from kiosk.step import Step
from kiosk.views import AskView, WaitView
from screens import arrange
from screens.acts import Act
from screens.parts.pager import Pager
from screens.parts.touch import Touch
from screens.put_parts import Parts
from screens.reading import controls_of, focus_again, focused_name, speech_of
from screens.theme import Look

S = TypeVar("S", bound=Step[Any])

READ_ON = object()
"""What a main button stands for while there is more to read."""


class Page(Parts):
    """What a citizen sees between header and foot. acted(Act): touched, or chosen by key.

    Subclasses override `build` (and `start` when they keep a draft, such as typed digits).
    """

    finish: Act | None = None
    """Set by `build` on a last page: what the foot's left button says instead of leaving."""
    wide_columns = 1
    """Columns of blocks where the display lies."""
    together = False
    """Its blocks belong on one sheet (a keypad and its dots): everything is squeezed before they part."""
    must_be_read = False
    """Its main button waits on the last sheet and leads there: nobody agrees to what was not shown."""
    personal = False
    """All of it is covered where a helper looks along."""
    keeps = False
    """Nothing of a citizen stands on it: what was built may stay for the next one."""

    def __init__(self) -> None:
        super().__init__()
        self._value: object = None
        self._sheet = 0
        self._standing: tuple[object, Look, date] | None = None
        self._lies_over = False
        self._held: tuple[str, object] = ("", None)
        self.now = datetime.min.replace(tzinfo=UTC)

    # ---- what the window calls

    def show_value(self, value: object, look: Look, *, now: datetime, fresh: bool) -> None:
        """Show `value`. fresh: another scene than before, so drafts are forgotten. now: for "tomorrow"."""
        self._value = value
        self._look = look
        self.now = now
        if fresh:
            self.start()
        standing = (value, look, now.date())
        if self.keeps and standing == self._standing:
            self._return_to_first_sheet(fresh=fresh)
            return
        self._sheet = 0 if fresh else self._sheet
        self.rebuild()
        self._standing = standing

    def forget(self) -> None:
        """Keep nothing of what was shown: value, draft and texts. A page that `keeps` may stand."""
        self._value = None
        self.start()
        if self._standing is None or not self.keeps or not _is_public(self._standing[0]):
            self._clear()

    def lie_over(self) -> None:
        """From now on this page is an overlay, with a ground of its own."""
        self._lies_over = True
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def lies_over(self) -> bool:
        """Whether it is an overlay."""
        return self._lies_over

    def controls(self) -> list[Touch]:
        """What can be acted on now, in reading order."""
        return controls_of(self)

    def speech(self, *, aloud: bool = False) -> str:
        """What a voice would read, top to bottom. Parts that hold secrets have no words in them.

        aloud: strangers hear it, so that nothing personal is among it.
        """
        return speech_of(self, aloud=aloud)

    def secret_progress(self) -> str | None:
        """Where what is typed must not be heard: what a voice says after each key instead of the key."""
        return None

    def type_key(self, key: str) -> None:
        """A character of the physical keypad ('0'-'9', 'A'-'Z', '\\b'). Most pages have no use for it."""

    # ---- what subclasses use

    def start(self) -> None:
        """Forget drafts."""

    def most_blocks(self) -> int:
        """How many blocks one sheet may hold; lists of choices allow fewer than fit."""
        return 99

    def build(self) -> None:
        """Put the parts on the page."""
        raise NotImplementedError

    @property
    def value(self) -> object:
        """What the page was given."""
        return self._value

    @property
    def ask(self) -> AskView:
        """The view, where it is an Ask."""
        if not isinstance(self._value, AskView):
            raise TypeError(type(self._value).__name__)
        return self._value

    @property
    def wait(self) -> WaitView:
        """The view, where it is a wait."""
        if not isinstance(self._value, WaitView):
            raise TypeError(type(self._value).__name__)
        return self._value

    def rebuild(self) -> None:
        """Build anew from value and draft."""
        seen, focused = self.isVisible(), focused_name(self)
        self.hide()  # parts of a page that is seen would each be laid out and shown by themselves
        self._clear()
        self.finish = None
        self.build()
        for part in self.all_parts():
            part.show()
        self.arrange()
        self.setVisible(seen)
        focus_again(self, focused)

    def turn_sheet(self, number: int) -> None:
        """Show another sheet of the blocks."""
        self._sheet = number
        self.arrange()

    @property
    def sheet(self) -> int:
        """Which sheet of the blocks is shown, from 0."""
        return self._sheet

    # ---- inner

    def arrange(self) -> None:
        """Place the parts; called on resize and when a sheet is turned."""
        if self._look is None or self.title is None or not self.width():
            return
        self._sheet = arrange.place(self, self._sheet)
        if self.must_be_read and self.buttons:
            self._lead_on(self.buttons[0])

    def _lead_on(self, main: Touch) -> None:
        has_more = self.pager is not None and self.pager.isVisibleTo(self) and self.pager.has_more
        if has_more == (main.value is READ_ON):
            return
        if has_more:
            self._held = main.label, main.value
            main.relabel(self.tr("Read on"))
            main.value = READ_ON
        else:
            words, main.value = self._held
            main.relabel(words)

    def show_pager(self, sheet: int, sheets: int) -> Pager:
        """The pager row, made when first needed."""
        if self.pager is not None:
            self.pager.hide()
            self.pager.deleteLater()
        self.pager = Pager(self.look, sheet, sheets)
        self.pager.setParent(self)
        self.pager.turned.connect(self._on_pager_turned)
        self.pager.show()
        return self.pager

    def _return_to_first_sheet(self, *, fresh: bool) -> None:
        if fresh and self._sheet:
            self.turn_sheet(0)

    def _clear(self) -> None:
        self._standing = None
        for part in self.all_parts():
            part.hide()
            part.deleteLater()
        self.forget_parts()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._lies_over:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("card"))
        painter.fillRect(0, 0, self.width(), self.look.fixed(3), self.look.colour("prime"))
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    @Slot(object)
    @override
    def _on_action_acted(self, value: object) -> None:
        if value is READ_ON:
            self.turn_sheet(self._sheet + 1)
        else:
            super()._on_action_acted(value)

    @Slot(int)
    def _on_pager_turned(self, number: int) -> None:
        self.turn_sheet(number)


def step_as(step: Step[Any], kind: type[S]) -> S:
    """`step`, known to be a `kind`: the table page by step type promises it."""
    if not isinstance(step, kind):
        raise TypeError(f"{type(step).__name__} is no {kind.__name__}")
    return step


def _is_public(value: object) -> bool:
    """Whether a kept page's value tells nothing of who saw it."""
    return not isinstance(value, AskView) or value.remembered is None
