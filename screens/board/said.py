"""Which calls a board says aloud: a new or repeated one, twice; in quiet hours once and softly."""

from dataclasses import dataclass
from typing import Any

TIMES = 2
SOFT = 0.3
"""Of full loudness, in quiet hours: as boards in a browser (`center/board/static/board.js`)."""

REMEMBERED = 500
"""Calls; an office makes fewer in a day."""


@dataclass(frozen=True, slots=True)
class ToSay:
    """One call. call: its name at the center. volume: 0 to 1."""

    call: str
    times: int = TIMES
    volume: float = 1.0


class Said:
    """Hears every state in its order. What stood there before the board came is not said."""

    def __init__(self) -> None:
        self._said: dict[str, int] = {}
        self._is_first = True

    def hear(self, state: dict[str, Any]) -> list[ToSay]:
        """What is to be said now, in the order of the board."""
        found, quiet = [], bool(state.get("quiet", False))
        for call in state["calls"]:
            name, calls = call.get("call", ""), call["calls"]
            if not (name and call["calling"]):
                continue
            before = self._said.pop(name, None)
            self._said[name] = calls
            if not self._is_first and before != calls:
                found.append(ToSay(name, 1, SOFT) if quiet else ToSay(name))
        self._is_first = False
        while len(self._said) > REMEMBERED:
            del self._said[next(iter(self._said))]
        return found
