"""A passport application as it grows on the machine: in memory only, until it is sealed."""

from dataclasses import dataclass, field
from datetime import date, datetime

from contract.passport import DeliveryOffice, KindOffer, PassportCase
from contract.text import Text
from kiosk.names.roman_name import RomanName
from kiosk.ports.photo_booth import Shot


@dataclass(frozen=True, slots=True)
class Draft:
    """What was answered so far. shot: None: the counter takes the photo. start: the appointment.

    spelling, phone: empty until they are answered.
    from_passport: the spelling is that of the passport there is; old_passport: its number.
    delivery: where it will be collected; None: where it is applied for.
    """

    case: PassportCase
    kind: KindOffer
    name: str = field(repr=False)
    born: date = field(repr=False)
    spelling: RomanName = field(default=RomanName("", ""), repr=False)
    phone: str = field(default="", repr=False)
    shot: Shot | None = field(default=None, repr=False)
    tries: int = 0
    start: datetime | None = None
    emergency_name: str = field(default="", repr=False)
    emergency_phone: str = field(default="", repr=False)
    old_passport: str = field(default="", repr=False)
    from_passport: bool = False
    delivery: DeliveryOffice | None = None


@dataclass(frozen=True, slots=True)
class Submitted:
    """Sealed and in the ledger: it will arrive. sent: the center has it. follow: the citizen's page.

    collect_at: where the passport will lie; None where no place was chosen. won: paid at the counter; 0: not
    told. with_photo: it went along.
    """

    code: str = field(repr=False)
    follow: str = field(repr=False)
    sent: bool
    collect_at: Text | None = None
    won: int = 0
    with_photo: bool = True
