"""The opener as the passport desk sees it, wherever it runs."""

from pathlib import Path

from center.opener.line import OpenerChild, OpenerLine
from center.opener.vault import Opening


class Opener:
    """external: the socket of one that runs under another user; None: a child of this center's own."""

    def __init__(self, folder: Path, external: Path | None = None) -> None:
        self._child = None if external is not None else OpenerChild(folder)
        self._external = external
        self._kept: dict[Path, OpenerLine] = {}

    def public(self, office: str) -> bytes:
        """OpenerAway."""
        return self._line.public(office)

    def open(self, request: Opening) -> bytes:
        """OpenerAway, OpenerSaysNo."""
        return self._line.open(request)

    def allow(self, who: str, second: str) -> None:
        """OpenerAway, OpenerSaysNo."""
        self._line.allow(who, second)

    def close(self) -> None:
        """Ends a child."""
        if self._child is not None:
            self._child.close()

    @property
    def _line(self) -> OpenerLine:
        address = self._external or (self._child.address if self._child else Path())
        return self._kept.setdefault(address, OpenerLine(address))
