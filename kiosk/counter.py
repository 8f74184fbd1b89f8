"""The self-service counter: lets one citizen after another do an errand. Runs on the GUI thread, without Qt.

It sends Do steps to lanes, shows Asks, minds the card, and leaves nothing of a citizen behind.
"""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

from contract.catalogue import Catalogue
from kiosk.acts.errand import Running
from kiosk.acts.recover import settle
from kiosk.acts.table import perform
from kiosk.availability.conditions import Conditions
from kiosk.faults import POLICY, Fault, Trouble
from kiosk.journeys.certificate import certificates
from kiosk.journeys.claim import collect_claim
from kiosk.lanes import Lanes
from kiosk.ports import CardFaulty, CardPresent, CardStatus, NoCard, NoReader
from kiosk.retry import CARD_FAULTS, RETRY_FROM
from kiosk.session import Session
from kiosk.site import Site
from kiosk.stage import Stage, with_sheets
from kiosk.step import Ask, Do, Journey, Lane, Outcome
from kiosk.steps import (
    SAID,
    ChooseDocument,
    EnterCode,
    EnterPin,
    InsertCard,
    MoneyReturned,
    Pay,
    Settled,
    TakeCard,
    TakePaper,
)
from kiosk.tiles import document_tiles, may_start, menu_tiles
from kiosk.tools import Tools
from kiosk.views import (
    AskView,
    Errand,
    MenuView,
    MoneyNews,
    OutOfServiceView,
    Overlay,
    OverlayKind,
    Screen,
    Settings,
    Tile,
    TroubleView,
    WaitView,
)

log = logging.getLogger(__name__)

STORIES: dict[str, Callable[[Catalogue], Journey]] = {
    Errand.CERTIFICATES: certificates,
    Errand.CLAIM: collect_claim,
}


