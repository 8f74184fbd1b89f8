"""A register that can be broken by hand: for the bench, for training and for tests."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from threading import Event, Lock
from typing import TypeVar

from center.registry.records import Household, Person, Relative, Residence, Row
from center.registry.register import (
    FAMILY,
    RESIDENTS,
    Register,
    RegisterDown,
    RegisterNonsense,
    RegisterSlow,
)

Answer = TypeVar("Answer")

TIMEOUT_SECONDS = 5.0
"""As the HTTP connector's: what takes longer counts as no answer."""


class _Defect(Enum):
    DOWN = auto()
    SLOW = auto()
    NONSENSE = auto()


@dataclass(frozen=True)
class _Broken:
    defect: _Defect
    delay_seconds: float = 0.0


class FaultyRegister:
    """Implements `Register` over another one. name None: all registers."""

    def __init__(self, register: Register, timeout_seconds: float = TIMEOUT_SECONDS) -> None:
        self._register = register
        self._timeout_seconds = timeout_seconds
        self._lock = Lock()
        self._broken: dict[str | None, _Broken] = {}
        self._mended = Event()

    # ---- the handles

    def make_slow(self, name: str | None = None, delay_seconds: float = 2.0) -> None:
        """Answers late; later than the timeout is no answer."""
        self._break(name, _Broken(_Defect.SLOW, delay_seconds))

    def make_down(self, name: str | None = None) -> None:
        """Does not answer."""
        self._break(name, _Broken(_Defect.DOWN))

    def make_nonsense(self, name: str | None = None) -> None:
        """Answers what nobody can read."""
        self._break(name, _Broken(_Defect.NONSENSE))

    def mend(self, name: str | None = None) -> None:
        """As good as new; None mends all. Whoever waits on a slow answer gets it at once."""
        with self._lock:
            if name is None:
                self._broken.clear()
            else:
                self._broken.pop(name, None)
            self._mended.set()
            self._mended = Event()

    # ---- the port

    def person_by_card(self, card_number: str) -> Person:
        """See `Register`."""
        return self._ask(RESIDENTS, lambda: self._register.person_by_card(card_number))

    def household(self, person: str) -> Household:
        """See `Register`."""
        return self._ask(RESIDENTS, lambda: self._register.household(person))

    def history(self, person: str) -> tuple[Residence, ...]:
        """See `Register`."""
        return self._ask(RESIDENTS, lambda: self._register.history(person))

    def family(self, person: str) -> tuple[Relative, ...]:
        """See `Register`."""
        return self._ask(FAMILY, lambda: self._register.family(person))

    def facts(self, person: str) -> frozenset[str]:
        """See `Register`."""
        return self._ask(RESIDENTS, lambda: self._register.facts(person))

    def field_data(self, register: str, document: str, person: str) -> tuple[Row, ...]:
        """See `Register`."""
        return self._ask(register, lambda: self._register.field_data(register, document, person))

    def probe(self, register: str) -> None:
        """See `Register`."""
        self._ask(register, lambda: self._register.probe(register))

    def _break(self, name: str | None, broken: _Broken) -> None:
        with self._lock:
            self._broken[name] = broken

    def _ask(self, name: str, call: Callable[[], Answer]) -> Answer:
        with self._lock:
            broken = self._broken.get(name, self._broken.get(None))
            mended = self._mended
        match broken:
            case _Broken(defect=_Defect.DOWN):
                raise RegisterDown(name, "broken by hand")
            case _Broken(defect=_Defect.NONSENSE):
                raise RegisterNonsense(name, "broken by hand")
            case _Broken(delay_seconds=delay):
                is_mended = mended.wait(min(delay, self._timeout_seconds))
                if delay > self._timeout_seconds and not is_mended:
                    raise RegisterSlow(name, "broken by hand")
            case None:
                pass
        return call()
