"""One page to be shown: what the gates and the pictures are given."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.step import Ask
from kiosk.views import AskView, Overlay, Tile, View

NOW = datetime(2026, 11, 23, 23, 10, tzinfo=ZoneInfo("Asia/Seoul"))
TOMORROW = (NOW + timedelta(days=1)).replace(hour=9, minute=0)
CANARY = "홍*동"


@dataclass(frozen=True)
class Sample:
    """One page to be shown."""

    name: str
    view: View
    overlay: Overlay | None = None


def ask(name: str, step: Ask[Any], *, back: bool = False, tiles: tuple[Tile, ...] = ()) -> Sample:
    return Sample(name, AskView(step, back, tiles))
