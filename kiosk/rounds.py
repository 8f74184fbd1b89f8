"""The kiosk's rounds: how are devices, center and registers? Sends the outbox, retries what is open.

Every question goes to the lane of the one asked, and at most one is under way with each.
"""

from collections.abc import Callable

from sqlalchemy import Engine

from contract.catalogue import Catalogue
from contract.health import Health
from contract.kiosk import STATE_SECONDS
from contract.queue import OfficeNow, OfficeRequest
from kiosk.acts.passport import relay_parcels
from kiosk.acts.recover import recover, relay
from kiosk.counter import Counter
from kiosk.faults import POLICY, Trouble
from kiosk.lanes import Lanes
from kiosk.ledger.outbox import waiting
from kiosk.ledger.parcels import MOST_WAITING
from kiosk.step import Lane
from kiosk.tools import Tools

DEVICE_SECONDS = 3.0
CENTER_SECONDS = 10.0
CAMERA_SECONDS = 60.0
SPEAKER_SECONDS = 20.0
"""It is looked through for a moment only: its light should not blink at people who pass by."""

OUTBOX_SECONDS = 1.0
CATALOGUE_SECONDS = 600.0
REFUSED_SECONDS = 3600.0
"""What a center refused may be taken later; once an hour harms nobody."""

NO_CATALOGUE = Catalogue(version="", documents=())
"""What a machine knows before it first reached the center: its menu says that the line is down."""


