"""Which fonts draw which language, and the check at start that none of them is missing."""

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

_CJK = ("Noto Sans CJK KR", "Noto Sans")
_LATIN = ("Noto Sans", "Noto Sans CJK KR")

FAMILIES: dict[str, tuple[str, ...]] = {
    "ko": _CJK,
    "zh": ("Noto Sans CJK SC", "Noto Sans"),  # the wrong CJK family shows Korean forms
    "ja": ("Noto Sans CJK JP", "Noto Sans"),
    "th": ("Noto Sans Thai", "Noto Sans", "Noto Sans CJK KR"),
}
"""By language; all others are drawn with Noto Sans."""

PACKAGES = "fonts-noto-cjk fonts-noto-core"
"""The Debian packages that bring them."""

PROBES: dict[str, str] = {
    "Noto Sans CJK KR": "를국가힣뷁한글0Aa·",
    "Noto Sans": "AaẠữЖжÉé0·₩",
}
"""Signs each family must draw itself; Qt would silently draw empty boxes."""


class FontsMissing(RuntimeError):
    """The machine lacks a font; the message names the packages to install."""


def families_of(language: str) -> tuple[str, ...]:
    """Font families for `language`, best first."""
    return FAMILIES.get(language.split("-")[0].split("_")[0], _LATIN)


def require_fonts() -> None:
    """Raise FontsMissing unless every family is installed and draws its probe. Needs a QGuiApplication."""
    known = set(QFontDatabase.families())
    for family, probe in PROBES.items():
        if family not in known:
            raise FontsMissing(f"font {family!r} is missing: apt-get install {PACKAGES}")
        raw = QRawFont.fromFont(QFont(family))
        lacking = [sign for sign in probe if not raw.supportsCharacter(ord(sign))]
        if lacking:
            raise FontsMissing(f"font {family!r} cannot draw {lacking}: apt-get install {PACKAGES}")
