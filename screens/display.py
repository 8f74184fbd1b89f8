"""The display as the technician measured it: the only source of millimetres in the program."""

from dataclasses import dataclass

HIGHEST_REACH_MM = 1220
"""No control or text above this height over the floor in the low-reach layout (KS X 9211, EN 301 549 8.3)."""


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
