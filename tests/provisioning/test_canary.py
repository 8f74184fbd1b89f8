"""Nothing of the citizen is left: seeded data is searched for after each way an errand can end.

Searched: everything reachable from counter, window, ports and lanes; every file the kiosk wrote (paper and
receipt in the trays are the citizen's and are left out); every log record.
"""

import gc
import logging
import types
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from window_errand import (
    NAME,
    PIN,
    pay_and_print,
    reader,
    shows,
    to_the_card_s_return,
    to_the_check_page,
    to_the_printer,
    view,
)

from devices.document_printer.simulated import SimulatedDocumentPrinter
from kiosk.steps import TakePaper
from kiosk.views import MenuView, TroubleView
from provisioning.build import Kiosk
from provisioning.tour.hands import Hands, pause

CANARIES = (NAME, "홍*동", PIN, "780314-1", "RC-0000001", "효원로 1, 101동 1204호", "%PDF-")
LEFT_OUT = ("center", "tray", "slips")
"""The embedded center is another machine; what lies in the trays belongs to the citizen."""
TRAYS = ("SimulatedMachine", "Tray")
"""In memory too: the simulated printers hold what came out of them."""


def normal_end(kiosk: Kiosk, hands: Hands) -> None:
    """Paper taken."""
    to_the_printer(kiosk, hands)
    hands.wait_until("paper", lambda: shows(kiosk, TakePaper))
    kiosk.counter.start_again()


def time_out(kiosk: Kiosk, hands: Hands) -> None:
    """The citizen walked away at the check page, then came back for the card."""
    to_the_check_page(kiosk, hands)
    kiosk.counter.leave()  # what patience calls when it is over (tests/kiosk/test_counter.py)
    reader(kiosk).eject()


def crash(kiosk: Kiosk, hands: Hands) -> None:
    """A bug at the check page."""
    to_the_check_page(kiosk, hands)
    kiosk.counter.crashed()
    hands.wait_until("an honest page", lambda: isinstance(view(kiosk), TroubleView))
    reader(kiosk).eject()
    kiosk.counter.leave()


def jam(kiosk: Kiosk, hands: Hands) -> None:
    """Paper stuck; the code was read and the page left."""
    assert isinstance(kiosk.hardware.printer, SimulatedDocumentPrinter)
    to_the_card_s_return(kiosk, hands)
    kiosk.hardware.printer.jam(after_page=0)
    pay_and_print(kiosk, hands)
    hands.wait_until("the trouble page", lambda: isinstance(view(kiosk), TroubleView))
    kiosk.counter.leave()


@pytest.mark.troubled
@pytest.mark.slow
@pytest.mark.parametrize("ending", [normal_end, time_out, crash, jam])
def test_after_the_errand_nothing_of_the_citizen_is_left(
    ending: Callable[[Kiosk, Hands], None], kiosk: Kiosk, caplog: pytest.LogCaptureFixture
) -> None:
    """Not in memory structures, not on disk, not in logs, not on a hidden page."""
    caplog.set_level(logging.DEBUG)
    hands = Hands(kiosk.window)
    ending(kiosk, hands)
    hands.wait_until("the menu", lambda: isinstance(view(kiosk), MenuView))
    hands.wait_until("the ledger", lambda: not kiosk.tools.ledger.open_errands())
    pause(500)
    gc.collect()
    roots = (kiosk.counter, kiosk.window, kiosk.tools, kiosk.lanes, kiosk.link, kiosk.bridge)
    assert list(_found_in_memory(roots)) == []
    assert list(_found_in_widgets(kiosk.window)) == []
    assert list(_found_on_disk(kiosk.state)) == []
    assert [canary for canary in CANARIES if canary in caplog.text] == []


def test_the_search_itself_finds_what_is_there(tmp_path: Path) -> None:
    """A search that finds nothing must be able to find something."""
    (tmp_path / "left").write_text(f"... {NAME} ...")

    class Holder:
        kept = ({"deep": [PIN]},)

    holder = Holder()
    holder.kept = ({"deep": [PIN]},)
    assert list(_found_on_disk(tmp_path)) == [("left", NAME)]
    assert [canary for _, canary in _found_in_memory((holder,))] == [PIN]


def _found_in_memory(roots: tuple[object, ...]) -> Iterator[tuple[str, str]]:
    seen: set[int] = set()
    queue: list[tuple[object, str]] = [(root, "") for root in roots]
    while queue:
        thing, way = queue.pop()
        if id(thing) in seen or _is_code(thing):
            continue
        seen.add(id(thing))
        way = f"{way}/{type(thing).__name__}"
        yield from ((way, canary) for canary in _in(thing))
        queue.extend((inner, way) for inner in gc.get_referents(thing))


def _is_code(thing: object) -> bool:
    """Modules, classes and functions lead to constants of the program; the center is another machine."""
    if isinstance(thing, types.ModuleType | type | types.FunctionType | types.CodeType | types.FrameType):
        return True
    if type(thing).__name__ in TRAYS:
        return True
    return type(thing).__module__.startswith(("center.", "fastapi", "uvicorn", "starlette", "logging"))


def _in(thing: object) -> list[str]:
    if isinstance(thing, str):
        return [canary for canary in CANARIES if canary in thing]
    if isinstance(thing, bytes | bytearray):
        return [canary for canary in CANARIES if canary.encode() in thing]
    return []


def _found_in_widgets(window: QWidget) -> Iterator[tuple[str, str]]:
    for label in window.findChildren(QLabel):
        yield from ((type(label).__name__, canary) for canary in CANARIES if canary in label.text())


def _found_on_disk(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.rglob("*")):
        parts = file.relative_to(folder).parts
        if file.is_file() and not set(parts) & set(LEFT_OUT):
            content = file.read_bytes()
            yield from ((str(Path(*parts)), c) for c in CANARIES if c.encode() in content)
