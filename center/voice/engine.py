"""An engine that speaks without a network: espeak-ng, asked for one sentence at a time."""

import io
import shutil
import subprocess
import wave
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

RATE = 22050
"""Samples a second, one channel of 16 bits: what espeak-ng renders and any board plays."""

WORDS_A_MINUTE = 140
"""Slower than its usual 175: a hall echoes. Default."""

SECONDS = 10.0
VOICES = {"zh": "cmn"}
"""espeak-ng names Mandarin by ISO 639-3; all others as we do."""

Samples = NDArray[np.int16]


class VoiceUnavailable(Exception):
    """No engine here, or it failed. Nothing of what was said stands in it."""


class Engine(Protocol):
    """Turns a sentence into sound."""

    def say(self, words: str, language: str) -> Samples:
        """At `RATE`. VoiceUnavailable."""


class Espeak:
    """Implements `Engine`."""

    def say(self, words: str, language: str) -> Samples:
        """See `Engine`."""
        program = shutil.which("espeak-ng")
        if program is None:
            raise VoiceUnavailable("espeak-ng is not installed")
        voice = VOICES.get(language, language)
        try:
            done = subprocess.run(  # noqa: S603 - our own words, by standard input
                [program, "-v", voice, "-s", str(WORDS_A_MINUTE), "--stdin", "--stdout"],
                input=words.encode(),
                capture_output=True,
                timeout=SECONDS,
                check=True,
            )
            return _samples(done.stdout)
        except (OSError, subprocess.SubprocessError, wave.Error, EOFError) as err:
            raise VoiceUnavailable(type(err).__name__) from None


def _samples(spoken: bytes) -> Samples:
    with wave.open(io.BytesIO(spoken)) as file:
        if (file.getframerate(), file.getnchannels(), file.getsampwidth()) != (RATE, 1, 2):
            raise VoiceUnavailable("another kind of sound")
        return np.frombuffer(file.readframes(file.getnframes()), dtype=np.int16)
