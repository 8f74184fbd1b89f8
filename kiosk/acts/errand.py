"""What an act knows of the errand it belongs to, besides its step."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from kiosk.ports.photo_booth import Look


@dataclass(frozen=True, slots=True)
class Running:
    """The errand's id (its key at the center), the citizen's language, and where sheets are counted.

    on_look: where the camera's pictures are shown.
    help: in which a clerk waived a fee.
    """

    errand: UUID
    language: str = "ko"
    on_sheet: Callable[[int, int], None] = lambda _out, _of: None
    on_look: Callable[[Look], None] = lambda _look: None
    help: UUID | None = None
