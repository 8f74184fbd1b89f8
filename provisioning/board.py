"""`anytime board`: the board over the counters, on the whole screen, until it is closed."""

import logging

from PySide6.QtWidgets import QApplication

from provisioning.farewell import Farewell
from screens.board.feed import BoardFeed, News
from screens.board.output import Aplay
from screens.board.sound import BoardSound
from screens.board.window import BoardWindow
from screens.bridge import Bridge
from screens.fonts import require_fonts


def show_board(center: str, office: str, *, windowed: bool, silent: bool) -> int:
    """center: its address. silent: another board in the hall speaks. 0 when closed by hand or a signal."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    app = QApplication([])
    require_fonts()
    window, bridge = BoardWindow(), Bridge()
    url = f"{center.rstrip('/')}/board/{office}"
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
