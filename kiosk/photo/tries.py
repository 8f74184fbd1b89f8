"""How often a photo is taken again, and which one goes to a clerk when none passed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TryAgain:
    """The coach begins again; `left` more tries."""

    left: int


@dataclass(frozen=True, slots=True)
class GoesAlong:
    """No more tries: this one (from 0) goes to a clerk with its measures."""

    index: int


def after_failed(merits: tuple[float, ...], tries: int) -> TryAgain | GoesAlong:
    """merits: of every photo that failed its check, in order, the last one included (`Chosen.merit`)."""
    if len(merits) < tries:
        return TryAgain(tries - len(merits))
    return GoesAlong(max(range(len(merits)), key=merits.__getitem__))
