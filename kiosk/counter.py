"""The self-service counter: lets one citizen after another do an errand. Runs on the GUI thread, without Qt.

It owns the session, sends Do steps to lanes, shows Asks, minds patience and the card, leaves nothing behind.
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
from kiosk.patience import DONE_PAGE_SECONDS, LONG_PATIENCE_SECONDS, PATIENCE_SECONDS, Over, Patience, Warned
from kiosk.ports import CardFaulty, CardPresent, CardStatus, NoCard, NoReader
from kiosk.session import Session
from kiosk.site import Site
from kiosk.step import Ask, Do, Journey, Lane, Outcome, Step
from kiosk.steps import (
    SAID,
    AskQuote,
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
from kiosk.tiles import document_tiles, help_desk, may_start, menu_tiles
from kiosk.tools import Tools
from kiosk.views import (
    AskView,
    Errand,
    MenuView,
    MoneyNews,
    OutOfServiceView,
    Overlay,
    OverlayKind,
    Scene,
    Screen,
    Settings,
    TroubleView,
    View,
    WaitView,
)

log = logging.getLogger(__name__)

STORIES: dict[str, Callable[[Catalogue], Journey]] = {
    Errand.CERTIFICATES: certificates,
    Errand.CLAIM: collect_claim,
}

CARD_FAULTS = (
    Fault.CARD_WRONG_WAY,
    Fault.CARD_FOREIGN,
    Fault.CARD_MUTE,
    Fault.CARD_REMOVED,
    Fault.CARD_SWAPPED,
    Fault.READER_SERVICE_DOWN,
)
RETRY_FROM: dict[Fault, type[Step[Any]]] = {
    **dict.fromkeys((*CARD_FAULTS, Fault.TOKEN_EXPIRED), InsertCard),
    Fault.PRICE_CHANGED: AskQuote,
    **dict.fromkeys((Fault.CLAIM_UNKNOWN, Fault.CLAIM_USED), EnterCode),
}
"""Where a retry begins again; other faults ask the failed step once more."""


class Counter:
    """See the module. `show` draws; everything a person does comes in through the methods of `Visitor`."""

    def __init__(
        self, *, screen: Screen, lanes: Lanes, tools: Tools, site: Site, catalogue: Catalogue
    ) -> None:
        self._screen = screen
        self._lanes = lanes
        self._tools = tools
        self._site = site
        self._catalogue = catalogue
        self._settings = site.settings
        self._conditions = Conditions(reader=tools.reader.status())
        self._session: Session | None = None
        self._errand = uuid4()
        self._number = 0
        self._view: View = OutOfServiceView(Fault.CENTER_UNREACHABLE)
        self._overlay: Overlay | None = None
        self._patience = Patience(tools.clock.monotonic())
        self._broken: Fault | None = None

    # ---- what happens around the citizen

    def open(self) -> None:
        """Show the first page."""
        self._to_menu()

    @property
    def is_idle(self) -> bool:
        """Nobody is being served."""
        return self._session is None

    def tick(self) -> None:
        """Called a few times a second: patience."""
        now = self._tools.clock.monotonic()
        if not self._waits_for_person():
            self._patience.touch(now)
            return
        match self._patience.look(now):
            case Warned(seconds) if self._session is not None:
                self._lay(Overlay(OverlayKind.PATIENCE, seconds))
            case Over():
                self.leave()
            case _:
                pass

    def conditions_changed(self, **changed: Any) -> None:
        """A device, the center or a register feels otherwise (field names of `Conditions`)."""
        self._conditions = replace(self._conditions, **changed)
        self._refresh()

    def catalogue_changed(self, catalogue: Catalogue) -> None:
        """New prices or documents; the errand that runs keeps the one it began with."""
        self._catalogue = catalogue
        self._refresh()

    def card_changed(self, status: CardStatus) -> None:
        """The reader saw something. Called on the GUI thread."""
        self.conditions_changed(reader=status)
        session = self._session
        if session is None:
            if isinstance(self._view, AskView) and isinstance(status, NoCard | NoReader):
                self._to_menu()
            return
        if isinstance(self._view, TroubleView):
            if self._view.can_retry and self._view.fault in CARD_FAULTS and isinstance(status, NoCard):
                self.retry()
            return
        self._card_answers(session, status)

    def _card_answers(self, session: Session, status: CardStatus) -> None:
        match session.step, status:
            case InsertCard(), CardPresent():
                self._answer(SAID)
            case InsertCard(), CardFaulty(fault):
                self._fail(Trouble(fault))
            case TakeCard(), NoCard() | NoReader():
                self._answer(SAID)
            case Ask() as ask, NoCard() | CardFaulty() if ask.needs_card:
                self._fail(Trouble(Fault.CARD_REMOVED))
            case Ask() as ask, NoReader(fault) if ask.needs_card:
                self._fail(Trouble(fault))
            case _:
                pass

    def crashed(self) -> None:
        """A bug reached the top: forget the citizen, tell the truth, go on with the next one."""
        self._end_session(taken=False)
        self._show(TroubleView(Fault.INTERNAL, can_retry=False))

    def stop_service(self, fault: Fault) -> None:
        """The machine cannot go on; only a technician brings it back."""
        self._broken = fault
        self._end_session(taken=False)
        self._to_menu()

    # ---- what a person does (kiosk.views.Visitor)

    def touch(self) -> None:
        """See `Visitor`."""
        self._patience.touch(self._tools.clock.monotonic())
        if self._overlay is not None and self._overlay.kind is OverlayKind.PATIENCE:
            self._lay(None)

    def choose_errand(self, code: str) -> None:
        """See `Visitor`. What cannot be done here leads to the help desk."""
        self.touch()
        if self._session is not None or not isinstance(self._view, MenuView):
            return
        tile = next((tile for tile in self._view.tiles if tile.code == code), None)
        if tile is None:
            return
        if code not in STORIES or not may_start(tile.availability):
            self._lay(Overlay(OverlayKind.PERSON))
            return
        catalogue, story = self._catalogue, STORIES[code]
        self._errand = uuid4()
        self._session = Session(lambda: story(catalogue))
        self._guarded(self._session.start)

    def answer(self, number: int, value: object) -> None:
        """See `Visitor`."""
        self.touch()
        if number == self._number and isinstance(self._view, AskView) and self._session is not None:
            step = self._session.step
            if isinstance(step, InsertCard | TakeCard | EnterPin):
                return  # these are answered by the card and by `enter_pin`
            if isinstance(step, ChooseDocument) and not self._offered(value):
                return
            self._answer(value)

    def enter_pin(self, number: int, pin: str) -> None:
        """See `Visitor`."""
        self.touch()
        session = self._session
        if number == self._number and session is not None and isinstance(session.step, EnterPin):
            self._tools.vault.put(pin)
            self._answer(SAID)

    def back(self) -> None:
        """See `Visitor`."""
        self.touch()
        if self._session is None or not isinstance(self._view, AskView):
            return
        if self._session.can_go_back:
            self._guarded(self._session.back)
        elif isinstance(self._session.step, ChooseDocument | EnterCode):
            self.leave()

    def start_again(self) -> None:
        """See `Visitor`."""
        self.touch()
        if self._session is None:
            self.leave()
        elif isinstance(self._view, WaitView):
            self.cancel_payment()
        elif self._session.answers and not isinstance(self._session.step, TakePaper | MoneyReturned):
            self._lay(Overlay(OverlayKind.LEAVE))
        else:
            self.leave()

    def leave(self) -> None:
        """See `Visitor`. While a lane works with a consequence, nobody leaves."""
        if isinstance(self._view, WaitView):
            return
        self._end_session(taken=False)
        self._to_menu()

    def retry(self) -> None:
        """See `Visitor`."""
        self.touch()
        session = self._session
        if session is not None and isinstance(self._view, TroubleView) and self._view.can_retry:
            origin = RETRY_FROM.get(self._view.fault)
            self._guarded(lambda: session.retry(origin))

    def cancel_payment(self) -> None:
        """See `Visitor`."""
        self.touch()
        if isinstance(self._view, WaitView) and self._view.can_cancel:
            self._tools.terminal.cancel()

    def call_person(self) -> None:
        """See `Visitor`."""
        self.touch()
        self._lay(Overlay(OverlayKind.PERSON))

    def open_access(self) -> None:
        """See `Visitor`."""
        self.touch()
        self._lay(Overlay(OverlayKind.ACCESS))

    def close_overlay(self) -> None:
        """See `Visitor`."""
        self.touch()
        self._lay(None)

    def change_settings(self, settings: Settings) -> None:
        """See `Visitor`."""
        self.touch()
        self._settings = settings
        self._patience.seconds = self._patience_seconds()
        self._draw()

    # ---- the errand

    def _answer(self, value: object) -> None:
        session = self._session
        if session is not None:
            self._guarded(lambda: session.answer(value))

    def _fail(self, trouble: Trouble) -> None:
        session = self._session
        if session is not None:
            self._guarded(lambda: session.fail(trouble))

    def _guarded(self, move: Callable[[], None]) -> None:
        """Move the journey, then show or do what it awaits; what it did not catch is shown."""
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
        if session.outcome is not None:
            self._end_session(taken=session.outcome is Outcome.DONE)
            self._to_menu()
            return
        match session.step:
            case Do() as do:
                self._perform(session, do)
            case Ask() as ask:
                self._ask(session, ask)
            case _:
                raise RuntimeError("a session awaits a step or has an outcome")

    def _ask(self, session: Session, ask: Ask[Any]) -> None:
        can_go_back = session.can_go_back or isinstance(ask, ChooseDocument | EnterCode)
        self._show(AskView(ask, can_go_back, self._tiles_for(ask), session.remembered))
        self._card_answers(session, self._conditions.reader)

    def _perform(self, session: Session, do: Do[Any]) -> None:
        self._show(WaitView(do, can_cancel=isinstance(do, Pay)))
        running = Running(self._errand, self._settings.language, self._sheet_counter(session))

        def done(result: object) -> None:
            if self._session is not session or session.step is not do:
                log.info("late result of %s", type(do).__name__)  # the ledger has it already
            elif isinstance(result, Trouble):
                self._fail(result)
            else:
                self._answer(result)

        self._lanes.run(do.lane, lambda: perform(self._tools, running, do), done)

    def _sheet_counter(self, session: Session) -> Callable[[int, int], None]:
        """Runs on the printer lane; the count is shown when the lane's post reaches this thread."""

        def show(out: int, of: int) -> None:
            if self._session is session and isinstance(self._view, WaitView):
                self._view = replace(self._view, sheets=(out, of))
                self._draw()

        return lambda out, of: self._lanes.post(lambda: show(out, of))

    def _show_trouble(self, trouble: Trouble) -> None:
        session = self._session
        policy = POLICY[trouble.fault]
        log.warning("trouble: %s %s", trouble.fault.value, trouble.detail)
        settled = [a.answer for a in session.answers if isinstance(a.answer, Settled)] if session else []
        money, code = None, None
        if settled:
            last = settled[-1]
            money, code = MoneyNews(last.paid_won, last.returned_won, last.kept_won), last.claim_code
        can_retry = policy.retry and not settled
        if not can_retry:
            self._end_session(taken=False)
        self._show(TroubleView(trouble.fault, can_retry, money, code))
        if policy.machine_stops:
            self.stop_service(trouble.fault)

    def _end_session(self, *, taken: bool) -> None:
        """Forget the citizen at once; the ledger settles what has consequences on the payment lane."""
        self._tools.vault.wipe()
        session, self._session = self._session, None
        if session is None:
            return
        session.close()
        errand = self._errand
        self._lanes.run(Lane.PAYMENT, lambda: settle(self._tools, errand, taken=taken), self._settled)

    def _settled(self, result: object) -> None:
        if result is not True:
            self.conditions_changed(unsettled=self._conditions.unsettled + 1)

    # ---- what is shown

    def _to_menu(self) -> None:
        self._settings = self._site.settings
        if self._broken is not None:
            self._show(OutOfServiceView(self._broken))
        elif isinstance(self._conditions.reader, CardPresent | CardFaulty):
            self._show(AskView(TakeCard(), can_go_back=False))  # nobody leaves a card behind
        else:
            self._show(MenuView(self._menu_tiles()))

    def _show(self, view: View) -> None:
        self._number += 1
        self._view = view
        self._overlay = None
        self._patience = Patience(self._tools.clock.monotonic(), self._patience_seconds())
        self._draw()

    def _lay(self, overlay: Overlay | None) -> None:
        if overlay != self._overlay:
            self._overlay = overlay
            self._draw()

    def _draw(self) -> None:
        desk = help_desk(self._site, self._tools.clock.now())
        self._screen.show_scene(Scene(self._number, self._view, self._settings, desk, self._overlay))

    def _refresh(self) -> None:
        """Tiles follow the conditions without moving the page."""
        match self._view:
            case MenuView(tiles):
                fresh = self._menu_tiles()
                if fresh != tiles:
                    self._view = MenuView(fresh)
                    self._draw()
            case AskView(step=ChooseDocument() as step, tiles=tiles):
                fresh = self._tiles_for(step)
                if fresh != tiles:
                    self._view = replace(self._view, tiles=fresh)
                    self._draw()
            case _:
                pass

    def _tiles_for(self, ask: Ask[Any]) -> tuple[Any, ...]:
        if not isinstance(ask, ChooseDocument):
            return ()
        return document_tiles(self._catalogue, self._site, self._conditions, self._tools.clock.now())

    def _menu_tiles(self) -> tuple[Any, ...]:
        return menu_tiles(self._catalogue, self._site, self._conditions, self._tools.clock.now())

    def _offered(self, code: object) -> bool:
        tiles = self._view.tiles if isinstance(self._view, AskView) else ()
        return any(tile.code == code and may_start(tile.availability) for tile in tiles)

    def _waits_for_person(self) -> bool:
        """Patience counts only while it is the person's turn; a plain idle page has nobody to lose."""
        if isinstance(self._view, WaitView):
            return False
        changed = self._settings != self._site.settings
        return not isinstance(self._view, MenuView | OutOfServiceView) or self._overlay is not None or changed

    def _patience_seconds(self) -> float:
        if isinstance(self._view, AskView) and isinstance(self._view.step, TakePaper | MoneyReturned):
            return DONE_PAGE_SECONDS
        return LONG_PATIENCE_SECONDS if self._settings.needs_time else PATIENCE_SECONDS
