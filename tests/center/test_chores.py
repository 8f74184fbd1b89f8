"""What a center does by itself: done at once, again later, and one failure spares the others."""

from threading import Event

import pytest

from center.chores import Chores


@pytest.mark.troubled
def test_one_failure_spares_the_others() -> None:
    """And the next round comes all the same."""
    done, rounds = Event(), []

    def fails() -> None:
        raise OSError("disk")

    def counts() -> None:
        rounds.append(1)
        if len(rounds) == 2:
            done.set()

    chores = Chores((fails, counts), seconds=0.001)
    chores.start()
    assert done.wait(10)
    chores.close()
