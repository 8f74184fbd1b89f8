"""The crown's fit again, each person left out in turn: what `devices/camera/head.py` would do for a stranger.

`python -m benchmarks.photo_head` prints the constants that all portraits together give.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.photo_faces import cropped, neutral
from devices.camera.head import hair_top
from devices.camera.pose import pose_of
from devices.camera.studio import PhotoStudio

RIDGE = 6.0
AIM_MM = 34.0


@dataclass(frozen=True, slots=True)
class Sample:
    """One picture. head: annotated crown to chin by t; hair: by t; pitch: degrees."""

    person: int
    head: float
    hair: float
    pitch: float


def samples(studio: PhotoStudio) -> list[Sample]:
    """Each portrait as it came and cropped; those whose hair leaves the picture are left out."""
    found = []
    for number, portrait in enumerate(neutral()):
        for each in (portrait, cropped(portrait)):
            seen = studio.see(each.picture)
            hair = hair_top(seen.view) if seen is not None else None
            if seen is not None and hair is not None:
                found.append(Sample(number, each.head / seen.mesh.t, hair, pose_of(seen.mesh).pitch))
    return found


def left_out_mm(of: list[Sample]) -> list[float]:
    """The real height of each head in a print, the fit not knowing that person."""
    heights = []
    for sample in of:
        _, predict = fit([each for each in of if each.person != sample.person])
        heights.append(AIM_MM * sample.head / predict(sample))
    return heights


def fit(of: list[Sample]) -> tuple[NDArray[Any], Callable[[Sample], float]]:
    """Ridge regression on the standardised features: slopes by hair and pitch, and the estimate."""
    features = np.array([(each.hair, each.pitch) for each in of])
    heads = np.array([each.head for each in of])
    middle, spread = features.mean(0), features.std(0)
    scaled = (features - middle) / spread
    weights = (
        np.linalg.solve(scaled.T @ scaled + RIDGE * np.eye(2), scaled.T @ (heads - heads.mean())) / spread
    )
    return weights, lambda sample: float(
        heads.mean() + (np.array((sample.hair, sample.pitch)) - middle) @ weights
    )


if __name__ == "__main__":
    known = samples(PhotoStudio())
    slopes, _ = fit(known)
    print(f"HAIR_BOTH, PITCH_BOTH = {slopes[0]:.3f}, {slopes[1]:.4f}")
    print(f"MEAN = {np.mean([each.head for each in known]):.3f}")
    hair, pitch = np.mean([(each.hair, each.pitch) for each in known], axis=0)
    print(f"HAIR_MEAN, PITCH_MEAN = {hair:.3f}, {pitch:.2f}")
