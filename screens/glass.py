"""What comes in through the glass and the keypad: acts of the pages, fingers, keys and the focus."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.views import AskView, Scene, Visitor
from screens.acts import Act, Answered, ErrandChosen, PersonFor, PinEntered, SettingsChosen, WayChosen, Wish
from screens.keys import Key, meaning_of
from screens.page import Page
from screens.parts.keypad import Key as PadKey
from screens.parts.tap_guard import GuardedWindow
from screens.parts.touch import Touch
from screens.voice import Voice


class Glass(GuardedWindow):
    """Passes on what a person does; it decides nothing. `KioskWindow` adds what is shown."""

    def __init__(self, visitor: Visitor, tap_clock: Callable[[], float]) -> None:
        super().__init__(tap_clock)
        self._visitor = visitor
        self._scene: Scene | None = None
        self.voice = Voice(tap_clock)

    @property
    def page(self) -> Page:
        """The page on top."""
        raise NotImplementedError

    def focus_order(self) -> list[Touch]:
        """All that can be acted on, in the order of the NEXT key."""
        raise NotImplementedError

    # ---- acts

    @Slot(object)
    def _on_header_acted(self, value: object) -> None:
        self._visitor.touch()
        if value == Wish.ACCESS:
            self._visitor.open_access()
        elif isinstance(value, str) and self._scene is not None:
            self._visitor.change_settings(replace(self._scene.settings, language=value))

    @Slot(object)
    def _on_acted(self, act: Act) -> None:
        if self._scene is None:
            return
        self._visitor.touch()
        match act:
            case Answered(value=value):
                self._visitor.answer(self._scene.number, value)
            case PinEntered(pin=pin):
                self._visitor.enter_pin(self._scene.number, pin)
            case ErrandChosen(code=code):
                self._visitor.choose_errand(code)
            case SettingsChosen(settings=settings):
                self._visitor.change_settings(settings)
            case WayChosen(want=want):
                self._visitor.hand_off(want)
            case PersonFor(concern=concern):
                self._visitor.call_person(concern)
            case Wish():
                self._grant(act)
            case _:
                assert_never(act)

    def _grant(self, wish: Wish) -> None:
        visitor = self._visitor
        acts: dict[Wish, Callable[[], None]] = {
            Wish.BACK: visitor.back,
            Wish.START_AGAIN: visitor.start_again,
            Wish.LEAVE: visitor.leave,
            Wish.RETRY: visitor.retry,
            Wish.CANCEL_PAYMENT: visitor.cancel_payment,
            Wish.PERSON: visitor.call_person,
            Wish.ACCESS: visitor.open_access,
            Wish.CLOSE: visitor.close_overlay,
            Wish.STAY: visitor.close_overlay,
            Wish.HELP: visitor.ask_for_help,
            Wish.BEGIN_HELP: visitor.begin_help,
            Wish.END_HELP: visitor.end_help,
        }
        acts[wish]()

    # ---- fingers and keys

    @override
    def note_finger(self) -> None:
        """A finger on anything: patience begins anew, the focus ring goes."""
        self._visitor.touch()
        if self.keys_in_use:
            self.keys_in_use = False
            _repaint(self.focusWidget())

    @override
    def let_act(self, place: object, act: Callable[[], None], *, echoes: bool = True) -> None:
        self.voice.hush()
        if not self.admits(place, echoes=echoes) or self.voice.names_first(place, self.page):
            return
        self._act(place, act)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.note_finger()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        meaning = meaning_of(event)
        if meaning is None or self._scene is None:
            return
        self._visitor.touch()
        self.voice.hush()
        if not isinstance(meaning, Key):
            self.page.type_key(meaning)
            self.voice.typed(meaning, self.page)
            self._focus_on_what_follows()
            return
        was_in_sight, self.keys_in_use = self.keys_in_use, True
        match meaning:
            case Key.NEXT:
                self._move_focus(1)
            case Key.BEFORE:
                self._move_focus(-1)
            case Key.ACT:
                self._act_on_focus(was_in_sight=was_in_sight)
            case Key.BACK:
                self._go_back()
            case Key.PERSON:
                self._visitor.call_person()
            case Key.VOICE:
                self._ask_for_voice()

    @override
    def focusNextPrevChild(self, _forward: bool) -> bool:
        return False  # Qt also asks when a focused part is hidden; Tab then comes as a key, mapped above

    def _act(self, place: object, act: Callable[[], None]) -> None:
        page = self.page
        act()
        if isinstance(place, PadKey):
            self.voice.typed(place.accessibleName(), page)

    def _ask_for_voice(self) -> None:
        """On; once it is, the page again."""
        if self.voice.is_on:
            self.voice.read(self.page)
        elif self._scene is not None and self.voice.can_speak:
            self._visitor.change_settings(replace(self._scene.settings, voice=True))

    def _go_back(self) -> None:
        scene = self._scene
        if scene is None:
            return
        if scene.overlay is not None:
            self._visitor.close_overlay()
        elif isinstance(scene.view, AskView) and scene.view.can_go_back:
            self._visitor.back()

    def _move_focus(self, by: int) -> None:
        order = self.focus_order()
        if not order:
            return
        focused = self.focusWidget()
        if isinstance(focused, Touch) and focused in order:
            target = order[(order.index(focused) + by) % len(order)]
        else:
            target = order[0] if by > 0 else order[-1]
        self._focus_on(target)
        self.voice.name(target, self.page)

    def _act_on_focus(self, *, was_in_sight: bool) -> None:
        """Nothing is acted on that nobody saw: after a finger the first press only shows the focus."""
        focused = self.focusWidget()
        if not was_in_sight:
            self._focus_first()
        elif isinstance(focused, Touch) and focused in self.focus_order():
            self._act(focused, focused.act)

    def _focus_first(self) -> None:
        order = self.focus_order()
        if order:
            self._focus_on(order[0])

    def _focus_on_what_follows(self) -> None:
        """Who types on the keypad confirms with its key: it is the main button's, no longer a letter's."""
        page = self.page
        if page.typed is not None and page.buttons and page.buttons[0] in self.focus_order():
            self.keys_in_use = True
            self._focus_on(page.buttons[0])

    def _focus_on(self, touch: Touch) -> None:
        before = self.focusWidget()
        touch.setFocus(Qt.FocusReason.TabFocusReason)
        _repaint(before)
        _repaint(touch)


def _repaint(widget: QWidget | None) -> None:
    if widget is not None:
        widget.update()
