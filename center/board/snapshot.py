"""All a board shows, as one value. Boards are sent the whole state, so the next makes a lost one good."""

import json
from datetime import datetime
from hashlib import sha256
from typing import Any

from center.clock import SEOUL
from center.offices.model import Office
from center.queue.now import Line
from center.queue.place import Place
from center.queue.states import State

SHOWN_CALLS = 6
"""Calls beside those that are still going on; of those none is left out."""

NEXT_SHOWN = 8

TURN_SECONDS = 10
"""Boards show one notice at a time, each so long: two lines are read twice in it."""


def snapshot(line: Line, office: Office, at: datetime) -> dict[str, Any]:
    """Numbers only: nothing of a citizen is on a board. at: for the quiet hours and the notices' days."""
    now, today = line.now(office), at.astimezone(SEOUL).date()
    names = {service.code: service.name for service in office.services}
    calls = [
        {
            "call": call_of(place),
            "number": place.number,
            "counter": place.counter,
            "service": names.get(place.service, {}),
            "language": place.language,
            "calling": place.state is State.CALLED,
            "calls": place.calls,
        }
        for row, place in enumerate(line.calls(office.id))
        if place.state is State.CALLED or row < SHOWN_CALLS
    ]
    return {
        "name": office.name,
        "open": now.is_open,
        "quiet": office.is_quiet(at),
        "notices": [notice.text for notice in office.notices_on(today)],
        "calls": calls,
        "next": [place.number for place in line.in_line(office.id, NEXT_SHOWN)],
        "services": [
            {
                "name": service.name,
                "waiting": service.waiting,
                "wait": None if service.wait is None else [service.wait.low, service.wait.high],
            }
            for service in now.services
        ],
    }


def notice_of(state: dict[str, Any], at: datetime) -> dict[str, str] | None:
    """Whose turn it is among a snapshot's notices, by the clock: all boards of a hall show the same."""
    notices = state["notices"]
    return notices[int(at.timestamp()) // TURN_SECONDS % len(notices)] if notices else None


def call_of(place: Place) -> str:
    """Names one ticket's calls and nobody else's: numbers begin anew each day."""
    return sha256(place.id.bytes).hexdigest()[:16]


def message(value: dict[str, Any]) -> tuple[str, bytes]:
    """(id, server-sent event). The id names the content: a board that has it already is sent nothing."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    name = sha256(text.encode()).hexdigest()[:16]
    return name, f"id: {name}\nevent: state\ndata: {text}\n\n".encode()
