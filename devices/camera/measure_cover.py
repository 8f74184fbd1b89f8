"""What covers a mouth or a head, as far as the nets at hand can tell: none of them knows a hat from hair.

ISO/IEC 29794-5 has MouthOcclusionPrevention and NoHeadCoverings, for nets that no package ships. These two
are narrower: a mouth without its seam, and a colour on the head that no hair has by nature. A black or brown
cap looks like hair to both.
"""

import numpy as np

from devices.camera.align import Aligned, around_points, filled, lab_of
from devices.camera.head import BESIDE, PERSON, hair_top
from devices.camera.measure_eyes import OUTER_LIP
from devices.camera.mesh import CHIN, FOREHEAD
from devices.camera.portrait import Portrait

HAIR_A, HAIR_B = (-3.0, 25.0), (-5.0, 35.0)
"""a* and b* of hair and scalp: .2..18 and −1.3..16 on the development set (black, brown, blond, grey), with
room for red hair and for the colour of lamps."""
HIGHEST = 2.0
"""Top of the head over the chin, by t, where the hair's top is not seen."""
WITHIN = 0.1
"""Kept away from the outline of the head, by t: the wall shines through there."""


def mouth_contrast(face: Aligned) -> float:
    """p95 − p5 of L* within the outer lips: a closed mouth has a dark seam, a mask or a hand has none."""
    points = face.mesh.at(*OUTER_LIP)
    rows, columns = part = around_points(points)
    shape = (rows.stop - rows.start, columns.stop - columns.start)
    lips = face.lab(part)[filled(points - (columns.start, rows.start), shape), 0]
    return float(np.subtract(*np.percentile(lips, (95, 5)))) if lips.size else 0.0


def head_colour(view: Portrait) -> float | None:
    """Distance of the median (a*, b*) above the forehead from the colours of hair; None if none is seen."""
    mesh = view.mesh
    (x, y), half = mesh.at(FOREHEAD)[0], BESIDE * mesh.t
    top = mesh.at(CHIN)[0][1] - (hair_top(view) or HIGHEST) * mesh.t + WITHIN * mesh.t
    first = max(0, int(min(top, y - WITHIN * mesh.t)))
    part = slice(first, max(first, int(y))), slice(max(0, int(x - half)), max(0, int(x + half)))
    seen = (view.person[part] > PERSON) & view.inside[part]
    if not seen.any():
        return None
    _, a, b = np.median(lab_of(view.bgr[part])[seen], axis=0)
    off = [max(low - value, value - high, 0.0) for value, (low, high) in ((a, HAIR_A), (b, HAIR_B))]
    return float(np.hypot(*off))
