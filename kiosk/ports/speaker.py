"""The voice of a kiosk: the photo's coach, and pages read aloud to those who do not see them."""

from typing import Protocol


class Speaker(Protocol):
    """Never blocks; a sentence that comes while another is said takes its place."""

    def say(self, words: str, language: str) -> None:
        """Aloud, once. language: ISO 639-1; one without a voice stays silent."""

    def hush(self) -> None:
        """At once."""

    def works(self) -> bool:
        """Whether what was said last could be heard; where it could not, it is tried again in silence."""

    def close(self) -> None:
        """Say nothing more."""
