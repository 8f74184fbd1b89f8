"""`anytime board`: the board over the counters, on the whole screen, until it is closed."""

import logging

from PySide6.QtWidgets import QApplication

from provisioning.farewell import Farewell
from screens.board.feed import BoardFeed
from screens.board.window import BoardWindow
from screens.bridge import Bridge
from screens.fonts import require_fonts


def show_board(center: str, office: str, *, windowed: bool) -> int:
    """center: its address. 0 when closed by hand or a signal."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    app = QApplication([])
    require_fonts()
    window, bridge = BoardWindow(), Bridge()
    feed = BoardFeed(
        f"{center.rstrip('/')}/board/{office}/events", lambda state: bridge.post(lambda: window.hear(state))
    )
    farewell = Farewell(window)
    if windowed:
        window.resize(1280, 720)
        window.show()
    else:
        window.showFullScreen()
    code = app.exec()
    farewell.close()
    feed.close()
    return code
