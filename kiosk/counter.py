"""The self-service counter: lets one citizen after another do an errand. Runs on the GUI thread, without Qt.

It hears what people touch and what devices say, minds the card, and leaves nothing of a citizen behind.
"""

from copy import copy
from typing import Any

from contract.catalogue import Catalogue
from contract.handoff import Want
from contract.kiosk import KioskState
from kiosk.afterwards import Afterwards
from kiosk.faults import Fault
from kiosk.handoff.reach import spans
from kiosk.handoff.teller import Teller
from kiosk.handoff.ways import Asked, Way, may_go, ways_from
from kiosk.help.helped import Helped
from kiosk.journeys.hand_off import hand_off
from kiosk.lanes import Lanes
from kiosk.offers import Offers, is_offered
from kiosk.ports import CardFaulty, CardPresent, CardStatus, NoCard, NoReader
from kiosk.report import report
from kiosk.retry import is_mended
from kiosk.serving import Serving, Surroundings, begins_an_errand
from kiosk.site import Site
from kiosk.stage import Stage
from kiosk.step import Outcome
from kiosk.steps import (
    ChooseClaim,
    ChooseDocument,
    ChooseService,
    EnterPin,
    InsertCard,
    Rate,
    TakeCard,
)
from kiosk.stories import STAGES_OF, STORIES
from kiosk.tools import Tools
from kiosk.views import (
    AskView,
    Concern,
    MenuView,
    OutOfServiceView,
    Overlay,
    OverlayKind,
    Screen,
    Settings,
    TroubleView,
    WaitView,
)


