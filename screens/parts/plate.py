"""A name as it will stand in the passport, large, under the name it stands for."""

from PySide6.QtCore import QRect, Qt
from typing_extensions import override

from screens.fitting import fitted
from screens.lettering import Lettering
from screens.parts.lettered import LetteredCard
from screens.personal import Personal
from screens.theme import Look
from screens.tokens import LINE, Role

SIDE_MM, ABOVE_MM, BETWEEN_MM = 6.6, 5.0, 1.5
ABOVE_GROWN_MM = 2.0

SIZES = Role.CODE, Role.HEADING, Role.STRONG
GROWN_SIZES = Role.CODE, Role.STRONG, Role.MARK
"""The largest that holds the name on a line."""


class Plate(LetteredCard):
    """small: who it is, in Korean. large: the spelling."""

    personal = True

    def __init__(self, look: Look, small: str, large: str) -> None:
        super().__init__(look, f"{small}: {large}")
        self._name = large
        middle = Qt.AlignmentFlag.AlignHCenter
        self._small = Lettering(look, Personal(small), Role.BODY, tone="soft", align=middle)
        self._large = Lettering(look, Personal(large), SIZES[0], tone="prime", align=middle)

    @override
    def written(self) -> list[Lettering]:
        return [self._small, self._large]

    @override
    def place(self, width: int) -> int:
        look = self._look
        side = look.fixed(SIDE_MM) + look.fixed(LINE)
        above = look.fixed(ABOVE_MM if look.settings.scale == 100 else ABOVE_GROWN_MM) + look.fixed(LINE)
        room = width - 2 * side
        sizes = SIZES if look.settings.scale == 100 else GROWN_SIZES
        self._large.role, self._large.text = fitted(look, self._name, sizes, room)
        first, second = self._small.height(room), self._large.height(room)
        self._small.rect = QRect(side, above, room, first)
        top = above + first + look.fixed(BETWEEN_MM)
        self._large.rect = QRect(side, top, room, second)
        return top + second + above
