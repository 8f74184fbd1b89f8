"""How the registers behind the center feel: told apart so that a tile can say it honestly."""

from enum import StrEnum

from pydantic import AwareDatetime

from contract.wire import Wire


class RegisterState(StrEnum):
    """UP answers in time; SLOW answers late; DOWN does not; NONSENSE answers what we cannot read."""

    UP = "up"
    SLOW = "slow"
    DOWN = "down"
    NONSENSE = "nonsense"


class RegisterHealth(Wire):
    """One register, by probe and not by timetable."""

    name: str
    state: RegisterState
    since: AwareDatetime


class Health(Wire):
    """All registers, and the center's clock."""

    now: AwareDatetime
    registers: tuple[RegisterHealth, ...]
