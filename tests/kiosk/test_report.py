"""What a machine tells of itself: each part's fault, and nothing of who stands there."""

from counter_errands import to_check
from rig import KioskRig
from rig_center import CenterRig

from center.kiosks.book import Kiosk
from contract.kiosk import KioskState, KioskUse, Part
from kiosk.availability.conditions import Conditions
from kiosk.faults import Fault
from kiosk.ports import CardFaulty, NoCard, NoReader, PrinterNotReady, PrinterReady
from kiosk.report import report
from kiosk.views import MenuView, OutOfServiceView, View

OFFICE = "suwon-24"
MENU = MenuView(())


def told(conditions: Conditions, view: View = MENU) -> KioskState:
    """The report."""
    return report(view, conditions, OFFICE)


def faults(conditions: Conditions, view: View = MENU) -> dict[Part, str]:
    """Part by part."""
    return {part.part: part.fault for part in told(conditions, view).parts}


def test_each_part_has_its_fault() -> None:
    """What is unknown is left out; a card put in the wrong way is nobody's fault but the card's."""
    assert faults(Conditions(reader=NoCard())) == {Part.MACHINE: "", Part.CARD_READER: ""}
    assert faults(Conditions(reader=CardFaulty()))[Part.CARD_READER] == ""
    broken = Conditions(
        reader=NoReader(Fault.READER_SERVICE_DOWN),
        printer=PrinterNotReady(Fault.PRINTER_JAM),
        receipt=PrinterReady(low=(Fault.RECEIPT_PAPER_OUT,)),
        terminal=False,
    )
    assert faults(broken, OutOfServiceView(Fault.LEDGER_BROKEN)) == {
        Part.MACHINE: "ledger_broken",
        Part.CARD_READER: "reader_service_down",
        Part.DOCUMENT_PRINTER: "printer_jam",
        Part.RECEIPT_PRINTER: "",
        Part.PAYMENT_TERMINAL: "payment_offline",
    }
    low = {part.part: part.low for part in told(broken).parts}
    assert low[Part.RECEIPT_PRINTER] == ("receipt_paper_out",)


def shown(kiosk: KioskRig, center: CenterRig) -> Kiosk:
    """As the console's page has it, after the next round."""
    kiosk.clock.seconds += 11
    for _ in range(2):  # what the devices say is heard in the first, told in the second
        kiosk.rounds.hurry()
        kiosk.rounds.tick()
        kiosk.settle()
    (found,) = center.center.kiosks.of(OFFICE)
    return found


def test_the_center_hears_of_a_jam_and_of_its_end(kiosk: KioskRig, center: CenterRig) -> None:
    """From the device to the technician's page, by the rounds alone."""
    assert shown(kiosk, center).broken == ()
    kiosk.printer.jam()
    (jam,) = shown(kiosk, center).broken
    assert (jam.part, jam.fault) == (Part.DOCUMENT_PRINTER, "printer_jam")
    kiosk.printer.mend()
    assert shown(kiosk, center).broken == ()
    assert [period.fault for period in center.center.kiosks.faults("kiosk-dev")] == ["printer_jam"]


def test_nobody_is_told_who_stands_there(kiosk: KioskRig, center: CenterRig) -> None:
    """In the middle of an errand: in use, and not a word more."""
    to_check(kiosk, center)
    sent = kiosk.counter.report(OFFICE)
    assert sent.use is KioskUse.IN_USE
    assert set(sent.model_dump()) == {"office", "version", "up_since", "use", "parts", "outbox"}
    assert "홍길동" not in sent.model_dump_json()
