"""A person: what can be arranged from here, the number to call now, and the counter's hours."""

from typing import TYPE_CHECKING, assert_never

from typing_extensions import override

from contract.handoff import Want
from kiosk.availability.answer import Here
from kiosk.views import Concern, HelpDesk
from screens.acts import Act, WayChosen, Wish
from screens.page import Page
from screens.parts.card import row_card
from screens.parts.mark import Mark
from screens.parts.tile import TileButton
from screens.tokens import Role
from screens.wording import (
    mark_of,
    moment_words,
    name_in,
    reach_words,
    visit_words,
    wait_words,
    waiting_words,
)

if TYPE_CHECKING:
    from kiosk.handoff.reach import Reach
    from kiosk.handoff.ways import Way


class PersonOverlay(Page):
    """value: the help desk of this kiosk."""

    @override
    def build(self) -> None:
        desk = self.value
        if not isinstance(desk, HelpDesk):
            raise TypeError(type(desk).__name__)
        anytime = self.tr("Call this number, at any hour.")
        self.put_title(self._title(desk), "" if desk.ways else anytime)
        counter = name_in(desk.counter, self.look.settings.language)
        if desk.on_screen:
            self.put_choice(self._on_this_screen())
        for way in desk.ways:
            self.put_choice(self._tile(way, counter))
        self.put(row_card(self.look, self.tr("Phone"), desk.phone, role=Role.CODE, tone="prime"))
        if not desk.ways:
            self.put(
                row_card(self.look, self.tr("Counter"), name_in(desk.counter, self.look.settings.language))
            )
            self.put(self._hours(desk))
        self.put_action(self.tr("Back to my page"), Wish.CLOSE, primary=not desk.ways)

    @override
    def choice(self, value: object) -> Act:
        return Wish.HELP if value == Wish.HELP else WayChosen(Want(str(value)))

    def _title(self, desk: HelpDesk) -> str:
        """Who has said what it is about hears that it is passed on; by phone nothing is."""
        if not desk.ways or desk.concern is None:
            return self.tr("We are here for you")
        match desk.concern:
            case Concern.FOR_ANOTHER:
                return self.tr("We say it is for somebody else")
            case Concern.PAY_LESS:
                return self.tr("We say you should pay less")
            case _:
                assert_never(desk.concern)

    def _on_this_screen(self) -> TileButton:
        return TileButton(
            self.look,
            title=self.tr("Help on this screen"),
            about=self.tr("A clerk sees this page"),
            mark=("yes", self.tr("Now")),
            value=Wish.HELP,
            available=True,
            icon="help" if self.look.settings.scale < 200 else None,
        )

    def _tile(self, way: "Way", counter: str) -> TileButton:
        here = isinstance(way.availability, Here)
        match way.want:
            case Want.COUNTER:
                icon, title, about = "talk", self.tr("To the counter"), counter
                if here and way.waiting is not None:
                    about = f"{counter} · {waiting_words(way.waiting)}"
                mark = ("unknown" if way.wait is None else "yes", wait_words(way.wait))
            case Want.CALL_BACK:
                icon, title = "phone", self.tr("Call me back")
                about, mark = self.tr("120 calls you"), ("yes", self._call_words(way.call))
            case Want.APPOINTMENT:
                icon, title, about = (
                    "ticket",
                    self.tr("At an agreed time"),
                    self.tr("The counter expects you"),
                )
                mark = ("yes", visit_words(way.slot, self.now.date()) if way.slot else "")
            case _:
                assert_never(way.want)
        mark = mark if here else mark_of(way.availability, self.now.date())
        drawing = icon if self.look.settings.scale < 200 else None  # lying and low, words need all the room
        return TileButton(
            self.look, title=title, about=about, mark=mark, value=way.want, available=here, icon=drawing
        )

    def _call_words(self, call: "Reach | None") -> str:
        if call is None or call.soon:
            return self.tr("Within 30 min")
        return reach_words(call, self.now.date())

    def _hours(self, desk: HelpDesk) -> Mark:
        if desk.counter_open:
            return Mark(self.look, "yes", self.tr("The counter is open now"), Role.STRONG)
        if desk.counter_opens_at is None:
            return Mark(self.look, "no", self.tr("The counter is closed now"), Role.STRONG)
        return Mark(
            self.look,
            "later",
            self.tr("Counter: {when}").format(when=moment_words(desk.counter_opens_at, self.now.date())),
            Role.STRONG,
        )
