"""The red stamp of the issuing office: square, in angular script, read from the right column to the left."""

from functools import lru_cache

from center.documents.strokes import syllable

_GRIDS = {4: (2, 2), 6: (2, 3), 9: (3, 3), 12: (3, 4)}
"""Number of signs: columns, rows. Other numbers leave the grid ragged."""

_ENDINGS = ("의인", "인", "직인", "")
_RED = "#c8102e"
_SIDE = 100.0


@lru_cache(maxsize=64)
def draw(office: str) -> str:
    """An SVG for `경기도 수원시장`: the last word, and the ending that fills a rectangle."""
    signs = inscription(office)
    columns, rows = _GRIDS.get(len(signs), (3, -(-len(signs) // 3)))
    width, height = (_SIDE - 20) / columns, (_SIDE - 20) / rows
    lines: list[str] = []
    for place, sign in enumerate(signs):
        column, row = divmod(place, rows)
        left, top = _SIDE - 10 - (column + 1) * width, 10 + row * height
        for stroke in syllable(sign):
            points = " ".join(
                f"{left + 3.5 + x * (width - 7):.1f},{top + 3.5 + y * (height - 7):.1f}" for x, y in stroke
            )
            lines.append(f'<polyline points="{points}"/>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100" fill="none" '
        f'stroke="{_RED}" stroke-width="{3.4 if rows < 4 else 2.6}" stroke-linejoin="round" '
        f'stroke-linecap="square"><rect x="2.5" y="2.5" width="95" height="95" rx="3" stroke-width="4"/>'
        f"{''.join(lines)}</svg>"
    )


def inscription(office: str) -> str:
    """`수원시장의인`, `경기도지사인`: the office and `의인` or `인`, whichever fills a rectangle."""
    name = "".join(sign for sign in office.split()[-1] if "가" <= sign <= "힣")
    for ending in _ENDINGS:
        if len(name + ending) in _GRIDS:
            return name + ending
    return name + _ENDINGS[1]
