"""Only the newest picture is shown: a slow page never lags behind."""

from collections.abc import Callable

from kiosk.latest_look import LatestLook
from kiosk.ports.photo_booth import Look


def picture(number: int) -> Look:
    """Told apart by its width."""
    return Look(b"", number, 1, "hold")


def test_three_pictures_before_the_page_comes_to_it_are_one() -> None:
    """The last of them; then the next."""
    posted: list[Callable[[], None]] = []
    shown: list[Look] = []
    latest = LatestLook(posted.append, shown.append)
    for number in (1, 2, 3):
        latest(picture(number))
    assert len(posted) == 1
    posted.pop()()
    assert [look.width for look in shown] == [3]
    latest(picture(4))
    posted.pop()()
    assert [look.width for look in shown] == [3, 4]
