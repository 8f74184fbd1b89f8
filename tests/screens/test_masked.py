"""What a helper sees: the same picture whoever the citizen is, and enough of the page to help."""

from dataclasses import replace
from typing import Any

import pytest
from page_samples import DOCUMENT, MENU_VIEW, OPTIONS, QUOTE, SAMPLES, TAKEN, TAKEN_AT_COUNTER, TICKET
from page_variants import Stage, Variant
from passport_pages import SURNAMES
from PySide6.QtGui import QImage
from sample import Sample

from contract.help import MOST_PICTURE_BYTES
from kiosk import steps
from kiosk.faults import Fault
from kiosk.names.roman_name import RomanName
from kiosk.names.romanise import suggested
from kiosk.views import AskView, MoneyNews, Overlay, OverlayKind, TroubleView, View
from screens.display import LANDSCAPE_27, PORTRAIT_24

VARIANTS = (
    Variant("ko", False, 100, False, PORTRAIT_24),
    Variant("en", True, 200, False, PORTRAIT_24),
    Variant("ko", False, 150, True, LANDSCAPE_27),
)


def _ask(step: Any, remembered: object = None) -> View:
    return AskView(step, can_go_back=True, remembered=remembered)


def _named(korean: str, existing: RomanName | None = None) -> View:
    return _ask(steps.EnterName(korean, suggested(korean, SURNAMES), existing))


def _pages(name: str, code: str, number: str, phone: str, korean: str) -> dict[str, View]:
    """All that knows a name, a code, a number or a phone."""
    ticket = TICKET.model_copy(update={"follow": f"http://127.0.0.1/t/{code}"})
    taken = TAKEN_AT_COUNTER.model_copy(update={"code": code, "ticket": ticket})
    return {
        "check": _ask(steps.CheckAnswers(DOCUMENT, OPTIONS, name, QUOTE)),
        "paper": _ask(steps.TakePaper(DOCUMENT, 1, number, receipt_printed=True)),
        "ticket": _ask(steps.TakeTicket(ticket, DOCUMENT.name, slip_printed=True)),
        "code": _ask(steps.TakeCode(TAKEN.model_copy(update={"code": code}), None, slip_printed=True)),
        "code_at_counter": _ask(steps.TakeCode(taken, None, slip_printed=True)),
        "phone": _ask(steps.EnterPhone(), phone),
        "name": _named(korean),
        "hangul": _ask(steps.EnterHangul(), korean),
        "claim": _ask(steps.EnterCode(), code),
        "kept": TroubleView(Fault.PRINTER_JAM, False, MoneyNews(200, 0, 200), (0, 1), code),
    }


ONE = _pages("홍*동", "K7M3PQ", "7342901855210647", "01012345678", "김민준")
OTHER = _pages("이*나", "ABCDEF", "9999888877776666", "0212345", "한나래")


def _picture(stage: Stage, view: View, variant: Variant, overlay: Overlay | None = None) -> bytes:
    window = stage.show(Sample("one", view, overlay), variant)
    picture = window.picture()
    assert picture is not None
    return picture


@pytest.mark.parametrize("variant", VARIANTS, ids=str)
@pytest.mark.parametrize("page", ONE)
def test_the_picture_is_the_same_whoever_it_is(stage: Stage, page: str, variant: Variant) -> None:
    """Byte for byte: nothing personal is in it, however it is drawn."""
    for pages in (ONE, OTHER):  # Qt draws the letters of a font by a fraction otherwise until it has met them
        _picture(stage, pages[page], variant)
    assert _picture(stage, ONE[page], variant) == _picture(stage, OTHER[page], variant)


@pytest.mark.parametrize("page", ONE)
def test_the_window_itself_differs(stage: Stage, page: str) -> None:
    """Else the test before would prove nothing."""
    one = stage.show(Sample("one", ONE[page]), VARIANTS[0]).grab().toImage()
    assert stage.show(Sample("other", OTHER[page]), VARIANTS[0]).grab().toImage() != one


def test_a_pin_is_never_seen(stage: Stage) -> None:
    """Neither its dots nor the key that is down: the whole page is covered."""
    view = _ask(steps.EnterPin(tries_left=3))
    _picture(stage, view, VARIANTS[0])
    window = stage.show(Sample("pin", view), VARIANTS[0])
    before = window.picture()
    for digit in "739":
        window.page.type_key(digit)
    assert window.picture() == before
    assert before == _picture(stage, _ask(steps.EnterPin(tries_left=1, wrong=True)), VARIANTS[0])


def test_a_spelling_is_not_seen_while_it_is_typed(stage: Stage) -> None:
    """Neither what is in the field nor the keys."""
    window = stage.show(Sample("one", _named("김민준")), VARIANTS[0])
    page = window.page
    next(touch for touch in page.controls() if touch.value == "").act()
    window.picture()  # letters drawn for the first time may differ by a shade
    before = window.picture()
    for letter in "XYZ":
        page.type_key(letter)
    assert window.picture() == before


def test_the_rest_can_be_seen(stage: Stage) -> None:
    """Two different pages are two pictures, small ones; what the clerk said lies over what is covered."""
    menu, check = _picture(stage, MENU_VIEW, VARIANTS[0]), _picture(stage, ONE["check"], VARIANTS[0])
    assert menu != check
    image = QImage.fromData(menu, "PNG")
    assert (image.width(), image.height()) == (486, 864)
    said = Overlay(OverlayKind.CLERK_SAYS, words="여기를 눌러 주세요")
    _picture(stage, MENU_VIEW, VARIANTS[0], said)
    one, other = (_picture(stage, pages["phone"], VARIANTS[0], said) for pages in (ONE, OTHER))
    assert one == other != _picture(stage, ONE["phone"], VARIANTS[0], replace(said, words="다른 말"))


@pytest.mark.slow
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda each: each.name)
def test_every_page_fits_the_wire(stage: Stage, sample: Sample) -> None:
    """A picture larger than the center takes would end the help."""
    assert len(_picture(stage, sample.view, VARIANTS[0], sample.overlay)) <= MOST_PICTURE_BYTES
