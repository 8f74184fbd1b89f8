"""The board's voice: the right file, as often as the rule wants; soft at night; no device is no harm."""

import io
import logging
import sys
import wave
from array import array
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Any, ClassVar

import pytest
from pytestqt.qtbot import QtBot

from screens.board import output as output_file
from screens.board.feed import Sign
from screens.board.loudness import NoWave, seconds_of, softer
from screens.board.output import Aplay, NoSound, SimulatedOutput
from screens.board.said import REMEMBERED, SOFT, Said, ToSay
from screens.board.sound import MOST_WAITING, BoardSound


def wav(level: int, frames: int = 20) -> bytes:
    """A sound one can tell from another."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(22050)
        file.writeframes(array("h", [level] * frames).tobytes())
    return out.getvalue()


class _Center(BaseHTTPRequestHandler):
    """Has one sound a call, and remembers what was asked for."""

    sounds: ClassVar[dict[str, bytes]] = {"/call/aa.wav": wav(1000), "/call/bb.wav": wav(2000)}
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        found = self.sounds.get(self.path)
        self.send_response(404 if found is None else 200)
        self.end_headers()
        self.wfile.write(found or b"")

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def center() -> Iterator[str]:
    """The address of the board."""
    _Center.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Center)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def output() -> SimulatedOutput:
    """A loudspeaker that remembers."""
    return SimulatedOutput()


@pytest.fixture
def sound(center: str, output: SimulatedOutput) -> Iterator[BoardSound]:
    """It has heard the first state: nobody was called."""
    board = BoardSound(center, output)
    board.hear(state())
    yield board
    board.close()


def call(name: str, calls: int = 1, *, calling: bool = True) -> dict[str, Any]:
    """As the center tells it."""
    return {"call": name, "number": "B017", "counter": 2, "calling": calling, "calls": calls}


def state(*calls: dict[str, Any], quiet: bool = False) -> dict[str, Any]:
    """What a board hears."""
    return {"calls": list(calls), "quiet": quiet}


def test_a_call_is_said_twice_and_a_repeat_again() -> None:
    """Nothing is said anew because another number came, or because the citizen is there."""
    said = Said()
    assert said.hear(state(call("old"))) == []  # it stood there before the board came
    assert said.hear(state(call("aa"), call("old"))) == [ToSay("aa", 2, 1.0)]
    assert said.hear(state(call("aa"))) == []
    assert said.hear(state(call("aa", calling=False))) == []
    assert said.hear(state(call("aa", 2), call("bb"))) == [ToSay("aa"), ToSay("bb")]
    assert said.hear(state(call("cc"), quiet=True)) == [ToSay("cc", 1, SOFT)]


def test_a_board_that_runs_for_years_remembers_little() -> None:
    """And forgets the oldest first."""
    said = Said()
    said.hear(state())
    for number in range(REMEMBERED * 2):
        said.hear(state(call(f"{number}")))
    assert len(said._said) == REMEMBERED
    assert said.hear(state(call(f"{REMEMBERED * 2 - 1}"))) == []


def test_the_right_file_is_played_as_often_as_the_rule_says(
    qtbot: QtBot, sound: BoardSound, output: SimulatedOutput
) -> None:
    """Each fetched once, in the order of the calls; a beat and the same state again say nothing."""
    sound.hear(state(call("aa")))
    sound.hear(Sign.ALIVE)
    sound.hear(Sign.BLIND)
    sound.hear(state(call("aa")))
    sound.hear(state(call("bb"), call("aa")))
    qtbot.waitUntil(lambda: len(output.played) == 4)
    sound.close()
    assert output.played == [wav(1000), wav(1000), wav(2000), wav(2000)]
    assert _Center.asked == ["/call/aa.wav", "/call/bb.wav"]


def test_at_night_once_and_softly(qtbot: QtBot, sound: BoardSound, output: SimulatedOutput) -> None:
    """As the center says; the clock of the board is not asked."""
    sound.hear(state(call("aa"), quiet=True))
    qtbot.waitUntil(lambda: len(output.played) == 1)
    sound.close()
    assert output.played == [wav(int(1000 * SOFT))]


@pytest.mark.troubled
def test_without_a_device_one_word_in_the_log_and_none_more(
    qtbot: QtBot, sound: BoardSound, output: SimulatedOutput, caplog: pytest.LogCaptureFixture
) -> None:
    """It is tried with every call; when it is plugged in again the board speaks, and says so once."""
    caplog.set_level(logging.INFO)
    output.unplug()
    sound.hear(state(call("aa")))
    sound.hear(state(call("bb")))
    qtbot.waitUntil(lambda: len(_Center.asked) == 2)
    output.plug()
    sound.hear(state(call("aa", 2)))
    qtbot.waitUntil(lambda: len(output.played) >= 2)
    sound.hear(state(call("aa", 3)))
    qtbot.waitUntil(lambda: len(output.played) >= 4)
    sound.close()
    told = [each.getMessage() for each in caplog.records if each.name == "screens.board.sound"]
    assert told == ["the board has no sound: no sound device", "the board has its sound again"]


def test_a_center_without_a_voice_is_no_harm(
    qtbot: QtBot, sound: BoardSound, output: SimulatedOutput, caplog: pytest.LogCaptureFixture
) -> None:
    """404 for one call, which may be over; the next is said."""
    caplog.set_level(logging.INFO)
    sound.hear(state(call("zz")))
    sound.hear(state(call("aa")))
    qtbot.waitUntil(lambda: len(output.played) == 2)
    assert "a call is not said" in caplog.text


def test_nothing_waits_for_a_sound(sound: BoardSound, output: SimulatedOutput, qtbot: QtBot) -> None:
    """A device that never ends: news are heard at once, the board closes at once."""
    output.hold()
    began = monotonic()
    for number in range(50):
        sound.hear(state(call("aa", number + 1)))
    qtbot.waitUntil(lambda: len(output.played) == 1)
    sound.close()
    assert monotonic() - began < 3
    assert not sound._thread.is_alive()
    assert len(output.played) <= 2 * (MOST_WAITING + 1)  # what waited too long is not said


@pytest.fixture
def player(tmp_path: Path) -> tuple[str, ...]:
    """A program in the place of aplay; it keeps what it hears."""
    code = f"import sys; open({str(tmp_path / 'heard')!r}, 'wb').write(sys.stdin.buffer.read())"
    return sys.executable, "-c", code


def test_a_program_is_given_the_whole_sound(player: tuple[str, ...], tmp_path: Path) -> None:
    """By its standard input; no file is written."""
    Aplay(player).play(wav(7))
    assert (tmp_path / "heard").read_bytes() == wav(7)


def test_why_there_is_no_sound() -> None:
    """The program's last words, or that it is not there."""
    fails = "import sys; sys.stdin.buffer.read(); sys.exit('x\\naudio open error: No such device')"
    with pytest.raises(NoSound, match=r"^audio open error: No such device$"):
        Aplay((sys.executable, "-c", fails)).play(wav(7))
    with pytest.raises(NoSound, match="alsa-utils"):
        Aplay(("no-such-player",)).play(wav(7))
    mute = "import sys; sys.stdin.buffer.read(); sys.exit(3)"
    with pytest.raises(NoSound, match="failed"):
        Aplay((sys.executable, "-c", mute)).play(wav(7))


def test_a_device_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """After the sound's own length and some patience."""
    monkeypatch.setattr(output_file, "PATIENCE_SECONDS", 0.2)
    with pytest.raises(NoSound, match="hangs"):
        Aplay((sys.executable, "-c", "import time; time.sleep(60)")).play(wav(7))


def test_a_sound_is_cut_off_by_the_end(qtbot: QtBot) -> None:
    """Nothing is played after it."""
    aplay = Aplay((sys.executable, "-c", "import time; time.sleep(60)"))
    thread = Thread(target=lambda: aplay.play(wav(7)))
    thread.start()
    qtbot.waitUntil(lambda: aplay._process is not None)
    aplay.stop()
    thread.join(5)
    assert not thread.is_alive()
    aplay.play(wav(7))


def test_softer_is_the_same_sound() -> None:
    """Every sample times the volume; what is no sound is told."""
    assert softer(wav(1000), 0.3) == wav(300)
    assert softer(wav(1000), 1.0) == wav(1000)
    assert seconds_of(wav(1, 22050)) == 1.0
    with pytest.raises(NoWave):
        softer(b"<html>", 0.3)
