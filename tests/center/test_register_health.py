"""Register health by probe: four states, remembered, never waited for long."""

from datetime import timedelta
from time import monotonic
from typing import Any

import pytest

from center.registry.demo.register import DemoRegister
from center.registry.faulty import FaultyRegister
from center.registry.health import Patience, RegisterProbes
from center.registry.register import RegisterDown, RegisterSlow
from contract.health import Health

NAMES = ("residents", "family", "land")
QUICK = Patience(fresh=timedelta(seconds=5), deadline_seconds=0.3, slow_seconds=0.05)


@pytest.fixture
def faulty(clock: Any) -> FaultyRegister:
    """A register with handles."""
    return FaultyRegister(DemoRegister(clock), timeout_seconds=0.6)


@pytest.fixture
def probes(faulty: FaultyRegister, clock: Any) -> Any:
    """Quick probes of three registers."""
    it = RegisterProbes(faulty, (*NAMES, "land"), clock, QUICK)
    yield it
    faulty.mend()
    it.close()


def _states(health: Health) -> list[str]:
    return [one.state.value for one in health.registers]


def test_each_register_has_a_state_of_its_own(probes: RegisterProbes, faulty: FaultyRegister) -> None:
    """Down, slow and nonsense side by side; a name given twice is asked once."""
    faulty.make_down("residents")
    faulty.make_slow("family", delay_seconds=0.1)
    faulty.make_nonsense("land")
    health = probes.health()
    assert _states(health) == ["down", "slow", "nonsense"]
    assert [one.name for one in health.registers] == list(NAMES)


def test_a_state_is_remembered_for_a_moment(
    probes: RegisterProbes, faulty: FaultyRegister, clock: Any
) -> None:
    """Fresh answers are given again; then a new probe tells, and since when."""
    began = clock.now
    assert _states(probes.health()) == ["up"] * 3
    faulty.make_down()
    clock.advance(seconds=4)
    assert _states(probes.health()) == ["up"] * 3
    clock.advance(seconds=2)
    health = probes.health()
    assert _states(health) == ["down"] * 3
    assert (health.registers[0].since - began).total_seconds() == 6
    clock.advance(seconds=6)
    assert probes.health().registers[0].since == health.registers[0].since
    faulty.mend()
    clock.advance(seconds=6)
    assert _states(probes.health()) == ["up"] * 3


def test_a_register_that_hangs_holds_nobody_up(
    probes: RegisterProbes, faulty: FaultyRegister, clock: Any
) -> None:
    """The deadline ends the waiting; the hanging probe is not joined by a second one."""
    faulty.make_slow("land", delay_seconds=60)
    began = monotonic()
    assert _states(probes.health()) == ["up", "up", "slow"]
    clock.advance(seconds=6)
    assert _states(probes.health()) == ["up", "up", "slow"]
    assert monotonic() - began < 2


def test_a_clock_set_back_does_not_freeze_the_health(
    probes: RegisterProbes, faulty: FaultyRegister, clock: Any
) -> None:
    """An answer from the future is not fresh."""
    probes.health()
    faulty.make_down()
    clock.advance(hours=-3)
    assert _states(probes.health()) == ["down"] * 3


def test_the_handles_break_every_call(faulty: FaultyRegister) -> None:
    """All of them, or one register; mended, all answers are as before."""
    person = faulty.person_by_card("RC-0000001")
    calls = (
        lambda: faulty.person_by_card("RC-0000001"),
        lambda: faulty.household(person.id),
        lambda: faulty.history(person.id),
        lambda: faulty.facts(person.id),
        lambda: faulty.family(person.id),
        lambda: faulty.field_data("health", "HI-01", person.id),
    )
    before = [call() for call in calls]
    faulty.make_down()
    for call in calls:
        with pytest.raises(RegisterDown):
            call()
    faulty.mend()
    faulty.make_slow("residents", delay_seconds=9)
    with pytest.raises(RegisterSlow):
        calls[0]()
    faulty.make_slow("residents", delay_seconds=0.01)
    assert [call() for call in calls] == before
