"""The line against a model that anybody can read: whatever happens in whatever order, both agree."""

import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import mkdtemp
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import func, insert, select

from center.database.engine import Database
from center.database.migrate import upgrade
from center.database.queue_tables import period
from center.database.tables import device
from center.offices.book import read_office
from center.offices.model import Counter
from center.queue import whom
from center.queue.desk import MOST_SERVICES, UNDO_SECONDS, At, QueueDesk
from center.queue.join import Joining
from center.queue.place import Place
from center.settings import OFFICES
from contract.queue import Priority, TicketRequest
from tests.center.conftest import ManualClock

OFFICE = read_office(OFFICES / "suwon-24.toml")
SERVICES = [service.code for service in OFFICE.services]
COUNTERS = [counter.number for counter in OFFICE.counters]


@dataclass
class Known:
    """A ticket, as the model sees it."""

    service: str
    state: str
    turn: float
    order: int
    counter: int | None = None
    also: tuple[str, ...] = ()
    sent_to: int | None = None
    sent_until: float = 0.0
    calls: int = 0
    called: bool = False
    note: str = ""
    stays: list[tuple[str, bool]] = field(default_factory=lambda: [("waiting", False)])
    before: "Known | None" = None
    at: float = 0.0

    def remember(self, minute: float) -> None:
        """What an undo restores."""
        self.before, self.at = replace(self, stays=[*self.stays], before=None), minute

    def stay(self) -> None:
        """Another one begins."""
        self.stays.append((self.state, False))

    def is_for(self, counter: Counter, minute: float) -> bool:
        """Whether this counter may call it next."""
        if self.sent_to == counter.number:
            return True
        return self.service in counter.services and (self.sent_to is None or self.sent_until <= minute)


