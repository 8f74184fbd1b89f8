"""Serving one citizen: moves the session, sends Do steps to lanes, shows Asks and troubles, ends the errand.

The `Counter` decides when; this decides what comes next. Runs on the GUI thread.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid4

from kiosk.acts.errand import Running
from kiosk.acts.recover import settle
from kiosk.acts.table import perform
from kiosk.faults import POLICY, Fault, Trouble
from kiosk.handoff.teller import Teller
from kiosk.lanes import Lanes
from kiosk.latest_look import LatestLook
from kiosk.ports import CardFaulty, CardPresent, CardStatus, NoCard, NoReader
from kiosk.progress import Stages, how_far
from kiosk.retry import RETRY_FROM
from kiosk.session import Session, Story
from kiosk.stage import Stage, with_sheets
from kiosk.step import Ask, Do, Lane, Outcome
from kiosk.steps import (
    SAID,
    AskQuote,
    CheckAnswers,
    CheckApplication,
    ChooseCase,
    ChooseDocument,
    ChooseService,
    ChooseVisit,
    ConfirmHolder,
    EnterCode,
    EnterPin,
    GiveConsent,
    InsertCard,
    Pay,
    Settled,
    ShootPhoto,
    TakeCard,
)
from kiosk.tools import Tools
from kiosk.views import AskView, MoneyNews, Tile, TroubleView, View, WaitView

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What serving asks of the counter: the slot, tiles, what follows an errand, and what it must hear."""

    card: Callable[[], CardStatus]
    tiles_for: Callable[[Ask[Any]], tuple[Tile, ...]]
    finished: Callable[[Outcome | None], None]
    stop_service: Callable[[Fault], None]
    left_unsettled: Callable[[], None]
    teller: Teller


