"""The people of all offices at the console: an administrator looks after them, without a script."""

import re
import subprocess
from html import escape, unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from rig_clerk import OFFICE, Clerk, enter, enter_and_sign_in, hire

from center.console.people import ONE, PEOPLE_PAGE
from center.seal.code import draw_text
from center.staff.people import app_address
from center.staff.roles import Role

pytestmark = pytest.mark.slow  # argon2 takes its time on purpose


@pytest.fixture
def boss(kit: Any) -> Clerk:
    """An administrator, who begins at this page."""
    boss = enter_and_sign_in(kit, "boss", Role.ADMINISTRATOR)
    assert boss.get("/console").headers["location"] == PEOPLE_PAGE
    boss.get(PEOPLE_PAGE)
    return boss


def shown(page: str, name: str) -> str:
    """What the page shows only once."""
    found = re.search(rf"<code data-{name}>([^<]+)</code>", page)
    assert found is not None
    return found[1]


def scanned(page: str, folder: Path) -> str:
    """What a stranger (zbar) reads in the page's QR code."""
    side = int(re.findall(r'viewBox="0 0 (\d+)', page)[0])
    dots = [[255] * (side + 8) for _ in range(side + 8)]
    for x, y, run in re.findall(r"M(\d+) (\d+)h(\d+)v1", page):
        for at in range(int(run)):
            dots[int(y) + 4][int(x) + at + 4] = 0
    large = [[dot for dot in row for _ in range(4)] for row in dots for _ in range(4)]
    file = folder / "qr.pgm"
    file.write_bytes(b"P5 %d %d 255\n" % (len(large), len(large)) + b"".join(map(bytes, large)))
    command = ["zbarimg", "--quiet", "--raw", "--nodbus", str(file)]
    return subprocess.run(command, capture_output=True, text=True, timeout=20).stdout.strip()


def test_somebody_new_signs_in_with_what_is_shown_once(kit: Any, boss: Clerk, tmp_path: Path) -> None:
    """Password and secret as text and as a QR code; the list shows who is signed in, and finds."""
    new = {"id": "kim", "name": "김민지", "office": OFFICE, "role-clerk": "1", "why": "새로 오심"}
    answer = boss.press(PEOPLE_PAGE, **new)
    assert answer.headers["cache-control"] == "no-store"
    kim = Clerk(kit, "kim", shown(boss.page, "secret").replace(" ", ""))
    password = shown(boss.page, "password")
    address = scanned(boss.page, tmp_path)
    assert parse_qs(urlsplit(address).query)["secret"] == [kim.secret]
    assert address == app_address("kim", kim.secret)
    assert draw_text(address).svg in boss.page
    assert kim.sign_in(password=password).is_redirect
    boss.get(f"{PEOPLE_PAGE}?find=민지")
    assert re.findall(r'data-id="([^"]+)"', boss.page) == ["kim"]
    assert "들어와 있어요" in boss.page
    assert password not in boss.page
    row = kit.rows("audit")[-1]
    assert (row.who, row.what, row.subject, row.why) == ("boss", "staff.added", "kim", "clerk · 새로 오심")


def test_a_slip_enters_nobody_and_what_was_typed_stays(kit: Any, boss: Clerk) -> None:
    """The page says which."""
    right = {"id": "kim", "name": "김민지", "office": OFFICE, "role-clerk": "1", "why": "새로 오심"}
    for slip, told in (
        ({"id": "Kim"}, "아이디는 영어 소문자나 숫자로"),
        ({"id": "boss"}, "이미 있는 아이디예요"),
        ({"name": " "}, "이름을 64자까지로"),
        ({"office": "nowhere"}, "사무소를 골라 주세요"),
        ({"role-clerk": ""}, "맡은 일을 하나 이상"),
        ({"why": " "}, "왜 하는지 적어 주세요"),
    ):
        boss.press(PEOPLE_PAGE, **{name: text for name, text in (right | slip).items() if text})
        assert told in boss.page
        assert ('value="김민지"' in boss.page) == ("name" not in slip)
    assert [row.id for row in kit.rows("staff")] == ["boss"]


