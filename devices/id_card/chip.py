"""What a slot, real or simulated, needs of a chip in software: resident card or passport."""

from typing import Any, Protocol


class CardMute(Exception):
    """The chip takes this command and never answers."""


class CardPulled(Exception):
    """The chip leaves the reader during this command."""


class VirtualChip(Protocol):
    """One function from command to answer, with what a slot does to it around that."""

    atr: bytes
    commands: int

    @property
    def has_good_atr(self) -> bool:
        """Whether its answer to reset can be understood."""

    def insert(self) -> None:
        """It comes into the field or the slot."""

    def reset(self) -> None:
        """Power on or reset: it forgets who was proven to it."""

    def respond(self, apdu: bytes) -> bytes:
        """The answer to one command. Raises CardMute, CardPulled."""

    def dump(self) -> dict[str, Any]:
        """All of it for JSON: it may travel to another process."""

    def counters(self) -> dict[str, int]:
        """What a stay in a slot changed for good."""

    def restore(self, counters: dict[str, int]) -> None:
        """Take over the counters of a stay in another process."""
