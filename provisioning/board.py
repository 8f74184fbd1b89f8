"""`anytime board`: the board over the counters, on the whole screen, until it is closed."""

import logging
import sys
from urllib.parse import quote

import requests
from pydantic import ValidationError
from PySide6.QtWidgets import QApplication

from contract.problem import Problem
from provisioning.farewell import Farewell
from screens.board.feed import BoardFeed, News
from screens.board.output import Aplay
from screens.board.sound import BoardSound
from screens.board.window import BoardWindow
from screens.bridge import Bridge
from screens.fonts import require_fonts

DEADLINES = (3.0, 10.0)
"""Seconds to connect and to read; a center that does not answer is waited for by the board itself."""

NO_ADDRESS = (
    requests.exceptions.MissingSchema,
    requests.exceptions.InvalidSchema,
    requests.exceptions.InvalidURL,
)


def show_board(center: str, office: str, *, windowed: bool, silent: bool) -> int:
    """center: its address. silent: another board in the hall speaks.

    0 when closed by hand or a signal, 2 when there is no such board, with the reason.
    """
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    url = f"{center.rstrip('/')}/board/{quote(office, safe='')}"
    if why := refusal(url, office):
        sys.stderr.write(f"anytime board: {why}\n")
        return 2
    app = QApplication([])
    require_fonts()
    window, bridge = BoardWindow(), Bridge()
    sound = None if silent else BoardSound(url, Aplay())

    def tell(news: News) -> None:
        window.hear(news)
        if sound is not None:
            sound.hear(news)

    feed = BoardFeed(f"{url}/events", lambda news: bridge.post(lambda: tell(news)))
    farewell = Farewell(window)
    if windowed:
        window.resize(1280, 720)
        window.show()
    else:
        window.showFullScreen()
    code = app.exec()
    farewell.close()
    feed.close()
    if sound is not None:
        sound.close()
    return code


def refusal(url: str, office: str) -> str:
    """Why there will never be such a board. "": there is, or the center does not answer yet."""
    try:
        answer = requests.get(url, timeout=DEADLINES)
    except NO_ADDRESS as err:
        return f"--center: {err}"
    except requests.RequestException:
        return ""
    if answer.status_code != requests.codes.not_found:
        return ""
    try:
        return f"no office {office}; {Problem.model_validate_json(answer.content).detail}"
    except ValidationError:
        return f"{url} is no board: something else answers there"
