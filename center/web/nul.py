"""NUL has no place in anything a person sends, and PostgreSQL takes none: refused before a route sees it."""

from urllib.parse import unquote_to_bytes

from starlette.types import ASGIApp, Receive, Scope, Send

NUL = "\0"


class WithoutNul:
    """ASGI around the whole application: addresses. Forms are looked at where they are read."""

    def __init__(self, app: ASGIApp, refused: ASGIApp) -> None:
        """refused: answers instead, 400."""
        self._app = app
        self._refused = refused

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI."""
        is_odd = scope["type"] == "http" and (
            NUL in scope["path"] or NUL.encode() in unquote_to_bytes(scope["query_string"])
        )
        await (self._refused if is_odd else self._app)(scope, receive, send)
