"""A slip laid out as ESC/POS bytes: said where the ROM knows the signs, drawn where it does not."""

from typing import Literal

from devices.receipt_printer.escpos_library import Dummy, Profile
from devices.receipt_printer.picture import draw_part
from devices.receipt_printer.words import can_say, say_part
from kiosk.ports import Slip

Hangul = Literal["cp949", "raster"]
"""How Korean gets on paper: by the printer's own ROM, or drawn."""

COLUMN_DOTS = 12
"""Width of font A. 48 columns are 576 dots (72 mm) and 42 columns 504, both on paper of 80 mm."""


def lay_out(slip: Slip, *, hangul: Hangul, columns: int) -> bytes:
    """Everything from the reset to the cut; byte for byte what goes over the line."""
    dots = columns * COLUMN_DOTS
    dummy = Dummy(profile=_profile(dots))
    dummy.hw("INIT")
    for part in slip.parts:
        if hangul == "cp949" and can_say(part):
            say_part(dummy, part, columns)
        else:
            dummy.set(align="left")
            dummy.image(draw_part(part, dots), impl="bitImageRaster")
    dummy.cut(mode="PART")
    return bytes(dummy.output)


def _profile(dots: int) -> Profile:
    """A profile that says what escpos asks for: without the paper's width it prints a warning on stdout for
    each image, and without the cutter its `cut()` sends nothing at all."""
    profile = Profile(features={"paperPartCut": True})
    profile.profile_data = {**profile.profile_data, "media": {"width": {"pixels": dots}}}
    return profile
