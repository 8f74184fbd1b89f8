"""Five hundred bad days of the outbox: loss, repeats, late arrivals, crashes on both sides, clocks that jump.

Whatever happens, every application is at the center exactly once with the content of its newest revision, and
nothing readable or unsent is left on the kiosk. The model is a dictionary.
"""

import random
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from rig_applications import OFFICE, content, envelope, offer, photo
from sqlalchemy import text

from center.database.passport_tables import application
from center.passport.parts import next_photo
from center.passport.states import Act, State
from contract.passport import Envelope, EnvelopeTaken, PassportOffer
from kiosk.acts import passport as acts
from kiosk.faults import Fault, Trouble
from kiosk.ledger.open import open_ledger
from kiosk.ledger.parcels import Parcels

SCHEDULES = 500
STEPS = 12

pytestmark = [pytest.mark.slow, pytest.mark.troubled]


class Crash(RuntimeError):
    """The power goes in the middle of it."""


@dataclass
class BadLine:
    """Between kiosk and center. late: messages that will arrive some day."""

    kit: Any
    dice: random.Random
    is_good: bool = False
    late: list[Envelope] = field(default_factory=list)

    def submit(self, sent: Envelope) -> EnvelopeTaken:
        """As `kiosk.ports.Center`, on a bad day."""
        fate = "arrives" if self.is_good else self.dice.choice(FATES)
        match fate:
            case "lost":
                raise Trouble(Fault.CENTER_UNREACHABLE)
            case "refused":
                raise Trouble(Fault.CENTER_REFUSED, "the clocks are apart")
            case "late":
                self.late.append(sent)
                raise Trouble(Fault.CENTER_UNREACHABLE)
            case "reply lost":
                self._take(sent)
                raise Trouble(Fault.CENTER_UNREACHABLE)
            case "center dies":
                self._take_half(sent)
                raise Trouble(Fault.CENTER_UNREACHABLE)
            case "twice":
                self._take(sent)
                self.late.append(sent)
            case "kiosk dies":
                self._take(sent)
                raise Crash
        return self._take(sent)

    def deliver_late(self) -> None:
        """In any order, some of them twice."""
        self.dice.shuffle(self.late)
        for sent in self.late:
            self._take(sent)
        self.late = self.late[: len(self.late) // 2]

    def _take(self, sent: Envelope) -> EnvelopeTaken:
        arrived = Envelope.model_validate_json(sent.model_dump_json())
        answer: EnvelopeTaken = self.kit.center.passport_intake.take("kiosk-1", arrived)
        return answer

    def _take_half(self, sent: Envelope) -> None:
        """The center's power goes before its commit: nothing of it may stay."""
        intake, database = self.kit.center.passport_intake, self.kit.center.desk.database
        with suppress(Crash), database.writing() as connection:
            intake._keep(connection, "kiosk-1", sent, sha256(sent.wrapped + sent.body).hexdigest())
            raise Crash


FATES = ("arrives", "arrives", "lost", "refused", "late", "reply lost", "center dies", "twice", "kiosk dies")


@dataclass
class Day:
    """One schedule. model: the photo each must have in the end; phones: of those that were corrected."""

    kit: Any
    ledger: Path
    dice: random.Random
    line: BadLine
    offer: PassportOffer
    model: dict[UUID, bytes] = field(default_factory=dict)
    phones: dict[UUID, str] = field(default_factory=dict)
    sent: dict[UUID, Envelope] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """The kiosk comes up again with what is on its disk."""
        self.engine = open_ledger(self.ledger)
        self.parcels = Parcels(self.engine)

    def step(self) -> None:
        """Something happens."""
        match self.dice.choice(
            ("apply", "send", "send", "photo", "correct", "late", "kiosk restarts", "clock")
        ):
            case "apply":
                id_ = uuid4()
                told = content(self.kit, id_, photo=id_.bytes)
                self._keep(
                    envelope(self.kit, id_, self.offer, told=told.model_dump_json().encode()), id_.bytes
                )
            case "photo":
                self._ask_and_send_photo()
            case "correct":
                self._correct()
            case "send":
                self.send()
            case "late":
                self.line.deliver_late()
            case "kiosk restarts":
                self.engine.dispose()
                self.restart()
            case "clock":
                self.kit.clock.advance(days=self.dice.randint(-400, 400))

    def send(self) -> None:
        """The relay of the rounds; the power may go in the middle."""
        try:
            acts.relay_parcels(self)  # type: ignore[arg-type]  # it needs center and parcels only
        except Crash:
            self.engine.dispose()
            self.restart()

    @property
    def center(self) -> BadLine:
        """As `kiosk.tools.Tools`."""
        return self.line

    def _keep(self, made: Envelope, jpeg: bytes) -> None:
        self.parcels.keep(made)
        self.model[made.id] = jpeg
        self.sent[made.id] = made

    def _ask_and_send_photo(self) -> None:
        """Of one that arrived: the clerk asks, a machine sends it."""
        desk = self.kit.center.passport
        mine = [
            each for each in desk.listed(OFFICE) if each.id in self.model and each.state is State.RECEIVED
        ]
        if not mine:
            return
        one = self.dice.choice(mine)
        desk.move(one, Act.ASK_PHOTO, "다시", who="kim")
        with self.kit.center.desk.database.reading() as connection:
            number = next_photo(connection, one.id)
        jpeg = f"photo {number} {one.id}".encode()
        first = self.sent[one.id]
        again = {"follow": first.follow, "code": first.code}
        self._keep(
            envelope(self.kit, one.id, self.offer, revision=number, told=photo(self.kit, jpeg), **again),
            jpeg,
        )

    def _correct(self) -> None:
        """Of one that arrived, whatever is under way for it: a clerk mends the phone number."""
        desk = self.kit.center.passport
        mine = [each for each in desk.listed(OFFICE) if each.id in self.model]
        if not mine:
            return
        one, phone = self.dice.choice(mine), f"010{self.dice.randrange(10**8):08}"
        opened = desk.open(one, who=str(uuid4()), why="correction")
        assert desk.correct(one, opened.model_copy(update={"phone": phone}), who="kim", field="phone")
        self.phones[one.id] = phone

    def ends_well(self) -> None:
        """The line is good again: all is there, once, and nothing is left here."""
        self.line.is_good = True
        self.parcels.again()
        self.send()
        self.line.deliver_late()
        assert self.parcels.waiting() == 0
        with self.engine.connect() as connection:
            assert connection.execute(text("select count(*) from parcel where body != ''")).scalar() == 0
            assert connection.execute(text("select count(*) from parcel where refused != ''")).scalar() == 0
        for id_, jpeg in self.model.items():
            found = self.kit.center.passport.find(OFFICE, id_)
            opened = self.kit.center.passport.open(found, who=str(id_), why="review")
            assert opened.photo == jpeg
            assert opened.phone == self.phones.get(id_, "01012345678")
        self.engine.dispose()


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
def test_every_application_arrives_exactly_once(kit: Any, tmp_path: Path) -> None:
    """Each schedule with dice of its own; a failure names its number."""
    expected, fresh = 0, tmp_path / "fresh.sqlite"
    open_ledger(fresh).dispose()
    offered = offer(kit)
    for number in range(SCHEDULES):
        dice = random.Random(number)
        shutil.copy(fresh, tmp_path / "ledger.sqlite")
        day = Day(kit, tmp_path / "ledger.sqlite", dice, BadLine(kit, dice), offered)
        for _ in range(STEPS):
            day.step()
        try:
            day.ends_well()
        except AssertionError as wrong:
            raise AssertionError(f"schedule {number}") from wrong
        expected += len(day.model)
        for file in tmp_path.glob("ledger.sqlite*"):
            file.unlink()
    with kit.center.desk.database.reading() as connection:
        ids = [row.id for row in connection.execute(application.select())]
    assert len(ids) == len(set(ids)) == expected > SCHEDULES
