"""A whole call as one sound: chime, Korean, the citizen's language. Rendered once and kept in a folder."""

import io
import os
import wave
from hashlib import sha256
from pathlib import Path
from threading import Lock

import numpy as np

from center.voice.engine import RATE, Engine, Samples
from center.voice.words import sentences

PAUSE_SECONDS = 0.35
CHIME = ((784.0, 0.30), (659.3, 0.55))
"""G5 and E5: two tones going down, (hertz, seconds)."""

CHIME_LOUDNESS = 0.35


class SpokenCalls:
    """Safe among threads; two processes that render the same call keep the same file."""

    def __init__(self, folder: Path, engine: Engine) -> None:
        self._folder = folder
        self._engine = engine
        self._lock = Lock()

    def wav(self, number: str, counter: int, language: str) -> bytes:
        """`B017` to counter 2. VoiceUnavailable, OSError."""
        said = sentences(number, counter, language)
        file = self._folder / f"{sha256(repr(said).encode()).hexdigest()[:32]}.wav"
        with self._lock:
            if not file.exists():
                self._keep(file, self._render(said))
        return file.read_bytes()

    def _render(self, said: list[tuple[str, str]]) -> bytes:
        pause = np.zeros(int(RATE * PAUSE_SECONDS), dtype=np.int16)
        parts = [chime()]
        for language, words in said:
            parts += [pause, self._engine.say(words, language)]
        return as_wav(np.concatenate(parts))

    def _keep(self, file: Path, content: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(content)
        fresh.replace(file)


def chime() -> Samples:
    """Two tones that fade."""
    tones = []
    for hertz, seconds in CHIME:
        moment = np.arange(int(RATE * seconds)) / RATE
        tones.append(np.sin(2 * np.pi * hertz * moment) * np.exp(-4 * moment / seconds))
    return (np.concatenate(tones) * CHIME_LOUDNESS * np.iinfo(np.int16).max).astype(np.int16)


def as_wav(samples: Samples) -> bytes:
    """One channel of 16 bits."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return out.getvalue()
