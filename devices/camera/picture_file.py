"""A picture out of a file, whatever it is: turned as its EXIF says, in sRGB, on white, 8 bits, BGR."""

import hashlib
import io
import struct
import warnings
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageOps

from devices.camera.picture import Picture

MOST_PIXELS = 120_000_000
"""A phone takes 50 to 108 million; more is no photo but an attack on the memory."""
MOST_BYTES = 300_000_000
"""Of the file: an uncompressed picture of that many pixels."""
LEAST_SIDE = 16
"""Pixels; below it there is nothing to look at."""

BROKEN = (
    OSError, SyntaxError, ValueError, EOFError, TypeError, KeyError, IndexError, OverflowError,
    AttributeError, NotImplementedError, MemoryError,
    struct.error, zlib.error, Image.DecompressionBombError, Warning,
)  # fmt: skip
"""What Pillow raises for broken files of its many formats."""


class Unreadable(Exception):
    """The message says why in a few words."""


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """picture: BGR bytes. sha256: of the file."""

    picture: Picture
    sha256: str


def read_picture(file: Path) -> ReadPicture:
    """Raises Unreadable."""
    try:
        size = file.stat().st_size
        content = file.read_bytes() if size <= MOST_BYTES and file.is_file() else b""
    except OSError as error:
        raise Unreadable(error.strerror or "no such file") from error
    if not content:
        raise Unreadable("an empty file, a folder, or too large a file")
    return ReadPicture(decode(content), hashlib.sha256(content).hexdigest())


def decode(content: bytes) -> Picture:
    """Raises Unreadable."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a large picture or a strange tag: we have limits of our own
            with Image.open(io.BytesIO(content)) as image:
                if image.width * image.height > MOST_PIXELS:
                    raise Unreadable(f"{image.width} × {image.height} pixels are too many")
                if min(image.size) < LEAST_SIDE:
                    raise Unreadable(f"{image.width} × {image.height} pixels are too few")
                return _bgr(image)
    except BROKEN as error:
        raise Unreadable("not a picture that can be decoded") from error


def _bgr(image: Image.Image) -> Picture:
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    plain = _on_white(_in_srgb(_eight_bits(upright), profile))
    return np.ascontiguousarray(np.asarray(plain)[..., ::-1])


def _eight_bits(image: Image.Image) -> Image.Image:
    """16 bits of grey are scaled, which Pillow's own conversion would clip."""
    if not image.mode.startswith(("I", "F")):
        return image
    values = np.asarray(image, np.float64)
    top = 255.0 if values.max() <= 255 else 65535.0
    return Image.fromarray((np.clip(values / top, 0, 1) * 255).astype(np.uint8))


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """By its own colour profile, as phones and scanners give one; as it is where the profile is broken."""
    if not profile or image.mode not in ("RGB", "CMYK", "L"):
        return image
    try:
        known = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(image, known, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return turned or image


def _on_white(image: Image.Image) -> Image.Image:
    """What is transparent would be seen on paper."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layered = image.convert("RGBA")
        paper = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(paper, layered).convert("RGB")
    return image.convert("RGB")
