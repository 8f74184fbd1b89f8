"""One printed line a measurement: ours, the peer of the same run, their ratio, and the target if any."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median, quantiles

_COLUMNS = "{:<48} {:>10} {:>10} {:>10} {:>7} {:>8} {:<6} {}"


class Judged(StrEnum):
    """Which of our numbers is held against the peer's median."""

    MEDIAN = "median"
    P95 = "p95"


@dataclass(frozen=True, slots=True)
class Line:
    """ours, peer: samples in `unit`. target: the largest good ratio; None reports only."""

    what: str
    ours: Sequence[float]
    peer: Sequence[float]
    peer_is: str
    unit: str = "ms"
    target: float | None = None
    judged: Judged = Judged.MEDIAN

    @property
    def ratio(self) -> float:
        """Ours by the peer's median; smaller is better."""
        top = median(self.ours) if self.judged is Judged.MEDIAN else p95(self.ours)
        return top / median(self.peer)

    @property
    def verdict(self) -> str:
        """`ok` or `over`; empty without a target."""
        if self.target is None:
            return ""
        return "ok" if self.ratio <= self.target else "over"

    def cells(self) -> tuple[str, ...]:
        """As printed."""
        numbers = (f"{median(self.ours):.1f}", f"{p95(self.ours):.1f}", f"{median(self.peer):.1f}")
        target = f"<= {self.target:g}" if self.target is not None else "-"
        peer = f"{self.peer_is}; {self.unit}, n={len(self.ours)}, ratio of {self.judged.value}"
        return (self.what, *numbers, f"{self.ratio:.2f}", target, self.verdict, peer)


def p95(samples: Sequence[float]) -> float:
    """The 95th percentile, never beyond the largest sample; of one sample itself."""
    return quantiles(samples, n=20, method="inclusive")[-1] if len(samples) > 1 else samples[0]


def show(lines: Sequence[Line]) -> None:
    """Print the lines under the names of their columns."""
    for line in lines:
        print(_COLUMNS.format(*line.cells()).rstrip(), flush=True)


def show_head() -> None:
    """Print the names of the columns."""
    print(_COLUMNS.format("what", "median", "p95", "peer", "ratio", "target", "", "peer is").rstrip())
