"""A name of any length stands where it shall: whole, smaller, on several lines, or its end."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from kiosk.views import Settings
from screens.display import PORTRAIT_24
from screens.fitting import GONE, LEAST, fitted, fitted_end
from screens.personal import Personal
from screens.theme import Look
from screens.tokens import Role

ROLES = (Role.CODE, Role.STRONG)
ROOM = 600
NAMES = st.text("ABCW-", min_size=1, max_size=37)
ANY_TIME = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_the_largest_size_that_holds_it(qapp: QApplication) -> None:
    """A short name large, a longer one smaller, then on two lines, then parted."""
    look = Look(PORTRAIT_24, Settings())
    assert fitted(look, "KIM SAN", ROLES, ROOM) == (Role.CODE, "KIM SAN")
    assert fitted(look, "KIM MINJUN LEE SAN", ROLES, ROOM) == (Role.STRONG, "KIM MINJUN LEE SAN")
    assert fitted(look, "KIMVANDER MEERALEXA", ROLES, ROOM) == (Role.CODE, "KIMVANDER MEERALEXA")
    role, words = fitted(look, "W" * 30, ROLES, ROOM)
    assert role is LEAST
    assert words.replace("\n", "") == "W" * 30
    assert "\n" in words


@ANY_TIME
@given(name=NAMES)
def test_nothing_leaves_its_room(qapp: QApplication, name: str) -> None:
    """Whatever the name; no sign is lost, and it stays marked as personal."""
    look = Look(PORTRAIT_24, Settings(scale=200))
    role, words = fitted(look, name, ROLES, ROOM)
    assert max(look.face(role).width(line) for line in words.split("\n")) <= ROOM
    assert words.replace("\n", "") == name
    assert isinstance(words, Personal)


@ANY_TIME
@given(name=NAMES)
def test_a_field_shows_the_end(qapp: QApplication, name: str) -> None:
    """On one line; what is missing is missing in front, and said to be."""
    look = Look(PORTRAIT_24, Settings(scale=200))
    role, words = fitted_end(look, name, ROLES, ROOM)
    assert look.face(role).width(words) <= ROOM
    assert isinstance(words, Personal)
    assert words == name or (words.startswith(GONE) and name.endswith(words[len(GONE) :]))
