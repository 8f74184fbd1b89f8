"""How often one address may look up numbers: guessing sixteen digits must stay hopeless."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

BURST = 10
"""Look-ups at once: a clerk with a small pile of papers."""

PER_SECOND = 0.2
"""Refill: 12 a minute. A number has 10^15 values; at this rate from 1,000 addresses a hit takes ages."""

_KEPT_ADDRESSES = 20_000


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class LookUpLimit:
    """A token bucket for each address, in memory; the longest unseen address is forgotten first."""

    def __init__(
        self, clock: Callable[[], float], *, burst: int = BURST, per_second: float = PER_SECOND
    ) -> None:
        """`clock`: monotonic seconds."""
        self._clock, self._burst, self._per_second = clock, burst, per_second
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()
        self._lock = Lock()

    def admits(self, address: str) -> bool:
        """Takes one token of this address, if it has one."""
        with self._lock:
            now = self._clock()
            bucket = self._buckets.setdefault(address, _Bucket(self._burst, now))
            self._buckets.move_to_end(address)
            bucket.left = min(self._burst, bucket.left + (now - bucket.at) * self._per_second)
            bucket.at = now
            if len(self._buckets) > _KEPT_ADDRESSES:
                self._buckets.popitem(last=False)
            if bucket.left < 1:
                return False
            bucket.left -= 1
            return True
