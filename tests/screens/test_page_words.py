"""The words: every fault has its own, copy is short and plain, catalogues are complete, slips speak."""

import re
import threading
from datetime import datetime

import pytest
from page_samples import ISSUED, ORDER
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sample import NOW

import translations
from contract.issue import Issued
from kiosk import steps
from kiosk.faults import Fault
from kiosk.ports import Code, Heading, Line, Row
from kiosk.step import Do
from kiosk.views import Settings
from screens.bridge import Bridge
from screens.display import PORTRAIT_24
from screens.fault_words import FAULTS
from screens.pages.trouble import help_code
from screens.pages.wait import WAITS
from screens.parts.mark import ICONS
from screens.slips import compose_receipt
from screens.tables import DOS
from screens.theme import Look
from screens.tokens import Role
from translations import update

LOAN_WORDS = (
    "프린터",
    "터치",
    "메뉴",
    "옵션",
    "에러",
    "시스템",
    "키오스크",
    "스크린",
    "데이터",
    "네트워크",
    "서버",
    "취소",
)


def _korean() -> list[tuple[str, str]]:
    return [
        (message.findtext("source", ""), "".join(message.find("translation").itertext()))  # type: ignore[union-attr]
        for message in update.ET.parse(update.HERE / "anytime_ko.ts").getroot().iter("message")
    ]


def test_every_fault_has_words_and_its_own_help_code() -> None:
    """What happened, what to do next, what to say on the phone."""
    assert set(FAULTS) == set(Fault)
    assert len({help_code(fault) for fault in Fault}) == len(Fault)
    assert all(words.happened and words.advice for words in FAULTS.values())


def test_every_do_has_words() -> None:
    """No lane works behind a blank page."""
    known = {kind for kind in vars(steps).values() if isinstance(kind, type) and issubclass(kind, Do)}
    assert known - {Do} == set(WAITS) | set(DOS)


def test_korean_copy_is_short_and_plain() -> None:
    """A31: headlines of at most 25 syllables, two sentences, no loan words."""
    headlines = {words.happened for words in FAULTS.values()} | {words.title for words in WAITS.values()}
    for source, korean in _korean():
        if source in headlines:
            assert len(re.findall("[가-힣]", korean)) <= 25, korean
        assert len(re.findall(r"[.?!](?:\s|$)", korean)) <= 2, korean
        assert not [word for word in LOAN_WORDS if word in korean], korean


def test_catalogues_are_complete_and_current() -> None:
    """A32: extraction changes nothing, nothing is unfinished, nothing is ignored."""
    assert update.check(sorted(update.HERE.glob("anytime_*.ts"))) == []


def test_a_missing_catalogue_names_the_command() -> None:
    """An honest error instead of English by accident."""
    with pytest.raises(translations.CatalogueMissing, match="--compile"):
        translations.load("qq")


def test_marks_differ_in_shape() -> None:
    """A20: grey eyes tell yes, later and no apart."""
    assert len(set(ICONS.values())) == len(ICONS)


def test_everything_doubles_at_200_per_cent(qapp: QApplication) -> None:
    """A24: but the headline and the signs on keys, which start above the legal size."""
    one, two = Look(PORTRAIT_24, Settings(scale=100)), Look(PORTRAIT_24, Settings(scale=200))
    larger = {Role.TITLE, Role.CODE, Role.KEY}
    assert all(two.font_px(role) >= 2 * one.font_px(Role.BODY) - 1 for role in larger)
    for role in set(Role) - larger:
        assert two.font_px(role) >= 2 * one.font_px(role) - 1
    assert two.px(20) >= 2 * one.px(20) - 1


def test_the_receipt_says_how_to_get_the_paper(qapp: QApplication) -> None:
    """What, when, where, how much, the number, and the code if the paper does not come out."""
    slip = _receipt(ISSUED, NOW, "ko")
    assert Heading("영수증") in slip.parts
    assert Code("K7M 3PQ") in slip.parts
    assert Line("7342-9018-5521-0647") in slip.parts
    assert Row("낸 돈", "200원") in slip.parts
    assert Row("언제", "2026-11-23 23:10") in slip.parts


def test_slips_are_composed_on_a_lane_in_the_citizens_language(qapp: QApplication) -> None:
    """Not in the language the screen shows just now."""
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.extend(_receipt(ISSUED, NOW, "en").parts))
    thread.start()
    thread.join(10)
    assert found[0] == Heading("Receipt")


def test_posts_from_threads_run_in_order_on_the_gui_thread(qtbot: QtBot) -> None:
    """One thread's posts keep their order; all run where the window lives."""
    bridge, ran = Bridge(), []

    def lane() -> None:
        for number in range(100):
            bridge.post(lambda number=number: ran.append((number, threading.current_thread())))  # type: ignore[misc]

    thread = threading.Thread(target=lane)
    thread.start()
    qtbot.waitUntil(lambda: len(ran) == 100)
    thread.join(10)
    assert ran == [(number, threading.main_thread()) for number in range(100)]


def _receipt(issued: Issued, at: datetime, language: str):  # type: ignore[no-untyped-def]
    return compose_receipt(
        ORDER, issued, paid_won=200, site_name={"ko": "수원역 3번 기계"}, at=at, language=language
    )
