"""Reads the catalogue's data files and refuses mistakes by file and line, before a kiosk can show them."""

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from center.catalogue.checks import Mistake, check_catalogue
from center.catalogue.positions import Path as TomlPath
from center.catalogue.positions import line_of, lines_of
from contract.catalogue import Catalogue, Document, Exemption, Fee, Window

DATA = Path(__file__).parent / "data"
"""The data files of this province."""

_NESTED: dict[type[BaseModel], dict[str, type[BaseModel]]] = {Document: {"fees": Fee, "windows": Window}}
_TABLES: dict[str, type[BaseModel]] = {"documents": Document, "exemptions": Exemption}


class CatalogueError(Exception):
    """Everything that is wrong, each as `resident.toml:12: documents[0].fees[0].won: ...`."""

    def __init__(self, mistakes: list[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


@dataclass
class _File:
    """One data file with the lines of its values."""

    name: str
    lines: dict[TomlPath, int]
    found: list[tuple[TomlPath, Any]] = field(default_factory=list)
    order: int = 999
    """Where this field's documents stand in the menu; by name when it does not say."""

    def mistake(self, path: TomlPath, words: str) -> str:
        return f"{self.name}:{line_of(self.lines, path)}: {_written(path)}: {words}"


def load_catalogue(folder: Path = DATA) -> Catalogue:
    """All `*.toml` of `folder` as one catalogue; its version is the hash of the files. CatalogueError."""
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise CatalogueError([f"{folder.name}: no data file"])
    mistakes: list[str] = []
    files = sorted((_read(path, mistakes) for path in paths), key=lambda file: (file.order, file.name))
    mistakes += [
        by_file.mistake(path + mistake.path, mistake.words)
        for mistake, by_file, path in _placed(
            files, check_catalogue(_of(files, Document), _of(files, Exemption))
        )
    ]
    if mistakes:
        raise CatalogueError(mistakes)
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
    return Catalogue(
        version=digest[:12],
        documents=tuple(document for _, document in _of(files, Document)),
        exemptions=tuple(exemption for _, exemption in _of(files, Exemption)),
    )


def _read(path: Path, mistakes: list[str]) -> _File:
    try:
        text = path.read_text("utf-8")
        raw = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as err:
        mistakes.append(f"{path.name}:{getattr(err, 'lineno', 1)}: {err}")
        return _File(path.name, {})
    file = _File(path.name, lines_of(text))
    mistakes += [
        file.mistake((key,), "unknown key") for key in raw.keys() - _TABLES.keys() - {"field", "order"}
    ]
    file.order = raw.get("order", file.order)
    for table, model in _TABLES.items():
        for index, row in enumerate(raw.get(table, [])):
            at: TomlPath = (table, index)
            unknown = list(_unknown_keys(row, model, at))
            mistakes += [file.mistake(place, "unknown key") for place in unknown]
            try:
                defaults = {"field": raw.get("field")} if model is Document else {}
                file.found.append((at, model.model_validate({**defaults, **row})))
            except ValidationError as err:
                mistakes += [
                    file.mistake(at + tuple(error["loc"]), error["msg"])
                    for error in err.errors(include_input=False, include_url=False)
                ]
    return file


def _unknown_keys(row: dict[str, Any], model: type[BaseModel], at: TomlPath) -> Iterator[TomlPath]:
    """The wire ignores what it does not know; a data file must not: it would be a typing mistake."""
    for key, value in row.items():
        if key not in model.model_fields:
            yield (*at, key)
        elif nested := _NESTED.get(model, {}).get(key):
            for index, item in enumerate(value if isinstance(value, list) else []):
                if isinstance(item, dict):
                    yield from _unknown_keys(item, nested, (*at, key, index))


def _of(files: list[_File], model: type[Any]) -> list[tuple[int, Any]]:
    """All rows of one kind, each with a running number that leads back to its file."""
    found = [row for file in files for _, row in file.found]
    return [(number, row) for number, row in enumerate(found) if isinstance(row, model)]


def _placed(files: list[_File], mistakes: Iterator[Mistake]) -> Iterator[tuple[Mistake, _File, TomlPath]]:
    places = [(file, path) for file in files for path, _ in file.found]
    for mistake in mistakes:
        yield mistake, *places[mistake.row]


def _written(path: TomlPath) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
