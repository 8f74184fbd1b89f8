"""The gates of accessibility.md section 3, each a function from a window to complaints (none is good)."""

import re
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetricsF, QImage, QTextLayout
from PySide6.QtWidgets import QWidget

from screens.lettering import Lettering
from screens.parts.touch import Touch
from screens.tokens import TYPES
from screens.window import KioskWindow


def layout_complaints(window: KioskWindow) -> list[str]:
    """A4 to A9 and A22 together, since they walk the same widgets."""
    return [
        *clipped(window),
        *overlapping(window),
        *crowded(window),
        *small_text(window),
        *small_targets(window),
        *close_targets(window),
        *bad_names(window),
        *out_of_reach(window),
    ]


@dataclass(frozen=True)
class Written:
    """A text that can be seen, and the part it is written on."""

    part: QWidget
    lettering: Lettering

    @property
    def text(self) -> str:
        """The words."""
        return self.lettering.text

    def place(self, window: KioskWindow) -> QRect:
        """Where the words stand in the window."""
        return self.lettering.rect.translated(place(window, self.part).topLeft())


def words_of(window: KioskWindow) -> list[Written]:
    """All texts that can be seen; an overlay covers the page."""
    parts = [part for part in window.findChildren(QWidget) if hasattr(part, "letterings")]
    return [
        Written(part, lettering)
        for part in parts
        if part.isVisible() and not _covered(window, part)
        for lettering in part.letterings
    ]


def touches_of(window: KioskWindow) -> list[Touch]:
    """All that can be seen and touched."""
    found = [touch for touch in window.findChildren(Touch) if touch.isVisible()]
    return [touch for touch in found if not _covered(window, touch)]


def place(window: KioskWindow, part: QWidget) -> QRect:
    """Where `part` stands in the window."""
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def _covered(window: KioskWindow, part: QWidget) -> bool:
    top = window.page
    if not top.lies_over or top.isAncestorOf(part):
        return False
    return place(window, top).intersects(place(window, part))


def clipped(window: KioskWindow) -> list[str]:
    """A7: every line inside its text, every text inside all that holds it."""
    complaints = []
    for words in words_of(window):
        own = words.lettering.rect.adjusted(-1, -1, 1, 1)
        lines = words.lettering.line_rects()
        complaints += [f"A7 clipped: {words.text!r} {line} {own}" for line in lines if not own.contains(line)]
        part = words.part
        if not part.rect().adjusted(-1, -1, 1, 1).contains(words.lettering.rect):
            complaints.append(f"A7 leaves its part: {words.text!r} {words.lettering.rect} {part.rect()}")
        while part is not window:
            holder = part.parentWidget()
            if not holder.rect().adjusted(-1, -1, 1, 1).contains(part.geometry()):
                where = f"{type(part).__name__} {part.geometry()} in {type(holder).__name__} {holder.rect()}"
                complaints.append(f"A7 leaves: {words.text!r} {where}")
                break
            part = holder
    return complaints


def crowded(window: KioskWindow) -> list[str]:
    """A7: no two texts of a part lie on each other."""
    complaints = []
    by_part: dict[QWidget, list[Written]] = {}
    for words in words_of(window):
        by_part.setdefault(words.part, []).append(words)
    for written in by_part.values():
        for a, b in combinations(written, 2):
            if a.lettering.rect.intersects(b.lettering.rect):
                complaints.append(f"A7 {a.text!r} {a.lettering.rect} over {b.text!r} {b.lettering.rect}")
    return complaints


def overlapping(window: KioskWindow) -> list[str]:
    """A7: no part of a page lies on another."""
    page = window.page
    parts = [part for part in page.all_parts() if part.isVisible()]
    return [
        f"A7 {type(a).__name__} {a.geometry()} over {type(b).__name__} {b.geometry()}"
        for a, b in combinations(parts, 2)
        if a.geometry().intersects(b.geometry())
    ]


