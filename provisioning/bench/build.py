"""Puts the handles of one kiosk's simulated devices on a bench; real devices have none and are left out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from devices.camera.simulated import SimulatedCamera
from devices.document_printer.simulated import SimulatedDocumentPrinter
from devices.id_card.simulated import SimulatedIdReader
from devices.passport.simulated import SimulatedPassportReader
from devices.payment.simulated import SimulatedPaymentTerminal
from devices.receipt_printer.simulated import SimulatedReceiptPrinter
from devices.speaker.simulated import SimulatedSpeaker
from provisioning.bench.camera import camera_handles
from provisioning.bench.cards import BenchCard, bench_cards
from provisioning.bench.passports import bench_passports
from provisioning.bench.window import BenchWindow, Group, Handle
from provisioning.build import Kiosk

FIRST_BORN = date(1978, 3, 14)
"""Of the first resident of the demo register, whose passports lie on the bench."""


@dataclass
class Bench:
    """The cards on it and the groups of handles."""

    kiosk: Kiosk
    cards: list[BenchCard]

    def insert(self, index: int) -> None:
        """Put the chosen card into the simulated reader."""
        if isinstance(self.kiosk.hardware.reader, SimulatedIdReader):
            self.kiosk.hardware.reader.insert(self.cards[index].card)

    def swap(self, index: int) -> None:
        """Exchange it so quickly that the reader sees no change."""
        if isinstance(self.kiosk.hardware.reader, SimulatedIdReader):
            self.kiosk.hardware.reader.swap(self.cards[index].card, quickly=True)


def build_bench(kiosk: Kiosk) -> BenchWindow:
    """The window, beside the kiosk's."""
    if kiosk.embedded is None:
        cards: list[BenchCard] = []
    else:
        cards = bench_cards(kiosk.embedded.issuer, kiosk.embedded.people, kiosk.tools.clock.now)
    bench = Bench(kiosk, cards)
    return BenchWindow(
        cards=[card.label for card in cards],
        insert=bench.insert,
        swap=bench.swap,
        groups=_groups(kiosk),
        tray=kiosk.state / "devices" / "document-printer" / "tray",
        slips=kiosk.state / "devices" / "receipt-printer" / "slips",
        said=lambda: _said(kiosk),
    )


def _said(kiosk: Kiosk) -> str:
    speaker = kiosk.hardware.speaker
    return f"🔊 {speaker.said[-1].words}" if isinstance(speaker, SimulatedSpeaker) and speaker.said else ""


def _groups(kiosk: Kiosk) -> list[Group]:
    hardware, groups = kiosk.hardware, []
    if isinstance(reader := hardware.reader, SimulatedIdReader):
        handles: dict[str, Handle] = {
            "pull card": reader.eject,
            "unplug": reader.unplug,
            "plug in": reader.plug,
        }
        groups.append(Group("card reader", handles))
    if isinstance(printer := hardware.printer, SimulatedDocumentPrinter):
        groups.append(Group("document printer", _hurried(kiosk, _printer_handles(printer))))
    if isinstance(receipt := hardware.receipt, SimulatedReceiptPrinter):
        handles = {
            "paper out": receipt.run_out,
            "near end": receipt.near_end,
            "open cover": receipt.open_cover,
        }
        handles |= {"offline": receipt.go_offline, "mend": receipt.mend}
        groups.append(Group("receipt printer", _hurried(kiosk, handles)))
    if isinstance(terminal := hardware.terminal, SimulatedPaymentTerminal):
        groups.append(Group("payment terminal", _hurried(kiosk, _terminal_handles(terminal))))
    if isinstance(camera := hardware.camera, SimulatedCamera):
        groups.append(Group("camera", camera_handles(camera)))
    if isinstance(speaker := hardware.speaker, SimulatedSpeaker):
        groups.append(Group("speaker", {"break": speaker.break_down, "mend": speaker.mend}))
    if isinstance(chips := hardware.passport_reader, SimulatedPassportReader):
        states = kiosk.state / "devices" / "states"
        passports = bench_passports(chips, states, FIRST_BORN, kiosk.tools.clock.now)
        groups.append(Group("passport reader", dict(passports)))
    groups.append(Group("network and registers", _hurried(kiosk, _line_handles(kiosk))))
    return groups


def _printer_handles(printer: SimulatedDocumentPrinter) -> dict[str, Handle]:
    return {
        "jam now": printer.jam,
        "jam after page 1": lambda: printer.jam(after_page=1),
        "paper out": printer.run_out,
        "open cover": printer.open_cover,
        "toner out": printer.toner_out,
        "offline": printer.go_offline,
        "abort next job": printer.abort,
        "second job": printer.second_job,
        "mend": printer.mend,
    }


def _terminal_handles(terminal: SimulatedPaymentTerminal) -> dict[str, Handle]:
    return {
        "hold card to it": terminal.tap,
        "next declines": terminal.next_declines,
        "next times out": terminal.next_times_out,
        "lose the reply": terminal.approve_but_lose_reply,
        "refunds fail": terminal.void_fails,
        "offline": terminal.goes_offline,
        "mend": terminal.mend,
    }


def _line_handles(kiosk: Kiosk) -> dict[str, Handle]:
    def cut() -> None:
        kiosk.center.cut = True

    def join() -> None:
        kiosk.center.cut = False

    handles: dict[str, Handle] = {"unplug network": cut, "plug network": join}
    if kiosk.embedded is not None:
        register = kiosk.embedded.register
        handles |= {"register slow": register.make_slow, "register down": register.make_down}
        handles |= {"register nonsense": register.make_nonsense, "registers well": register.mend}
    return handles


def _hurried(kiosk: Kiosk, handles: dict[str, Handle]) -> dict[str, Handle]:
    """After a handle was pulled the kiosk looks at once, so that the bench feels alive."""

    def hurry_after(handle: Handle) -> Callable[[], None]:
        def pull() -> None:
            handle()
            kiosk.rounds.hurry()

        return pull

    return {words: hurry_after(handle) for words, handle in handles.items()}
