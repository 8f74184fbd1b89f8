"""Any file becomes a BGR picture of bytes, or says why not."""

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from devices.camera.picture_file import Unreadable, decode, read_picture

RED = (200, 40, 30)


def encoded(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """The file of a picture."""
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def two_halves(mode: str = "RGB") -> Image.Image:
    """64 × 32, the left half red and the right half white."""
    image = Image.new("RGB", (64, 32), "white")
    image.paste(RED, (0, 0, 32, 32))
    return image.convert(mode)


def test_a_picture_is_blue_green_red() -> None:
    """As OpenCV has it."""
    picture = decode(encoded(two_halves()))
    assert (picture.shape, picture.dtype) == ((32, 64, 3), np.uint8)
    assert tuple(picture[5, 5]) == RED[::-1]


def test_a_picture_is_turned_as_its_exif_says() -> None:
    """6: the camera was held upright, what is left in the file is above."""
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = decode(encoded(two_halves(), "JPEG", exif=exif, quality=95))
    assert picture.shape == (64, 32, 3)
    assert picture[5, 16, 2] > picture[5, 16, 0] + 100
    assert picture[60, 16].min() > 240


@pytest.mark.parametrize(
    ("mode", "kind"), [("CMYK", "JPEG"), ("P", "PNG"), ("P", "GIF"), ("RGB", "WEBP"), ("RGB", "BMP")]
)
def test_other_kinds_of_colour_are_read(mode: str, kind: str) -> None:
    """Red stays red."""
    blue, green, red = (int(value) for value in decode(encoded(two_halves(mode), kind))[5, 5])
    assert red > 150
    assert max(blue, green) < 90


@pytest.mark.parametrize("mode", ["L", "1", "LA"])
def test_grey_becomes_three_equal_channels(mode: str) -> None:
    """What that means is the verdict's matter."""
    picture = decode(encoded(two_halves(mode)))
    assert (picture[..., 0] == picture[..., 1]).all()
    assert (picture[..., 0] == picture[..., 2]).all()


def test_sixteen_bits_of_grey_are_scaled() -> None:
    """Clipped, all would be white."""
    picture = decode(encoded(Image.fromarray(np.full((20, 20), 0x8000, np.uint16))))
    assert set(picture.ravel().tolist()) == {127}


def test_what_is_transparent_is_white() -> None:
    """As it would be on paper."""
    assert decode(encoded(Image.new("RGBA", (20, 20), (0, 0, 0, 0)))).min() == 255


def test_a_broken_colour_profile_does_no_harm() -> None:
    """The picture is taken as it is."""
    assert tuple(decode(encoded(two_halves(), icc_profile=b"no profile"))[5, 5]) == RED[::-1]


@pytest.mark.parametrize(
    "content",
    [
        b"no picture at all",
        b"",
        encoded(two_halves(), "JPEG")[:200],
        encoded(two_halves())[:60],
        b"\x89PNG\r\n\x1a\n",
    ],
)
def test_a_broken_file_is_told(content: bytes) -> None:
    """Never another exception."""
    with pytest.raises(Unreadable):
        decode(content)


def test_a_tiny_picture_is_told() -> None:
    """There is nothing to look at."""
    with pytest.raises(Unreadable, match="too few"):
        decode(encoded(Image.new("RGB", (8, 8))))


def test_a_picture_that_claims_to_be_enormous_is_refused_before_it_is_unpacked() -> None:
    """A few bytes that would fill the memory."""
    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    content = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    data = b"IDAT" + zlib.compress(b"")
    content += struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    with pytest.raises(Unreadable):
        decode(content)


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    """By the system's words."""
    with pytest.raises(Unreadable, match="No such file"):
        read_picture(tmp_path / "none.jpg")
    with pytest.raises(Unreadable):
        read_picture(tmp_path)
