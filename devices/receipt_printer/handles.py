"""What a person can do to a virtual receipt printer; the bench's buttons and the tests call these."""

from collections.abc import Callable

from devices.receipt_printer.condition import Condition, Paper


class Handles:
    """The same handles on the network sink and on the simulated printer.

    read, change: the printer's condition now, and how to put it into another one.
    """

    def __init__(self, read: Callable[[], Condition], change: Callable[[Condition], None]) -> None:
        self._read = read
        self._put = change

    @property
    def condition(self) -> Condition:
        """What state it is in now."""
        return self._read()

    def run_out(self) -> None:
        """The roll is at its end."""
        self._change(paper=Paper.OUT)

    def run_out_in_slip(self) -> None:
        """The roll will end within the next slip."""
        self._change(ends_in_slip=True)

    def near_end(self) -> None:
        """The roll is nearly at its end; it still prints."""
        self._change(paper=Paper.LOW)

    def open_cover(self) -> None:
        """The cover stands open."""
        self._change(cover_open=True)

    def go_offline(self) -> None:
        """The printer answers that it is offline and names no cause (its panel button)."""
        self._change(offline=True)

    def break_cutter(self) -> None:
        """The cutter is stuck."""
        self._change(cutter_broken=True)

    def overheat(self) -> None:
        """The head is too hot; it heals by itself."""
        self._change(hot=True)

    def fall_mute(self) -> None:
        """It takes bytes and answers none."""
        self._change(mute=True)

    def unplug(self) -> None:
        """Nobody is at the other end of the line."""
        self._change(gone=True)

    def mend(self) -> None:
        """New paper, cover shut, plugged in: all is well again. What waited in the buffer comes out."""
        self._put(Condition())

    def _change(self, **changes: object) -> None:
        self._put(self._read().model_copy(update=changes))
