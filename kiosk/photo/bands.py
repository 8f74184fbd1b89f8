"""A limit with two edges: what passes, what is to be mended, and between them what a person looks at."""

from dataclasses import dataclass

from typing_extensions import override

from contract.photo import State


@dataclass(frozen=True, slots=True)
class AtMost:
    """good: the largest value that passes. bad: beyond it FIX; None: never, a person looks."""

    good: float
    bad: float | None = None

    def state_of(self, value: float) -> State:
        """PASS, FIX, or HUMAN between the edges."""
        if value <= self.good:
            return State.PASS
        return State.FIX if self.bad is not None and value > self.bad else State.HUMAN

    @override
    def __str__(self) -> str:
        return f"≤ {self.good:g}"


@dataclass(frozen=True, slots=True)
class AtLeast:
    """good: the smallest value that passes. bad: below it FIX; None: never, a person looks."""

    good: float
    bad: float | None = None

    def state_of(self, value: float) -> State:
        """PASS, FIX, or HUMAN between the edges."""
        if value >= self.good:
            return State.PASS
        return State.FIX if self.bad is not None and value < self.bad else State.HUMAN

    @override
    def __str__(self) -> str:
        return f"≥ {self.good:g}"


Band = AtMost | AtLeast
