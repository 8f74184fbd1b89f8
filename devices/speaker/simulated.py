"""A speaker that writes down what it was asked to say."""

from collections import deque
from dataclasses import dataclass

MOST = 500
"""Sentences kept."""


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence. language: ISO 639-1."""

    words: str
    language: str


class SimulatedSpeaker:
    """Implements `Speaker`. said: oldest first; speaking: what is being said, until it is hushed."""

    def __init__(self) -> None:
        self.said: deque[Said] = deque(maxlen=MOST)
        self.speaking: Said | None = None
        self._works = True

    def say(self, words: str, language: str) -> None:
        """See `Speaker`."""
        self.speaking = Said(words, language)
        self.said.append(self.speaking)

    def hush(self) -> None:
        """See `Speaker`."""
        self.speaking = None

    def works(self) -> bool:
        """See `Speaker`."""
        return self._works

    def close(self) -> None:
        """See `Speaker`."""
        self.hush()

    def break_down(self) -> None:
        """A loose plug."""
        self._works = False

    def mend(self) -> None:
        """Plugged in again."""
        self._works = True
