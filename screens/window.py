"""The one window of the kiosk: header, progress, page or overlay, foot. Shows scenes, passes acts on."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

import translations
from contract.text import Text
from kiosk.views import (
    AskView,
    HelpNews,
    MenuView,
    OutOfServiceView,
    OverlayKind,
    Scene,
    Settings,
    View,
    Visitor,
)
from screens.ahead import Ahead
from screens.band import Band
from screens.display import DisplayProfile
from screens.fonts import require_fonts
from screens.glass import Glass
from screens.page import Page
from screens.parts.foot import Foot
from screens.parts.header import Header
from screens.parts.progress import Progress
from screens.parts.touch import Touch
from screens.theme import Look
from screens.tokens import LIGHT
from screens.which_page import overlay_class_of, overlay_value_of, page_class_of, stage_of

if TYPE_CHECKING:
    from kiosk.ports.photo_booth import Look as CameraLook


class KioskWindow(Glass):
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
        super().__init__(visitor, tap_clock)
        require_fonts()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setWindowTitle(site_name.get("ko", ""))
        self._profile = profile
        self._site_name = site_name
        self._clock = clock
        self._band: Band | None = None
        self._looks: dict[Settings, Look] = {}
        self._look: Look | None = None
        self._pages: dict[type[Page], Page] = {}
        self._page: Page | None = None
        self._overlay: Page | None = None
        self._ahead: Ahead | None = None
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
        if dressed or before is None or before.help != scene.help:
            self._show_help(scene.help)
        self.tick()
        if fresh or dressed:
            self.turn_page()
        if fresh or dressed or _overlay_kind(before) != _overlay_kind(scene):
            self.voice.turn_page(self.page)
        if self._ahead is None:
            self._ahead = Ahead(self._draw_unseen, self)
        if self.keys_in_use and (fresh or dressed or before is None or before.overlay != scene.overlay):
            self._focus_first()

    def picture(self) -> bytes | None:
        """See `kiosk.views.Screen`."""
        from screens.masked import masked_picture  # seldom needed, and never for the first page

        return None if self._scene is None else masked_picture(self, self._overlay)

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
    @override
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

    @property
    def header(self) -> Header | None:
        """The top."""
        return None if self._band is None else self._band.header

    @property
    def progress(self) -> Progress | None:
        """How far, and Back."""
        return None if self._band is None else self._band.progress

    @property
    def foot(self) -> Foot | None:
        """Leave and person."""
        return None if self._band is None else self._band.foot

    @override
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

    def show_look(self, look: "CameraLook") -> None:
        """See `kiosk.views.Screen`."""
        show = getattr(
            self._page, "show_look", None
        )  # one page has a mirror; loading it early costs the start
        if show is not None:
            show(look)

    # ---- building

    def _dress(self, settings: Settings) -> None:
        """Header, foot and style for these settings."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            translations.install(app, settings.language)
        largest = self._profile.largest_scale(low_reach=settings.low_reach)
        settings = replace(settings, scale=min(settings.scale, largest))
        self.voice.dress(settings)
        self._look = look = self._looks.setdefault(settings, Look(self._profile, settings))
        old, self._band = self._band, Band(self, self._site_name, look)
        for page in self._pages.values():
            page.setParent(self._band)
        if old is not None:
            old.hide()
            old.deleteLater()
        self._band.header.acted.connect(self._on_header_acted)
        self._band.progress.back.acted.connect(self._on_acted)
        self._band.foot.acted.connect(self._on_acted)
        self._place()
        self._band.show()

    def _show_page(self, scene: Scene, *, fresh: bool) -> None:
        page = self._page_of(page_class_of(scene.view))
        if self._page is not None and self._page is not page:
            self._page.hide()
            self._page.forget()
        if isinstance(scene.view, MenuView | OutOfServiceView):
            self._forget_texts()
        self._page = page
        if self.progress is not None:
            back = isinstance(scene.view, AskView) and scene.view.can_go_back
            self.progress.show_stage(stage_of(scene.view), can_go_back=back)
        self._place()
        page.show_value(scene.view, self.look, now=self._clock(), fresh=fresh)
        page.show()
        if self.foot is not None:
            idle = isinstance(scene.view, MenuView | OutOfServiceView)
            self.foot.show_left(again=not idle, finish=page.finish)

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
        page = self._page_of(overlay_class_of(overlay.kind))
        counting = old is not None and old.kind == overlay.kind == OverlayKind.PATIENCE
        if counting and not dressed:
            page.show_seconds(overlay.seconds)  # type: ignore[attr-defined]  # the only overlay that counts
            return
        self._overlay = page
        page.lie_over()
        self._place()
        fresh = old is None or old.kind != overlay.kind
        value = overlay_value_of(overlay, scene, can_speak=self.voice.can_speak)
        page.show_value(value, self.look, now=self._clock(), fresh=fresh)
        page.show()
        page.raise_()

    def _show_help(self, news: HelpNews | None) -> None:
        """Header and foot say plainly that somebody looks along."""
        if self._band is not None:
            self._band.header.show_help(news)
            self._band.foot.show_help(is_on=news is not None)
            self._place()

    def _page_of(self, kind: type[Page]) -> Page:
        if kind not in self._pages:
            page = kind()
            page.setParent(self._band)
            page.acted.connect(self._on_acted)
            page.coached.connect(self.voice.coach)
            self._pages[kind] = page
        return self._pages[kind]

    def _draw_unseen(self, view: View) -> bool:
        """For `Ahead`: only while nobody is in an errand."""
        if self._page is None or self._scene is None or not isinstance(self._scene.view, MenuView):
            return False
        page = self._page_of(page_class_of(view))
        page.setGeometry(self._page.geometry())
        page.show_value(view, self.look, now=self._clock(), fresh=True)
        page.grab()
        page.forget()
        return True

    def _place(self) -> None:
        """Band, header, progress, page, overlay, foot."""
        if self._band is None:
            return
        low = self.look.settings.low_reach
        high = min(self.height(), self._profile.low_band_px) if low else self.height()
        self._band.setGeometry(0, self.height() - high, self.width(), high)
        idle = self._scene is None or not stage_of(self._scene.view)
        self._band.place(self._page, self._overlay, idle=idle)

    def _forget_texts(self) -> None:
        """No errand: measured texts may name the citizen who left."""
        for look in self._looks.values():
            look.forget_texts()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.look.palette if self._look is not None else LIGHT
        painter = QPainter(self)
        ground = palette.ground if palette.outlined_marks else palette.hairline
        painter.fillRect(event.rect(), QColor(ground))
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


def _overlay_kind(scene: Scene | None) -> OverlayKind | None:
    return None if scene is None or scene.overlay is None else scene.overlay.kind
