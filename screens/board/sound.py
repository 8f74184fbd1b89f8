"""A board's voice: fetches what the center rendered for a call and plays it, one by one, on a thread."""

import logging
from queue import SimpleQueue
from threading import Thread

import requests

from screens.board.feed import News, Sign
from screens.board.loudness import NoWave, softer
from screens.board.output import NoSound, Output
from screens.board.said import Said, ToSay

log = logging.getLogger(__name__)

DEADLINES = (3.0, 10.0)
"""Seconds to connect and to read: a first rendering takes some tenths of a second."""

MOST_WAITING = 12
"""Calls; some two minutes of speech. Older ones, behind a device that hung, are shown and not said."""


class BoardSound:
    """`hear` never waits. Without a sound device, or a voice at the center, numbers are shown as ever."""

    def __init__(self, url: str, output: Output) -> None:
        """url: of the board, `https://center.example/board/suwon-24`."""
        self._url = url
        self._output = output
        self._said = Said()
        self._to_say: SimpleQueue[ToSay | None] = SimpleQueue()
        self._trouble = ""
        self._thread = Thread(target=self._run, name="board-sound", daemon=True)
        self._thread.start()

    def hear(self, news: News) -> None:
        """Every piece of news, in order, from one thread."""
        if not isinstance(news, Sign):
            for each in self._said.hear(news):
                self._to_say.put(each)

    def close(self) -> None:
        """Silence at once, also in the middle of a word."""
        self._to_say.put(None)
        self._output.stop()
        self._thread.join(sum(DEADLINES))

    def _run(self) -> None:
        while (call := self._to_say.get()) is not None:
            if self._to_say.qsize() >= MOST_WAITING:
                continue
            try:
                self._say(call)
            except (requests.RequestException, NoSound, NoWave) as err:
                self._tell(_plain(err))
            else:
                self._tell("")

    def _say(self, call: ToSay) -> None:
        answer = requests.get(f"{self._url}/call/{call.call}.wav", timeout=DEADLINES)
        if answer.status_code == requests.codes.not_found:
            log.info("a call is not said: it is over, or the center has no voice")
            return
        answer.raise_for_status()
        wav = softer(answer.content, call.volume)
        for _ in range(call.times):
            self._output.play(wav)

    def _tell(self, trouble: str) -> None:
        """A change once, and its end once."""
        if trouble and not self._trouble:
            log.warning("the board has no sound: %s", trouble)
        if self._trouble and not trouble:
            log.info("the board has its sound again")
        self._trouble = trouble


def _plain(err: Exception) -> str:
    return str(err) if isinstance(err, NoSound | NoWave) else f"the center: {type(err).__name__}"
