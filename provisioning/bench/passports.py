"""The passports that lie on the bench: of the first resident, good, forged, damaged; of a state of ours."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image

from contract.mrz import Mrz, Sex
from devices.passport.face import Portrait
from devices.passport.issuer import DevelopmentState
from devices.passport.lds import FileId
from devices.passport.simulated import SimulatedPassportReader
from devices.passport.virtual_passport import VirtualPassport
from kiosk.ports import PortraitKind

STATE = "KOR"
NUMBER = "M12345678"
EXPIRY = date(2030, 12, 31)
"""What the person at the bench types: it stands on the button."""


def bench_passports(
    reader: SimulatedPassportReader, states: Path, born: date, now: Callable[[], datetime]
) -> dict[str, Callable[[], None]]:
    """Handles by the words on their buttons. states: the folder the kiosk pins; made when it is not there."""
    state = _state(states, now())
    zone = Mrz("PM", STATE, "HONG", "KILTONG", NUMBER, STATE, born, Sex.MALE, EXPIRY)

    def lay(break_it: Callable[[VirtualPassport], None] = lambda _: None) -> Callable[[], None]:
        def put() -> None:
            passport = state.issue(zone, Portrait(_face(), PortraitKind.JPEG))
            break_it(passport)
            reader.lay_on(passport)

        return put

    def forge(passport: VirtualPassport) -> None:
        content = bytearray(passport.files[int(FileId.DG2)])
        content[-20] ^= 1
        passport.files[int(FileId.DG2)] = bytes(content)

    def damage(passport: VirtualPassport) -> None:
        del passport.files[int(FileId.DG1)]

    return {
        f"lay {NUMBER} {EXPIRY:%Y%m%d}": lay(),
        "lay a forged one": lay(forge),
        "lay a damaged one": lay(damage),
        "take it away": reader.take_away,
    }


def _state(folder: Path, now: datetime) -> DevelopmentState:
    try:
        return DevelopmentState.load(folder, STATE)
    except FileNotFoundError:
        return DevelopmentState.create(folder, STATE, at=now - timedelta(days=1))


def _face() -> bytes:
    out = BytesIO()
    Image.new("RGB", (120, 160), (200, 190, 180)).save(out, "JPEG")
    return out.getvalue()
