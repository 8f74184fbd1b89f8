"""Calls are read as people read them, rendered once, and only for who is called."""

import io
import wave
from datetime import datetime, time
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np
import pytest
import requests

from center.board.snapshot import call_of
from center.clock import SEOUL
from center.queue.desk import At
from center.voice.calls import SpokenCalls, chime
from center.voice.engine import RATE, Espeak, Samples, VoiceUnavailable
from center.voice.words import SAYS, sentences, sino_korean

OFFICE = "suwon-24"


class CountingEngine:
    """Half a second of a tone for each sentence."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, words: str, language: str) -> Samples:
        """See `Engine`."""
        self.said.append(f"{language}: {words}")
        return np.full(RATE // 2, 1000, dtype=np.int16)


@pytest.mark.parametrize(
    ("number", "counter", "said"),
    [
        ("B123", 2, "비 일이삼번 고객님, 이번 창구로 오십시오."),
        ("A007", 10, "에이 공공칠번 고객님, 십번 창구로 오십시오."),
        ("CW040", 21, "시 더블유 공사공번 고객님, 이십일번 창구로 오십시오."),
    ],
)
def test_numbers_are_read_as_people_read_them(number: str, counter: int, said: str) -> None:
    """Digit by digit, counters as numbers."""
    assert sentences(number, counter, "ko") == [("ko", said)]


def test_every_counter_has_a_name() -> None:
    """1 to 99, all different."""
    names = [sino_korean(number) for number in range(1, 100)]
    assert len(set(names)) == len(names)
    assert (names[0], names[9], names[10], names[19], names[98]) == ("일", "십", "십일", "이십", "구십구")


def test_the_citizen_s_language_comes_second() -> None:
    """One nobody taught us is English."""
    assert [language for language, _ in sentences("B123", 2, "vi")] == ["ko", "vi"]
    assert sentences("B123", 2, "tl")[1] == ("en", "Number B, one two three: please come to counter 2.")


def test_a_call_is_rendered_once(tmp_path: Path) -> None:
    """Chime, Korean, the other; the second time from the folder."""
    engine = CountingEngine()
    calls = SpokenCalls(tmp_path / "voice", engine)
    first = calls.wav("B017", 2, "en")
    assert calls.wav("B017", 2, "en") == first
    assert len(engine.said) == 2
    with wave.open(io.BytesIO(first)) as file:
        assert (file.getframerate(), file.getnchannels()) == (RATE, 1)
        assert file.getnframes() > len(chime()) + RATE


@pytest.mark.parametrize("language", SAYS)
def test_the_engine_speaks_every_language(language: str) -> None:
    """Without a network; something is to be heard."""
    sound = Espeak().say(SAYS[language]("B", "017", 2), language)
    assert len(sound) > RATE
    assert np.abs(sound).max() > 3000


@pytest.mark.troubled
def test_without_an_engine_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The board stays silent and shows its numbers."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(VoiceUnavailable):
        Espeak().say("일", "ko")


@pytest.mark.parametrize(
    ("at", "is_quiet"), [((21, 59), False), ((22, 0), True), ((3, 0), True), ((7, 0), False)]
)
def test_nights_are_quiet(kit: Any, at: tuple[int, int], is_quiet: bool) -> None:
    """The hours pass midnight."""
    office = kit.center.reception.offices.at(OFFICE)
    assert (office.quiet_from, office.quiet_until) == (time(22), time(7))
    assert office.is_quiet(datetime(2026, 11, 24, *at, tzinfo=SEOUL)) is is_quiet


def test_only_who_is_called_is_spoken(kit: Any) -> None:
    """A stranger's wishes fill no disk."""
    body = {"id": str(uuid4()), "office": OFFICE, "service": "advice", "language": "en"}
    kit.call("/tickets", body)
    waiting = kit.center.reception.line.in_line(OFFICE)[0]
    name = call_of(waiting)
    address = f"{kit.url}/board/{OFFICE}/call/{name}.wav"
    assert requests.get(address, timeout=10).status_code == 404
    kit.center.reception.desk.call_next(At(kit.center.reception.offices.at(OFFICE), 3, "kim"))
    by_number = f"{kit.url}/board/{OFFICE}/call/{waiting.number}.wav"
    assert requests.get(by_number, timeout=10).status_code == 404
    answer = requests.get(address, timeout=20)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "audio/wav")
    assert answer.content.startswith(b"RIFF")
    assert requests.get(f"{kit.url}/board/nowhere/call/{name}.wav", timeout=10).status_code == 404
