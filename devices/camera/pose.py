"""How the head is turned, from the mesh: z has the scale of x and y."""

import math
from dataclasses import dataclass

import numpy as np

from devices.camera.mesh import CHIN, FOREHEAD, Mesh


@dataclass(frozen=True, slots=True)
class Pose:
    """Degrees. roll: clockwise in the picture; yaw, pitch: signs as the mesh has them."""

    roll: float
    yaw: float
    pitch: float


def pose_of(mesh: Mesh) -> Pose:
    """Eye line against the axes; the line from forehead to chin, freed from its part along the eyes."""
    eyes = mesh.points[263] - mesh.points[33]
    down = mesh.points[CHIN] - mesh.points[FOREHEAD]
    down = down - eyes * (down @ eyes) / max(float(eyes @ eyes), 1e-9)
    return Pose(
        roll=math.degrees(math.atan2(eyes[1], eyes[0])),
        yaw=math.degrees(math.atan2(eyes[2], float(np.hypot(eyes[0], eyes[1])))),
        pitch=math.degrees(math.atan2(down[2], float(np.hypot(down[0], down[1])))),
    )
