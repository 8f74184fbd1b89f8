"""Names of any length in the room there is: in the largest size that holds them, broken only if none does."""

from collections.abc import Sequence

from screens.face import Face
from screens.personal import Personal
from screens.theme import Look
from screens.tokens import Role

GONE = "…"

LEAST = Role.CAPTION
"""Below this nothing is shown."""


def fitted(look: Look, text: str, roles: Sequence[Role], width: int) -> tuple[Role, Personal]:
    """The role for `text` at `width` pixels and its words: on one line, else on several, else parted."""
    for role in roles:
        if look.face(role).natural_width(text) <= width:
            return role, Personal(text)
    for role in roles:
        if look.face(role).longest_word_width(text) <= width:
            return role, Personal(text)
    return LEAST, Personal(parted(look.face(LEAST), text, width))


def fitted_end(look: Look, text: str, roles: Sequence[Role], width: int) -> tuple[Role, Personal]:
    """The same on one line always: where no role holds `text`, its end."""
    for role in (*roles, LEAST):
        if look.face(role).natural_width(text) <= width:
            return role, Personal(text)
    face, start = look.face(LEAST), 1
    while face.width(GONE + text[start:]) > width:
        start += 1
    return LEAST, Personal(GONE + text[start:])


def parted(face: Face, text: str, width: int) -> str:
    """`text` with line breaks in words that are wider than `width` pixels."""
    return " ".join(_parted(face, word, width) for word in text.split(" "))


def _parted(face: Face, word: str, width: int) -> str:
    lines = [""]
    for sign in word:
        if lines[-1] and face.width(lines[-1] + sign) > width:
            lines.append("")
        lines[-1] += sign
    return "\n".join(lines)
