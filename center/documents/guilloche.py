"""A guilloche that no second paper has: fine curves whose shape follows from the serial."""

import hashlib
from collections.abc import Iterator
from math import pi
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.float64]

WIDTH_MM, HEIGHT_MM = 210, 297
_UNITS = 10
"""Coordinates are whole tenths of a millimetre: finer than a printer's dot needs, and half the file."""

_WAVES, _WAVE_POINTS = 34, 14
_ROSETTES = ((0.34, 92.0), (0.42, 60.0), (0.55, 34.0))
"""Depth of the lobes, and radius in mm, of the three rings in the middle."""

_STRANDS, _POINTS_PER_LOBE = 7, 6
_GREEN, _BLUE = "#cfe5d6", "#d3e1ef"


def draw(serial: str) -> str:
    """An SVG of a whole A4 page in millimetres, the same for the same serial."""
    dice = _dice(serial)
    paths = [*_waves(dice), *_rosettes(dice)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH_MM * _UNITS} {HEIGHT_MM * _UNITS}" '
        f'width="{WIDTH_MM}mm" height="{HEIGHT_MM}mm" fill="none" stroke-width="1.6">{"".join(paths)}</svg>'
    )


def _dice(serial: str) -> Iterator[float]:
    """Endless numbers in [0, 1) from the serial."""
    state = serial.encode()
    while True:
        state = hashlib.sha256(state).digest()
        yield from (byte / 256 for byte in state)


def _waves(dice: Iterator[float]) -> list[str]:
    """Lines across the page that breathe together: one swell, shifted from line to line."""
    lengths = [1 + next(dice) * 2 for _ in range(2)]
    phases = [next(dice) * 2 * pi for _ in range(2)]
    twist = 0.1 + next(dice) * 0.25
    x = np.arange(_WAVE_POINTS + 1) / _WAVE_POINTS
    line = np.arange(_WAVES)[:, np.newaxis]
    middle = (line - 1) * (HEIGHT_MM / (_WAVES - 3))
    swell = np.sin(x * lengths[0] * 2 * pi + phases[0] + line * twist)
    ripple = np.sin(x * lengths[1] * 4 * pi + phases[1] - line * twist * 1.7)
    return _paths(WIDTH_MM * x, middle + 7 * swell + 3 * ripple, _GREEN)


def _rosettes(dice: Iterator[float]) -> Iterator[str]:
    """Rings woven from a circle with lobes, each drawn a few times, turned a little."""
    for depth, radius in _ROSETTES:
        lobes = 8 + int(next(dice) * 7)
        turn = next(dice) * 2 * pi
        beat = 2 + int(next(dice) * 3)
        t = np.linspace(0, 2 * pi, lobes * _POINTS_PER_LOBE + 1)
        angle = turn + np.arange(_STRANDS)[:, np.newaxis] * 2 * pi / _STRANDS
        reach = 1 - depth * (0.5 + 0.38 * np.cos(lobes * t + angle) + 0.12 * np.sin(beat * t))
        r = radius * reach
        yield from _paths(WIDTH_MM / 2 + r * np.cos(t), HEIGHT_MM * 0.47 + r * np.sin(t), _BLUE)


def _paths(x: Numbers, y: Numbers, colour: str) -> list[str]:
    """A smooth curve through each row of points (Catmull-Rom as cubic Béziers): few points, no corners.

    `S` mirrors the control point before it, which is just what Catmull-Rom asks for. All rows at once: numpy
    takes as long for a row as for thirty.
    """
    units = np.stack(np.broadcast_arrays(x, y), axis=-1) * _UNITS
    after = np.concatenate([units[:, 2:], units[:, -1:]], axis=1)
    controls = units[:, 1:] - (after - units[:, :-1]) / 6
    curves = np.rint(np.concatenate([controls, units[:, 1:]], axis=2)).astype(int)
    rows = curves.reshape(len(units), -1).tolist()
    starts = [f"M{start[0]:.0f} {start[1]:.0f}S" for start in units[:, 0].tolist()]
    return [
        f'<path d="{start}{" ".join(map(str, row))}" stroke="{colour}"/>'
        for start, row in zip(starts, rows, strict=True)
    ]
