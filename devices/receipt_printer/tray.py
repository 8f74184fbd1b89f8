"""Where printed slips fall: in memory, and as pictures in folders when somebody wants to keep them."""

import io
from pathlib import Path

from PIL import Image, PngImagePlugin

from devices.durable import write_durably
from devices.receipt_printer.paper import PrintedSlip

_TEXT = "slip"
"""The PNG's text chunk that carries what was text to the printer."""


class Tray:
    """Keeps slips. The first folder is also read back, so that a new tray on it holds the old slips."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
        self.slips = [_read(path) for path in sorted(folders[0].glob("*.png"))] if folders else []

    def receive(self, slip: PrintedSlip) -> None:
        """A slip was cut."""
        self.slips.append(slip)
        for folder in self._folders:
            write_durably(folder / f"{len(self.slips):02}.png", _png(slip))


def _png(slip: PrintedSlip) -> bytes:
    text = PngImagePlugin.PngInfo()
    text.add_itxt(_TEXT, slip.text)
    file = io.BytesIO()
    slip.picture.save(file, "PNG", pnginfo=text)
    return file.getvalue()


def _read(path: Path) -> PrintedSlip:
    with Image.open(path) as picture:
        picture.load()
        return PrintedSlip(picture.copy(), str(picture.info.get(_TEXT, "")))
