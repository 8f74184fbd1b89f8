"""What is said aloud, and when: the coach always; pages, focus and keys for whoever asked for the voice.

A finger or a key interrupts. In the voice's mode a first tap names what is under the finger and a second one
acts: a touch that selects never activates (KS X 9211, 7.6.6; accessibility.md 9).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from screens.literals import QT_TRANSLATE_NOOP
from screens.parts.keypad import Key
from screens.reading import name_aloud
from screens.wording import translate

if TYPE_CHECKING:
    from kiosk.ports.speaker import Speaker  # its neighbours load models
    from kiosk.views import Settings
    from screens.page import Page
    from screens.parts.touch import Touch

REPEAT_SECONDS = 6.0
"""The coach says again what is still to be done: whoever does not see it would wait for ever."""

SECRET = QT_TRANSLATE_NOOP("Voice", "Type on the keys beside the screen. They are not said aloud.")
PERSONAL = QT_TRANSLATE_NOOP("Voice", "Personal: not said aloud")


class Voice:
    """Silent until it has a speaker. clock: monotonic seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._speaker: Speaker | None = None
        self._is_private = False
        self._wished = False
        self._language = ""
        self._chosen: Touch | None = None
        self._coached, self._coached_at = "", float("-inf")

    def speak_through(self, speaker: Speaker, *, is_private: bool) -> None:
        """is_private: only a headset hears it, so that names and numbers may be said too."""
        self._speaker, self._is_private = speaker, is_private

    @property
    def can_speak(self) -> bool:
        """Whether this machine has a speaker."""
        return self._speaker is not None

    @property
    def is_on(self) -> bool:
        """Whether everything is read aloud."""
        return self._wished and self._speaker is not None

    def dress(self, settings: Settings) -> None:
        """In this language; with or without reading aloud."""
        self._wished, self._language = settings.voice, settings.language

    def turn_page(self, page: Page) -> None:
        """Another page, or the same one in other dress."""
        self._chosen = None
        self._coached = ""
        self.read(page) if self.is_on else self.hush()

    def read(self, page: Page) -> None:
        """From top to bottom."""
        words = page.speech(aloud=not self._is_private)
        if page.secret_progress() is not None:
            words = f"{words}. {translate('Voice', SECRET)}"
        self._say(words)

    def name(self, touch: Touch, page: Page) -> None:
        """Where the focus is. Keys of a secret are never named."""
        if self.is_on and not _is_secret(touch, page):
            words = touch.accessibleName() if self._is_private else name_aloud(touch)
            self._say(words or translate("Voice", PERSONAL))

    def names_first(self, touch: object, page: Page) -> bool:
        """Whether this tap only says what it would do."""
        from screens.parts.touch import Touch

        if not self.is_on or not isinstance(touch, Touch) or _is_secret(touch, page):
            return False
        is_new, self._chosen = touch is not self._chosen, touch
        if is_new:
            self.name(touch, page)
        return is_new

    def typed(self, sign: str, page: Page) -> None:
        """A sign was typed: it, or how many, where it is a secret."""
        if self.is_on:
            progress = page.secret_progress()
            self._say(sign if progress is None else progress)

    def coach(self, words: str) -> None:
        """What to do before the camera, whether or not the voice was asked for: eyes belong on the lens."""
        now = self._clock()
        if words and (words != self._coached or now - self._coached_at >= REPEAT_SECONDS):
            self._coached, self._coached_at = words, now
            self._say(words)

    def hush(self) -> None:
        """At once."""
        if self._speaker is not None:
            self._speaker.hush()

    def _say(self, words: str) -> None:
        if self._speaker is not None:
            self._speaker.say(words, self._language)


def _is_secret(touch: Touch, page: Page) -> bool:
    return isinstance(touch, Key) and page.secret_progress() is not None
