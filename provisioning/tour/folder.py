"""The folder a tour writes into: a new tour takes the last one's files away, and nobody else's."""

from itertools import count
from pathlib import Path

LIST = ".made-by-the-tour"
"""The names of our files, one a line, each noted before it is written: a tour that died is cleared too."""


class TourFolder:
    """Cleared of the last tour at construction. path: made when it is not there."""

    def __init__(self, path: Path) -> None:
        path.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._list = path / LIST
        self._clear()

    def place(self, name: str) -> Path:
        """Where to write `name`, for instance pages/01-menu.png; beside a file of somebody else's."""
        wanted = self.path / name
        wanted.parent.mkdir(parents=True, exist_ok=True)
        others = (wanted.with_stem(f"{wanted.stem}-{number}") for number in count(2))
        while wanted.exists():
            wanted = next(others)
        with self._list.open("a", encoding="utf-8") as names:
            names.write(f"{wanted.relative_to(self.path)}\n")
        return wanted

    def _clear(self) -> None:
        if not self._list.exists():
            return
        for name in self._list.read_text(encoding="utf-8").splitlines():
            ours = self.path / name
            if ours.is_file():  # it may be gone, or a folder of that name may stand there now
                ours.unlink()
        self._list.unlink()
