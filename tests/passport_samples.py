"""A passport of Hong Gildong, a face, and states: what the tests of passports share."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from PIL import Image

from contract.mrz import Mrz, Sex
from devices.passport.face import Portrait
from devices.passport.issuer import DevelopmentState
from devices.passport.state_anchors import StateAnchors
from devices.passport.virtual_passport import VirtualPassport
from kiosk.ports import PortraitKind

NOW = datetime(2026, 5, 4, 14, 10, tzinfo=UTC)

HONG = Mrz(
    document_code="PM",
    issuing_state="KOR",
    surname="HONG",
    given_names="GIL DONG",
    document_number="M123A4567",
    nationality="KOR",
    birth=date(1985, 3, 14),
    sex=Sex.MALE,
    expiry=date(2030, 12, 31),
)

MakePassport = Callable[..., VirtualPassport]


def jpeg(width: int = 30, height: int = 40) -> bytes:
    """A small picture; noise, so that a large one is long."""
    file = io.BytesIO()
    Image.effect_noise((width, height), 90).save(file, "JPEG", quality=50)
    return file.getvalue()


FACE = Portrait(jpeg(), PortraitKind.JPEG)


@dataclass(frozen=True)
class States:
    """korea is pinned; so is utopia; stranger is not, though it says KOR as well."""

    korea: DevelopmentState
    utopia: DevelopmentState
    stranger: DevelopmentState

    @property
    def anchors(self) -> StateAnchors:
        """What the kiosk pins."""
        return self.korea.anchors()
