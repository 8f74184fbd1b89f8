"""Short choices side by side, a row a block, so that many fit one sheet and a sheet breaks between rows."""

from collections.abc import Sequence

from screens import tokens
from screens.parts.grid import Grid
from screens.parts.touch import Touch
from screens.theme import Look

COLUMNS = {100: 3, 150: 2, 200: 2}
"""By scale, standing; a lying page has one more."""


def rows_of(look: Look, touches: Sequence[Touch]) -> list[Grid]:
    """Rows of equal columns."""
    columns = COLUMNS.get(look.settings.scale, 2) + (not look.profile.portrait)
    gap = look.fixed(tokens.GAP)
    rows = []
    for first in range(0, len(touches), columns):
        cells: list[Touch | None] = list(touches[first : first + columns])
        rows.append(Grid(cells + [None] * (columns - len(cells)), columns, gap))
    return rows
