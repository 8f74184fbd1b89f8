"""The voice of a kiosk: reads a page aloud. No machine has one yet; the photo's coach will be the first."""

from typing import Protocol


class Speaker(Protocol):
    """Never blocks; a sentence that comes while another is said takes its place."""

    def say(self, words: str, language: str) -> None:
        """Aloud, once."""

    def hush(self) -> None:
        """At once."""
