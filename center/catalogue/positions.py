"""On which line of a TOML file each value stands, so that an error can name it.

`tomllib` forgets positions. This reads text that tomllib has accepted already, so it may trust the grammar.
"""

import re
from collections.abc import Iterator

Path = tuple[str | int, ...]

_KEY = re.compile(r'\s*((?:[A-Za-z0-9_-]+|"[^"]*"|\'[^\']*\')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"))*)\s*=')
_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?")
_SKIP = re.compile(r"(?:\s|,|#[^\n]*)*")
_STRING = re.compile(r'"""[\s\S]*?"""|\'\'\'[\s\S]*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'')
_BARE = re.compile(r"[^\s,\]\}#]+(?: \d\d:\d\d[^\s,\]\}#]*)?")


def lines_of(text: str) -> dict[Path, int]:
    """Line (from 1) of each table, key and array element of a valid TOML text."""
    return dict(_Walk(text).document())


def line_of(lines: dict[Path, int], path: Path) -> int:
    """The line of `path`, or of the nearest thing around it that is written down."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


class _Walk:
    """A cursor over the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def document(self) -> Iterator[tuple[Path, int]]:
        base: Path = ()
        counts: dict[Path, int] = {}
        while self._skip():
            line = self._line()
            if (header := _HEADER.match(self.text, self.at)) and self.text[self.at] == "[":
                base = _header_path(header[2], counts, is_array=header[1] == "[[")
                self.at = header.end()
                yield base, line
            else:
                yield from self._pair(base)

    def _pair(self, base: Path) -> Iterator[tuple[Path, int]]:
        key = _KEY.match(self.text, self.at)
        if key is None:  # not TOML after all: stop rather than loop
            self.at = len(self.text)
            return
        path = (*base, *_names(key[1]))
        yield path, self._line()
        self.at = key.end()
        yield from self._value(path)

    def _value(self, path: Path) -> Iterator[tuple[Path, int]]:
        self._skip()
        opening = self.text[self.at : self.at + 1]
        if opening == "[":
            yield from self._array(path)
        elif opening == "{":
            self.at += 1
            while self._skip() and self.text[self.at] != "}":
                yield from self._pair(path)
            self.at += 1
        elif match := (_STRING.match(self.text, self.at) or _BARE.match(self.text, self.at)):
            self.at = match.end()

    def _array(self, path: Path) -> Iterator[tuple[Path, int]]:
        self.at += 1
        index = 0
        while self._skip() and self.text[self.at] != "]":
            yield (*path, index), self._line()
            yield from self._value((*path, index))
            index += 1
        self.at += 1

    def _skip(self) -> bool:
        """Over blanks, commas and comments; False at the end."""
        if match := _SKIP.match(self.text, self.at):
            self.at = match.end()
        return self.at < len(self.text)

    def _line(self) -> int:
        return self.text.count("\n", 0, self.at) + 1


def _header_path(name: str, counts: dict[Path, int], *, is_array: bool) -> Path:
    """`[[documents.fees]]` after the third document is (documents, 2, fees, n)."""
    path: Path = ()
    parts = _names(name)
    for depth, part in enumerate(parts):
        path = (*path, part)
        last = depth == len(parts) - 1
        if last and is_array:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _names(key: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in re.findall(r'"[^"]*"|\'[^\']*\'|[^.\s]+', key))
