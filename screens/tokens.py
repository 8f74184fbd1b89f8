"""Colours and sizes of the pages: two palettes, and lengths in millimetres. Nothing else decides a colour."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for. Text colours reach 7:1 on every ground they stand on (test A1)."""

    ground: str
    card: str
    quiet: str  # ground of a choice that cannot be taken now
    ink: str
    soft: str
    hairline: str  # divides, carries no meaning
    edge: str  # outline of what can be touched
    prime: str
    prime_down: str  # pressed
    on_prime: str
    tint: str  # ground of pictures and pressed plain buttons
    yes: str
    yes_ground: str
    later: str
    later_ground: str
    no: str
    no_ground: str
    gold: str
    ring: str
    ring_on_prime: str
    outlined_marks: bool


LIGHT = Palette(
    ground="#F4F6F8",
    card="#FFFFFF",
    quiet="#ECEFF3",
    ink="#14181F",
    soft="#434C59",
    hairline="#D5DAE1",
    edge="#6C7786",
    prime="#083891",
    prime_down="#052561",
    on_prime="#FFFFFF",
    tint="#E6EDFB",
    yes="#0A5530",
    yes_ground="#E5F4EC",
    later="#683F00",
    later_ground="#FDF1DD",
    no="#8C1217",
    no_ground="#FCEBEA",
    gold="#E3B23C",
    ring="#083891",
    ring_on_prime="#FFD84D",
    outlined_marks=False,
)
CONTRAST = Palette(
    ground="#000000",
    card="#000000",
    quiet="#000000",
    ink="#FFFFFF",
    soft="#FFFFFF",
    hairline="#FFFFFF",
    edge="#FFFFFF",
    prime="#FFE14A",
    prime_down="#FFF2B0",
    on_prime="#000000",
    tint="#2B2B2B",
    yes="#7CFFB2",
    yes_ground="#000000",
    later="#FFD27A",
    later_ground="#000000",
    no="#FF9C98",
    no_ground="#000000",
    gold="#FFE14A",
    ring="#FFE14A",
    ring_on_prime="#000000",
    outlined_marks=True,
)


class Role(StrEnum):
    """What a text is for; decides its size, weight and line height."""

    TITLE = "title"
    HEADING = "heading"
    TILE = "tile"
    BUTTON = "button"
    STRONG = "strong"
    BODY = "body"
    SUPPORT = "support"
    MARK = "mark"
    CAPTION = "caption"
    CODE = "code"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class Type:
    """A type size. hangul_mm: height of 를, what the law measures. line: times the font's size."""

    hangul_mm: float
    bold: bool
    line: float
    side_note: bool = False


TYPES: dict[Role, Type] = {
    Role.TITLE: Type(18.5, bold=True, line=1.24),
    Role.HEADING: Type(15, bold=True, line=1.24),
    Role.TILE: Type(14.2, bold=True, line=1.25),
    Role.BUTTON: Type(13.6, bold=True, line=1.25),
    Role.STRONG: Type(12, bold=True, line=1.32),
    Role.BODY: Type(12, bold=False, line=1.35),
    Role.SUPPORT: Type(10, bold=False, line=1.35, side_note=True),
    Role.MARK: Type(9.2, bold=True, line=1.3, side_note=True),
    Role.CAPTION: Type(8.6, bold=True, line=1.3, side_note=True),
    Role.CODE: Type(19, bold=True, line=1.25),
    Role.KEY: Type(15, bold=True, line=1.0),
}
"""What one must read to act is 12 mm or more, side notes 8 or more (accessibility.md 2)."""

TITLE_GROWTH: dict[int, float] = {100: 1.0, 150: 1.25, 200: 1.5}
"""The headline is 1.5 times the legal height at 100 % already; twice of it would leave no room to act."""

KEY_GROWTH: dict[int, float] = {100: 1.0, 150: 1.2, 200: 1.6}
"""Signs on keys start larger than the law asks: 15 mm, grown to 18 and 24, so that a keypad stays whole."""

TALL_EM = 0.87
"""Height of the shortest tall syllables (를, 국) in Noto Sans CJK KR, in em (accessibility.md 2, tried)."""

# lengths in mm at 100 %
TARGET = 20.0
GAP = 6.6
MARGIN = 13.0
BUTTON = 38.0
SECOND_BUTTON = 32.0
KEY = 29.0
CHIP = 23.0
CORNER = 8.8
LINE = 0.8
RING = 2.2
"""Focus ring: at least 2 mm wide (WCAG 2.4.13 asks for 2 px; people stand at 500 mm)."""
