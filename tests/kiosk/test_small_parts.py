"""Patience, masking, the PIN's vault, and lanes that end."""

from collections.abc import Callable

from kiosk.lanes import ThreadLanes
from kiosk.masking import masked_name
from kiosk.patience import Over, Patience, Waiting, Warned
from kiosk.secret import PinVault
from kiosk.step import Lane


def test_patience_warns_45_seconds_before_it_ends() -> None:
    """120 s in all, counted from the last touch."""
    patience = Patience(0.0)
    assert patience.look(74.9) == Waiting()
    assert patience.look(75.0) == Warned(45)
    assert patience.look(119.5) == Warned(1)
    assert patience.look(120.0) == Over()


def test_patience_can_be_extended_without_limit() -> None:
    """Eleven touches, eleven times the whole patience (WCAG 2.2.1 asks for ten)."""
    patience = Patience(0.0)
    for turn in range(1, 12):
        patience.touch(turn * 119.0)
        assert patience.look(turn * 119.0 + 74.0) == Waiting()


def test_names_are_shown_with_their_middle_hidden() -> None:
    """The first and the last syllable are enough to recognise oneself."""
    assert masked_name("홍길동") == "홍*동"
    assert masked_name("이산") == "이*"
    assert masked_name("남궁민수") == "남**수"
    assert masked_name("김") == "김"


def test_the_vault_gives_a_pin_once_and_keeps_nothing() -> None:
    """The second take finds nothing."""
    vault = PinVault()
    vault.put("123456")
    assert vault.take() == bytearray(b"123456")
    assert vault.take() == bytearray()


def test_a_wiped_vault_has_overwritten_what_it_held() -> None:
    """The bytes themselves are zero afterwards, not only forgotten."""
    vault = PinVault()
    vault.put("123456")
    held = vault._pin
    vault.wipe()
    assert held is not None
    assert set(held) == {0}
    assert vault.take() == bytearray()


def test_a_lane_that_was_closed_tells_nobody() -> None:
    """Its last result may arrive when the owner is gone, and the ledger with it."""
    posted: list[Callable[[], None]] = []
    heard: list[object] = []
    lanes = ThreadLanes(posted.append)
    lanes.run(Lane.CAMERA, lambda: "late", heard.append)
    lanes.close()
    for call in posted:
        call()
    assert (len(posted), heard) == (1, [])
