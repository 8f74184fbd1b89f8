"""The development portraits with their truth, cropped to 35:45; they lie beside the repository or nowhere.

Point numbers of a template: 0 and 1 pupils (left and right in the picture), 129 chin, 151 crown.
"""

import csv
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

FACES = Path(os.environ.get("ANYTIME_FACES", Path(__file__).resolve().parents[2] / "shared" / "faces"))
PUPILS, CHIN, CROWN = (0, 1), 129, 151
WIDTH, HEIGHT = 826, 1062
HEAD_MM, PRINT_MM = 34.0, 45.0


@dataclass(frozen=True, slots=True)
class Portrait:
    """points: 189 × 2 pixels, a person's guess. group: by the person's own word."""

    name: str
    group: str
    picture: NDArray[Any]
    points: NDArray[Any]

    @property
    def ied(self) -> float:
        """Distance of the pupils, pixels."""
        return float(np.linalg.norm(self.points[1] - self.points[0]))

    @property
    def head(self) -> float:
        """Crown to chin, pixels."""
        return float(np.linalg.norm(self.points[CROWN] - self.points[CHIN]))


def neutral() -> Iterator[Portrait]:
    """The 33 neutral portraits as they came."""
    yield from _read("frll_neutral/")


def landmark_misses(
    portrait: Portrait, irises: NDArray[Any], chin: NDArray[Any]
) -> tuple[list[float], float]:
    """Both pupils and the chin, in per cent of the distance of the pupils."""
    off = np.linalg.norm(irises - portrait.points[list(PUPILS)], axis=1)
    down = abs(float(chin[1] - portrait.points[CHIN][1]))
    return [100 * float(each) / portrait.ied for each in off], 100 * down / portrait.ied


def smiling() -> Iterator[NDArray[Any]]:
    """Those that show teeth, by a person's word."""
    for row in _rows("frll_smile/", ".jpg"):
        if "teeth visible" in row["truth"]:
            picture = cv2.imread(str(FACES / row["file"]))
            if picture is not None:
                yield picture


def cropped(portrait: Portrait) -> Portrait:
    """Centred on the eyes, as high as twice the way from eyes to chin asks for; the border is repeated."""
    eyes = portrait.points[list(PUPILS)].mean(0)
    height = 2 * float(np.linalg.norm(eyes - portrait.points[CHIN])) * PRINT_MM / HEAD_MM
    scale = HEIGHT / height
    matrix = np.array([[scale, 0, WIDTH / 2 - eyes[0] * scale], [0, scale, HEIGHT / 2 - eyes[1] * scale]])
    picture = cv2.warpAffine(portrait.picture, matrix, (WIDTH, HEIGHT), borderMode=cv2.BORDER_REPLICATE)
    return Portrait(portrait.name, portrait.group, picture, portrait.points @ matrix[:, :2].T + matrix[:, 2])


def _read(folder: str) -> Iterator[Portrait]:
    for row in _rows(folder, ".jpg"):
        file = FACES / row["file"]
        picture = cv2.imread(str(file))
        if picture is not None:
            yield Portrait(file.stem, row["group"], picture, _template(file.with_suffix(".tem")))


def _rows(folder: str, suffix: str) -> list[dict[str, str]]:
    with (FACES / "manifest.csv").open(encoding="utf-8", newline="") as file:
        return [
            row
            for row in csv.DictReader(file)
            if row["file"].startswith(folder) and row["file"].endswith(suffix)
        ]


def _template(file: Path) -> NDArray[Any]:
    """First line the number of points, then as many lines `x y`."""
    count, *lines = file.read_text(encoding="utf-8").splitlines()
    return np.array([[float(word) for word in line.split()[:2]] for line in lines[: int(count)]])
