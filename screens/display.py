"""The display as the technician measured it: the only source of millimetres in the program."""

from dataclasses import dataclass

HIGHEST_REACH_MM = 1220
"""No control or text above this height over the floor in the low-reach layout (KS X 9211, EN 301 549 8.3)."""

SHORT_UPRIGHT_MM, SHORT_LYING_MM = 400, 300
"""A layout less high than this has no room for a keypad or a choice at 200 % (tried on seven panels)."""


@dataclass(frozen=True, slots=True)
class DisplayProfile:
    """One display. px_per_mm: from a bank card laid on the screen, never from EDID, Qt or X11.

    bottom_edge_mm: height of the lowest picture row over the floor.
    """

    width_px: int
    height_px: int
    px_per_mm: float
    bottom_edge_mm: float

    @property
    def portrait(self) -> bool:
        """Taller than wide."""
        return self.height_px > self.width_px

    @property
    def low_band_px(self) -> int:
        """How many rows, counted from the bottom, a person in a wheelchair reaches."""
        reach = int((HIGHEST_REACH_MM - self.bottom_edge_mm) * self.px_per_mm)
        return max(0, min(self.height_px, reach))

    def largest_scale(self, *, low_reach: bool) -> int:
        """100, 150 or 200: what a layout on this panel has room for."""
        if not self.is_short(low_reach=low_reach):
            return 200
        return 150 if self.portrait else 100

    def is_short(self, *, low_reach: bool) -> bool:
        """Whether a layout on it has little height."""
        room = (self.low_band_px if low_reach else self.height_px) / self.px_per_mm
        return room < (SHORT_UPRIGHT_MM if self.portrait else SHORT_LYING_MM)

    def fitted(self, width_px: int, height_px: int) -> "DisplayProfile":
        """The same panel drawn smaller, so that a developer sees all of it on a lesser screen."""
        share = min(1.0, width_px / self.width_px, height_px / self.height_px)
        return DisplayProfile(
            int(self.width_px * share),
            int(self.height_px * share),
            self.px_per_mm * share,
            self.bottom_edge_mm,
        )


PORTRAIT_24 = DisplayProfile(1080, 1920, 3.644, 800)
"""A 23.8 inch panel (296 x 527 mm) standing upright: what the pages are drawn for first."""

LANDSCAPE_27 = DisplayProfile(1920, 1080, 3.212, 900)
"""A 27 inch panel (598 x 336 mm) lying."""
