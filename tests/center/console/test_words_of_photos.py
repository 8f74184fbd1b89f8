"""A clerk reads words: whatever a photo can be told to be has its own."""

from center.console.words_of_passports import CASES, STATES, VISITS
from center.console.words_of_photos import REASONS, VERDICTS
from center.passport.states import State
from contract.appointment import AppointmentState
from contract.passport import PassportCase
from contract.photo import Reason, Verdict


def test_everything_has_words() -> None:
    """No more and no fewer; each its own in both languages."""
    for words, codes in (
        (REASONS, Reason),
        (VERDICTS, Verdict),
        (VISITS, AppointmentState),
        (CASES, PassportCase),
        (STATES, State),
    ):
        assert set(words) == set(codes)
        for n in (0, 1):
            assert len({pair[n] for pair in words.values()}) == len(words)
