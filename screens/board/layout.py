"""Where a board's things stand, all of them in sight: as in a browser (`center/board/static/board.css`)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Box = tuple[float, float, float, float]
"""x, y, width, height in hundredths of the window."""

CALLS = ((3, 1, 3), (4, 1, 4), (6, 1, 6), (8, 2, 4), (12, 2, 6), (18, 3, 6), (30, 3, 10), (99, 3, 33))
"""Up to how many; in how many columns of how many rows. No office has more than 99 counters."""

SERVICES = (4, 6, 8, 10, 12, 16, 24)
"""For up to so many rows a row is as high as a share of the room."""

FEW_SERVICES = 4
"""Up to so many leave room for a second line of next numbers."""

GAP = 1.2


@dataclass(frozen=True, slots=True)
class Layout:
    """Boxes, one for each thing of a state. closed, notice: there is room for them when they are told."""

    name: Box
    also: Box
    closed: Box
    titles: tuple[Box, Box, Box]
    calls: tuple[Box, ...]
    next: tuple[Box, ...]
    services: tuple[Box, ...]
    notice: Box


def layout_of(state: dict[str, Any], *, is_upright: bool) -> Layout:
    """is_upright: the screen is higher than wide."""
    lines = 2 if len(state["services"]) <= FEW_SERVICES else 1
    return _upright(state, lines) if is_upright else _wide(state, lines)


def _wide(state: dict[str, Any], lines: int) -> Layout:
    end = 86.5 if state.get("notices") else 97.5
    chips = 11.5 * lines
    title = 17 + chips + 1
    return Layout(
        name=(3, 2, 54, 5),
        also=(3, 7, 54, 3.4),
        closed=(60, 2, 37, 8),
        titles=((3, 11.3, 54, 5), (60, 11.3, 37, 5), (60, title, 37, 5)),
        calls=_calls(state["calls"], (3, 17, 54, end - 17)),
        next=_grid(state["next"], (60, 17, 37, chips), 3, lines),
        services=_services(state["services"], (60, title + 5.5, 37, end - title - 5.5)),
        notice=(3, 88.5, 94, 9),
    )


def _upright(state: dict[str, Any], lines: int) -> Layout:
    top = 7.5 if state["open"] else 13
    end = 90 if state.get("notices") else 98.5
    chips = 6.5 * lines
    room = end - top - 3 * 4 - chips - 2
    calls = room * (0.62 if lines > 1 else 0.54)
    then = top + 4 + calls + 1
    last = then + 4 + chips + 1
    return Layout(
        name=(3, 1.2, 94, 3.2),
        also=(3, 4.4, 94, 2.2),
        closed=(3, 7.4, 94, 5),
        titles=((3, top, 94, 3.4), (3, then, 94, 3.4), (3, last, 94, 3.4)),
        calls=_calls(state["calls"], (3, top + 4, 94, calls)),
        next=_grid(state["next"], (3, then + 4, 94, chips), 4, lines),
        services=_services(state["services"], (3, last + 4, 94, room - calls)),
        notice=(3, 91, 94, 7.5),
    )


def _calls(calls: Sequence[Any], box: Box) -> tuple[Box, ...]:
    _, columns, rows = next((each for each in CALLS if len(calls) <= each[0]), CALLS[-1])
    return _grid(calls, box, columns, rows)


def _services(services: Sequence[Any], box: Box) -> tuple[Box, ...]:
    rows = next((most for most in SERVICES if len(services) <= most), len(services))
    return _grid(services, box, 1, rows, gap=0)


def _grid(things: Sequence[Any], box: Box, columns: int, rows: int, gap: float = GAP) -> tuple[Box, ...]:
    """Boxes row by row, the rest of what has no room left out."""
    x, y, wide, high = box
    across, down = (wide + gap) / columns, (high + gap) / rows
    return tuple(
        (x + n % columns * across, y + n // columns * down, across - gap, down - gap)
        for n in range(min(len(things), columns * rows))
    )
