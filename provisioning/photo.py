"""`anytime photo check FILE...`: judges any picture by the rules of a passport photo."""

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from contract.photo import PhotoJudgement, State, Verdict
from devices.camera.models import WrongModel
from devices.camera.picture_file import Unreadable, read_picture
from devices.camera.studio import PhotoStudio

ALL_PASS, NOT_ALL_PASS, UNREADABLE = 0, 1, 2
"""Exit codes."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One file. why: of one that could not be read."""

    file: Path
    judgement: PhotoJudgement | None = None
    why: str = ""


def check(files: list[Path], *, as_json: bool, out: Path | None = None) -> int:
    """Print what is found; with `out` the print pictures are written there."""
    try:
        studio = PhotoStudio()
    except WrongModel as error:
        sys.stderr.write(f"anytime photo: {error}\n")
        return UNREADABLE
    found = []
    for file in files:
        found.append(_check(file, studio, out))
        if not as_json:
            _tell("\n".join(_lines(found[-1])))
    if as_json:
        _tell(json.dumps([_as_json(each) for each in found], indent=2, ensure_ascii=False))
    return _exit_code(found)


def _tell(text: str) -> None:
    """On standard output; who closes it early, as `head` does, has read enough."""
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _check(file: Path, studio: PhotoStudio, out: Path | None) -> Checked:
    try:
        read = read_picture(file)
    except Unreadable as error:
        return Checked(file, why=str(error))
    still = studio.check(read.picture, sha256=read.sha256)
    if out is not None and still.jpeg:
        out.mkdir(parents=True, exist_ok=True)
        (out / f"{file.stem}-print.jpg").write_bytes(still.jpeg)
    return Checked(file, still.judgement)


def _exit_code(found: list[Checked]) -> int:
    if any(each.judgement is None for each in found):
        return UNREADABLE
    passed = all(each.judgement is not None and each.judgement.verdict is Verdict.PASS for each in found)
    return ALL_PASS if passed else NOT_ALL_PASS


def _as_json(checked: Checked) -> dict[str, Any]:
    told: dict[str, Any] = {"file": str(checked.file), "readable": checked.judgement is not None}
    if checked.judgement is None:
        return told | {"why": checked.why}
    return told | checked.judgement.model_dump(mode="json")


def _lines(checked: Checked) -> list[str]:
    judgement = checked.judgement
    if judgement is None:
        return [f"{checked.file}: cannot be read: {checked.why}"]
    why = ", ".join(judgement.reasons)
    lines = [f"{checked.file}: {judgement.verdict.name}" + (f" ({why})" if why else "")]
    if judgement.head_mm is not None:
        lines.append(f"  head {judgement.head_mm:.1f} mm of 45 in the print")
    if (box := judgement.crop) is not None:
        size = f"{box.width:.0f} × {box.height:.0f} px around {box.centre_x:.0f}, {box.centre_y:.0f}"
        lines.append(f"  print {size}, turned {box.turn:+.1f}°")
    for each in judgement.measures:
        raw = "not measured" if each.raw is None else f"{each.raw:.4g} {each.unit}".rstrip()
        scalar = "" if each.scalar is None else str(each.scalar)
        state = "" if each.state is State.INFO else each.state.name
        lines.append(
            f"  {each.name:<28} {raw:>14} {scalar:>4}  {each.limit:<9} {state:<6} {each.rule}".rstrip()
        )
    return lines
