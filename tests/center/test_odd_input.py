"""Every route of the center with what no page of ours would send: refused or not found, never our fault."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import requests
from fastapi.routing import APIRoute
from rig_clerk import Clerk, enter_and_sign_in

import center
from center.api.app import create_app
from center.console.door import COOKIE
from center.seal.keys import load_public
from center.staff.roles import Role
from center.verify.limit import LookUpLimit
from center.verify.routes import Counter, verify_router

pytestmark = pytest.mark.slow

ODD = (
    *("\0", "a\0b", "\u00b2", "\u0663", "9" * 5000, "-1", "\U0001f600", "' or 1=1 --", "%", "null"),
    *("0001-01-01", "9999-12-31", "9999-12-31T23:59:59+00:00", "a" * 700, "../../etc/passwd"),
)
READS = re.compile(r"""(?:fields\.get|told|query_params\.get|fields\[)\(?f?"([\w-]+)""")
MORE = (
    "ko-passport",
    "prefix-passport",
    "target-passport",
    "services-1",
    "languages-1",
    "number-new",
    "from",
    "to",
)


def field_names() -> list[str]:
    """Of all forms and queries, as the code asks for them."""
    sources = Path(center.__file__).parent.rglob("*.py")
    found = {name for source in sources for name in READS.findall(source.read_text("utf-8"))}
    return sorted(found.union(MORE) - {"csrf"})


@pytest.fixture
def routes(kit: Any, front: Any, tmp_path: Path) -> list[tuple[str, str]]:
    """(method, path) of all there are, the public look-ups of papers among them."""
    counter = Counter(kit.center.issued_papers, LookUpLimit(lambda: 0.0, burst=10**6), lambda *_: None)
    keys = load_public(tmp_path)
    front.app = app = create_app(kit.center, verify=verify_router(counter, keys=keys, site=lambda: ""))
    found = sorted(_all_of(app.routes))
    paths = {path for _, path in found}
    assert {"/board/{office}/events", "/t/{secret}", "/c/{secret}", "/console/office", "/verify"} <= paths
    assert any(path.startswith("/api/v1/") for path in paths)
    return found


def _all_of(routes: Any) -> Iterator[tuple[str, str]]:
    """A router that was included stands in the list as one entry, with its own list inside."""
    for route in routes:
        if hasattr(route, "original_router"):
            yield from _all_of(route.original_router.routes)
        if isinstance(route, APIRoute):
            for method in route.methods:
                yield method, route.path


@pytest.fixture
def boss(kit: Any) -> Clerk:
    """Somebody who may do everything."""
    boss = enter_and_sign_in(kit, "boss", *Role)
    boss.get()
    return boss


def filled(path: str, odd: str) -> str:
    """With the odd value wherever the path has a name."""
    return re.sub(r"\{\w+\}", lambda _: requests.utils.quote(odd, safe=""), path)


def send(kit: Any, method: str, path: str, **more: Any) -> int:
    """The status; nothing is read of an answer that may never end."""
    with kit.http.request(
        method, kit.url + path, allow_redirects=False, stream=True, timeout=20, **more
    ) as answer:
        return answer.status_code


def test_odd_values_of_strangers(kit: Any, routes: list[tuple[str, str]]) -> None:
    """In the path, the query and the form; NUL is a bad request wherever it comes."""
    for odd in ODD:
        names = field_names()
        for method, path in routes:
            where = filled(path, odd)
            statuses = {
                send(kit, method, where, data={"x": "y"}),
                send(kit, method, filled(path, "x"), params=dict.fromkeys(names, odd[:200]), data={"x": "y"}),
                send(kit, method, filled(path, "x"), data=dict.fromkeys(names, odd[:200])),
            }
            assert max(statuses) < 500, (method, path, odd[:20])
            if "\0" in odd and where != path:
                assert send(kit, method, where) == 400


def test_odd_values_of_a_clerk(kit: Any, routes: list[tuple[str, str]], boss: Clerk) -> None:
    """Behind the door each field of each form by itself, with a token that is ours, and an odd one."""
    for odd in ODD:
        token = re.search(r'name="csrf" value="([^"]+)"', boss.page)
        assert token
        boss.press("/console/counter/choose", counter="1")
        headers = {"Cookie": f"{COOKIE}={boss.cookie}"}
        for method, path in routes:
            if not path.startswith("/console") or path == "/console/sign-out":
                continue
            values = dict.fromkeys(field_names(), odd[:200])
            form = {"csrf": token[1], **values} if method == "POST" else None
            params = values if method == "GET" else None
            plain = filled(path.replace("{id}", str(uuid4())).replace("{act}", "transfer"), "x")
            for where in {filled(path, odd), plain}:
                status = send(kit, method, where, headers=headers, data=form, params=params)
                assert status < 500, (method, where, odd[:20])
        strange = {"csrf": odd, "here": ""}
        assert send(kit, "POST", "/console/counter/next", headers=headers, data=strange) in (400, 403)


ONE_BY_ONE = (
    *(("/console/counter/choose", "counter"), ("/console/handoffs/code", "code"), ("/console/office", "why")),
    *(("/console/office", "closed"), ("/console/office", "tolerance"), ("/console/office", "shifts")),
    *(
        ("/console/appointments/come", "code"),
        ("/console/passport/code", "code"),
        ("/console/me/passkey", "name"),
    ),
)


def test_one_odd_field_among_good_ones(kit: Any, boss: Clerk) -> None:
    """So that it is not refused for another first."""
    for odd in ODD:
        good = {"valid_from": str(kit.clock().date()), "why": "a test", "priority": "20", "tolerance": "3"}
        good |= {"quiet_from": "22:00", "quiet_until": "07:00", "closed": ""}
        for path, field in ONE_BY_ONE:
            assert boss.press(path, **(good if "office" in path else {})) is not None
            assert boss.press(path, **{**good, field: odd}).status_code < 500, (path, field, odd[:20])
        for path in (
            "audit?who=",
            "audit?before=",
            "figures?from=",
            "figures.csv?to=",
            "office?on=",
            "counter?did=",
        ):
            assert boss.get(f"/console/{path}{requests.utils.quote(odd, safe='')}").status_code < 500, path


def test_odd_notes_and_places_for_somebody_who_is_here(kit: Any, boss: Clerk) -> None:
    """Parked or sent on with it."""
    for odd in ODD:
        kit.call("/tickets", {"id": str(uuid4()), "office": "suwon-24", "service": "advice"})
        boss.press("/console/counter/choose", counter="1")
        boss.next()
        assert boss.number()
        for act in ("transfer", "hold", "add"):
            for field in ("to", "note", "person", "service"):
                assert boss.do(act, **{field: odd}).status_code < 500, (act, field)
                boss.get()


def test_odd_words_at_the_door(kit: Any, boss: Clerk) -> None:
    """The right id and password with an odd code, too."""
    for odd in ODD:
        good = {"id": "boss", "password": "correct horse battery", "code": "000000"}
        for field in good:
            answer = requests.post(kit.url + "/console/sign-in", data={**good, field: odd}, timeout=20)
            assert answer.status_code in (400, 403), field


def test_odd_words_of_a_kiosk(kit: Any, routes: list[tuple[str, str]]) -> None:
    """Signed, well-formed, and nonsense."""
    for odd in ODD:
        for method, path in routes:
            if method != "POST" or not path.startswith("/api/v1/"):
                continue
            body = {
                "id": str(uuid4()),
                "office": odd,
                "service": odd,
                "token": odd,
                "code": odd,
                "document": odd,
            }
            for content in (json.dumps(body).encode(), json.dumps(odd).encode(), odd.encode()):
                assert kit.call(path.removeprefix("/api/v1"), content).status_code < 500, (path, odd[:20])
