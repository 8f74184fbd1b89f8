"""A citizen who is helped on the screen: asked for consent, seen, spoken to, and never decided for."""

from contract.help import HelpEnd, HelpOrder, OrderKind
from kiosk.availability.conditions import Conditions
from kiosk.help.line import HelpLine
from kiosk.help.seen import Seen, seen
from kiosk.lanes import Lanes
from kiosk.serving import Serving
from kiosk.stage import Stage
from kiosk.tools import Tools
from kiosk.views import HelpNews, Overlay, OverlayKind, Screen


class Helped:
    """GUI thread only. What a helper saw must still be there, except for words and fees."""

    def __init__(self, screen: Screen, stage: Stage, serving: Serving, lanes: Lanes, tools: Tools) -> None:
        self._screen = screen
        self._stage = stage
        self._serving = serving
        self._line = HelpLine(lanes, tools, self._obey, self._changed)

    def is_possible(self, conditions: Conditions) -> bool:
        """Somebody is at work, can be reached, and is not called yet."""
        office = conditions.office
        return bool(conditions.center) and office is not None and office.helpers > 0 and self._line.id is None

    def ask(self, conditions: Conditions) -> None:
        """For consent."""
        if self.is_possible(conditions):
            self._stage.lay(Overlay(OverlayKind.CONSENT))

    def begin(self, conditions: Conditions) -> None:
        """Yes was said: only from the page that asked."""
        if conditions.office is not None and self._stage.overlay == Overlay(OverlayKind.CONSENT):
            self._stage.lay(None)
            self._line.call(conditions.office.office)

    def end(self) -> None:
        """The citizen needs nobody any more, or left."""
        self._line.stop(self._seen())

    def tick(self) -> None:
        """Call a few times a second."""
        self._line.tick(self._seen, self._screen.picture)

    def _seen(self) -> Seen:
        stage = self._stage
        return seen(stage.number, stage.view, stage.settings.language, self._serving.session)

    def _obey(self, order: HelpOrder) -> None:
        self._stage.touched()  # somebody works at it: patience begins anew
        match order.kind:
            case OrderKind.SAY:
                self._stage.lay(Overlay(OverlayKind.CLERK_SAYS, words=order.text))
            case OrderKind.WAIVE if self._line.id is not None:
                self._serving.ask_price_again(self._line.id)
            case OrderKind.BACK if order.page == self._stage.number:
                self._serving.back()
            case OrderKind.ONWARD if order.page == self._stage.number:
                self._serving.obey_onward()
            case _:
                pass  # the citizen was faster

    def _changed(self, news: HelpNews | None, end: HelpEnd | None) -> None:
        self._stage.be_helped(news)
        self._stage.touched()
        if end is not None and end is not HelpEnd.BY_CITIZEN:
            self._stage.lay(Overlay(OverlayKind.HELP_OVER, end=end))
