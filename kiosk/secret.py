"""The PIN's only home between the keypad and the card: taken once, wiped, never in an answer or a log."""

from threading import Lock


class PinVault:
    """Holds at most one PIN. The keypad puts it in, the card lane takes it out."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._pin: bytearray | None = None

    def put(self, pin: str) -> None:
        """Keep `pin` (ASCII digits) until it is taken or wiped."""
        with self._lock:
            self._wipe()
            self._pin = bytearray(pin, "ascii")

    def take(self) -> bytearray:
        """The PIN, once; the caller overwrites it after use. Empty when there is none."""
        with self._lock:
            pin, self._pin = self._pin, None
        return pin if pin is not None else bytearray()

    def wipe(self) -> None:
        """Overwrite what is kept."""
        with self._lock:
            self._wipe()

    def _wipe(self) -> None:
        if self._pin is not None:
            self._pin[:] = bytes(len(self._pin))
            self._pin = None
