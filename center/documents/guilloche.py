"""A guilloche that no second paper has: fine curves whose shape follows from the serial."""

import hashlib
from collections.abc import Callable, Iterator
from math import cos, pi, sin

import numpy as np

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


def _waves(dice: Iterator[float]) -> Iterator[str]:
    """Lines across the page that breathe together: one swell, shifted from line to line."""
    lengths = [1 + next(dice) * 2 for _ in range(2)]
    phases = [next(dice) * 2 * pi for _ in range(2)]
    twist = 0.1 + next(dice) * 0.25
    step = HEIGHT_MM / (_WAVES - 3)
    for line in range(_WAVES):
        middle = (line - 1) * step

        def height(x: float, line: int = line, middle: float = middle) -> float:
            swell = sin(x * lengths[0] * 2 * pi + phases[0] + line * twist)
            ripple = sin(x * lengths[1] * 4 * pi + phases[1] - line * twist * 1.7)
            return middle + 7 * swell + 3 * ripple

        points = [
            (WIDTH_MM * place / _WAVE_POINTS, height(place / _WAVE_POINTS))
            for place in range(_WAVE_POINTS + 1)
        ]
        yield _path(points, _GREEN)


def _rosettes(dice: Iterator[float]) -> Iterator[str]:
    """Rings woven from a circle with lobes, each drawn a few times, turned a little."""
    for depth, radius in _ROSETTES:
        lobes = 8 + int(next(dice) * 7)
        turn = next(dice) * 2 * pi
        beat = 2 + int(next(dice) * 3)
        for strand in range(_STRANDS):
            angle = turn + strand * 2 * pi / _STRANDS
            yield _path(_ring(radius, lobes, _lobed(depth, lobes, beat, angle)), _BLUE)


def _lobed(depth: float, lobes: int, beat: int, angle: float) -> Callable[[float], float]:
    return lambda t: 1 - depth * (0.5 + 0.38 * cos(lobes * t + angle) + 0.12 * sin(beat * t))


def _ring(radius: float, lobes: int, reach: Callable[[float], float]) -> list[tuple[float, float]]:
    count = lobes * _POINTS_PER_LOBE
    points = []
    for place in range(count + 1):
        t = 2 * pi * place / count
        r = radius * reach(t)
        points.append((WIDTH_MM / 2 + r * cos(t), HEIGHT_MM * 0.47 + r * sin(t)))
    return points


def _path(points: list[tuple[float, float]], colour: str) -> str:
    """A smooth curve through the points (Catmull-Rom as cubic Béziers): few points, no corners.

    `S` mirrors the control point before it, which is just what Catmull-Rom asks for.
    """
    units = np.array(points) * _UNITS
    after = np.vstack([units[2:], units[-1:]])
    controls = units[1:] - (after - units[:-1]) / 6
    numbers = np.rint(np.hstack([controls, units[1:]])).astype(int).ravel().tolist()
    start = f"M{units[0][0]:.0f} {units[0][1]:.0f}S"
    return f'<path d="{start}{" ".join(map(str, numbers))}" stroke="{colour}"/>'
