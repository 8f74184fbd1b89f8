"""What a person sees of a PDF: its pages as pictures, for the QR, and its text.

poppler draws and reads the pages in a process of its own with a deadline: the file comes from anybody.
Nothing is written to disk: the file goes in by a pipe and the picture comes out by one.
"""

import subprocess
from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from center.seal.code import payload_of

_DPI = 300
"""A module of 0.4 mm is 4.7 pixels: both decoders read it without fail."""

_MAX_PAGES = 20
_DEADLINE_SECONDS = 30.0

Picture = npt.NDArray[np.uint8]


class Unreadable(ValueError):
    """poppler cannot make sense of the file."""


def read_text(pdf: bytes) -> str:
    """All text of the pages, in the order it was written, without any white space."""
    return "".join(
        _poppler(["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], pdf).decode(errors="replace").split()
    )


def read_seals(pdf: bytes) -> list[str | None]:
    """For each page the payload of its QR, or None where there is none. Raises Unreadable."""
    drawn = _poppler(["pdftoppm", "-gray", "-r", str(_DPI), "-l", str(_MAX_PAGES), "-"], pdf)
    return [_seal_on(picture) for picture in _pictures(drawn)]


def _seal_on(picture: Picture) -> str | None:
    detector = cv2.QRCodeDetector()
    found, texts, _, _ = detector.detectAndDecodeMulti(picture)
    payloads = [payload_of(text) for text in texts] if found else []
    return next((payload for payload in payloads if payload), None)


def _pictures(stream: bytes) -> Iterator[Picture]:
    """PGM pictures one after another: `P5`, width, height, 255, pixels."""
    place = 0
    while stream.startswith(b"P5", place):
        header = stream[place : place + 64].split(maxsplit=4)
        width, height = int(header[1]), int(header[2])
        start = stream.index(b"255", place) + 4
        place = start + width * height
        yield np.frombuffer(stream[start:place], dtype=np.uint8).reshape(height, width)


def _poppler(command: list[str], pdf: bytes) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - fixed command, the file comes by the pipe
            command, input=pdf, capture_output=True, timeout=_DEADLINE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as err:
        raise Unreadable from err
    if done.returncode != 0:
        raise Unreadable
    return done.stdout