def small_text(window: KioskWindow) -> list[str]:
    """A6: Hangul 12 mm or more, side notes 8; at every size of the page."""
    complaints = []
    zoom, unit = window.look.zoom, window.look.profile.px_per_mm
    for words in words_of(window):
        face = window.look.face(words.lettering.role)
        tall = QFontMetricsF(face.font).tightBoundingRect("를").height() / unit
        least = (8 if TYPES[words.lettering.role].side_note else 12) * zoom
        if tall < least - 0.15:
            complaints.append(f"A6 {tall:.1f} mm: {words.text!r}")
    return complaints


def small_targets(window: KioskWindow) -> list[str]:
    """A4: 20 mm, grown with the page; keys of a keypad 20 mm, since it must stay whole."""
    grown, plain = window.look.px(20) - 1, window.look.fixed(20) - 1
    return [
        f"A4 {touch.accessibleName()!r} {touch.width()}x{touch.height()}"
        for touch in touches_of(window)
        if min(touch.width(), touch.height()) < (plain if touch.kind == "key" else grown)
    ]


def close_targets(window: KioskWindow) -> list[str]:
    """A5: 4 mm between any two."""
    least = window.look.fixed(4) - 1
    complaints = []
    for a, b in combinations(touches_of(window), 2):
        one, two = place(window, a), place(window, b)
        aside = max(one.left() - two.right(), two.left() - one.right())
        above = max(one.top() - two.bottom(), two.top() - one.bottom())
        if max(aside, above) < least:
            complaints.append(f"A5 {a.accessibleName()!r} {one} and {b.accessibleName()!r} {two}")
    return complaints


def bad_names(window: KioskWindow) -> list[str]:
    """A9: named, unique, and the name holds what is written on it."""
    complaints, seen = [], set()
    for touch in window.focus_order():
        name = touch.accessibleName()
        if not name or name in seen:
            complaints.append(f"A9 no or double name {name!r}")
        seen.add(name)
        if touch.label not in name:
            complaints.append(f"A9 {touch.label!r} is not in {name!r}")
    return complaints


def out_of_reach(window: KioskWindow) -> list[str]:
    """A22: between 400 and 1,220 mm over the floor in the low layout."""
    look = window.look
    if not look.settings.low_reach:
        return []
    complaints = []
    rects = [place(window, touch) for touch in touches_of(window)]
    for rect in (*rects, *(words.place(window) for words in words_of(window))):
        top = look.profile.bottom_edge_mm + (window.height() - rect.top()) / look.profile.px_per_mm
        if not 400 <= top <= 1221:
            complaints.append(f"A22 {top:.0f} mm")
    return complaints


def missing_glyphs(window: KioskWindow) -> list[str]:
    """A8: every sign is drawn by a font that has it."""
    complaints = []
    for words in words_of(window):
        layout = QTextLayout(words.text.replace("\n", " "), window.look.face(words.lettering.role).font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        runs = layout.glyphRuns()
        if any(0 in run.glyphIndexes() or not run.rawFont().familyName() for run in runs):
            complaints.append(f"A8 {words.text!r}")
    return complaints


def weak_contrast(window: KioskWindow) -> list[str]:
    """A1, A2: as drawn; body 10:1 (15:1 in the contrast theme), all else 7:1."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
    complaints = []
    for words in words_of(window):
        rect = words.place(window).intersected(window.rect())
        patch = pixels[rect.top() : rect.bottom() + 1, rect.left() : rect.right() + 1]
        if not patch.size:
            continue  # outside the window: `clipped` tells
        colours, counts = np.unique(patch & 0xFFFFFF, return_counts=True)
        ground = int(colours[counts.argmax()])
        inks = [int(c) for c, n in zip(colours, counts, strict=True) if n >= patch.size * 0.002]
        best = max(contrast(ink, ground) for ink in inks)
        body = words.lettering.tone == "ink"
        least = (15 if window.look.settings.contrast else 10) if body else 7
        if best < least:
            complaints.append(f"A1 {best:.1f}:1 < {least}: {words.text!r} ({words.lettering.tone})")
    return complaints


def contrast(one: int, two: int) -> float:
    """WCAG contrast of two RGB numbers."""
    high, low = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: int) -> float:
    channels = [((colour >> shift) & 255) / 255 for shift in (16, 8, 0)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def is_hangul(text: str) -> bool:
    """Whether there is a Hangul syllable in it."""
    return re.search("[가-힣]", text) is not None
