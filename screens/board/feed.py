"""Hears what a center tells its boards, for ever: server-sent events, with resume, on a thread of its own."""

import json
import logging
from collections.abc import Callable
from enum import Enum, auto
from threading import Event, Thread
from typing import Any

import requests

log = logging.getLogger(__name__)

SILENCE_SECONDS = 15.0
"""A center says something every five seconds; one that is silent so long is not there."""

AGAIN_SECONDS = 2.0


class Sign(Enum):
    """What comes between two states. BLIND: the center is there, and cannot read the line itself."""

    ALIVE = auto()
    BLIND = auto()


SIGNS = {"beat": Sign.ALIVE, "blind": Sign.BLIND}

News = dict[str, Any] | Sign
Told = Callable[[News], None]
"""Called on the feed's thread: a whole state, or a sign."""


class BoardFeed:
    """Reads from construction until `close`; a lost line is tried again every two seconds."""

    def __init__(self, url: str, told: Told) -> None:
        """url: of the events, `https://center.example/board/suwon-24/events`."""
        self._url = url
        self._told = told
        self._closed = Event()
        self._last = self._trouble = ""
        self._thread = Thread(target=self._run, name="board-feed", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """No more calls after the one that may be under way; the thread ends with its next news."""
        self._closed.set()

    def _run(self) -> None:
        while not self._closed.is_set():
            try:
                self._listen()
            except requests.HTTPError as err:
                self._tell(f"the center answers {err.response.status_code}")
            except (requests.RequestException, ValueError) as err:
                self._tell(type(err).__name__)
            self._closed.wait(AGAIN_SECONDS)

    def _listen(self) -> None:
        headers = {"Last-Event-ID": self._last} if self._last else {}
        deadlines = (3.0, SILENCE_SECONDS)
        with requests.get(self._url, headers=headers, stream=True, timeout=deadlines) as answer:
            answer.raise_for_status()
            kind = name = ""
            for line in answer.iter_lines(chunk_size=1):
                if self._closed.is_set():
                    return
                key, _, value = line.decode().partition(": ")
                if key == "event":
                    kind = value
                elif key == "id":
                    name = value
                elif key == "data":
                    self._told(json.loads(value) if kind == "state" else SIGNS.get(kind, Sign.ALIVE))
                    self._last = name or self._last
                    self._tell("")

    def _tell(self, trouble: str) -> None:
        """A change once, and its end once."""
        if trouble and not self._trouble:
            log.warning("the board hears nothing: %s", trouble)
        if self._trouble and not trouble:
            log.info("the board hears the center again")
        self._trouble = trouble
