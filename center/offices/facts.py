"""What there is to know of an office, fact by fact: so it is read, and so two of them are compared."""

from dataclasses import dataclass

from center.offices.lines import notices_as_lines, shifts_as_lines, slots_as_lines, windows_as_lines
from center.offices.model import Office

YES = "✓"
"""The value of what is so; what is not so has none."""


@dataclass(frozen=True, slots=True)
class Fact:
    """what: a name that the console has words for. entry: of which service or counter; empty: of the office.

    values: one, or those of a list.
    """

    what: str
    entry: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that changed. before, after: only the values that are not in both."""

    what: str
    entry: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def facts_of(office: Office) -> list[Fact]:
    """All that can be changed, in the order of a reader."""
    found = [
        Fact("name_ko", "", (office.name["ko"],)),
        Fact("name_en", "", (office.name["en"],)),
        Fact("closed", "", tuple(str(day) for day in office.closed)),
        Fact("windows", "", _lines(windows_as_lines(office.windows))),
        Fact("shifts", "", _lines(shifts_as_lines(office.shifts))),
        Fact("slots", "", _lines(slots_as_lines(office.slots))),
        Fact("notices", "", _lines(notices_as_lines(office.notices))),
    ]
    for service in office.services:
        code = service.code
        found += [
            Fact("service_name_ko", code, (service.name["ko"],)),
            Fact("service_name_en", code, (service.name["en"],)),
            Fact("about_ko", code, _lines(service.about.get("ko", ""))),
            Fact("about_en", code, _lines(service.about.get("en", ""))),
            Fact("prefix", code, (service.prefix,)),
            Fact("target", code, (str(service.target_minutes),)),
            Fact("offered", code, (YES,) if service.offered else ()),
        ]
    for counter in office.counters:
        found += [
            Fact("counter_services", str(counter.number), counter.services),
            Fact("counter_languages", str(counter.number), counter.languages),
        ]
    return [
        *found,
        Fact("priority", "", (str(office.priority.minutes),)),
        Fact("tolerance", "", (str(office.tolerance),)),
        Fact("quiet_from", "", (f"{office.quiet_from:%H:%M}",)),
        Fact("quiet_until", "", (f"{office.quiet_until:%H:%M}",)),
    ]


def differences(before: Office, after: Office) -> tuple[Difference, ...]:
    """What is not the same; empty where nothing changed that anybody could tell."""
    was, now = (
        {(each.what, each.entry): each.values for each in facts_of(office)} for office in (before, after)
    )
    found = []
    for what, entry in dict.fromkeys((*was, *now)):
        old, new = was.get((what, entry), ()), now.get((what, entry), ())
        gone, come = (
            tuple(value for value in values if value not in others)
            for values, others in ((old, new), (new, old))
        )
        if gone or come:
            found.append(Difference(what, entry, gone, come))
    return tuple(found)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.splitlines())
