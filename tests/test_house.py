"""The rules of the house that no linter knows, read from the source itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("contract", "kiosk", "devices", "screens", "center", "provisioning", "translations")
FILES = sorted(file for package in PACKAGES for file in (ROOT / package).rglob("*.py"))
NAMES = [str(file.relative_to(ROOT)) for file in FILES]

TALL_FILES: frozenset[str] = frozenset()
"""Files that may be longer than LONGEST: none. One that is wanted here needs an ADR."""
LONGEST = 300
"""Lines. Admired programs keep nine files of ten below 250; beyond 300 a file holds two ideas."""

NOOP = "QT_TRANSLATE_NOOP"
"""Marks a text in a table for lupdate; it is translated when it is shown."""

MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|Users|work|root)/\w")
"""Places that exist on a developer's machine only."""


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call in the tree with the last part of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    yield name, node


def is_literal(node: ast.expr) -> bool:
    """A plain text, also one joined from several; an f-string is not (extracted, but never found again)."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def contexts_of_tables(source: str) -> set[str]:
    """The contexts for which a table marks its texts with QT_TRANSLATE_NOOP."""
    marks = (call.args[0] for name, call in calls(ast.parse(source)) if name == NOOP)
    return {mark.value for mark in marks if isinstance(mark, ast.Constant)}


def unreadable_texts(source: str, tables: set[str]) -> list[int]:
    """Lines with a text that lupdate cannot read. It is silent about them: they stay English for ever.

    A text looked up in a table may be shown by translate(), if that context has a table (`tables`).
    """
    wrong = []
    for name, call in calls(ast.parse(source)):
        match name, call.args:
            case "tr", [text, *_]:
                fine = is_literal(text)
            case "translate", [ast.Constant(value=context), text, *_]:
                looked_up = isinstance(text, ast.Attribute | ast.Subscript | ast.Name)
                fine = is_literal(text) or (looked_up and context in tables)
            case "translate", [_, _, *_]:
                fine = False
            case "QT_TRANSLATE_NOOP", [context, text, *_]:
                fine = is_literal(context) and is_literal(text)
            case _:
                fine = True
        if not fine:
            wrong.append(call.lineno)
    return wrong


def is_command(source: str) -> bool:
    """Whether a person or a parent process starts it and reads its standard output."""
    return 'if __name__ == "__main__":' in source


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_every_file_says_what_it_is(file: Path) -> None:
    """A docstring opens it."""
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_no_file_is_too_tall(file: Path) -> None:
    """A file is one idea."""
    lines = file.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST or str(file.relative_to(ROOT)) in TALL_FILES


def test_texts_to_translate_can_be_extracted() -> None:
    """In screens, where all texts are, and only there."""
    sources = {
        name: (ROOT / name).read_text(encoding="utf-8") for name in NAMES if name.startswith("screens/")
    }
    tables = set().union(*(contexts_of_tables(source) for source in sources.values()))
    found = {name: unreadable_texts(source, tables) for name, source in sources.items()}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ('tr("{n} pages").format(n=1)', []),
        ('tr("one " "text")', []),
        ('tr(f"{n} pages")', [1]),
        ("self.tr(TEXT)", [1]),
        ('translate("Slip", TEXT)', [1]),
        ('translate("Fault", words.title)', []),
        ('translate("Fault", f"{n}")', [1]),
        ('translate(CONTEXT, "Total")', [1]),
        ('QT_TRANSLATE_NOOP("Slip", "Total")', []),
        ('QT_TRANSLATE_NOOP("Slip", TOTAL)', [1]),
    ],
)
def test_what_lupdate_cannot_read_is_seen(source: str, lines: list[int]) -> None:
    """The rule above finds what it is for."""
    assert unreadable_texts(source, {"Fault"}) == lines


def test_only_commands_print() -> None:
    """A kiosk has no one to read it; everything else logs."""
    found = []
    for name in NAMES:
        source = (ROOT / name).read_text(encoding="utf-8")
        printed = [call.lineno for called, call in calls(ast.parse(source)) if called == "print"]
        if printed and not name.startswith("provisioning/") and not is_command(source):
            found.append(f"{name}:{printed[0]}")
    assert found == []


def test_no_path_of_a_developers_machine() -> None:
    """Packages, tests, and what a person reads or runs."""
    others = [
        file
        for pattern in ("Makefile", "*.toml", ".ci/run", "docs/**/*.md", "*.md")
        for file in ROOT.glob(pattern)
    ]
    tests = [file for file in (ROOT / "tests").rglob("*.py") if file != Path(__file__)]
    found = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in [*FILES, *others, *tests]
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if MACHINE_PATH.search(line)
    ]
    assert found == []
