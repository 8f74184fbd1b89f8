"""Hand-offs as kiosks make them, for tests of the center: at a counter, by phone, at an agreed time."""

import re
from base64 import b64encode
from typing import Any
from uuid import UUID, uuid4

import requests
from rig_clerk import OFFICE

from contract.appointment import SlotsOffered
from contract.handoff import Answered, HandoffTaken, OfficeKey, Packet, Want, purpose_of
from contract.sealing import seal

PACKET = Packet(
    errand="certificates",
    told=(
        Answered(question={"ko": "어떤 서류", "en": "Which document"}, answer={"ko": "등본", "en": "Copy"}),
        Answered(question={"ko": "몇 통", "en": "Copies"}, answer={"ko": "2통", "en": "2"}),
        Answered(question={"ko": "이름", "en": "Name"}, answer={"ko": "홍<길동>", "en": "Hong"}),
    ),
    open_question={"ko": "이름을 인쇄할 수 없어요", "en": "The name cannot be printed"},
    fault="name_unprintable",
    failures=2,
    language="vi",
    scale=200,
    contrast=True,
    phone="010-1234-5678",
)


def hand_over(
    kit: Any, *, want: Want = Want.COUNTER, id_: UUID | None = None, packet: Packet = PACKET, **other: Any
) -> Any:
    """As a kiosk does it; the answer of the center."""
    id_ = id_ or uuid4()
    key = OfficeKey.model_validate_json(kit.call("/handoffs/key", {"office": OFFICE}).content)
    sealed = seal(key.public, purpose_of(OFFICE, id_), packet.model_dump_json().encode())
    body = {"id": str(id_), "office": OFFICE, "service": "advice", "want": want.value, "key": key.id}
    return kit.call("/handoffs", {**body, "sealed": b64encode(sealed).decode(), **other})


def taken(answer: requests.Response) -> HandoffTaken:
    """It worked."""
    assert answer.status_code == 200, answer.text
    return HandoffTaken.model_validate_json(answer.content)


def booked(kit: Any, want: Want = Want.APPOINTMENT, **other: Any) -> HandoffTaken:
    """The first free time for a passport, or a call back."""
    asked = {"office": OFFICE, "service": "passport"}
    slots = SlotsOffered.model_validate_json(kit.call("/slots", asked).content).slots
    more = {"slot": slots[0].start.isoformat()} if want is Want.APPOINTMENT else {}
    return taken(hand_over(kit, want=want, service="passport", **more, **other))


def phone(kit: Any, told: HandoffTaken) -> str:
    """The address the slip's QR leads to, at this test's server."""
    return str(kit.url + re.sub(r"^https?://[^/]+", "", told.follow))
