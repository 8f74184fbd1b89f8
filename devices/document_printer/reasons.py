"""printer-state-reasons (RFC 8011 5.4.12, PWG 5100.9) in the words of kiosk.faults.

A reason may carry a suffix: `-error` (it stopped), `-warning`, `-report` (for the record only). Devices
disagree about them: ippeveprinter shows one jam as `media-jam-report` while idle and `media-jam-warning`
while it works. So a reason that prevents a page counts with any suffix. A kiosk has one tray; a second
one that is empty must be switched off at the device.
"""

from collections.abc import Iterable

from kiosk.faults import Fault

STOPS: dict[str, Fault] = {
    "media-jam": Fault.PRINTER_JAM,
    "output-area-full": Fault.PRINTER_JAM,  # the way out is blocked; for the citizen it is the same
    "output-tray-missing": Fault.PRINTER_JAM,
    "cover-open": Fault.PRINTER_COVER_OPEN,
    "door-open": Fault.PRINTER_COVER_OPEN,
    "interlock-open": Fault.PRINTER_COVER_OPEN,
    "media-empty": Fault.PRINTER_PAPER_OUT,
    "media-needed": Fault.PRINTER_PAPER_OUT,
    "input-tray-missing": Fault.PRINTER_PAPER_OUT,
    "toner-empty": Fault.PRINTER_TONER_OUT,
    "marker-supply-empty": Fault.PRINTER_TONER_OUT,
    "marker-supply-missing": Fault.PRINTER_TONER_OUT,
    "marker-waste-full": Fault.PRINTER_TONER_OUT,
    "developer-empty": Fault.PRINTER_TONER_OUT,
    "opc-life-over": Fault.PRINTER_TONER_OUT,
    "fuser-over-temp": Fault.PRINTER_OFFLINE,
    "fuser-under-temp": Fault.PRINTER_OFFLINE,
    "moving-to-paused": Fault.PRINTER_OFFLINE,
    "paused": Fault.PRINTER_OFFLINE,
    "shutdown": Fault.PRINTER_OFFLINE,
    "spool-area-full": Fault.PRINTER_OFFLINE,
    "stopping": Fault.PRINTER_OFFLINE,
    "timed-out": Fault.PRINTER_OFFLINE,
}
"""Nothing can be printed while one of these stands."""

LOWS: dict[str, Fault] = {
    "media-low": Fault.PRINTER_PAPER_OUT,
    "toner-low": Fault.PRINTER_TONER_OUT,
    "marker-supply-low": Fault.PRINTER_TONER_OUT,
    "marker-waste-almost-full": Fault.PRINTER_TONER_OUT,
    "developer-low": Fault.PRINTER_TONER_OUT,
    "opc-near-eol": Fault.PRINTER_TONER_OUT,
    "output-area-almost-full": Fault.PRINTER_JAM,
}
"""The fault that is near, while it still prints."""

GRAVEST_FIRST = (
    Fault.PRINTER_JAM,
    Fault.PRINTER_COVER_OPEN,
    Fault.PRINTER_PAPER_OUT,
    Fault.PRINTER_TONER_OUT,
    Fault.PRINTER_OFFLINE,
)
"""Of several, the one to tell: a cover is opened because of a jam, and with it open the tray looks empty."""

_SUFFIXES = ("-error", "-warning", "-report")


def gravest_fault(reasons: Iterable[str]) -> Fault | None:
    """What keeps the device from printing; None when nothing does.

    A reason we do not know stops it only when the device itself says `-error`.
    """
    found = set()
    for reason in reasons:
        word, suffix = split_reason(reason)
        if word in STOPS:
            found.add(STOPS[word])
        elif suffix == "-error" and word not in LOWS:
            found.add(Fault.PRINTER_OFFLINE)
    return next((fault for fault in GRAVEST_FIRST if fault in found), None)


def low_supplies(reasons: Iterable[str]) -> tuple[Fault, ...]:
    """What will run out soon, gravest first, each once."""
    near = {LOWS[word] for word, _ in map(split_reason, reasons) if word in LOWS}
    return tuple(fault for fault in GRAVEST_FIRST if fault in near)


def split_reason(reason: str) -> tuple[str, str]:
    """The word and its suffix: `media-jam-error` is `media-jam` and `-error`."""
    for suffix in _SUFFIXES:
        if reason.endswith(suffix):
            return reason.removesuffix(suffix), suffix
    return reason, ""
