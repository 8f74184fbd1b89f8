"""Every way a page may look: language, theme, size, layout, display; and a window that shows it so."""

from dataclasses import dataclass, field
from itertools import product
from typing import Any

from page_samples import DESK
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from sample import NOW, Sample

import translations
from devices.speaker.simulated import SimulatedSpeaker
from kiosk.views import Scene, Settings
from screens.display import LANDSCAPE_27, PORTRAIT_24, DisplayProfile
from screens.window import KioskWindow

PSEUDO = "xx"
FILLER = "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore"


@dataclass(frozen=True)
class Variant:
    """One combination."""

    language: str
    contrast: bool
    scale: int
    low: bool
    profile: DisplayProfile

    @property
    def settings(self) -> Settings:
        """As a citizen's settings."""
        return Settings(self.language, self.scale, self.contrast, self.low)

    def __str__(self) -> str:
        shape = "portrait" if self.profile.portrait else "landscape"
        return (
            f"{self.language} {self.scale} {'contrast' if self.contrast else 'light'} low={self.low} {shape}"
        )


ALL = [
    Variant(*values)
    for values in product(
        ("ko", "en", PSEUDO), (False, True), (100, 150, 200), (False, True), (PORTRAIT_24, LANDSCAPE_27)
    )
    if values[0] != PSEUDO or values[2] < 200
]
"""The pseudo-language stops at 150 %: English at 200 % needs as much room already."""


def pairwise() -> list[Variant]:
    """Few variants that together hold every pair of two properties; found greedily, the same each time."""
    chosen: list[Variant] = []
    missing = {pair for variant in ALL for pair in _pairs(variant)}
    while missing:
        best = max(ALL, key=lambda variant: len(missing & _pairs(variant)))
        chosen.append(best)
        missing -= _pairs(best)
    return chosen


def _pairs(variant: Variant) -> set[tuple[Any, ...]]:
    values = list(
        enumerate((variant.language, variant.contrast, variant.scale, variant.low, variant.profile.portrait))
    )
    return {(a, b) for a in values for b in values if a[0] < b[0]}


class PseudoTranslator(QTranslator):
    """English, and forty per cent more of it: what a longer language will need."""

    def translate(self, _context: str, source: str, *_more: object) -> str:  # type: ignore[override]
        if source.startswith("{hour}"):
            return source  # a time is as long in every language
        extra = round(len(source) * 0.4)
        return f"{source} {FILLER[:extra].strip()}" if extra > 1 else source


_real = translations._loaded
_pseudo: list[PseudoTranslator] = []


def speak_pseudo() -> None:
    """Let the window find the pseudo-language."""
    if not _pseudo:
        _pseudo.append(PseudoTranslator())
    translations._loaded = lambda code: _pseudo[0] if code == PSEUDO else _real(code)  # type: ignore[assignment]


def forget_pseudo() -> None:
    """As before."""
    translations._loaded = _real


@dataclass
class RecordingVisitor:
    """Every act of the citizen, by name and arguments."""

    acts: list[tuple[Any, ...]] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        def record(*arguments: object) -> None:
            if name != "touch":
                self.acts.append((name, *arguments))

        return record


class Stage:
    """Keeps one window per display and shows samples in it."""

    def __init__(self) -> None:
        self.visitor = RecordingVisitor()
        self.now = 0.0
        self.speaker: SimulatedSpeaker | None = SimulatedSpeaker()
        self._windows: dict[DisplayProfile, KioskWindow] = {}
        self._number = 0

    def show(self, sample: Sample, variant: Variant) -> KioskWindow:
        """The window, showing it."""
        window = self._windows.get(variant.profile)
        if window is None:
            site = {"ko": "수원역 3번 기계", "en": "Suwon Station, no. 3"}
            window = KioskWindow(self.visitor, variant.profile, site, lambda: NOW, tap_clock=lambda: self.now)
            self._windows[variant.profile] = window
            if self.speaker is not None:
                window.voice.speak_through(self.speaker, is_private=False)
            window.show()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no event loop does it here
        self._number += 1
        window.show_scene(Scene(self._number, sample.view, variant.settings, DESK, sample.overlay))
        return window

    def close(self) -> None:
        """Close all windows."""
        for window in self._windows.values():
            window.close()
            window.deleteLater()
