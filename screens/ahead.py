"""Draws the coming pages once while nobody is there: fonts, drawings and code are warm at the first touch.

The values are examples; no citizen's errand is known before it begins.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.availability.answer import Here, NotNow, Why
from kiosk.views import AskView, Tile, View, WaitView

FIRST_MS, NEXT_MS = 300, 40
"""After the first page was shown; between two pages. A touch in between waits for one page at most."""

Draw = Callable[[View], bool]


class Ahead(QObject):
    """draw(view): draw it unseen; False when somebody is there, then it is tried again later."""

    def __init__(self, draw: Draw, parent: QObject) -> None:
        super().__init__(parent)
        self._draw = draw
        self._views = examples()
        self._next: View | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start(FIRST_MS)

    @Slot()
    def _on_timer_timeout(self) -> None:
        if self._next is None:
            self._next = next(self._views, None)
        if self._next is None:
            return
        if self._draw(self._next):
            self._next = None
        self._timer.start(NEXT_MS)


def examples() -> Iterator[View]:
    """In the order of an errand."""
    # models and steps are loaded here, since the first page comes before them
    from contract.catalogue import Document, IdentityRule, OptionName
    from contract.issue import Options, Quote
    from kiosk import steps

    name = {"ko": "주민등록표 등본", "en": "Resident register"}
    document = Document(
        code="",
        name=name,
        about=name,
        field="",
        on_kiosk=True,
        identity=IdentityRule.CARD,
        register_name="",
        template="",
        options=(OptionName.RRN_TAIL, OptionName.ADDRESS_HISTORY, OptionName.COPIES),
        fees=(),
        counter_won=400,
    )
    tiles = tuple(Tile("", now, name, name, 200, 400) for now in (Here(2), NotNow(Why.REGISTER_DOWN)))
    yield AskView(steps.ChooseDocument(), can_go_back=False, tiles=tiles)
    yield AskView(steps.ChooseOptions(document), can_go_back=True)
    yield AskView(steps.InsertCard(), can_go_back=True)
    yield WaitView(steps.OpenCard())
    yield AskView(steps.EnterPin(tries_left=3), can_go_back=True)
    quote = Quote(list_won=200, won=200)
    yield AskView(steps.CheckAnswers(document, Options(), "", quote), can_go_back=True)
    yield AskView(steps.TakeCard(), can_go_back=False)
