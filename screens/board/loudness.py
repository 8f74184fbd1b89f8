"""A sound made softer: players without a volume of their own play the samples as they are."""

import io
import wave
from array import array

SAMPLE_BYTES = 2


class NoWave(ValueError):
    """Not a sound of 16 bits."""


def seconds_of(wav: bytes) -> float:
    """How long it lasts. NoWave."""
    with _opened(wav) as file:
        return file.getnframes() / file.getframerate()


def softer(wav: bytes, volume: float) -> bytes:
    """The same with every sample times `volume`, 0 to 1. NoWave."""
    if volume >= 1:
        return wav
    with _opened(wav) as file:
        shape, samples = file.getparams(), array("h", file.readframes(file.getnframes()))
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams(shape)
        file.writeframes(array("h", (int(sample * volume) for sample in samples)).tobytes())
    return out.getvalue()


def _opened(wav: bytes) -> wave.Wave_read:
    try:
        file = wave.Wave_read(io.BytesIO(wav))
    except (wave.Error, EOFError) as err:
        raise NoWave(str(err)) from None
    if file.getsampwidth() != SAMPLE_BYTES or not file.getframerate():
        raise NoWave("samples of another size")
    return file
