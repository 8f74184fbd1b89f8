"""A clerk reads words: whatever a kiosk of ours can send with a hand-off has its own."""

from center.console.words_of_handoffs import KIOSK_FAULTS, LANGUAGES, SIZES
from kiosk.faults import Fault
from screens.tokens import TITLE_GROWTH
from translations import OWN_NAMES


def test_every_fault_of_a_kiosk_has_words() -> None:
    """No more and no fewer; each its own in both languages."""
    assert set(KIOSK_FAULTS) == {fault.value for fault in Fault}
    for n in (0, 1):
        assert len({words[n] for words in KIOSK_FAULTS.values()}) == len(KIOSK_FAULTS)


def test_every_language_and_size_of_a_kiosk_has_words() -> None:
    """By name, not by code or per cent."""
    assert set(OWN_NAMES) <= set(LANGUAGES)
    assert set(TITLE_GROWTH) == set(SIZES)
