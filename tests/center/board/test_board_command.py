"""`anytime board` before a window opens: a slip of the pen is a line, a center that sleeps is waited for."""

from typing import Any

import pytest

from provisioning.board import refusal
from provisioning.command import main

OFFICE = "suwon-24"


def complaint(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What it says on stderr; the exit code is that of wrong words."""
    assert main(["board", "--silent", "--window", *words]) == 2
    return capsys.readouterr().err


def test_an_office_that_is_not_there_is_named(kit: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """With those that are."""
    told = complaint(capsys, "typo", "--center", kit.url)
    assert told == f"anytime board: no office typo; there are: {OFFICE}\n"
    assert refusal(f"{kit.url}/board/{OFFICE}", OFFICE) == ""


def test_only_a_center_that_answers_refuses(capsys: pytest.CaptureFixture[str]) -> None:
    """Screens start in the morning before the center does; an address without http never works."""
    assert refusal("http://127.0.0.1:9/board/suwon-24", OFFICE) == ""
    assert "--center" in complaint(capsys, "--center", "center.example")