class LineMachine(RuleBasedStateMachine):
    """Rules are what people do; the model is a dictionary."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="line-"))
        self.clock = ManualClock()
        self.began = self.clock.now
        self.database = Database(f"sqlite:///{self.folder / 'center.sqlite'}")
        upgrade(self.database.engine)
        with self.database.writing() as connection:
            connection.execute(insert(device).values(id="k", mac_key=b"k", added_at=self.clock()))
        self.joining, self.desk = Joining(self.database, self.clock), QueueDesk(self.database, self.clock)
        self.known: dict[UUID, Known] = {}
        self.drawn: dict[str, int] = {}

    def teardown(self) -> None:
        """Leave nothing."""
        self.database.close()
        shutil.rmtree(self.folder)

    @property
    def minute(self) -> float:
        """Since the beginning."""
        return (self.clock.now - self.began).total_seconds() / 60

    @initialize()
    def somebody(self) -> None:
        """A line is seldom empty."""
        self.join("advice", Priority.NONE)

    @rule(service=st.sampled_from(SERVICES), priority=st.sampled_from([Priority.NONE, Priority.ELDERLY]))
    def join(self, service: str, priority: Priority) -> None:
        """A number; asked for twice, it is the same."""
        request = TicketRequest(id=uuid4(), office=OFFICE.id, service=service, priority=priority)
        place = self.joining.join(OFFICE, "k", request)
        assert self.joining.join(OFFICE, "k", request) == place
        self.drawn[service] = self.drawn.get(service, 0) + 1
        assert int(place.number[1:]) == self.drawn[service]
        turn = self.minute - (0 if priority is Priority.NONE else OFFICE.priority.minutes)
        self.known[place.id] = Known(service, "waiting", turn, self.drawn[service])

    @rule(minutes=st.sampled_from([0.1, 1, 7, 25]))
    def wait(self, minutes: float) -> None:
        """Within the same day."""
        if self.minute + minutes < 49:
            self.clock.advance(minutes=minutes)

    @rule(number=st.sampled_from(COUNTERS))
    def next(self, number: int) -> None:
        """The earliest turn of the counter's services, when nobody is there."""
        counter = OFFICE.counter(number)
        assert counter is not None
        waiting = [
            (known.turn, known.order, id_)
            for id_, known in self.known.items()
            if known.state == "waiting" and known.is_for(counter, self.minute) and known.turn <= self.minute
        ]
        called = self.desk.call_next(At(OFFICE, number, "kim"))
        if self._busy(number) or not waiting:
            assert called is None
        else:
            assert called is not None
            best = min(waiting)[:2]
            known = self.known[called.id]
            assert (known.turn, known.order) == best
            known.remember(self.minute)
            known.state, known.counter, known.sent_to = "called", number, None
            known.calls, known.called = known.calls + 1, True
            known.stay()

    @rule(
        number=st.sampled_from(COUNTERS), act=st.sampled_from(["begin", "miss", "hold", "finish", "recall"])
    )
    def at_counter(self, number: int, act: str) -> None:
        """Whoever is there."""
        for id_, known in self.known.items():
            if known.counter == number:
                self._do(act, number, id_, known)
                return

    @rule(
        data=st.data(),
        number=st.sampled_from(COUNTERS),
        act=st.sampled_from(["begin", "finish", "resume", "call"]),
    )
    def on_anybody(self, data: st.DataObject, number: int, act: str) -> None:
        """Possible or not."""
        id_ = data.draw(st.sampled_from(sorted(self.known, key=str)))
        self._do(act, number, id_, self.known[id_])

    @rule(number=st.sampled_from(COUNTERS), service=st.sampled_from(SERVICES))
    def add(self, number: int, service: str) -> None:
        """One more thing on this visit."""
        for id_, known in self.known.items():
            if known.counter == number and len(known.also) < MOST_SERVICES:
                known.remember(self.minute)
                known.also = (*known.also, service)
                place = self.desk.add(At(OFFICE, number, "kim"), id_, service)
                assert place is not None
                assert place.also == known.also
                return

    @rule(number=st.sampled_from(COUNTERS), to=st.sampled_from(COUNTERS))
    def send(self, number: int, to: int) -> None:
        """To one counter, for a while."""
        for id_, known in self.known.items():
            if known.counter == number:
                at, note = At(OFFICE, number, "kim"), f"to {to}"
                assert self.desk.send_to(at, id_, whom.counter(to), note) is not None
                known.remember(self.minute)
                known.note = note
                known.state, known.counter, known.sent_to = "waiting", None, to
                known.sent_until = self.minute + whom.STRANDED.total_seconds() / 60
                known.stay()
                return

    @rule(data=st.data(), minutes=st.sampled_from([0.0, 0.1, 1]))
    def undo(self, data: st.DataObject, minutes: float) -> None:
        """The last click, soon; whom it brings back finds the counter free, or stays."""
        self.wait(minutes)
        id_ = data.draw(st.sampled_from(sorted(self.known, key=str)))
        known, before = self.known[id_], self.known[id_].before
        number = data.draw(st.sampled_from(COUNTERS))
        done = self.desk.undo(At(OFFICE, number, "kim"), id_)
        soon = self.minute - known.at <= UNDO_SECONDS / 60 + 1e-6
        taken = (
            before is not None and before.counter not in (None, known.counter) and self._busy(before.counter)
        )
        assert (done is not None) == (before is not None and soon and not taken)
        if done is None or before is None:
            return
        stays = [*known.stays]
        if len(stays) > len(before.stays):
            stays[-1] = (stays[-1][0], True)
            stays.append((before.state, False))
        self.known[id_] = replace(before, stays=stays, before=None)

    def _do(self, act: str, number: int, id_: UUID, known: Known) -> None:
        mine = known.counter == number
        fits, after, takes = {
            "begin": (mine and known.state == "called", "serving", known.counter),
            "recall": (mine and known.state == "called", "called", known.counter),
            "miss": (mine and known.state == "called", "missed", None),
            "hold": (mine, "held", None),
            "finish": (mine, "served", None),
            "resume": (known.state == "held" and not self._busy(number), "serving", number),
            "call": (known.state in ("waiting", "missed") and not self._busy(number), "called", number),
        }[act]
        done: Place | None = getattr(self.desk, act)(At(OFFICE, number, "kim"), id_)
        assert (done is not None) == fits, act
        if not fits:
            return
        known.remember(self.minute)
        known.state, known.counter = after, takes
        if act == "call":
            known.sent_to = None
        if act in ("call", "recall"):
            known.calls, known.called = known.calls + 1, True
        if act == "hold":
            known.note = ""
        if act == "finish" and known.also:
            known.state, known.service, known.also = "waiting", known.also[0], known.also[1:]
            known.counter = None
        if act == "finish":
            known.counter = None
        if act != "recall":
            known.stay()

    def _busy(self, number: int) -> bool:
        return any(known.counter == number for known in self.known.values())

    @invariant()
    def agrees(self) -> None:
        """Every state; one open period each."""
        for id_, known in self.known.items():
            place = self.desk.find(OFFICE.id, id_)
            assert place is not None
            assert (place.state.value, place.service) == (known.state, known.service)
            assert (place.calls, place.called_at is not None) == (known.calls, known.called)
            assert (place.note, place.also) == (known.note, known.also)
        with self.database.reading() as connection:
            stays: dict[UUID, list[tuple[str, bool]]] = {}
            for row in connection.execute(select(period).order_by(period.c.id)):
                stays.setdefault(row.ticket, []).append((row.state, row.undone))
            assert stays == {id_: known.stays for id_, known in self.known.items()}
            opened = select(func.count()).where(period.c.ended_at.is_(None))
            assert connection.scalar(opened) == len(self.known)


@pytest.mark.slow
def test_the_line_and_its_model_agree() -> None:
    """Sixty stories of up to thirty acts."""
    run_state_machine_as_test(
        LineMachine,
        settings=settings(
            max_examples=60,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