class Counter:
    """See the module. Everything a person does comes in through the methods of `kiosk.views.Visitor`."""

    def __init__(
        self, *, screen: Screen, lanes: Lanes, tools: Tools, site: Site, catalogue: Catalogue
    ) -> None:
        self._lanes = lanes
        self._tools = tools
        self._site = site
        self._catalogue = catalogue
        self._conditions = Conditions(reader=tools.reader.status())
        self._stage = Stage(screen, site, tools.clock, OutOfServiceView(Fault.CENTER_UNREACHABLE))
        self._session: Session | None = None
        self._errand = uuid4()
        self._broken: Fault | None = None

    # ---- what happens around the citizen

    @property
    def is_idle(self) -> bool:
        """Nobody is being served."""
        return self._session is None

    def open(self) -> None:
        """Show the first page."""
        self._to_menu()

    def tick(self) -> None:
        """Called a few times a second: patience."""
        self._stage.mind(someone_to_lose=self._session is not None, leave=self.leave)

    def conditions_changed(self, **changed: Any) -> None:
        """A device, the center or a register feels otherwise (field names of `Conditions`)."""
        self._conditions = replace(self._conditions, **changed)
        self._refresh_tiles()

    def catalogue_changed(self, catalogue: Catalogue) -> None:
        """New prices or documents; the errand that runs keeps the one it began with."""
        self._catalogue = catalogue
        self._refresh_tiles()

    def card_changed(self, status: CardStatus) -> None:
        """The reader saw something. Called on the GUI thread."""
        self.conditions_changed(reader=status)
        gone = isinstance(status, NoCard | NoReader)
        match self._stage.view:
            case AskView(step=TakeCard()) if self._session is None and gone:
                self._to_menu()  # a card left behind was taken
            case TroubleView(fault=fault, can_retry=True) if fault in CARD_FAULTS and status == NoCard():
                self.retry()
            case AskView(step=ask) if self._session is not None:
                self._card_answers(ask, status)
            case _:
                pass

    def crashed(self) -> None:
        """A bug reached the top: forget the citizen, tell the truth, go on with the next one."""
        self._end_session(taken=False)
        self._stage.show(TroubleView(Fault.INTERNAL, can_retry=False))

    def stop_service(self, fault: Fault) -> None:
        """The machine cannot go on; only a technician brings it back."""
        self._broken = fault
        self._end_session(taken=False)
        self._to_menu()

    # ---- what a person does (kiosk.views.Visitor)

    def touch(self) -> None:
        """See `Visitor`."""
        self._stage.touched()

    def choose_errand(self, code: str) -> None:
        """See `Visitor`. What cannot be done here leads to the help desk."""
        self.touch()
        if self._session is not None or not isinstance(self._stage.view, MenuView):
            return
        tile = next((tile for tile in self._stage.view.tiles if tile.code == code), None)
        if tile is None or code not in STORIES or not may_start(tile.availability):
            self.call_person()
            return
        catalogue, story = self._catalogue, STORIES[code]
        self._errand = uuid4()
        self._session = Session(lambda: story(catalogue))
        self._move(self._session.start)

    def answer(self, number: int, value: object) -> None:
        """See `Visitor`. Card and PIN have ways of their own; a tile that went grey is no answer."""
        self.touch()
        view = self._stage.view
        if number != self._stage.number or not isinstance(view, AskView):
            return
        match view.step:
            case InsertCard() | TakeCard() | EnterPin():
                return
            case ChooseDocument() if not _offered(view.tiles, value):
                return
            case _:
                self._answer(value)

    def enter_pin(self, number: int, pin: str) -> None:
        """See `Visitor`."""
        self.touch()
        session = self._session
        if number == self._stage.number and session is not None and isinstance(session.step, EnterPin):
            self._tools.vault.put(pin)
            self._answer(SAID)

    def back(self) -> None:
        """See `Visitor`."""
        self.touch()
        if self._session is None or not isinstance(self._stage.view, AskView):
            return
        if self._session.can_go_back:
            self._move(self._session.back)
        elif _begins_an_errand(self._stage.view.step):
            self.leave()

    def start_again(self) -> None:
        """See `Visitor`."""
        self.touch()
        view = self._stage.view
        if isinstance(view, WaitView):
            self.cancel_payment()
        elif self._session is not None and self._session.answers and not _is_done(view):
            self._stage.lay(Overlay(OverlayKind.LEAVE))
        else:
            self.leave()

    def leave(self) -> None:
        """See `Visitor`. While a lane works, nobody leaves: it ends within its deadline."""
        if not isinstance(self._stage.view, WaitView):
            self._end_session(taken=_is_done(self._stage.view))
            self._to_menu()

    def retry(self) -> None:
        """See `Visitor`."""
        self.touch()
        session, view = self._session, self._stage.view
        if session is not None and isinstance(view, TroubleView) and view.can_retry:
            origin = RETRY_FROM.get(view.fault)
            self._move(lambda: session.retry(origin))

    def cancel_payment(self) -> None:
        """See `Visitor`."""
        self.touch()
        if isinstance(self._stage.view, WaitView) and self._stage.view.can_cancel:
            self._tools.terminal.cancel()

    def call_person(self) -> None:
        """See `Visitor`."""
        self.touch()
        self._stage.lay(Overlay(OverlayKind.PERSON))

    def open_access(self) -> None:
        """See `Visitor`."""
        self.touch()
        self._stage.lay(Overlay(OverlayKind.ACCESS))

    def close_overlay(self) -> None:
        """See `Visitor`."""
        self.touch()
        self._stage.lay(None)

    def change_settings(self, settings: Settings) -> None:
        """See `Visitor`."""
        self.touch()
        self._stage.see_as(settings)

    # ---- the errand

    def _answer(self, value: object) -> None:
        session = self._session
        if session is not None:
            self._move(lambda: session.answer(value))

    def _fail(self, trouble: Trouble) -> None:
        session = self._session
        if session is not None:
            self._move(lambda: session.fail(trouble))

    def _move(self, move: Callable[[], None]) -> None:
        """Move the journey, then show or do what it awaits; a Trouble it did not catch is shown."""
        try:
            move()
        except Trouble as trouble:
            self._show_trouble(trouble)
        else:
            self._go_on()

    def _go_on(self) -> None:
        session = self._session
        if session is None:
            return
        match session.step:
            case Do() as do:
                self._perform(session, do)
            case Ask() as ask:
                can_go_back = session.can_go_back or _begins_an_errand(ask)
                self._stage.show(AskView(ask, can_go_back, self._tiles_for(ask), session.remembered))
                self._card_answers(ask, self._conditions.reader)
            case _:
                self._end_session(taken=session.outcome is Outcome.DONE)
                self._to_menu()

    def _card_answers(self, ask: Ask[Any], status: CardStatus) -> None:
        """What the slot says to the step that is asked; most steps do not care."""
        match ask, status:
            case (InsertCard(), CardPresent()) | (TakeCard(), NoCard() | NoReader()):
                self._answer(SAID)
            case InsertCard(), CardFaulty(fault) | NoReader(fault):
                self._fail(Trouble(fault))
            case _, NoReader(fault) if ask.needs_card:
                self._fail(Trouble(fault))
            case _, NoCard() | CardFaulty() if ask.needs_card:
                self._fail(Trouble(Fault.CARD_REMOVED))
            case _:
                pass

    def _perform(self, session: Session, do: Do[Any]) -> None:
        def show_sheets(out: int, of: int) -> None:
            if self._session is session:
                self._stage.change(with_sheets(self._stage.view, out, of))

        def done(result: object) -> None:
            if self._session is not session or session.step is not do:
                log.info("late result of %s", type(do).__name__)  # the ledger has it already
            elif isinstance(result, Trouble):
                self._fail(result)
            else:
                self._answer(result)

        self._stage.show(WaitView(do, can_cancel=isinstance(do, Pay)))
        language = self._stage.settings.language
        running = Running(
            self._errand, language, lambda out, of: self._lanes.post(lambda: show_sheets(out, of))
        )
        self._lanes.run(do.lane, lambda: perform(self._tools, running, do), done)

    def _show_trouble(self, trouble: Trouble) -> None:
        """The session stays only where trying again makes sense; else the citizen is forgotten at once."""
        log.warning("trouble: %s %s", trouble.fault.value, trouble.detail)
        policy, settled = POLICY[trouble.fault], self._last_settled()
        can_retry = policy.retry and settled is None
        if not can_retry:
            self._end_session(taken=False)
        if policy.machine_stops:
            self.stop_service(trouble.fault)
            return
        view = TroubleView(trouble.fault, can_retry)
        if settled is not None:
            money = MoneyNews(settled.paid_won, settled.returned_won, settled.kept_won)
            view = replace(view, money=money, claim_code=settled.claim_code)
        self._stage.show(view)

    def _last_settled(self) -> Settled | None:
        answers = self._session.answers if self._session is not None else ()
        settled = [answered.answer for answered in answers if isinstance(answered.answer, Settled)]
        return settled[-1] if settled else None

    def _end_session(self, *, taken: bool) -> None:
        """Forget the citizen; the payment lane settles what has consequences."""
        self._tools.vault.wipe()
        session, self._session = self._session, None
        if session is not None:
            session.close()
            errand = self._errand
            self._lanes.run(Lane.PAYMENT, lambda: settle(self._tools, errand, taken=taken), self._on_settled)

    def _on_settled(self, result: object) -> None:
        if result is not True:
            self.conditions_changed(unsettled=self._conditions.unsettled + 1)

    # ---- the menu

    def _to_menu(self) -> None:
        self._stage.forget_settings()
        if self._broken is not None:
            self._stage.show(OutOfServiceView(self._broken))
        elif isinstance(self._conditions.reader, CardPresent | CardFaulty):
            self._stage.show(AskView(TakeCard(), can_go_back=False))  # nobody leaves a card behind
        else:
            self._stage.show(MenuView(self._menu_tiles()))

    def _refresh_tiles(self) -> None:
        """Tiles follow the conditions without moving the page."""
        match self._stage.view:
            case MenuView():
                self._stage.change(MenuView(self._menu_tiles()))
            case AskView(step=ChooseDocument() as step) as view:
                self._stage.change(replace(view, tiles=self._tiles_for(step)))
            case _:
                pass

    def _tiles_for(self, ask: Ask[Any]) -> tuple[Tile, ...]:
        if not isinstance(ask, ChooseDocument):
            return ()
        return document_tiles(self._catalogue, self._site, self._conditions, self._tools.clock.now())

    def _menu_tiles(self) -> tuple[Tile, ...]:
        return menu_tiles(self._catalogue, self._site, self._conditions, self._tools.clock.now())


def _offered(tiles: tuple[Tile, ...], code: object) -> bool:
    return any(tile.code == code and may_start(tile.availability) for tile in tiles)


def _begins_an_errand(step: Ask[Any]) -> bool:
    """Its Back leads to the menu."""
    return isinstance(step, ChooseDocument | EnterCode)


def _is_done(view: object) -> bool:
    """The last page of an errand: nothing is lost by leaving it."""
    return isinstance(view, AskView) and isinstance(view.step, TakePaper | MoneyReturned)
