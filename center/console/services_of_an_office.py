"""The services a manager's form describes: changed, added, taken away, offered again; plain words."""

import re
from collections.abc import Mapping
from typing import Any

from center.offices.model import LONGEST_TARGET_MINUTES, Office, Service

CODE = re.compile(r"[a-z][a-z0-9_]{1,31}")
LETTER = re.compile(r"[A-Z]")
NEW = ("new-code", "new-prefix", "new-ko", "new-en", "new-about-ko", "new-about-en", "new-counters")
"""Fields of a service that is added; one of them filled means that one is."""

Fields = Mapping[str, str]
Body = dict[str, Any]


class NotSo(ValueError):
    """What the form says cannot be. field: a key of `OFFICE`; told: of which entry."""

    def __init__(self, field: str, told: str = "") -> None:
        super().__init__(f"{field} {told}")
        self.field = field
        self.told = told


def services_by(office: Office, fields: Fields) -> list[Body]:
    """Bodies for `Office.services`. NotSo.

    A new one stands before the last: machines take the last for everything else (`kiosk/handoff/ways.py`).
    """
    services = [_changed(service, fields) for service in office.services]
    if any(fields.get(name, "").strip() for name in NEW):
        services.insert(-1, _new(office, fields))
    _letters_differ(services)
    if not any(service["offered"] for service in services):
        raise NotSo("last_service")
    return services


def counters_with(office: Office, counters: list[Body], fields: Fields) -> list[Body]:
    """The same, and the new service at those that shall take it. NotSo: none, or one that is not there."""
    code = fields.get("new-code", "").strip()
    if not any(fields.get(name, "").strip() for name in NEW):
        return counters
    wanted = {int(each) for each in re.findall(r"\d{1,2}", fields.get("new-counters", ""))}
    if not wanted:
        raise NotSo("counters_missing")
    unknown = wanted - {counter.number for counter in office.counters}
    if unknown:
        raise NotSo("counter_unknown", ", ".join(str(each) for each in sorted(unknown)))
    return [
        {**each, "services": [*each["services"], code]} if each["number"] in wanted else each
        for each in counters
    ]


def ended(before: Office, after: Office) -> list[Service]:
    """Offered before, and not afterwards."""
    return [each for each in before.services if each.offered and not after.offers(each.code)]


def _changed(service: Service, fields: Fields) -> Body:
    code, told = service.code, fields.get
    offered = (service.offered or f"again-{code}" in fields) and f"end-{code}" not in fields
    names = {each: told(f"{each}-{code}", service.name[each]).strip() for each in ("ko", "en")}
    posted = {each: told(f"about-{each}-{code}") for each in ("ko", "en")}
    about = {each: text.strip() for each, text in posted.items() if text is not None}
    if not all(about.values()):
        raise NotSo("words_missing", service.name["ko"])
    return service.model_dump() | {
        "prefix": told(f"prefix-{code}", service.prefix).strip().upper(),
        "target_minutes": told(f"target-{code}", str(service.target_minutes)),
        "name": service.name | names,
        "about": service.about | about,
        "offered": offered,
    }


def _new(office: Office, fields: Fields) -> Body:
    said = {name: fields.get(name, "").strip() for name in (*NEW, "new-target")}
    if not CODE.fullmatch(said["new-code"]):
        raise NotSo("code_form", said["new-code"][:40])
    if office.service(said["new-code"]) is not None:
        raise NotSo("code_taken", said["new-code"])
    if not LETTER.fullmatch(said["new-prefix"].upper()):
        raise NotSo("prefix_letter", said["new-prefix"][:10])
    if not all(said[name] for name in ("new-ko", "new-en", "new-about-ko", "new-about-en")):
        raise NotSo("words_missing")
    target = said["new-target"] or str(Service.model_fields["target_minutes"].default)
    if not (target.isascii() and target.isdigit() and 0 < int(target[:9]) <= LONGEST_TARGET_MINUTES):
        raise NotSo("target_range", target[:10])
    return {
        "code": said["new-code"],
        "prefix": said["new-prefix"].upper(),
        "name": {"ko": said["new-ko"], "en": said["new-en"]},
        "about": {"ko": said["new-about-ko"], "en": said["new-about-en"]},
        "target_minutes": int(target),
        "offered": True,
    }


def _letters_differ(services: list[Body]) -> None:
    """Also from those of services taken away: their numbers may still be in somebody's hand."""
    of: dict[str, Body] = {}
    for service in services:
        before = of.setdefault(service["prefix"], service)
        if before is not service:
            raise NotSo("prefix_taken", f"{service['prefix']} · {before['name']['ko']}")
