"""A page: a template filled with values, and headers that let nothing foreign in."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from fastapi import Request
from fastapi.responses import HTMLResponse, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.exceptions import HTTPException

from center.web.nul import NUL

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "media-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".wav": "audio/wav"}

FORM_BYTES = 8 * 1024
"""Hardly a form of ours is longer; what is cut off is no valid answer."""


class Pages:
    """The templates below `folder`/pages and the files below `folder`/static."""

    def __init__(self, folder: Path, **always: Any) -> None:
        """always: values every template is given."""
        self._static = folder / "static"
        self._templates = Environment(
            loader=FileSystemLoader(folder / "pages"),
            autoescape=select_autoescape(),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(always)

    def page(self, name: str, code: int = 200, **values: Any) -> HTMLResponse:
        """Filled and closed to the world."""
        text = self._templates.get_template(name).render(**values)
        return HTMLResponse(text, code, headers=dict(HEADERS))

    def static(self, name: str) -> Response:
        """A file by its plain name; 404 for all others."""
        path = self._static / name
        if path.parent != self._static or path.suffix not in KINDS or not path.is_file():
            return Response(status_code=404, headers=dict(HEADERS))
        return Response(path.read_bytes(), media_type=KINDS[path.suffix], headers=dict(HEADERS))


@dataclass(frozen=True, slots=True)
class Form:
    """fields: of a field sent twice the last. is_whole: False where it was too long, and is cut."""

    fields: dict[str, str]
    is_whole: bool


async def read_form(request: Request, limit: int) -> Form:
    """limit: bytes that are read. HTTPException(400) where a field holds a NUL."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            break
    fields = dict(parse_qsl(body[:limit].decode("utf-8", "replace"), keep_blank_values=True))
    if any(NUL in text for field in fields.items() for text in field):
        raise HTTPException(400)
    return Form(fields, len(body) <= limit)


async def small_form(request: Request) -> dict[str, str]:
    """The fields of a form that is never long. HTTPException(400)."""
    return (await read_form(request, FORM_BYTES)).fields