class Serving:
    """At most one errand at a time. `session` is None while nobody is served."""

    def __init__(self, stage: Stage, lanes: Lanes, tools: Tools, around: Surroundings) -> None:
        self._stage = stage
        self._lanes = lanes
        self._tools = tools
        self._around = around
        self._errand = uuid4()
        self._at_work: Lane | None = None
        self._stages: Stages = {}
        self.session: Session | None = None
        self.help: UUID | None = None
        """In which a clerk waived a fee of this errand."""
        self.settling = 0
        """Errands that ended and whose consequences a lane still puts in order."""

    def begin(self, story: Story, stages: Stages | None = None) -> None:
        """A new errand. stages: of the steps that other errands have, too."""
        self._stages = stages or {}
        self._errand = uuid4()
        self.help = None
        self.session = Session(story)
        self._move(self.session.start)

    def answer(self, value: object) -> None:
        """The awaited step is answered."""
        if self.session is not None:
            session = self.session
            self._move(lambda: session.answer(value))

    def answer_pin(self, pin: str) -> None:
        """Into the vault; the answer itself says only that it was entered."""
        if self.session is not None and isinstance(self.session.step, EnterPin):
            self._tools.vault.put(pin)
            self.answer(SAID)

    def back(self) -> bool:
        """To the page before; False when there is none."""
        if self.session is None or not self.session.can_go_back:
            return False
        self._move(self.session.back)
        return True

    def retry(self) -> None:
        """After a trouble that may be tried again."""
        session, view = self.session, self._stage.view
        if session is not None and isinstance(view, TroubleView) and view.can_retry:
            self._move(lambda: session.retry(RETRY_FROM.get(view.fault)))

    def obey_onward(self) -> bool:
        """A helper has it tried again, or repeats what the citizen answered before. Never agrees to pay."""
        session, view = self.session, self._stage.view
        if session is not None and may_go_on(view):
            if isinstance(view, TroubleView):
                self.retry()
            else:
                self.answer(session.remembered)
            return True
        return False

    def ask_price_again(self, help_: UUID) -> None:
        """A clerk waived the fee: the page that names it asks once more; later pages are past it."""
        session, view = self.session, self._stage.view
        self.help = help_
        if session is not None and isinstance(view, AskView) and isinstance(view.step, CheckAnswers):
            self._move(lambda: session.retry(AskQuote))

    def card_says(self, ask: Ask[Any], status: CardStatus) -> None:
        """What the slot means to the step that is asked; most steps do not care."""
        match ask, status:
            case (InsertCard(), CardPresent()) | (TakeCard(), NoCard() | NoReader()):
                self.answer(SAID)
            case InsertCard(), CardFaulty(fault) | NoReader(fault):
                self._fail(Trouble(fault))
            case _, NoReader(fault) if ask.needs_card:
                self._fail(Trouble(fault))
            case _, NoCard() | CardFaulty() if ask.needs_card:
                self._fail(Trouble(Fault.CARD_REMOVED))
            case _:
                pass

    def break_off(self, fault: Fault) -> None:
        """The errand cannot go on here; a person may."""
        self._around.teller.keep(self.session, fault)
        self.end(taken=False)

    def end(self, *, taken: bool) -> None:
        """Forget the citizen at once; the payment lane settles what has consequences.

        A lane that still works for the errand (a bug showed its page meanwhile) is waited for: its paper is
        proven, or void, before any money moves.
        """
        self._tools.vault.wipe()
        session, self.session = self.session, None
        if session is None:
            return
        session.close()
        errand = self._errand
        self.settling += 1

        def settle_now(_result: object = None) -> None:
            self._lanes.run(Lane.PAYMENT, lambda: settle(self._tools, errand, taken=taken), self._on_settled)

        if self._at_work is None:
            settle_now()
        else:
            self._lanes.run(self._at_work, lambda: None, settle_now)

    def _on_settled(self, result: object) -> None:
        self.settling -= 1
        if isinstance(result, Trouble) and POLICY[result.fault].machine_stops:
            self._around.stop_service(result.fault)
        elif result is not True:
            self._around.left_unsettled()

    def _fail(self, trouble: Trouble) -> None:
        if self.session is not None:
            session = self.session
            self._around.teller.failed.trouble(trouble)
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
        session = self.session
        if session is None:
            return
        match session.step:
            case Do() as do:
                self._perform(session, do)
            case Ask() as ask:
                can_go_back = session.can_go_back or begins_an_errand(ask)
                tiles, stage = self._around.tiles_for(ask), how_far(session, ask, self._stages)
                self._stage.show(AskView(ask, can_go_back, tiles, session.remembered, stage))
                self.card_says(ask, self._around.card())
            case _:
                outcome = session.outcome
                self.end(taken=outcome is Outcome.DONE)
                self._around.finished(outcome)

    def _perform(self, session: Session, do: Do[Any]) -> None:
        def show_sheets(out: int, of: int) -> None:
            if self.session is session:
                self._stage.change(with_sheets(self._stage.view, out, of))

        def done(result: object) -> None:
            self._at_work = None
            if self.session is not session or session.step is not do:
                log.info("late result of %s", type(do).__name__)  # the ledger has it already
            elif isinstance(result, Trouble):
                self._fail(result)
            else:
                self._around.teller.failed.came_back(result)
                self.answer(result)

        stage = how_far(session, do, self._stages)
        self._stage.show(WaitView(do, can_cancel=isinstance(do, Pay | ShootPhoto), stage=stage))
        language = self._stage.settings.language
        running = Running(
            self._errand,
            language,
            lambda out, of: self._lanes.post(lambda: show_sheets(out, of)),
            LatestLook(self._lanes.post, self._stage.show_look),
            self.help,
        )
        self._at_work = do.lane
        self._lanes.run(do.lane, lambda: perform(self._tools, running, do), done)

    def _show_trouble(self, trouble: Trouble) -> None:
        """The session stays only where trying again makes sense; else the citizen is forgotten at once."""
        log.warning("trouble: %s %s", trouble.fault.value, trouble.detail)
        self._around.teller.failed.trouble(trouble)
        policy, settled = POLICY[trouble.fault], self._last_settled()
        can_retry = policy.retry and settled is None
        if not can_retry:
            self.break_off(trouble.fault)
        if policy.machine_stops:
            self._around.stop_service(trouble.fault)
            return
        view = TroubleView(trouble.fault, can_retry)
        if settled is not None:
            money = MoneyNews(settled.paid_won, settled.returned_won, settled.kept_won)
            copies = (settled.printed, settled.copies)
            view = replace(view, money=money, copies=copies, claim_code=settled.claim_code)
        self._stage.show(view)

    def _last_settled(self) -> Settled | None:
        answers = self.session.answers if self.session is not None else ()
        settled = [answered.answer for answered in answers if isinstance(answered.answer, Settled)]
        return settled[-1] if settled else None


NEVER_FOR_OTHERS = (CheckAnswers, ChooseVisit, GiveConsent, CheckApplication, ConfirmHolder)
"""A helper never agrees to these for a citizen."""


def may_go_on(view: View) -> bool:
    """Whether a helper may send this page onward: nothing is chosen or agreed to for the citizen."""
    match view:
        case TroubleView(can_retry=can_retry):
            return can_retry
        case AskView(step=step, remembered=remembered):
            return remembered is not None and not isinstance(step, NEVER_FOR_OTHERS)
        case _:
            return False


def begins_an_errand(step: Ask[Any]) -> bool:
    """Its Back leads to the menu."""
    return isinstance(step, ChooseDocument | EnterCode | ChooseService | ChooseCase)
