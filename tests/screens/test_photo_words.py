"""What is said of a photo: what to do, to whoever can mend it; else that a clerk looks. In Korean, too."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from contract.photo import PhotoJudgement, Reason, State, Verdict
from kiosk.photo.gates import GATES
from kiosk.photo.hints import Hint
from kiosk.photo.spec import PhotoSpec
from kiosk.photo.verdict import NEVER_FIX
from screens.photo_words import HINTS, LOOKS, MEND, found_on
from translations import install, load

KO = load("ko")


@pytest.fixture(autouse=True)
def _in_english(qapp: QApplication) -> None:
    """Whatever another test spoke before."""
    install(qapp, "en")


FAR = (-1e9, 1e9)
DECIDED = {Reason.DECLARED, Reason.AS_IT_WAS}
"""Said by a citizen or the booth, not by a measure."""


def pairs() -> Iterator[tuple[Reason, Verdict]]:
    """Every reason with each verdict it can come with: whatever is not FIX may go to a clerk."""
    spec = PhotoSpec()
    yield Reason.NO_FACE, Verdict.FIX
    for gate in GATES:
        if gate.band is None or gate.reason is None:
            continue
        states = {gate.band(spec).state_of(value) for value in FAR}
        if State.FIX in states and gate.name not in NEVER_FIX:
            yield gate.reason, Verdict.FIX
    for reason in set(Reason) - {Reason.NO_FACE}:
        yield reason, Verdict.HUMAN


PAIRS = sorted(set(pairs()))


@pytest.mark.parametrize(("reason", "verdict"), PAIRS)
def test_a_photo_to_mend_says_what_to_do_and_one_for_a_clerk_that_one_looks(
    reason: Reason, verdict: Verdict
) -> None:
    """A Korean request ends in its own word; under "shall we try again" nobody is told that a clerk looks."""
    words = found_on(PhotoJudgement(verdict=verdict, reasons=(reason,)))
    korean = KO.translate("Photo", words)
    if verdict is Verdict.FIX:
        assert "clerk" not in words
        assert korean.endswith("세요")
        assert "직원" not in korean
    else:
        assert "clerk" in words
        assert "직원" in korean


def test_only_what_can_be_mended_has_words_for_it() -> None:
    """A reason that no measure turns into FIX needs no advice, and every measured one is walked above."""
    assert set(MEND) == {reason for reason, verdict in PAIRS if verdict is Verdict.FIX}
    assert set(LOOKS) == set(Reason) - {Reason.NO_FACE}
    assert {gate.reason for gate in GATES if gate.reason} | DECIDED | {Reason.NO_FACE} == set(Reason)


def test_a_good_photo_is_not_commented() -> None:
    """There is nothing to say."""
    assert found_on(PhotoJudgement(verdict=Verdict.PASS)) == ""


@pytest.mark.parametrize("hint", list(Hint))
def test_each_hint_of_the_coach_is_a_request(hint: Hint) -> None:
    """Never only that something is wrong."""
    assert KO.translate("Coach", HINTS[hint]).endswith("세요")