def test_each_act_is_about_one_person_and_has_its_reason(kit: Any, boss: Clerk) -> None:
    """Another role, a lost phone, dismissed, taken back; each ends the session that was open."""
    kim = enter(kit, "kim", Role.CLERK)

    def act(name: str, **fields: str) -> None:
        assert kim.sign_in(**({"password": password} if password else {})).is_redirect
        assert kim.get("/console/me").status_code == 200
        boss.get(f"{ONE}?id=kim")
        boss.press(f"{ONE}/{name}", id="kim", why=f"왜 {name}", **fields)
        assert kim.get("/console/me").is_redirect
        kit.clock.advance(seconds=60)

    password = ""
    act("change", office=OFFICE, **{"role-technician": "1"})
    assert "바꾸었어요" in boss.page
    act("renew")
    kim.secret, password = shown(boss.page, "secret").replace(" ", ""), shown(boss.page, "password")
    act("dismiss")
    assert "그만두었어요" in boss.page
    assert kim.sign_in(password=password).status_code == 403
    boss.press(f"{ONE}/take_back", id="kim", why="다시 오심")
    kit.clock.advance(seconds=60)
    assert kim.sign_in(password=password).is_redirect
    assert kim.get("/console").headers["location"] == "/console/kiosks"
    whys = [row.why for row in kit.rows("audit") if row.who == "boss"]
    assert whys == ["+technician -clerk · 왜 change", "왜 renew", "왜 dismiss", "다시 오심"]


def test_nobody_does_it_to_oneself_and_what_is_missing_changes_nothing(kit: Any, boss: Clerk) -> None:
    """The page offers no form about oneself; one that is sent all the same is answered."""
    boss.get(f"{ONE}?id=boss")
    assert "다른 관리자가 바꿔요" in boss.page
    assert f'action="{ONE}/' not in boss.page
    for act in ("change", "renew", "dismiss"):
        boss.press(f"{ONE}/{act}", id="boss", why="x", office=OFFICE, **{"role-clerk": "1"})
        assert "다른 관리자가 바꿔요" in boss.page
    hire(kit, "kim", Role.CLERK)
    boss.press(f"{ONE}/dismiss", id="kim", why=" ")
    assert "왜 하는지 적어 주세요" in boss.page
    boss.press(f"{ONE}/change", id="kim", why="x", office=OFFICE)
    assert "맡은 일을 하나 이상" in boss.page
    assert boss.press(f"{ONE}/dismiss", id="nobody", why="x").headers["location"] == PEOPLE_PAGE
    assert [row.who for row in kit.rows("audit") if row.what != "staff.added"] == []


def test_who_has_an_odd_id_of_former_times_can_be_dismissed(kit: Any, boss: Clerk) -> None:
    """None at all, or one with a slash; their page is found by the link of the list."""
    for id_ in ("", "김/lee&"):
        hire(kit, id_, Role.CLERK)
        boss.get(PEOPLE_PAGE)
        link = re.search(rf'data-id="{escape(id_)}".*?href="([^"]+)"', boss.page, re.S)
        assert link is not None
        boss.get(unescape(link[1]))
        assert f'name="id" value="{escape(id_)}"' in boss.page
        boss.press(f"{ONE}/dismiss", id=id_, why="x")
        assert "그만두었어요" in boss.page
        kit.clock.advance(seconds=1)
    assert sum(row.disabled_at is not None for row in kit.rows("staff")) == 2


def test_the_ways_to_the_page_are_shown_to_administrators_only(kit: Any, boss: Clerk) -> None:
    """From the office's data, which has a way out, too, and from one's own page."""
    kim = enter_and_sign_in(kit, "kim", Role.SUPERVISOR)
    for path in ("/console/office", "/console/me"):
        for clerk, is_theirs in ((boss, True), (kim, False)):
            clerk.get(path)
            assert (f'href="{PEOPLE_PAGE}"' in clerk.page) == is_theirs
            assert 'action="/console/sign-out"' in clerk.page
