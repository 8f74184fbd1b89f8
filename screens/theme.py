"""How the pages look for one citizen on one display: lengths, fonts, colours and boxes."""

from dataclasses import dataclass, field
from math import ceil

from PySide6.QtGui import QColor, QFont

from kiosk.views import Settings
from screens import tokens
from screens.box import Box
from screens.display import DisplayProfile
from screens.face import Face
from screens.fonts import families_of
from screens.tokens import KEY_GROWTH, TITLE_GROWTH, TYPES, Palette, Role


@dataclass(frozen=True, slots=True)
class Look:
    """A display and a citizen's settings. Every part asks it for its pixels."""

    profile: DisplayProfile
    settings: Settings
    _faces: dict[Role, Face] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def palette(self) -> Palette:
        """The colours."""
        return tokens.CONTRAST if self.settings.contrast else tokens.LIGHT

    @property
    def zoom(self) -> float:
        """1.0, 1.5 or 2.0."""
        return self.settings.scale / 100

    def fixed(self, mm: float) -> int:
        """Pixels of a length that does not grow with the page (margins, corners)."""
        return ceil(mm * self.profile.px_per_mm)

    def px(self, mm: float) -> int:
        """Pixels of a length that grows with the page (targets, icons)."""
        return ceil(mm * self.profile.px_per_mm * self.zoom)

    def font_px(self, role: Role) -> int:
        """Font size that gives the role's Hangul height."""
        scale = self.settings.scale
        growth = TITLE_GROWTH[scale] if role in (Role.TITLE, Role.CODE) else self.zoom
        if role is Role.KEY:
            growth = KEY_GROWTH[scale]
        return ceil(TYPES[role].hangul_mm * growth * self.profile.px_per_mm / tokens.TALL_EM)

    def hangul_px(self, role: Role) -> int:
        """Height of the role's Hangul, and of icons beside it."""
        return ceil(self.font_px(role) * tokens.TALL_EM)

    def face(self, role: Role) -> Face:
        """Font and measure of a role."""
        face = self._faces.get(role)
        if face is None:
            size = self.font_px(role)
            font = _font(families_of(self.settings.language), size, bold=TYPES[role].bold)
            face = self._faces[role] = Face(font, ceil(size * TYPES[role].line))
        return face

    def forget_texts(self) -> None:
        """Drop the texts that were measured: the errand they belong to has ended."""
        for face in self._faces.values():
            face.forget()

    def colour(self, name: str) -> QColor:
        """A palette colour by name."""
        return QColor(getattr(self.palette, name))

    def box(self, ground: str | None, edge: str | None, corner_mm: float, *, dashed: bool = False) -> Box:
        """A box in palette colours by name."""
        palette = self.palette
        return Box(
            None if ground is None else getattr(palette, ground),
            None if edge is None else getattr(palette, edge),
            self.fixed(tokens.LINE),
            self.fixed(corner_mm),
            dashed,
        )


def _font(families: tuple[str, ...], px: int, *, bold: bool) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(px)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
