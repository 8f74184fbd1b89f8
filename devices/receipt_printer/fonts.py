"""Where the typefaces of the paper are found: Debian's fonts-nanum, looked up once."""

from functools import cache
from pathlib import Path

from PIL import ImageFont

FOLDERS = (Path("/usr/share/fonts/truetype/nanum"), Path("/usr/share/fonts/nanum"))
"""Debian 12 and 13 use the first; the second is where other distributions keep the same files."""

TEXT = "NanumGothic.ttf"
TEXT_BOLD = "NanumGothicBold.ttf"
FIXED = "NanumGothicCoding.ttf"
"""One column for Latin, two for Hangul: as the ROM of a receipt printer draws them."""
FIXED_BOLD = "NanumGothicCodingBold.ttf"


@cache
def font_path(name: str) -> Path:
    """The file of a typeface. FileNotFoundError names the package: the machine is not installed right."""
    for folder in FOLDERS:
        if (folder / name).exists():
            return folder / name
    raise FileNotFoundError(f"{name}: install the Debian package fonts-nanum")


@cache
def typeface(name: str, dots: int) -> ImageFont.FreeTypeFont:
    """A typeface at a size in printer dots (8 to the millimetre).

    Pillow's own layout: enough for Korean and Latin, and the same dots with and without libfribidi.
    """
    return ImageFont.truetype(font_path(name), dots, layout_engine=ImageFont.Layout.BASIC)
