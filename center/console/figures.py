"""Figures of the office: today or a span of days, as numbers, charts and CSV."""

import csv
import io
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from fastapi import Response

from center.clock import SEOUL, Clock
from center.console.door import Door, Visit
from center.console.words_of_the_office import APPLIED, ENDINGS, FACES, FIGURES
from center.database.engine import Database
from center.figures.feelings import Feelings
from center.figures.machines import PASSPORT, Alone, done_alone, everything
from center.figures.measure import Case, Figures, figures, share_off_hours
from center.figures.read import TooLong, cases
from center.offices.book import Offices
from center.offices.model import Office
from center.queue.states import Ending
from center.staff.roles import THE_FIGURES
from center.web.page import HEADERS, Pages
from contract.catalogue import Catalogue
from contract.text import Text

BASELINES = (("2010–11 언제나 민원실", 0.471), ("2010–11 역 민원센터 5곳", 0.465))
"""Shares at night, on weekends and holidays (domain.md 1): 42,999 of 91,303 and 141,498 of 304,297 cases."""

YEARS = (2000, 2199)

_BOM = "\ufeff"
"""Spreadsheets take a file without it for another encoding."""


class FiguresPages:
    """Of the own office only."""

    def __init__(
        self,
        door: Door,
        pages: Pages,
        database: Database,
        clock: Clock,
        offices: Offices,
        feelings: Feelings,
        catalogue: Catalogue,
    ) -> None:
        self._pages = pages
        self._database = database
        self._clock = clock
        self._offices = offices
        self._feelings = feelings
        self._kinds = {each.code: each.name for each in catalogue.documents} | {PASSPORT: APPLIED}
        door.page("/console/figures", THE_FIGURES, self._page)
        door.page("/console/figures.csv", THE_FIGURES, self._csv)

    def _page(self, visit: Visit) -> Response:
        office, (first, last) = self._office(visit), self._span(visit)
        try:
            found, is_long = self._cases(office, first, last), False
        except TooLong:
            first = last
            found, is_long = self._cases(office, first, last), True
        whole, *kinds = _told(office, found)
        alone = done_alone(self._database, office.id, first, last)
        every = everything(found, alone)
        return self._pages.page(
            "figures.html",
            me=visit.signed,
            office=office,
            first=first,
            last=last,
            whole=whole[1],
            kinds=kinds,
            baselines=BASELINES,
            every=every,
            busiest=max(*every.by_hour, 1),
            machines=self._by_kind(alone),
            figure_words=FIGURES,
            is_long=is_long,
            felt=self._feelings.count(office.id, first, last),
            faces=FACES,
            endings=ENDINGS,
        )

    def _csv(self, visit: Visit) -> Response:
        office, (first, last) = self._office(visit), self._span(visit)
        try:
            found = self._cases(office, first, last)
        except TooLong:
            return Response("400", 400, headers=dict(HEADERS))
        out = io.StringIO()
        table = csv.writer(out)
        table.writerow(COLUMNS)
        for name, told in _told(office, found):
            table.writerow([office.id, first, last, name["en"], *_row(told)])
        alone = done_alone(self._database, office.id, first, last)
        every = everything(found, alone)
        rest = [("counters and machines", every.cases, every.off_hours)]
        rest += [(f"machine: {name['en']}", count, share) for name, count, share in self._by_kind(alone)]
        for kind, count, share in rest:
            table.writerow([office.id, first, last, kind, *_counted(count, share)])
        headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{office.id}-{first}-{last}.csv"'}
        return Response(_BOM + out.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)

    def _by_kind(self, alone: Sequence[Alone]) -> list[tuple[Text, int, float | None]]:
        """What machines did, the most frequent first: its name, how often, the share at night and so on."""
        of: defaultdict[str, list[datetime]] = defaultdict(list)
        for each in alone:
            of[each.kind].append(each.at)
        rows = [(kind, len(at), share_off_hours(at)) for kind, at in of.items()]
        rows.sort(key=lambda row: (-row[1], row[0]))
        return [
            (self._kinds.get(kind, {"ko": kind, "en": kind}), count, share) for kind, count, share in rows
        ]

    def _cases(self, office: Office, first: date, last: date) -> list[Case]:
        return cases(self._database, office.id, first, last, now=self._clock())

    def _office(self, visit: Visit) -> Office:
        return self._offices.at(visit.signed.person.office)

    def _span(self, visit: Visit) -> tuple[date, date]:
        today = self._clock().astimezone(SEOUL).date()
        first, last = (_day(visit.fields.get(name, ""), today) for name in ("from", "to"))
        return min(first, last), max(first, last)


COLUMNS = (
    *("office", "from", "to", "service", "arrived", "served", "missed", "left", "untold"),
    *(f"ended_{ending.value}" for ending in Ending),
    *("wait_mean_min", "wait_p50_min", "wait_p90_min", "wait_max_min"),
    *("service_mean_min", "service_p50_min", "service_p90_min", "service_max_min"),
    *("within_target", "off_hours"),
)


def _told(office: Office, found: Sequence[Case]) -> list[tuple[dict[str, str], Figures]]:
    """All of it, then each service."""
    targets = {service.code: service.target_minutes for service in office.services}
    rows = [({"ko": "모두", "en": "all"}, figures(found, targets))]
    for service in office.services:
        mine = [case for case in found if case.service == service.code]
        rows.append((_plain(service.name), figures(mine, targets)))
    return rows


def _plain(name: dict[str, str]) -> dict[str, str]:
    """A name a spreadsheet takes for a formula is told with a mark before it."""
    return {language: f"'{text}" if text[:1] in "=+-@\t" else text for language, text in name.items()}


def _row(told: Figures) -> list[object]:
    spreads = [
        "" if spread is None else round(value, 2)
        for spread in (told.wait, told.service)
        for value in ((spread.mean, spread.p50, spread.p90, spread.most) if spread else (0,) * 4)
    ]
    shares = ["" if share is None else round(share, 4) for share in (told.within_target, told.off_hours)]
    counts = (told.arrived, told.served, told.missed, told.left, told.untold)
    return [*counts, *told.endings.values(), *spreads, *shares]


def _counted(count: int, share: float | None) -> list[object]:
    """A row of what has neither wait nor clerk."""
    told: dict[str, object] = {"arrived": count, "served": count}
    told["off_hours"] = "" if share is None else round(share, 4)
    return [told.get(column, "") for column in COLUMNS[4:]]


def _day(text: str, otherwise: date) -> date:
    """A day of our times: the first and the last of the calendar have none before or after them."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return otherwise
    return day if YEARS[0] <= day.year <= YEARS[1] else otherwise
