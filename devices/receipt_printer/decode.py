"""ESC/POS bytes read back into what a printer does with them: the other half of layout.py.

Used by the virtual printer, and so by the tests, the tour and the bench. It knows what our layout and
driver send, and reports every other byte as `Unknown` instead of skipping it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from PIL import Image


@dataclass(frozen=True, slots=True)
class Style:
    """How the next text looks. size: multiplier of font A, both ways."""

    size: int = 1
    bold: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A run of text in one style."""

    text: str = field(repr=False)
    style: Style


@dataclass(frozen=True, slots=True)
class LineEnded:
    """LF: print the line and feed."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """GS v 0: a raster picture (mode 1, black on white)."""

    picture: Image.Image


@dataclass(frozen=True, slots=True)
class Fed:
    """ESC d: empty lines."""

    lines: int


@dataclass(frozen=True, slots=True)
class Cut:
    """GS V: the slip is off."""


@dataclass(frozen=True, slots=True)
class StatusAsked:
    """DLE EOT n: answered at once, whatever else is waiting."""

    n: int


@dataclass(frozen=True, slots=True)
class ProofAsked:
    """GS r 1: answered in its turn, after everything before it was printed."""


@dataclass(frozen=True, slots=True)
class BufferCleared:
    """DLE DC4 8: forget everything received and not printed."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A byte that means nothing here."""

    byte: int


Event = Written | LineEnded | Drawn | Fed | Cut | StatusAsked | ProofAsked | BufferCleared | Unknown

CLEAR_BUFFER = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
ASK_STATUS = b"\x10\x04"
ASK_PROOF = b"\x1dr\x01"
_RASTER = b"\x1dv0"
_LEADS = b"\x10\x1b\x1c\x1d"


class Decoder:
    """Takes bytes as they come, in any slices; gives events as soon as they are complete."""

    def __init__(self) -> None:
        self._pending = b""
        self._style = Style()
        self._hangul = False

    def feed(self, data: bytes) -> Iterator[Event]:
        """The events completed by `data`."""
        self._pending += data
        while self._pending:
            taken, event = self._take()
            if not taken:
                return
            self._pending = self._pending[taken:]
            if event is not None:
                yield event

    def _take(self) -> tuple[int, Event | None]:
        """How many bytes the next thing is (0: not all here yet), and the event if it is one."""
        if self._pending[0] == 0x0A:
            return 1, LineEnded()
        if self._pending[0] not in _LEADS:
            return self._take_text()
        if self._pending.startswith(_RASTER):
            return self._take_raster()
        for prefix, (arguments, perform) in _COMMANDS.items():
            size = len(prefix) + arguments
            if self._pending.startswith(prefix):
                if not self._has(size):
                    return 0, None
                return size, perform(self, self._pending[len(prefix) : size])
        if any(prefix.startswith(self._pending) for prefix in (*_COMMANDS, _RASTER)):
            return 0, None
        return 1, Unknown(self._pending[0])

    def _has(self, size: int) -> bool:
        return len(self._pending) >= size

    def _take_text(self) -> tuple[int, Event | None]:
        end = 0
        while end < len(self._pending) and self._pending[end] not in (*_LEADS, 0x0A):
            wide = self._hangul and self._pending[end] >= 0x81
            if wide and end + 1 == len(self._pending):
                break
            end += 2 if wide else 1
        codec = "cp949" if self._hangul else "cp437"
        text = self._pending[:end].decode(codec, errors="replace")
        return end, Written(text, self._style) if end else None

    def _take_raster(self) -> tuple[int, Event | None]:
        head = len(_RASTER) + 1
        if not self._has(head + 4):
            return 0, None
        width = int.from_bytes(self._pending[head : head + 2], "little")
        height = int.from_bytes(self._pending[head + 2 : head + 4], "little")
        size = head + 4 + width * height
        if not self._has(size):
            return 0, None
        dots = bytes(byte ^ 0xFF for byte in self._pending[head + 4 : size])  # on paper a 1 is black
        return size, Drawn(Image.frombytes("1", (width * 8, height), dots))

    def reset(self, _arguments: bytes) -> None:
        """ESC @: as after switching on."""
        self._style, self._hangul = Style(), False

    def size(self, arguments: bytes) -> None:
        """GS !: the multiplier; ours are the same both ways."""
        self._style = replace(self._style, size=(arguments[0] & 0x07) + 1)

    def bold(self, arguments: bytes) -> None:
        """ESC E."""
        self._style = replace(self._style, bold=bool(arguments[0] & 1))

    def align(self, arguments: bytes) -> None:
        """ESC a: 0 left, 1 centre."""
        self._style = replace(self._style, centred=arguments[0] in b"\x011")

    def hangul_on(self, _arguments: bytes) -> None:
        """FS &: from here on two-byte CP949."""
        self._hangul = True

    def hangul_off(self, _arguments: bytes) -> None:
        """FS ."""
        self._hangul = False


_COMMANDS: dict[bytes, tuple[int, Callable[[Decoder, bytes], Event | None]]] = {
    b"\x1b@": (0, Decoder.reset),
    b"\x1d!": (1, Decoder.size),
    b"\x1bE": (1, Decoder.bold),
    b"\x1ba": (1, Decoder.align),
    b"\x1c&": (0, Decoder.hangul_on),
    b"\x1c.": (0, Decoder.hangul_off),
    b"\x1bd": (1, lambda _, arguments: Fed(arguments[0])),
    b"\x1dV": (1, lambda _, __: Cut()),
    ASK_STATUS: (1, lambda _, arguments: StatusAsked(arguments[0])),
    ASK_PROOF: (0, lambda _, __: ProofAsked()),
    CLEAR_BUFFER: (0, lambda _, __: BufferCleared()),
}
"""Prefix, how many argument bytes follow, and what it does to the decoder or is to the printer."""
