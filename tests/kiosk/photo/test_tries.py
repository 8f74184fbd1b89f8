"""Three photos that fail their check are enough; the best of them goes along."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.photo.tries import GoesAlong, TryAgain, after_failed


@given(st.lists(st.floats(0, 1), min_size=3, max_size=3))
def test_the_best_of_three_goes_along(merits: list[float]) -> None:
    """Two are tried again; after the third, none of the three is better than the one that goes."""
    assert after_failed(tuple(merits[:1]), 3) == TryAgain(2)
    assert after_failed(tuple(merits[:2]), 3) == TryAgain(1)
    end = after_failed(tuple(merits), 3)
    assert isinstance(end, GoesAlong)
    assert merits[end.index] == max(merits)
