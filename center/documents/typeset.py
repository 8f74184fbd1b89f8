"""Typesetting with Typst: one warm compiler, pinned fonts, PDF/A-2b, the same bytes for the same data."""

import json
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Literal

import typst

from center.documents import guilloche, stamp
from center.documents.page import Page
from center.papers import NameUnprintable
from center.seal.claims import SEOUL
from center.seal.code import QrPicture

TEMPLATES = Path(__file__).parent / "templates"

FONTS = Path("/usr/share/fonts/truetype/nanum")
"""Debian's fonts-nanum 20200506, the same in Debian 12 and 13: Myeongjo for text, Gothic for labels."""

_STANDARD: Literal["a-2b"] = "a-2b"
_MODULE_MM = 0.4
"""Side of a QR module: read by phones from a 600 dpi print, and still 4 dots at 300 dpi (center.md 13)."""


class FontsMissing(RuntimeError):
    """The pinned fonts are not installed: install the Debian package fonts-nanum."""


class TypesettingFailed(RuntimeError):
    """Template and data do not fit together: a bug. The compiler's words are kept out, they quote data."""


class Typesetter:
    """Safe to call from several threads: the compiler is not, so calls wait for one another."""

    def __init__(self, *, fonts: Path = FONTS, templates: Path = TEMPLATES) -> None:
        known = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
        if not {"NanumMyeongjo", "NanumGothic"} <= set(known.families()):
            raise FontsMissing(str(fonts))
        self._templates = templates
        self._compiler = typst.Compiler(root=templates, font_paths=known)
        self._lock = Lock()

    def typeset(self, page: Page, *, issued_at: datetime, code: QrPicture, site: str) -> bytes:
        """A PDF/A-2b, unsigned. `site` is the address a person types. Raises NameUnprintable."""
        local = issued_at.astimezone(SEOUL)
        data = {
            "heading": dict(page.heading),
            "body": dict(page.body),
            "moment": local.timetuple()[:6],
            "guilloche": guilloche.draw(page.heading["serial"]),
            "stamp": stamp.draw(page.heading["office"]),
            "code": {"svg": code.svg, "side": code.modules * _MODULE_MM, "site": site},
        }
        with self._lock:
            try:
                pdf = self._compiler.compile(
                    input=self._templates / f"{page.template}.typ",
                    sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
                    format="pdf",
                    pdf_standards=_STANDARD,
                    timestamp=issued_at.astimezone(UTC),
                )
            except typst.TypstError as refusal:
                lacks_letter = "could not be displayed with font" in refusal.message
            else:
                if not isinstance(pdf, bytes):
                    raise TypesettingFailed(page.template)
                return pdf
        # Raised outside the handler: the compiler's error quotes the citizen's text and must not be chained.
        if lacks_letter:
            raise NameUnprintable
        raise TypesettingFailed(page.template)
