"""How the pages look for one citizen on one display: lengths, fonts, and the one generated style sheet."""

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtGui import QColor, QFont

from kiosk.views import Settings
from screens import tokens
from screens.display import DisplayProfile
from screens.fonts import families_of
from screens.tokens import TITLE_GROWTH, TYPES, Palette, Role


@dataclass(frozen=True, slots=True)
class Look:
    """A display and a citizen's settings. Every part asks it for its pixels."""

    profile: DisplayProfile
    settings: Settings

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
        growth = TITLE_GROWTH[self.settings.scale] if role in (Role.TITLE, Role.CODE) else self.zoom
        return ceil(TYPES[role].hangul_mm * growth * self.profile.px_per_mm / tokens.TALL_EM)

    def font(self, role: Role) -> QFont:
        """The font of a role."""
        return _font(families_of(self.settings.language), self.font_px(role), bold=TYPES[role].bold)

    def line_px(self, role: Role) -> int:
        """Distance of two baselines."""
        return ceil(self.font_px(role) * TYPES[role].line)

    def colour(self, name: str) -> QColor:
        """A palette colour by name."""
        return QColor(getattr(self.palette, name))


@lru_cache(maxsize=256)
def _font(families: tuple[str, ...], px: int, *, bold: bool) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(px)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def style_sheet(look: Look) -> str:
    """Boxes of all parts, as one sheet. Texts take fonts and colours from `Look` themselves."""
    p = look.palette
    corner, small, line = look.fixed(tokens.CORNER), look.fixed(4.4), look.fixed(tokens.LINE)
    chip = look.fixed(tokens.CHIP - 2) // 2
    outline = p.edge if p.outlined_marks else "transparent"

    def mark(kind: str, ink: str, ground: str) -> str:
        border = ink if p.outlined_marks else "transparent"
        return f'Mark[kind="{kind}"] {{background:{ground}; border:{line}px solid {border};}}'

    return "\n".join(
        (
            f"#band, #page {{background:{p.ground};}}",
            f"#window {{background:{p.ground if p.outlined_marks else p.hairline};}}",
            f"#header {{background:{p.card}; border-bottom:{line}px solid {p.hairline};}}",
            f"#overlay {{background:{p.card}; border-top:{look.fixed(3)}px solid {p.prime};}}",
            f"#hairline {{background:{p.hairline}; border:none;}}",
            "QLabel, #plain {background:transparent; border:none;}",
            f"Touch {{border-radius:{corner}px; border:{line}px solid {p.edge}; background:{p.card};}}",
            f"Touch:pressed {{background:{p.tint};}}",
            f'Touch[kind="plain"], Touch[kind="chip"] {{border-color:{p.prime};}}',
            f'Touch[kind="chip"] {{border-radius:{chip}px;}}',
            f'Touch[kind="primary"], Touch[kind="chosen"] {{background:{p.prime}; border-color:{p.prime};}}',
            f'Touch[kind="primary"]:pressed, Touch[kind="chosen"]:pressed {{background:{p.prime_down};}}',
            f'Touch[kind="tile"]:disabled {{background:{p.quiet}; border:{line}px dashed {p.edge};}}',
            f'Touch[kind="key"]:disabled {{background:{p.quiet};}}',
            f"Card {{background:{p.card}; border:{line}px solid {p.hairline}; border-radius:{corner}px;}}",
            f"IconBox {{background:{p.tint if not p.outlined_marks else p.card};"
            f" border:{line}px solid {outline}; border-radius:{small}px;}}",
            f"Mark {{border-radius:{small}px;}}",
            mark("yes", p.yes, p.yes_ground),
            mark("later", p.later, p.later_ground),
            mark("no", p.no, p.no_ground),
        )
    )
