"""The two programs of a voice: espeak-ng turns words into sound, aplay lets it out."""

WORDS_A_MINUTE = 150
"""Slower than espeak-ng's usual 175: an answer is thought about while it is heard (accessibility.md 9)."""

VOICES = {
    "ko": "ko",
    "en": "en",
    "zh": "cmn",
    "vi": "vi",
    "th": "th",
    "ja": "ja",
    "ru": "ru",
    "uz": "uz",
    "ne": "ne",
    "id": "id",
    "my": "my",
    "si": "si",
    "bn": "bn",
    "ur": "ur",
}
"""By ISO 639-1: the voices of espeak-ng 1.51 among our languages. It has none for km and mn."""


def synthesis(voice: str, *, aloud: bool) -> list[str]:
    """Reads words from its input, writes a WAV. aloud: False renders silence of the same length."""
    loudness = [] if aloud else ["-a", "0"]
    return ["espeak-ng", "-v", voice, "-s", str(WORDS_A_MINUTE), *loudness, "--stdin", "--stdout"]


def playing(output: str) -> list[str]:
    """Plays a WAV from its input. output: a PCM of ALSA."""
    return ["aplay", "-q", "-D", output, "-"]
