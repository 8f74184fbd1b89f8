"""Marks a text that tells of one person: drawn like any other, covered where a helper looks along."""


class Personal(str):
    """A name, a code, a number by which somebody's paper or place is found."""

    __slots__ = ()
