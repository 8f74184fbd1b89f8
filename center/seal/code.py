"""The QR itself, drawn as one vector path: on papers an address whose fragment is the seal.

A fragment never leaves the browser, so no server log sees it. The address is upper case where it may be, the
two parts are separate segments: measured for a household certificate, see docs/adr.
"""

import re
from dataclasses import dataclass

import segno
from segno import consts

_MASK = 3
"""Fixed: trying all eight masks took 38 of 45 ms (segno 1.6.6). Any mask is valid, and zbar reads it."""

_DARK = re.compile(rb"\x01+")


@dataclass(frozen=True, slots=True)
class QrPicture:
    """An SVG without quiet zone, and its side in modules."""

    svg: str
    modules: int


def address(base: str, payload: str) -> str:
    """`HTTPS://VERIFY.GG.GO.KR/V#...`: scheme and host ignore case, and we serve the path in both."""
    return f"{base.upper()}/V#{payload}"


def payload_of(text: str) -> str | None:
    """The payload of a scanned address, or None when the code is something else."""
    before, mark, payload = text.partition("#")
    return payload if mark and before.upper().endswith("/V") else None


def draw(base: str, payload: str) -> QrPicture:
    """Error correction M (15 %): a folded or stamped paper must still be read."""
    prefix = f"{base.upper()}/V"
    segments = [
        (prefix, consts.MODE_ALPHANUMERIC),
        ("#", consts.MODE_BYTE),
        (payload, consts.MODE_ALPHANUMERIC),
    ]
    code = segno.make_qr(
        segments,  # type: ignore[arg-type]  # segno takes segments; only its annotation says otherwise
        error="m",
        mask=_MASK,
        boost_error=False,
    )
    return _picture(code)


def draw_text(text: str) -> QrPicture:
    """Anything else, as it is: read from a screen, so the least correction (7 %) does."""
    return _picture(segno.make_qr(text, error="l", mask=_MASK, boost_error=False))


def _picture(code: segno.QRCode) -> QrPicture:
    side = len(code.matrix)
    path = "".join(_runs(code.matrix))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side}" height="{side}">'
        f'<path d="{path}" fill="#000"/></svg>'
    )
    return QrPicture(svg, side)


def _runs(matrix: tuple[bytearray, ...]) -> list[str]:
    """One rectangle for each run of dark modules in a row."""
    return [
        f"M{run.start()} {y}h{run.end() - run.start()}v1h-{run.end() - run.start()}z"
        for y, row in enumerate(matrix)
        for run in _DARK.finditer(row)
    ]
