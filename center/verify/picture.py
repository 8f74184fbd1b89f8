"""What a person sees of a PDF: its pages as pictures, for the QR, and its text.

poppler draws and reads the pages, zbar reads the QR, each in a process of its own with a deadline: the
file comes from anybody. Nothing is written to disk, all goes through pipes.
"""

import subprocess
from collections.abc import Iterator

from center.seal.code import payload_of

_DPI = 200
"""A module of 0.4 mm is 3.1 pixels: zbar reads it without fail, in a third of the time 300 dpi takes."""

_MAX_PAGES = 20
_DEADLINE_SECONDS = 30.0
_NO_CODE = 4
"""What zbarimg returns when a picture holds no code."""

_ZBAR = ["zbarimg", "--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable", "pgm:-"]
"""zbar and not OpenCV: of 16 seals drawn here OpenCV 5.0 missed 2 at 300 dpi, zbar none at 200 (measured)."""


class Unreadable(ValueError):
    """poppler cannot make sense of the file."""


def read_text(pdf: bytes) -> str:
    """All text of the pages, in the order it was written, without any white space."""
    text = _run(["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], pdf)
    return "".join(text.decode(errors="replace").split())


def read_seals(pdf: bytes) -> list[list[str]]:
    """For each page the payloads of all its QRs that look like seals. Raises Unreadable."""
    drawn = _run(["pdftoppm", "-gray", "-r", str(_DPI), "-l", str(_MAX_PAGES), "-"], pdf)
    return [_seals_on(picture) for picture in _pictures(drawn)]


def _seals_on(picture: bytes) -> list[str]:
    found = _run(_ZBAR, picture, fine=(0, _NO_CODE)).decode(errors="replace").splitlines()
    return [payload for payload in map(payload_of, found) if payload is not None]


def _pictures(stream: bytes) -> Iterator[bytes]:
    """PGM pictures one after another: `P5`, width, height, 255, pixels."""
    place = 0
    while stream.startswith(b"P5", place):
        header = stream[place : place + 64].split(maxsplit=4)
        end = stream.index(b"255", place) + 4 + int(header[1]) * int(header[2])
        yield stream[place:end]
        place = end


def _run(command: list[str], content: bytes, *, fine: tuple[int, ...] = (0,)) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - fixed commands, the content comes by the pipe
            command, input=content, capture_output=True, timeout=_DEADLINE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as err:
        raise Unreadable from err
    if done.returncode not in fine:
        raise Unreadable
    return done.stdout
