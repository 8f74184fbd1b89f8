"""A voice without a network: each sentence is two child processes, so that silence is a kill."""

import logging
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Condition, Thread

from devices.speaker.programs import VOICES, playing, synthesis

log = logging.getLogger(__name__)

SECONDS = 120.0
"""No page is longer to read; a sound device that hangs is given up then."""

Player = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """aloud: False only finds out whether the sound device is there."""

    words: str
    voice: str
    aloud: bool = True


PROBE = Sentence("a", "en", aloud=False)


class EspeakSpeaker:
    """Implements `Speaker`. output: a PCM of ALSA, such as `default` or `plughw:1`. player: its command."""

    def __init__(self, output: str = "default", player: Player = playing) -> None:
        self._player = [*player(output)]
        self._box = Condition()
        self._next: Sentence | None = PROBE
        self._children: list[subprocess.Popen[bytes]] = []
        self._turn = 0
        self._is_closed = False
        self._works = True
        self._thread = Thread(target=self._serve, name="speaker", daemon=True)
        self._thread.start()

    def say(self, words: str, language: str) -> None:
        """See `Speaker`."""
        voice = VOICES.get(language)
        if voice is not None and words.strip():
            self._take(Sentence(words, voice))

    def hush(self) -> None:
        """See `Speaker`."""
        self._take(None)

    def works(self) -> bool:
        """See `Speaker`."""
        with self._box:
            is_free = self._next is None and not self._children
        if not self._works and is_free:
            self._take(PROBE)
        return self._works

    def close(self) -> None:
        """See `Speaker`."""
        with self._box:
            self._is_closed = True
        self._take(None)
        self._thread.join(SECONDS)

    # ---- inner

    def _take(self, sentence: Sentence | None) -> None:
        """In the place of whatever is said or waits."""
        with self._box:
            self._turn += 1
            self._next = sentence
            for child in self._children:
                child.kill()
            self._box.notify()

    def _serve(self) -> None:
        while (taken := self._wait()) is not None:
            sentence, turn = taken
            try:
                failed = self._say(sentence, turn)
            except (OSError, subprocess.SubprocessError) as err:
                failed = str(err)  # the command, never the words: those go by standard input
            if turn == self._turn:  # a sentence cut short tells nothing
                self._note(failed)

    def _wait(self) -> tuple[Sentence, int] | None:
        with self._box:
            self._children = []
            self._box.wait_for(lambda: self._next is not None or self._is_closed)
            sentence, self._next = self._next, None
            return None if sentence is None or self._is_closed else (sentence, self._turn)

    def _say(self, sentence: Sentence, turn: int) -> str:
        """What went wrong, or nothing. Nothing of the words is ever told."""
        pipe = subprocess.PIPE
        command = synthesis(sentence.voice, aloud=sentence.aloud)
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as voice:  # noqa: S603
            try:
                with subprocess.Popen(self._player, stdin=voice.stdout, stderr=pipe) as player:  # noqa: S603
                    return self._finish(voice, player, sentence, turn)
            finally:
                voice.kill()

    def _finish(
        self,
        voice: "subprocess.Popen[bytes]",
        player: "subprocess.Popen[bytes]",
        sentence: Sentence,
        turn: int,
    ) -> str:
        with self._box:
            self._children = [voice, player]
            if turn != self._turn:
                player.kill()
        if voice.stdout is not None:
            voice.stdout.close()  # so that the voice hears of it when its player dies
        try:
            voice.communicate(sentence.words.encode(), timeout=SECONDS)
            _, complaint = player.communicate(timeout=SECONDS)
        finally:
            player.kill()
        if voice.returncode == 0 and player.returncode == 0:
            return ""
        last = complaint.decode(errors="replace").strip().rpartition("\n")[2]
        return last or f"espeak-ng ended with {voice.returncode}"

    def _note(self, failed: str) -> None:
        if failed and self._works:
            log.warning("the voice cannot be heard: %s", failed)
        self._works = not failed
