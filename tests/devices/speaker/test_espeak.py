"""The real voice: espeak-ng and aplay, into a file instead of a loudspeaker."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from waiting import wait_until

from devices.speaker.espeak import EspeakSpeaker

pytestmark = pytest.mark.slow

TO_A_FILE = "file:'{file}',raw"
"""A PCM of ALSA that writes what it would play."""


@pytest.fixture
def made() -> Iterator[list[EspeakSpeaker]]:
    """Speakers to be closed."""
    speakers: list[EspeakSpeaker] = []
    yield speakers
    for speaker in speakers:
        speaker.close()


def _loudness(file: Path) -> int:
    content = file.read_bytes() if file.exists() else b""
    return int(
        np.abs(np.frombuffer(content[: len(content) // 2 * 2], dtype="<i2").astype(int)).max(initial=0)
    )


def _recorder(folder: Path) -> Callable[[str], list[str]]:
    """A player that writes down how much it heard, and then plays for as long as a hall would hear it."""
    code = (
        "import sys, time, pathlib; heard = sys.stdin.buffer.read(); "
        "folder = pathlib.Path(sys.argv[1]); number = len(list(folder.iterdir())); "
        "(folder / f'{number}').write_bytes(heard); time.sleep(600 if number else 0)"
    )
    return lambda _output: [sys.executable, "-c", code, str(folder)]


def test_a_sentence_comes_out(tmp_path: Path, made: list[EspeakSpeaker]) -> None:
    """Silence at the start, which only asks whether the device is there; then words that can be heard."""
    file = tmp_path / "out.raw"
    speaker = EspeakSpeaker(TO_A_FILE.format(file=file))
    made.append(speaker)
    assert wait_until(lambda: file.exists() and file.stat().st_size > 0)
    assert _loudness(file) == 0
    speaker.say("조금 더 가까이 오세요", "ko")
    assert wait_until(lambda: _loudness(file) > 3000)
    assert speaker.works()


def test_the_newest_sentence_takes_the_place(tmp_path: Path, made: list[EspeakSpeaker]) -> None:
    """One that is being said is cut off; one that waits is never said."""
    speaker = EspeakSpeaker(player=_recorder(tmp_path))
    made.append(speaker)
    assert wait_until((tmp_path / "0").exists)
    for number, words in enumerate(("a long sentence about a photo", "closer", "back"), start=1):
        speaker.say(words, "en")
        assert wait_until((tmp_path / str(number)).exists)
    assert speaker.works()


def test_hush_is_at_once(tmp_path: Path, made: list[EspeakSpeaker]) -> None:
    """A player that would play ten minutes is gone, and the speaker still works."""
    speaker = EspeakSpeaker(player=_recorder(tmp_path))
    made.append(speaker)
    assert wait_until((tmp_path / "0").exists)
    speaker.say("a long sentence", "en")
    assert wait_until((tmp_path / "1").exists)
    speaker.hush()
    speaker.close()
    assert not speaker._thread.is_alive()
    assert speaker.works()


def test_a_language_without_a_voice_stays_silent(tmp_path: Path, made: list[EspeakSpeaker]) -> None:
    """espeak-ng has no Khmer: nothing is said, and nothing is broken."""
    speaker = EspeakSpeaker(player=_recorder(tmp_path))
    made.append(speaker)
    assert wait_until((tmp_path / "0").exists)
    speaker.say("សូមចូលមកជិត", "km")
    speaker.say("closer", "en")
    assert wait_until((tmp_path / "1").exists)
    assert not (tmp_path / "2").exists()


@pytest.mark.troubled
def test_without_a_sound_device_it_says_so_and_tries_again(
    tmp_path: Path, made: list[EspeakSpeaker], caplog: pytest.LogCaptureFixture
) -> None:
    """The technician reads why; plugged in again, it works without a restart; no word was ever logged."""
    plug = tmp_path / "plugged"
    code = (
        "import sys, pathlib; sys.stdin.buffer.read(); "
        f"sys.exit(0 if pathlib.Path({str(plug)!r}).exists() else 'no card')"
    )
    speaker = EspeakSpeaker(player=lambda _output: [sys.executable, "-c", code])
    made.append(speaker)
    assert wait_until(lambda: not speaker.works())
    speaker.say("a secret", "en")
    assert wait_until(lambda: "the voice cannot be heard: no card" in caplog.text)
    plug.touch()
    assert wait_until(speaker.works)
    assert "secret" not in caplog.text


@pytest.mark.troubled
def test_without_the_program_it_is_silent(
    made: list[EspeakSpeaker], caplog: pytest.LogCaptureFixture
) -> None:
    """A machine set up without aplay."""
    speaker = EspeakSpeaker(player=lambda _output: ["no-such-player"])
    made.append(speaker)
    assert wait_until(lambda: not speaker.works())
    assert "no-such-player" in caplog.text
