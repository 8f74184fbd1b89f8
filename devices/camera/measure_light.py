"""Light and colour of the face. Numbers only: what follows from them is decided in `kiosk.photo.verdict`."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from devices.camera.align import LINEAR, Aligned, chroma_of
from devices.camera.picture import Picture

DARK, BRIGHT = 25, 247
"""Luminance 0..255 that counts as under- and overexposed (ISO/IEC 29794-5)."""
TO_D50 = np.array(
    [[0.4360747, 0.3850649, 0.1430804], [0.2225045, 0.7168786, 0.0606169], [0.0139322, 0.0971045, 0.7141733]]
)
"""Linear sRGB to XYZ, adapted to D50 (Bradford)."""
WHITE_D50 = np.array([0.96422, 1.0, 0.82521])
SKIN_A, SKIN_B = (5.0, 25.0), (5.0, 35.0)
"""a* and b* of natural skin (ISO/IEC 29794-5, NaturalColour)."""
UNNATURAL = 100.0
"""What the standard gives for a negative a* or b*."""
GREY = 1.0
"""Median chroma of a face below which a picture has no colour: skin of any tone has more than 5."""


def cheek_difference(face: Aligned) -> float:
    """ΔL* of two squares laid outwards from the eyes; side light shows there first."""
    right, left = (face.lab(face.cheek(right=side, outwards=True))[..., 0].mean() for side in (True, False))
    return float(abs(right - left))


def illumination_uniformity(face: Aligned) -> float:
    """What the luminance histograms of both cheeks share, 0..1."""
    right, left = (
        np.histogram(face.luminance[face.cheek(right=side, outwards=False)], bins=256, range=(0, 256))[0]
        for side in (True, False)
    )
    return float(np.minimum(right / right.sum(), left / left.sum()).sum())


def luminance_mean(face: Aligned) -> float:
    """Of the face, 0..1."""
    return float(face.luminance[face.hull].mean() / 255)


def luminance_variance(face: Aligned) -> float:
    """Of the face, luminance as 0..1."""
    return float((face.luminance[face.hull] / 255).var())


def under_exposed(face: Aligned) -> float:
    """Share of the face that is nearly black."""
    return float((face.luminance[face.hull] <= DARK).mean())


def over_exposed(face: Aligned) -> float:
    """Share of the face that is nearly white."""
    return float((face.luminance[face.hull] >= BRIGHT).mean())


def dynamic_range(face: Aligned) -> float:
    """Entropy of the face's luminance, bits."""
    counts = np.bincount(face.luminance[face.hull].astype(np.uint8), minlength=256)
    shares = counts[counts > 0] / counts.sum()
    return float(-(shares * np.log2(shares)).sum())


def face_chroma(face: Aligned) -> float:
    """Median chroma of the face."""
    return float(np.median(chroma_of(face.lab(face.face))[face.hull[face.face]]))


def natural_colour(face: Aligned) -> float | None:
    """Distance of the cheeks' colour from that of skin; None for a picture without colour."""
    if face_chroma(face) < GREY:
        return None
    squares = [face.bgr[face.cheek(right=side, outwards=False)].reshape(-1, 3) for side in (True, False)]
    return _off_skin(_lab_d50(np.concatenate(squares)))


def _lab_d50(pixels: Picture) -> NDArray[Any]:
    """L*, a*, b* of the mean of BGR pixels."""
    mean = pixels.astype(np.float64).mean(0)[::-1]
    linear = np.interp(mean, np.arange(256), LINEAR) / 255
    ratio = TO_D50 @ linear / WHITE_D50
    f = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def _off_skin(lab: NDArray[Any]) -> float:
    _, a, b = lab
    if a < 0 or b < 0:
        return UNNATURAL
    off_a = max(SKIN_A[0] - a, 0.0, a - SKIN_A[1])
    off_b = max(SKIN_B[0] - b, 0.0, b - SKIN_B[1])
    return float(np.hypot(off_a, off_b))
