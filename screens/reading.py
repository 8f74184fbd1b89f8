"""A page read from top to bottom: what can be acted on, and what a voice would say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from screens.lettering import Written
from screens.parts.touch import Touch
from screens.personal import Personal

if TYPE_CHECKING:
    from screens.page import Page


def controls_of(page: Page) -> list[Touch]:
    """What can be acted on now, in reading order."""
    found: list[Touch] = []
    for block in (*page.blocks, page.pager, *page.buttons):
        if block is None or not block.isVisibleTo(page):
            continue
        touches = [block] if isinstance(block, Touch) else _line_by_line(block)
        found += [touch for touch in touches if touch.isEnabled() and touch.isVisibleTo(page)]
    return found


def focused_name(page: Page) -> str:
    """Of the touch inside `page` that has the focus, or nothing."""
    focused = page.window().focusWidget()
    return focused.accessibleName() if isinstance(focused, Touch) and page.isAncestorOf(focused) else ""


def focus_again(page: Page, name: str) -> None:
    """The touch that is called as before, after the page was built anew."""
    again = next((touch for touch in controls_of(page) if touch.accessibleName() == name), None)
    if name and again is not None:
        again.setFocus(Qt.FocusReason.OtherFocusReason)


def speech_of(page: Page, *, aloud: bool) -> str:
    """Parts that hold secrets (dots, boxes) have no words in them. aloud: without what is personal."""
    spoken: list[str] = []
    for part in (page.title, page.lead, page.news, *page.blocks, *page.notes, *page.buttons):
        if part is not None and part.isVisibleTo(page):
            spoken += _spoken(part, aloud=aloud)
    return ". ".join(text for text in spoken if text)


def name_aloud(touch: Touch) -> str:
    """What strangers may hear of it: nothing, where it is personal."""
    return "".join(_spoken(touch, aloud=True))


def _spoken(part: QWidget, *, aloud: bool) -> list[str]:
    if aloud and getattr(part, "personal", False):
        return []
    texts = [lettering.text for lettering in part.letterings] if isinstance(part, Written) else []
    public = [text for text in texts if not isinstance(text, Personal)]
    if isinstance(part, Touch):
        return [] if aloud and public != texts else [part.accessibleName()]
    return public if aloud else texts


def _line_by_line(part: QWidget) -> list[Touch]:
    return sorted(part.findChildren(Touch), key=lambda touch: _place_in(part, touch))


def _place_in(part: QWidget, touch: Touch) -> tuple[int, int]:
    corner = touch.mapTo(part, touch.rect().topLeft())
    return corner.y(), corner.x()
