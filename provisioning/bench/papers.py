"""What came out of the printers, as pictures: the newest sheet of the tray and the newest slip."""

import subprocess
import tempfile
from pathlib import Path

from PySide6.QtGui import QPixmap

DPI = 60


def newest(folder: Path, pattern: str) -> Path | None:
    """The last file that came out, by name; None when there is none."""
    return max(folder.glob(pattern), default=None)


def picture_of_paper(pdf: Path) -> QPixmap:
    """The first page of a PDF, drawn by poppler; an empty pixmap when it cannot be drawn."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page"
        command = ["pdftoppm", "-r", str(DPI), "-png", "-singlefile", str(pdf), str(page)]
        subprocess.run(command, check=False, timeout=20)  # noqa: S603 - our own file
        return QPixmap(str(page.with_suffix(".png")))
