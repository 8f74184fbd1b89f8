"""Where the crown is: the rule names it, and hair hides it.

Two estimates of the head's height by t, fitted to the annotated crowns of the 33 neutral portraits of the
development set in two framings (`benchmarks/photo_head.py` fits it again). Ridge regression, λ = 6; with one
portrait left out at a time the combined one has a standard deviation of .9 mm at 34 mm. Unfitted, the hair's
top alone is 1 mm too high and off by 1.5 mm: hair adds 0 to 14 % to a head.
"""

from dataclasses import dataclass

import numpy as np

from contract.photo import CropBox
from devices.camera.mesh import CHIN, FOREHEAD, OVAL, Mesh
from devices.camera.portrait import Portrait

MEAN = 1.971
"""Crown to chin by t, on average; 1.967 among 102 portraits."""
HAIR_MEAN, PITCH_MEAN = 2.029, 1.33
HAIR_ALONE = 0.411
"""Rise of the head by the rise of the hair: less than half of it is skull."""
PITCH_ALONE = 0.0088
"""By degree: the chin of a head that leans back looks nearer to the eyes than its crown."""
HAIR_BOTH, PITCH_BOTH = 0.368, 0.0039
PERSON = 0.5
BESIDE = 0.35
"""The hair's top is looked for so far left and right of the forehead, by t."""
FILLED = 0.5
"""A row belongs to the head when this share of it does."""


@dataclass(frozen=True, slots=True)
class Head:
    """By t. height: crown to chin. gap: difference of the two estimates. hair: its top to the chin."""

    height: float
    gap: float
    hair: float | None

    @property
    def above_eyes(self) -> float:
        """Top of the hair over the eyes; 0 where it is not seen."""
        return 0.0 if self.hair is None else self.hair - 1.0


def head_of(view: Portrait, pitch: float) -> Head:
    """From the hair's top and from how the head is held; from the latter alone where the hair is cut off."""
    hair = hair_top(view)
    by_pitch = MEAN + PITCH_ALONE * (pitch - PITCH_MEAN)
    if hair is None:
        return Head(by_pitch, 0.0, None)
    by_hair = MEAN + HAIR_ALONE * (hair - HAIR_MEAN)
    both = MEAN + HAIR_BOTH * (hair - HAIR_MEAN) + PITCH_BOTH * (pitch - PITCH_MEAN)
    return Head(both, abs(by_hair - by_pitch), hair)


def quick_height(mesh: Mesh) -> float:
    """For a live frame: pixels, without looking at the hair."""
    return MEAN * mesh.t


def head_box(mesh: Mesh) -> CropBox:
    """For a live frame: crown to chin, as wide as the face's oval, turned with the eyes."""
    across = np.array([np.cos(mesh.turn), np.sin(mesh.turn)])
    down = np.array([-np.sin(mesh.turn), np.cos(mesh.turn)])
    high, chin = quick_height(mesh), mesh.at(CHIN)[0]
    spread = mesh.at(*OVAL) @ across
    middle = across * (spread.min() + spread.max()) / 2 + down * (float(chin @ down) - high / 2)
    return CropBox(
        centre_x=float(middle[0]),
        centre_y=float(middle[1]),
        width=float(spread.max() - spread.min()),
        height=high,
        turn=float(np.degrees(mesh.turn)),
    )


def hair_top(view: Portrait) -> float | None:
    """Top of the hair to the chin, by t; None where it leaves the picture."""
    mesh = view.mesh
    (x, _), half = mesh.at(FOREHEAD)[0], BESIDE * mesh.t
    columns = slice(max(0, int(x - half)), int(x + half) + 1)
    rows = (view.person[:, columns] > PERSON).mean(1) > FILLED
    row = int(np.clip(mesh.eyes.mean(0)[1], 0, len(rows) - 1))
    while row > 0 and rows[row - 1]:
        row -= 1
    if row == 0 or not view.inside[row - 1, columns].mean() > FILLED:
        return None
    return float((mesh.at(CHIN)[0][1] - row) / mesh.t)
