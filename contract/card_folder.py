"""The pinned authorities of a folder, read again only when a file has changed: a proof should not wait."""

from pathlib import Path

from contract.card_anchors import CardAnchors


class FolderAnchors:
    """Called at each proof, by kiosk and center, on any thread; a renewed list is seen at the next one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: tuple[tuple[str, int, int], ...] = ()
        self._anchors: CardAnchors | None = None

    def __call__(self) -> CardAnchors:
        """Raises AnchorsBroken, as `CardAnchors.load` does."""
        seen = self._look()
        if self._anchors is None or seen != self._seen:
            self._anchors, self._seen = CardAnchors.load(self._folder), seen
        return self._anchors

    def _look(self) -> tuple[tuple[str, int, int], ...]:
        """Name, change and size of each file; nanoseconds, as a list may be renewed twice in a second."""
        files = sorted(self._folder.iterdir()) if self._folder.is_dir() else []
        stats = ((file.name, file.stat()) for file in files)
        return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)
