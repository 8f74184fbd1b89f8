"""Which rectangle of the picture becomes the print: the head at its height, level, whole, in the middle.

Plain arithmetic: no pixel is touched.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from contract.photo import CropBox
from kiosk.photo.spec import PhotoSpec


@dataclass(frozen=True, slots=True)
class Placed:
    """A head in a picture, pixels. eye_x, eye_y: between the eyes. turn: degrees, clockwise. head: height."""

    eye_x: float
    eye_y: float
    turn: float
    head: float
    width: int
    height: int
    hair: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """box: the print. head_mm, eye_line, overhang: see `kiosk.photo.measures`."""

    box: CropBox
    head_mm: float
    eye_line: float
    overhang: float


def shown_width(width: int, height: int, spec: PhotoSpec) -> int:
    """How much of the middle of a frame the mirror shows: all its height, and as wide as a print at most.

    The coach looks at the same part: whoever is told to hold still sees themselves whole.
    """
    paper_width, paper_height = spec.print_mm
    return min(width, round(height * paper_width / paper_height))


def frame_print(head: Placed, spec: PhotoSpec) -> Frame:
    """The first that lies within the picture, of those in the order of our wishes; else the least bad one."""
    frames = []
    for height, turn in _wishes(head, spec):
        frame = _place(head, height, turn, spec)
        if frame.overhang <= spec.overhang.good:
            return frame
        frames.append(frame)
    return min(frames, key=lambda frame: (frame.overhang, frame.head_mm))


def _wishes(head: Placed, spec: PhotoSpec) -> Iterator[tuple[float, float]]:
    """Heights of the print and turns: at the target and level; as it stands; tighter; what there is."""
    paper_width, paper_height = spec.print_mm
    turns = (head.turn, 0.0) if abs(head.turn) <= spec.level_most_degrees else (head.turn,)
    for millimetres in (
        spec.head_target_mm,
        (spec.head_target_mm + spec.head_tight_mm) / 2,
        spec.head_tight_mm,
    ):
        for turn in turns:
            yield head.head * paper_height / millimetres, turn
    largest = min(head.height, head.width * paper_height / paper_width)
    if largest < head.head * paper_height / spec.head_tight_mm:
        yield largest, 0.0


def _place(head: Placed, height: float, turn: float, spec: PhotoSpec) -> Frame:
    """Shifted into the picture as far as the rules for the middle allow."""
    paper_width, paper_height = spec.print_mm
    width = height * paper_width / paper_height
    sine, cosine = math.sin(math.radians(turn)), math.cos(math.radians(turn))
    half_across = (width * cosine + height * abs(sine)) / 2
    half_down = (height * cosine + width * abs(sine)) / 2
    wished = _eye_line(head, height, spec)
    down = (0.5 - wished) * height
    x, y = head.eye_x - down * sine, head.eye_y + down * cosine
    slack = spec.off_centre * width
    x_in = _towards(x, half_across, head.width - half_across, slack, slack)
    up, low = ((line - wished) * height for line in (spec.eye_line_least.good, spec.eye_line_most.good))
    y_in = _towards(y, half_down, head.height - half_down, low, -up)
    beyond = max(
        half_across - x_in,
        x_in + half_across - head.width,
        half_down - y_in,
        y_in + half_down - head.height,
        0.0,
    )
    eye_line = 0.5 - ((y_in - head.eye_y) * cosine - (x_in - head.eye_x) * sine) / height
    box = CropBox(centre_x=x_in, centre_y=y_in, width=width, height=height, turn=turn)
    return Frame(box, head.head * paper_height / height, eye_line, beyond / height)


def _eye_line(head: Placed, height: float, spec: PhotoSpec) -> float:
    """Where the eyes stand best, from above; lower for tall hair, as far as the rule allows."""
    room = head.hair / height + spec.hair_margin
    return min(max(spec.eye_line_target, room), spec.eye_line_most.good - spec.hair_margin)


def _towards(wish: float, least: float, most: float, down: float, up: float) -> float:
    """The nearest to the wish within [least, most], but at most `down` below or `up` above it."""
    if least > most:
        least = most = (least + most) / 2
    return min(max(min(max(wish, least), most), wish - down), wish + up)
