"""The application form on A4, with the photo, for the citizen's signature at the counter."""

import json
from collections.abc import Mapping
from pathlib import Path
from threading import Lock

import typst

from center.clock import SEOUL
from center.documents.typeset import FONTS
from center.passport.consent import consent_words
from contract.passport import Application
from contract.text import Text

TEMPLATES = Path(__file__).parent / "templates"


class FormPrinter:
    """Calls wait for one another."""

    def __init__(self, names: Mapping[str, Text]) -> None:
        self._names = names
        self._lock = Lock()

    def draw(self, content: Application, *, code: str, office: str) -> bytes:
        """A PDF. What was typed goes in as data, never as markup; a photo that is no picture is left out."""
        data = {
            "code": code,
            "office": office,
            "made": content.made_at.astimezone(SEOUL).strftime("%Y. %m. %d. %H:%M"),
            "rows": _rows(content, self._names),
        }
        with self._lock:
            try:
                return _compiled(data, content.photo)
            except typst.TypstError:
                if not content.photo:
                    raise
                return _compiled(data, b"")  # it is no picture: the counter takes one, as without a photo


def _compiled(data: Mapping[str, object], photo: bytes) -> bytes:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    pdf = typst.Compiler(root=TEMPLATES, font_paths=fonts).compile(
        input=TEMPLATES / "application.typ",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False), "photo": photo.hex()},
        format="pdf",
    )
    if not isinstance(pdf, bytes):
        raise TypeError("one file expected")
    return pdf


def _rows(content: Application, names: Mapping[str, Text]) -> list[tuple[str, str]]:
    spelling = content.spelling
    return [
        ("성명", content.name),
        ("로마자 성 (Surname)", spelling.surname),
        ("로마자 이름 (Given names)", spelling.given),
        ("생년월일", content.born.strftime("%Y. %m. %d.")),
        ("여권 종류", _named(content.kind, names)),
        ("받을 곳", _named(content.delivery, names) or "-"),
        ("수수료", f"{content.won:,}원"),
        ("연락처", content.phone),
        ("긴급 연락처", f"{content.emergency_name} {content.emergency_phone}".strip() or "-"),
        ("지금 여권 번호", content.old_passport or "-"),
        ("동의", consent_words(content)[0]),
    ]


def _named(code: str, names: Mapping[str, Text]) -> str:
    return names[code]["ko"] if code in names else code
