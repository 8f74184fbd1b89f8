"""The library of the receipt printer leaves nothing behind, and knows what it knew."""

import ast
import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[3]


def test_a_process_that_imports_it_leaves_nothing(tmp_path: Path) -> None:
    """Neither in the temporary place nor at home; temporary folders work as before afterwards."""
    program = (
        "import devices.receipt_printer.printer, escpos.capabilities, os, tempfile\n"
        "assert not os.path.exists(escpos.capabilities.pickle_dir)\n"
        "assert escpos.capabilities.CAPABILITIES['profiles']['default']\n"
        "with tempfile.TemporaryDirectory() as folder: print(folder)\n"
    )
    home, temporary = tmp_path / "home", tmp_path / "tmp"
    home.mkdir()
    temporary.mkdir()
    places = {"TMPDIR": str(temporary), "HOME": str(home), "XDG_CACHE_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(ROOT), **places},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(temporary))
    assert list(temporary.iterdir()) == []
    assert list(home.iterdir()) == []


def test_its_table_is_the_same_as_json() -> None:
    """It would have read it as YAML."""
    text = (files("escpos") / "capabilities.json").read_text("utf-8")
    assert json.loads(text) == yaml.safe_load(text)


def test_nobody_else_imports_the_library() -> None:
    """Another import, made first, would leave its folder again."""
    found = set()
    for folder in ("devices", "provisioning", "benchmarks"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
                names += [each.name for each in node.names] if isinstance(node, ast.Import) else []
                if any(name.split(".")[0] == "escpos" for name in names):
                    found.add(file.name)
    assert found == {"escpos_library.py"}
