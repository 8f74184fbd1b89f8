"""The keys hand-offs are sealed to: one an office, a file only the center reads, made on first use."""

from hashlib import sha256
from pathlib import Path
from threading import Lock

from center.seal.keyfile import write_once
from contract.handoff import OfficeKey
from contract.sealing import make_private, public_of


class OfficeKeys:
    """Safe among threads and processes: of two that make a key at once, the first wins for both."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._private: dict[str, bytes] = {}

    def public(self, office: str) -> OfficeKey:
        """What kiosks seal to. id: the beginning of its SHA-256."""
        public = public_of(self.private(office))
        return OfficeKey.model_construct(id=key_id(public), public=public)

    def private(self, office: str) -> bytes:
        """For opening only. OSError."""
        with self._lock:
            if office not in self._private:
                file = self._folder / f"{office}.key"
                write_once(file, make_private().hex().encode() + b"\n", mode=0o600)
                self._private[office] = bytes.fromhex(file.read_text("ascii"))
            return self._private[office]


def key_id(public: bytes) -> str:
    """Sixteen hexadecimal digits."""
    return sha256(public).hexdigest()[:16]