class Rounds:
    """`tick` is called a few times a second on the GUI thread; results reach the counter there.

    office_now: the line upstairs as it was told last. Any thread may read it: it is replaced whole.
    """

    def __init__(
        self,
        *,
        counter: Counter,
        lanes: Lanes,
        tools: Tools,
        engine: Engine,
        keep_catalogue: Callable[[Catalogue], None],
        office: str | None = None,
        version: str = "",
    ) -> None:
        self._counter = counter
        self._lanes = lanes
        self._tools = tools
        self._engine = engine
        self._keep_catalogue = keep_catalogue
        self._office = office
        self._version = version
        self.office_now: OfficeNow | None = None
        self._up_since = tools.clock.now()
        self._asked_at: dict[str, float] = {}
        self._under_way: set[str] = set()
        self._catalogue_heard = False
        self._camera_works = False

    def tick(self) -> None:
        """Ask whoever is due."""
        tools = self._tools
        self._ask("printer", Lane.PRINTER, DEVICE_SECONDS, tools.printer.status, self._on_printer)
        self._ask("receipt", Lane.RECEIPT, DEVICE_SECONDS, tools.receipt.status, self._on_receipt)
        self._ask("terminal", Lane.PAYMENT, DEVICE_SECONDS, tools.terminal.ready, self._on_terminal)
        self._ask("center", Lane.CENTER, CENTER_SECONDS, tools.center.health, self._on_health)
        self._ask("outbox", Lane.CENTER, OUTBOX_SECONDS, lambda: relay(tools, self._engine), _ignore)
        self._ask("parcels", Lane.CENTER, OUTBOX_SECONDS, lambda: relay_parcels(tools), _ignore)
        self._ask("refused parcels", Lane.CENTER, REFUSED_SECONDS, tools.parcels.again, _ignore)
        if (booth := tools.booth) is not None:
            due = CAMERA_SECONDS if self._camera_works else DEVICE_SECONDS
            self._ask("camera", Lane.CAMERA, due, lambda: (booth.works(), _has_room(tools)), self._on_camera)
        if tools.speaker is not None:
            self._ask("speaker", Lane.CAMERA, SPEAKER_SECONDS, tools.speaker.works, self._on_speaker)
        if self._office is not None:
            question = OfficeRequest(office=self._office)
            self._ask(
                "office", Lane.CENTER, CENTER_SECONDS, lambda: tools.center.office(question), self._on_office
            )
            self._ask("state", Lane.CENTER, STATE_SECONDS, self._report(self._office), _ignore)
        catalogue_due = CATALOGUE_SECONDS if self._catalogue_heard else CENTER_SECONDS
        self._ask("catalogue", Lane.CENTER, catalogue_due, tools.center.catalogue, self._on_catalogue)
        if self._counter.is_idle:
            try:
                self._look_for_open_errands()
            except Trouble as trouble:
                self._counter.stop_service(trouble.fault)

    def _look_for_open_errands(self) -> None:
        """Named here, while nobody is served, so that recovery touches no citizen who comes meanwhile.

        The tiles rest until it is done: two acts must not meet in one terminal.
        """
        left = self._tools.ledger.open_errands()
        if left:
            tools = self._tools
            self._counter.conditions_changed(unsettled=len(left))
            self._ask(
                "recovery", Lane.PRINTER, CENTER_SECONDS, lambda: recover(tools, left), self._on_recovered
            )
        elif "recovery" not in self._under_way:
            self._counter.all_settled()

    def _report(self, office: str) -> Callable[[], object]:
        """Looked at here, told on the lane."""
        seen, tools, engine = self._counter.report(office), self._tools, self._engine
        mine = {"version": self._version, "up_since": self._up_since}
        return lambda: tools.center.report(
            seen.model_copy(update={**mine, "outbox": waiting(engine) + tools.parcels.waiting()})
        )

    def hurry(self) -> None:
        """Ask everybody at the next tick (the network came back, a bench handle was pulled)."""
        self._asked_at.clear()

    def _ask(
        self,
        name: str,
        lane: Lane,
        seconds: float,
        question: Callable[[], object],
        heard: Callable[[object], None],
    ) -> None:
        now = self._tools.clock.monotonic()
        if name in self._under_way or now - self._asked_at.get(name, float("-inf")) < seconds:
            return
        self._asked_at[name] = now
        self._under_way.add(name)

        def done(result: object) -> None:
            self._under_way.discard(name)
            if isinstance(result, Trouble) and POLICY[result.fault].machine_stops:
                self._counter.stop_service(result.fault)
            else:
                heard(result)

        self._lanes.run(lane, question, done)

    def _on_printer(self, result: object) -> None:
        self._counter.conditions_changed(printer=None if isinstance(result, Trouble) else result)

    def _on_receipt(self, result: object) -> None:
        self._counter.conditions_changed(receipt=None if isinstance(result, Trouble) else result)

    def _on_terminal(self, result: object) -> None:
        self._counter.conditions_changed(terminal=result is True)

    def _on_camera(self, result: object) -> None:
        works, has_room = result if isinstance(result, tuple) else (False, True)
        self._camera_works = works
        self._counter.conditions_changed(camera=works, has_room=has_room)

    def _on_speaker(self, result: object) -> None:
        self._counter.conditions_changed(speaker=result is True)

    def _on_health(self, result: object) -> None:
        if isinstance(result, Health):
            registers = {register.name: register.state for register in result.registers}
            self._counter.conditions_changed(center=True, registers=registers)
        else:
            self._counter.conditions_changed(center=False)

    def _on_office(self, result: object) -> None:
        if isinstance(result, OfficeNow):  # without the line, the center's own silence is the news
            self.office_now = result
            self._counter.conditions_changed(office=result)

    def _on_catalogue(self, result: object) -> None:
        if isinstance(result, Catalogue):
            self._catalogue_heard = True
            self._keep_catalogue(result)
            self._counter.catalogue_changed(result)

    def _on_recovered(self, result: object) -> None:
        self._counter.conditions_changed(unsettled=result if isinstance(result, int) else 1)


def _has_room(tools: Tools) -> bool:
    """Whether another application may wait on this machine. On a lane: the ledger is a file."""
    return tools.parcels.waiting() < MOST_WAITING


def _ignore(_result: object) -> None:
    """The outbox tries again by itself."""
