"""The one window of the kiosk: header, progress, page or overlay, foot. Shows scenes, passes acts on."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from typing_extensions import override

import translations
from contract.catalogue import Text
from kiosk.steps import SAID
from kiosk.views import (
    AskView,
    MenuView,
    OutOfServiceView,
    Overlay,
    OverlayKind,
    Scene,
    Settings,
    Visitor,
)
from screens import tokens
from screens.acts import Act, Answered, ErrandChosen, PinEntered, SettingsChosen, Wish
from screens.display import DisplayProfile
from screens.fonts import require_fonts
from screens.keys import Key, meaning_of
from screens.page import Page
from screens.parts.foot import Foot
from screens.parts.header import Header
from screens.parts.progress import Progress
from screens.parts.tap_guard import GuardedWindow
from screens.parts.touch import Touch
from screens.tables import OVERLAYS, page_class_of, stage_of
from screens.theme import Look, style_sheet


class KioskWindow(GuardedWindow):
    """Implements kiosk.views.Screen. clock: aware time in Asia/Seoul. tap_clock: monotonic seconds."""

    def __init__(
        self,
        visitor: Visitor,
        profile: DisplayProfile,
        site_name: Text,
        clock: Callable[[], datetime],
        *,
        tap_clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(tap_clock)
        require_fonts()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setWindowTitle(site_name.get("ko", ""))
        self._visitor = visitor
        self._profile = profile
        self._site_name = site_name
        self._clock = clock
        self._scene: Scene | None = None
        self._look: Look | None = None
        self._pages: dict[type[Page], Page] = {}
        self._page: Page | None = None
        self._overlay: Page | None = None
        self._band = QFrame(self)
        self._band.setObjectName("band")
        self.header: Header | None = None
        self.progress: Progress | None = None
        self.foot: Foot | None = None
        self.resize(profile.width_px, profile.height_px)

    # ---- kiosk.views.Screen

    def show_scene(self, scene: Scene) -> None:
        """Make this the picture. Parts equal to those shown stay as they are."""
        before, self._scene = self._scene, scene
        dressed = before is None or before.settings != scene.settings
        if dressed:
            self._dress(scene.settings)
        fresh = before is None or before.number != scene.number
        if dressed or fresh or before is None or before.view != scene.view:
            self._show_page(scene, fresh=fresh)
        self._show_overlay(scene, before, dressed=dressed)
        self.tick()
        if fresh or dressed:
            self.turn_page()
        if self.keys_in_use and (fresh or before is None or before.overlay != scene.overlay):
            self._focus_first()

    def tick(self) -> None:
        """Show the minute; call now and then."""
        if self.header is not None:
            self.header.show_time(self._clock())

    # ---- what the tests and the speech ask

    @property
    def scene(self) -> Scene | None:
        """What is shown."""
        return self._scene

    @property
    def page(self) -> Page:
        """The page on top: the overlay where there is one."""
        page = self._overlay or self._page
        if page is None:
            raise RuntimeError("show_scene comes first")
        return page

    @property
    def look(self) -> Look:
        """How it looks now."""
        if self._look is None:
            raise RuntimeError("show_scene comes first")
        return self._look

    def focus_order(self) -> list[Touch]:
        """All that can be acted on, in the order of the NEXT key. An overlay keeps the focus."""
        order = self.page.controls()
        if self._overlay is not None:
            return order
        if self.progress is not None and self.progress.back.isVisibleTo(self.progress):
            order = [*order, self.progress.back]
        if self.foot is not None:
            order = [*order, *self.foot.controls()]
        if self.header is not None:
            order = [*order, *self.header.controls()]
        return order

    # ---- building

    def _dress(self, settings: Settings) -> None:
        """Header, foot and style for these settings."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            translations.install(app, settings.language)
        self._look = look = Look(self._profile, settings)
        self.setStyleSheet(style_sheet(look))
        for old in (self.header, self.progress, self.foot):
            if old is not None:
                old.hide()
                old.deleteLater()
        self.header = Header(look, self._site_name, translations.own_names())
        self.progress = Progress(look)
        self.foot = Foot(look)
        for part in (self.header, self.progress, self.foot):
            part.setParent(self._band)
            part.show()
        self.header.acted.connect(self._on_header_acted)
        self.progress.back.acted.connect(self._on_acted)
        self.foot.acted.connect(self._on_acted)
        self._place()

    def _show_page(self, scene: Scene, *, fresh: bool) -> None:
        page = self._page_of(page_class_of(scene.view))
        if self._page is not None and self._page is not page:
            self._page.hide()
            self._page.forget()
        self._page = page
        if self.progress is not None:
            back = isinstance(scene.view, AskView) and scene.view.can_go_back
            self.progress.show_stage(stage_of(scene.view), can_go_back=back)
        self._place()
        page.show_value(scene.view, self.look, now=self._clock(), fresh=fresh)
        page.show()
        if self.foot is not None:
            idle = isinstance(scene.view, MenuView | OutOfServiceView)
            finish = Answered(SAID) if page.finish is not None else None
            self.foot.show_left(again=not idle, finish=finish)

    def _show_overlay(self, scene: Scene, before: Scene | None, *, dressed: bool) -> None:
        overlay = scene.overlay
        old = before.overlay if before is not None else None
        kind = None if overlay is None else overlay.kind
        if self._overlay is not None and (overlay is None or old is None or old.kind != kind):
            self._overlay.hide()
            self._overlay.forget()
            self._overlay = None
        if overlay is None:
            return
        page = self._page_of(OVERLAYS[overlay.kind])
        counting = old is not None and old.kind == overlay.kind == OverlayKind.PATIENCE
        if counting and not dressed:
            page.show_seconds(overlay.seconds)  # type: ignore[attr-defined]  # the only overlay that counts
            return
        self._overlay = page
        page.setObjectName("overlay")
        self._place()
        fresh = old is None or old.kind != overlay.kind
        page.show_value(_overlay_value(overlay, scene), self.look, now=self._clock(), fresh=fresh)
        page.show()
        page.raise_()

    def _page_of(self, kind: type[Page]) -> Page:
        if kind not in self._pages:
            page = kind()
            page.setParent(self._band)
            page.acted.connect(self._on_acted)
            self._pages[kind] = page
        return self._pages[kind]

    def _place(self) -> None:
        """Band, header, progress, page, overlay, foot."""
        if self.header is None or self.progress is None or self.foot is None:
            return
        look = self.look
        low = look.settings.low_reach
        high = min(self.height(), self._profile.low_band_px) if low else self.height()
        self._band.setGeometry(0, self.height() - high, self.width(), high)
        width, gap = self.width(), look.fixed(tokens.GAP)
        head = self.header.least_height(width)
        self.header.setGeometry(0, 0, width, head)
        self.header.arrange()
        foot = self.foot.least_height(width)
        foot_top = high - look.fixed(9) - foot
        self.foot.setGeometry(0, foot_top, width, foot)
        self.foot.arrange()
        idle = self._scene is None or not stage_of(self._scene.view)
        top = head + gap
        self.progress.setGeometry(0, top, width, self.progress.least_height())
        self.progress.setVisible(not idle)
        if not idle:
            top += self.progress.least_height() + gap
        else:
            top += gap // 2
        if self._page is not None:
            self._page.setGeometry(QRect(0, top, width, foot_top - top))
        if self._overlay is not None:
            self._overlay.setGeometry(QRect(0, head, width, foot_top - head - gap // 2))

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
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.note_finger()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        meaning = meaning_of(event)
        if meaning is None or self._scene is None:
            return
        self._visitor.touch()
        if not isinstance(meaning, Key):
            self.page.type_key(meaning)
            return
        self.keys_in_use = True
        match meaning:
            case Key.NEXT:
                self._move_focus(1)
            case Key.BEFORE:
                self._move_focus(-1)
            case Key.ACT:
                focused = self.focusWidget()
                if isinstance(focused, Touch) and focused in self.focus_order():
                    focused.act()
            case Key.BACK:
                self._go_back()
            case Key.PERSON:
                self._visitor.call_person()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        self.keys_in_use = True
        self._visitor.touch()
        self._move_focus(1 if forward else -1)
        return True

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
        target.setFocus(Qt.FocusReason.TabFocusReason)
        _repaint(focused)
        _repaint(target)

    def _focus_first(self) -> None:
        order = self.focus_order()
        if order:
            order[0].setFocus(Qt.FocusReason.TabFocusReason)
            _repaint(order[0])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


def _repaint(widget: QWidget | None) -> None:
    if widget is not None:
        widget.update()


def _overlay_value(overlay: Overlay, scene: Scene) -> object:
    match overlay.kind:
        case OverlayKind.PATIENCE:
            return overlay.seconds
        case OverlayKind.PERSON:
            return scene.help_desk
        case OverlayKind.LEAVE | OverlayKind.ACCESS:
            return scene.settings
        case _:
            assert_never(overlay.kind)
