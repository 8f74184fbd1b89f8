"""A clerk reads words: every measure and rule a kiosk sends, and everything in a history, has its own."""

from datetime import UTC, datetime

from center.console.words_of_history import HISTORY, what_of, who_of, why_of
from center.console.words_of_measures import MEASURE_STATES, MEASURES, RULES
from center.passport.correction import CORRECTABLE
from center.passport.desk import PURPOSES
from center.passport.history import Event, History
from center.passport.states import Act
from contract.photo import State
from kiosk.photo.gates import GATES


def test_every_measure_and_rule_has_words() -> None:
    """In both languages, each its own."""
    assert {gate.name for gate in GATES} <= set(MEASURES)
    assert {gate.rule for gate in GATES} <= set(RULES)
    for words in (MEASURES, RULES, MEASURE_STATES):
        for n in (0, 1):
            assert len({pair[n] for pair in words.values()}) == len(words)


def test_what_needs_a_look_comes_first() -> None:
    """To be taken again, then what a clerk decides."""
    assert list(MEASURE_STATES) == [State.FIX, State.HUMAN, State.PASS, State.INFO]


def test_everything_that_happens_has_words() -> None:
    """Also what a rule did, and what for."""
    assert set(HISTORY) == {*Event, *Act}
    at = datetime(2026, 11, 29, tzinfo=UTC)
    assert who_of(History(at, "rule", "destroyed", ""))[0] == "기한이 지나 저절로"
    assert who_of(History(at, "kim", "opened", "review")) == ("kim", "")
    for purpose in PURPOSES:
        assert why_of(History(at, "kim", "opened", purpose))[0] != purpose
    for field in CORRECTABLE:
        assert why_of(History(at, "kim", "corrected", field))[0] != field
    assert why_of(History(at, "kim", "ask_photo", "빛이 비쳤어요")) == ("빛이 비쳤어요", "")
    assert what_of(History(at, "kim", "unheard", "")) == ("unheard", "")