class Counter:
    """See the module. Everything a person does comes in through the methods of `kiosk.views.Visitor`."""

    def __init__(
        self, *, screen: Screen, lanes: Lanes, tools: Tools, site: Site, catalogue: Catalogue
    ) -> None:
        self._tools = tools
        self._offers = Offers(catalogue, site, tools.first_conditions(), tools.clock)
        first = OutOfServiceView(Fault.CENTER_UNREACHABLE)
        self._stage = Stage(screen, site, tools.clock, self._offers.help_desk, first)
        self._teller = Teller(self._offers, self._stage)
        around = Surroundings(
            card=lambda: self._offers.conditions.reader,
            tiles_for=self._offers.tiles_for,
            finished=self._finished,
            stop_service=self.stop_service,
            left_unsettled=self._left_unsettled,
            teller=self._teller,
        )
        self._serving = Serving(self._stage, lanes, tools, around)
        self._helped = Helped(screen, self._stage, self._serving, lanes, tools)
        self._after = Afterwards(site, lanes, tools)
        self._broken: Fault | None = None

    # ---- what happens around the citizen

    @property
    def is_idle(self) -> bool:
        """Nobody is being served, and nothing of the last errand is still being settled."""
        return self._serving.session is None and not self._serving.settling

    def report(self, office: str) -> KioskState:
        """How this machine is, for those who look after it; the rounds add what only they know."""
        return report(self._stage.view, self._offers.conditions, office)

    def open(self) -> None:
        """Show the first page."""
        self._to_menu()

    def tick(self) -> None:
        """Called a few times a second: patience, and the line to a helper."""
        self._helped.tick()
        self._stage.mind(someone_to_lose=self._serving.session is not None, leave=self.leave)

    def conditions_changed(self, **changed: Any) -> None:
        """A device, the center or a register feels otherwise (field names of `Conditions`)."""
        self._offers.hear(**changed)
        self._stage.change(self._offers.refreshed(self._stage.view))

    def catalogue_changed(self, catalogue: Catalogue) -> None:
        """New prices or documents; the errand that runs keeps the one it began with."""
        self._offers.catalogue = catalogue
        self._stage.change(self._offers.refreshed(self._stage.view))

    def card_changed(self, status: CardStatus) -> None:
        """The reader saw something. Called on the GUI thread."""
        self.conditions_changed(reader=status)
        gone = isinstance(status, NoCard | NoReader)
        match self._stage.view:
            case AskView(step=TakeCard()) if self._serving.session is None and gone:
                self._to_menu()  # a card left behind was taken
            case TroubleView(fault=fault, can_retry=True) if is_mended(fault, status):
                self.retry()
            case AskView(step=ask) if self._serving.session is not None:
                self._serving.card_says(ask, status)
            case _:
                pass

    def crashed(self) -> None:
        """A bug reached the top: forget the citizen, tell the truth, go on with the next one."""
        self._serving.break_off(Fault.INTERNAL)
        self._stage.show(TroubleView(Fault.INTERNAL, can_retry=False))

    def stop_service(self, fault: Fault) -> None:
        """The machine cannot go on; only a technician brings it back."""
        if self._broken is not None:
            return
        self._broken = fault
        self._serving.end(taken=False)
        self._to_menu()

    # ---- what a person does (kiosk.views.Visitor)

    def touch(self) -> None:
        """See `Visitor`."""
        self._stage.touched()

    def choose_errand(self, code: str) -> None:
        """See `Visitor`. What cannot be done here leads to the help desk."""
        self.touch()
        if self._serving.session is not None or not isinstance(self._stage.view, MenuView):
            return
        if code not in STORIES or not is_offered(self._stage.view.tiles, code):
            self.call_person()
            return
        # what was offered when the errand began, also when Back tells the story again
        offers, story = copy(self._offers), STORIES[code]
        self._teller.begins(code)
        self._serving.begin(lambda: story(offers), STAGES_OF.get(code))

    def answer(self, number: int, value: object) -> None:
        """See `Visitor`. Card and PIN have ways of their own; a tile that went grey is no answer."""
        self.touch()
        view = self._stage.view
        if number != self._stage.number or not isinstance(view, AskView):
            return
        match view.step:
            case InsertCard() | TakeCard() | EnterPin():
                return
            case Rate():
                self._after.told(value)
                self._to_menu()
            case ChooseDocument() | ChooseClaim() if not is_offered(view.tiles, value):
                return
            case ChooseService() if not is_offered(view.tiles, getattr(value, "service", None)):
                return
            case _:
                self._serving.answer(value)

    def enter_pin(self, number: int, pin: str) -> None:
        """See `Visitor`."""
        self.touch()
        if number == self._stage.number:
            self._serving.answer_pin(pin)

    def back(self) -> None:
        """See `Visitor`."""
        self.touch()
        view = self._stage.view
        if isinstance(view, AskView) and not self._serving.back() and begins_an_errand(view.step):
            self.leave()

    def start_again(self) -> None:
        """See `Visitor`."""
        self.touch()
        view = self._stage.view
        if isinstance(view, WaitView):
            self.cancel_payment()
        elif self._serving.session is not None and self._serving.session.answers and not self._stage.is_done:
            self._stage.lay(Overlay(OverlayKind.LEAVE))
        else:
            self.leave()

    def leave(self) -> None:
        """See `Visitor`. While a lane works, nobody leaves: it ends within its deadline."""
        if not isinstance(self._stage.view, WaitView):
            self._serving.end(taken=self._stage.is_done)
            self._to_menu()

    def retry(self) -> None:
        """See `Visitor`."""
        self.touch()
        self._serving.retry()

    def cancel_payment(self) -> None:
        """See `Visitor`."""
        self.touch()
        view = self._stage.view
        if isinstance(view, WaitView) and view.can_cancel:
            self._tools.interrupt(view.step)

    def call_person(self, concern: Concern | None = None) -> None:
        """See `Visitor`."""
        self.touch()
        on_screen = self._helped.is_possible(self._offers.conditions)
        ways = self._ways()
        self._stage.lay(Overlay(OverlayKind.PERSON, ways=ways, on_screen=on_screen, concern=concern))

    def hand_off(self, want: Want) -> None:
        """See `Visitor`. The errand goes on in a person's hands; what was told goes along."""
        self.touch()
        office, view = self._offers.conditions.office, self._stage.view
        if office is None or not may_go(self._ways(), want):
            return
        fault = view.fault if isinstance(view, TroubleView) else None
        concern = None if self._stage.overlay is None else self._stage.overlay.concern
        session, reach = self._serving.session, spans(self._tools.clock.now(), office.calls)
        packet, token = self._teller.packet(session, fault, concern), self._teller.token(session)
        self._serving.end(taken=self._stage.is_done)
        self._teller.goes_on(packet)
        self._serving.begin(lambda: hand_off(packet, want, office, reach, token))

    def ask_for_help(self) -> None:
        """See `Visitor`."""
        self.touch()
        self._helped.ask(self._offers.conditions)

    def begin_help(self) -> None:
        """See `Visitor`."""
        self.touch()
        self._helped.begin(self._offers.conditions)

    def end_help(self) -> None:
        """See `Visitor`."""
        self.touch()
        self._helped.end()

    def _ways(self) -> tuple[Way, ...]:
        asked = Asked(self._teller.errand, self._tools.clock.now(), self._stage.settings.language)
        return ways_from(self._stage.view, self._offers.conditions, asked)

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

    # ---- the menu

    def all_settled(self) -> None:
        """The ledger holds nothing open: the tiles may be green again."""
        if self._offers.conditions.unsettled:
            self.conditions_changed(unsettled=0)

    def _left_unsettled(self) -> None:
        self.conditions_changed(unsettled=self._offers.conditions.unsettled + 1)

    def _finished(self, outcome: Outcome | None) -> None:
        """One more question where the place asks it: of the errand only its kind and end are left for it."""
        if self._after.is_asked(outcome, self._teller):
            self._helped.end()
            self._teller.forget()
            self._stage.show(AskView(Rate(), can_go_back=False))
        else:
            self._to_menu()

    def _to_menu(self) -> None:
        self._helped.end()
        self._teller.forget()
        self._stage.forget_settings()
        if self._broken is not None:
            self._stage.show(OutOfServiceView(self._broken))
        elif isinstance(self._offers.conditions.reader, CardPresent | CardFaulty):
            self._stage.show(AskView(TakeCard(), can_go_back=False))  # nobody leaves a card behind
        else:
            self._stage.show(MenuView(self._offers.menu()))
