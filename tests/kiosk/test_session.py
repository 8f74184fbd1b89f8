"""The session: replay, Back, memory, retry."""

import pytest
from samples import CHALLENGE, HOLDER, HOUSEHOLD, OPENED, OPTIONS, PROVEN, QUOTE, issued

from contract.issue import Options
from kiosk.faults import Fault, Trouble
from kiosk.journeys.certificate import issue_certificate
from kiosk.session import Session
from kiosk.step import Outcome, Step
from kiosk.steps import (
    SAID,
    AskQuote,
    CheckAnswers,
    ChooseOptions,
    EnterPin,
    InsertCard,
    Issue,
    OpenCard,
    Paid,
    Print,
    Settled,
)

TO_CHECK = [OPTIONS, SAID, OPENED, SAID, CHALLENGE, PROVEN, HOLDER, QUOTE]


def begun(*answers: object) -> Session:
    """A certificate session with these answers given."""
    session = Session(lambda: issue_certificate(HOUSEHOLD))
    session.start()
    for answer in answers:
        session.answer(answer)
    return session


def test_it_stands_at_the_step_nobody_answered() -> None:
    """The list of answers is the state."""
    session = begun(OPTIONS, SAID)
    assert session.step == OpenCard()
    assert [type(a.step) for a in session.answers] == [ChooseOptions, InsertCard]


def test_back_from_the_check_page_returns_to_the_options() -> None:
    """Card and PIN are no pages to go back to."""
    session = begun(*TO_CHECK)
    assert isinstance(session.step, CheckAnswers)
    session.back()
    assert session.step == ChooseOptions(HOUSEHOLD)
    assert session.remembered == OPTIONS


def test_the_same_answer_after_back_leads_straight_to_the_same_page() -> None:
    """Back and forth shows an equal page; nobody shows the card twice."""
    session = begun(*TO_CHECK)
    before = session.step
    session.back()
    session.answer(OPTIONS)
    assert session.step == before


def test_another_answer_after_back_asks_only_what_changed() -> None:
    """Identity is kept; the price is asked anew."""
    session = begun(*TO_CHECK)
    session.back()
    two = Options(copies=2)
    session.answer(two)
    assert session.step == AskQuote("token", "RR-01", two)
    assert session.remembered is None


def test_back_never_crosses_a_consequence() -> None:
    """After Issue there is no way back."""
    session = begun(*TO_CHECK, SAID)
    assert isinstance(session.step, Issue)
    session.answer(issued())
    assert not session.can_go_back
    with pytest.raises(RuntimeError, match="no page"):
        session.back()


def test_an_uncaught_trouble_comes_out_and_retry_asks_the_step_again() -> None:
    """The answers before it are kept."""
    session = begun(OPTIONS, SAID)
    with pytest.raises(Trouble):
        session.fail(Trouble(Fault.CARD_MUTE))
    session.retry()
    assert session.step == OpenCard()


def test_retry_may_begin_at_the_card() -> None:
    """A card that was pulled is shown again, the options are not asked again."""
    session = begun(OPTIONS, SAID, OPENED)
    assert session.step == EnterPin(3)
    with pytest.raises(Trouble):
        session.fail(Trouble(Fault.CARD_REMOVED))
    session.retry(InsertCard)
    assert session.step == InsertCard()
    assert [type(a.step) for a in session.answers] == [ChooseOptions]


def test_a_broken_print_keeps_what_was_settled_for_the_trouble_page() -> None:
    """The page can tell where the money is."""
    session = begun(*TO_CHECK, SAID, issued(), SAID, Paid(200), True)
    assert isinstance(session.step, Print)
    session.fail(Trouble(Fault.PRINTER_JAM))
    settled = Settled(200, 200, 0, 1, 0, "K7M3PQ")
    with pytest.raises(Trouble):
        session.answer(settled)
    assert session.answers[-1].answer == settled


def test_closing_forgets_every_answer() -> None:
    """Nothing of the citizen is left, and the coroutine is closed silently."""
    session = begun(*TO_CHECK)
    session.close()
    assert session.answers == ()
    assert session.step is None


def test_a_journey_that_awaits_something_else_is_a_bug() -> None:
    """Only steps may be awaited."""

    async def foreign() -> Outcome:
        import asyncio

        await asyncio.sleep(0)
        return Outcome.DONE

    session = Session(foreign)
    with pytest.raises(TypeError, match="awaits steps"):
        session.start()
    session.close()


def test_a_journey_that_is_not_repeatable_is_a_bug() -> None:
    """A replay must meet the same steps."""
    turns: list[Step[object]] = [EnterPin(3), EnterPin(2)]

    async def fickle() -> Outcome:
        await ChooseOptions(HOUSEHOLD)
        await turns.pop(0)
        return Outcome.DONE

    session = Session(fickle)
    session.start()
    session.answer(OPTIONS)
    session.answer(SAID)
    assert session.outcome is Outcome.DONE
    with pytest.raises(RuntimeError, match="not repeatable"):
        session.retry()
