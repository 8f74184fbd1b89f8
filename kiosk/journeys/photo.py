"""The photo: guided, shown as it will be printed, chosen by the citizen; of three tries the best goes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from contract.photo import Reason, Verdict
from kiosk.ports.photo_booth import Shot
from kiosk.steps import PhotoChoice, ShootPhoto, ShowPhoto

MOST_TRIES = 3
"""Then a person looks at the best one (photo.md 5): nobody stands before a camera for ever."""

RANK = {Verdict.PASS: 0, Verdict.HUMAN: 1, Verdict.FIX: 2}


@dataclass(frozen=True, slots=True)
class Taken:
    """shot: None where the photo is taken at the counter."""

    shot: Shot | None
    tries: int


async def take_photo() -> Taken:
    """Until the citizen takes one, or leaves it to the counter."""
    shots: list[Shot] = []
    attempt = 0
    while True:
        attempt += 1
        found = await ShootPhoto(attempt)
        if isinstance(found, Shot) and found.jpeg:
            shots.append(found)
        last_try = len(shots) >= MOST_TRIES
        shown = best_of(shots) if last_try else found
        match await ShowPhoto(shown, attempt, last_try):
            case PhotoChoice.USE if isinstance(shown, Shot) and shown.jpeg:
                return Taken(shown, attempt)
            case PhotoChoice.COVERED if isinstance(shown, Shot) and shown.jpeg:
                return Taken(declared(shown), attempt)
            case PhotoChoice.AT_COUNTER:
                return Taken(None, attempt)
            case _:
                pass


def declared(shot: Shot) -> Shot:
    """The citizen says that something is covered: no machine decides that (photo.md 5)."""
    before = shot.judgement
    reasons = (Reason.DECLARED, *(each for each in before.reasons if each is not Reason.DECLARED))
    return replace(shot, judgement=before.model_copy(update={"verdict": Verdict.HUMAN, "reasons": reasons}))


def best_of(shots: Sequence[Shot]) -> Shot:
    """The best verdict, and of equals the one with the fewest reasons, the latest first."""
    return min(reversed(shots), key=lambda shot: (RANK[shot.judgement.verdict], len(shot.judgement.reasons)))
