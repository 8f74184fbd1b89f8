"""The pages of passkeys over HTTP: the door, one's own page, and that a foreign form does nothing."""

import re
from typing import Any

import pytest
import requests
from rig_clerk import Clerk, enter_and_sign_in
from rig_passkey import Authenticator

from center.console import passkey
from center.console.door import COOKIE
from center.staff.roles import Role

DOOR = "/console/sign-in"
ME = "/console/me"

pytestmark = pytest.mark.slow  # argon2 takes its time on purpose


def send(
    kit: Any, path: str, host: str = "", cookie: str = "", site: str = "same-origin", **fields: str
) -> Any:
    """A form from a browser that calls the center by a name."""
    headers = {"Host": host or named(kit), "Sec-Fetch-Site": site, "Cookie": f"{COOKIE}={cookie}"}
    return requests.post(kit.url + path, data=fields, headers=headers, allow_redirects=False, timeout=10)


def look(kit: Any, path: str, cookie: str = "", host: str = "") -> str:
    """A page, as such a browser sees it."""
    headers = {"Host": host or named(kit), "Cookie": f"{COOKIE}={cookie}"}
    return requests.get(kit.url + path, headers=headers, timeout=10).content.decode()


def named(kit: Any) -> str:
    """The test's center by its name."""
    return f"localhost:{kit.url.rpartition(':')[2]}"


def token(page: str) -> str:
    """What a form of that page brings back."""
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    return found[1] if found else ""


def add(kit: Any, cookie: str, key: Authenticator, name: str = "내 전화") -> Any:
    """As the page's script does."""
    csrf = token(look(kit, ME, cookie))
    asked = send(kit, f"{ME}/passkey/challenge", cookie=cookie, csrf=csrf)
    options = asked.json() if asked.ok else {"challenge": "AAAA", "user": {"id": "AAAA"}}
    answer = key.create(options)
    return send(kit, f"{ME}/passkey", cookie=cookie, csrf=csrf, name=name, credential=answer)


def enter(kit: Any, key: Authenticator) -> Any:
    """By passkey."""
    options = send(kit, f"{DOOR}/passkey/challenge").json()
    return send(kit, f"{DOOR}/passkey", credential=key.get(options))


@pytest.fixture
def kim(kit: Any) -> Clerk:
    """A clerk, inside by password and code."""
    return enter_and_sign_in(kit, "kim", Role.CLERK)


@pytest.fixture
def key(kit: Any, kim: Clerk) -> Authenticator:
    """Kim's."""
    it = Authenticator(f"http://{named(kit)}")
    assert add(kit, kim.cookie, it).headers["location"] == f"{ME}?done"
    return it


def test_added_used_named_and_removed(kit: Any, kim: Clerk, key: Authenticator) -> None:
    """The page tells the name, the day and the last use; who came in by it is out when it goes."""
    page = look(kit, ME, kim.cookie)
    assert "내 전화" in page
    assert "2026.11.24 23:10" in page
    assert "아직 없음" in page
    kit.clock.advance(minutes=5)
    welcome = enter(kit, key)
    assert (welcome.status_code, welcome.headers["location"]) == (303, "/console")
    assert "HttpOnly" in welcome.headers["set-cookie"]
    by_key = welcome.cookies[COOKIE]
    page = look(kit, ME, by_key)
    assert "2026.11.24 23:15" in page
    (id_,) = re.findall(r'data-passkey-id="([^"]+)"', page)
    send(kit, f"{ME}/passkey/{id_}/name", cookie=by_key, csrf=token(page), name=" <b>새\n이름</b> ")
    assert "&lt;b&gt;새 이름&lt;/b&gt;" in look(kit, ME, kim.cookie)
    send(kit, f"{ME}/passkey/{id_}/name", cookie=by_key, csrf=token(page), name=" \x00 ")
    assert "새 이름" in look(kit, ME, kim.cookie)
    gone = send(kit, f"{ME}/passkey/{id_}/remove", cookie=by_key, csrf=token(page))
    assert gone.status_code == 303
    assert 'name="password"' in look(kit, ME, by_key)
    assert "아직 패스키가 없어요" in look(kit, ME, kim.cookie)
    assert enter(kit, key).status_code == 403


def test_only_password_and_code_make_a_passkey(kit: Any, key: Authenticator) -> None:
    """Who came in by a passkey finds no form for it, and none works."""
    cookie = enter(kit, key).cookies[COOKIE]
    page = look(kit, ME, cookie)
    assert "data-passkey=" not in page
    assert "비밀번호와 인증 번호로 들어오세요" in page
    assert send(kit, f"{ME}/passkey/challenge", cookie=cookie, csrf=token(page)).status_code == 403
    assert add(kit, cookie, Authenticator(key.origin)).status_code == 403
    assert len(kit.rows("staff_passkey")) == 1


def test_a_foreign_form_does_nothing(kit: Any, kim: Clerk, key: Authenticator) -> None:
    """Without our token, or from another site; at the door as well."""
    page = look(kit, ME, kim.cookie)
    (id_,) = re.findall(r'data-passkey-id="([^"]+)"', page)
    acts = ("passkey/challenge", "passkey", f"passkey/{id_}/name", f"passkey/{id_}/remove")
    for act in acts:
        for csrf, site in (("", "same-origin"), ("x" * 22, "same-origin"), (token(page), "cross-site")):
            foreign = send(
                kit, f"{ME}/{act}", cookie=kim.cookie, site=site, csrf=csrf, name="x", credential="x"
            )
            assert foreign.status_code == 403, (act, site)
    options = send(kit, f"{DOOR}/passkey/challenge").json()
    assert send(kit, f"{DOOR}/passkey/challenge", site="cross-site").status_code == 403
    answer = key.get(options)
    foreign = send(kit, f"{DOOR}/passkey", site="cross-site", credential=answer)
    assert (foreign.status_code, "set-cookie" in foreign.headers) == (403, False)
    assert send(kit, f"{DOOR}/passkey", credential=answer).status_code == 303


@pytest.mark.parametrize("credential", ["", "{}", "[" * 5000, '{"id":1}', "x" * 9000])
def test_what_is_no_answer_is_refused(kit: Any, kim: Clerk, credential: str) -> None:
    """By a page, with the form for the password on it; on one's own page as well."""
    refused = send(kit, f"{DOOR}/passkey", credential=credential)
    assert refused.status_code == 403
    assert "패스키로 들어가지 못했어요" in refused.content.decode()
    assert 'name="password"' in refused.text
    csrf = token(look(kit, ME, kim.cookie))
    refused = send(kit, f"{ME}/passkey", cookie=kim.cookie, csrf=csrf, name="x", credential=credential)
    assert refused.status_code == 403
    assert "만들지 못했어요" in refused.content.decode()


def test_where_there_are_no_passkeys_none_is_offered(kit: Any, kim: Clerk) -> None:
    """By a bare number or a name that is not the center's; password and code work as ever."""
    for host in (
        kit.url.removeprefix("http://"),
        "evil.example",
        "localhost:99999",
        "localhost@evil.example",
    ):
        assert "passkey.js" not in look(kit, DOOR, host=host), host
        assert "data-passkey=" not in look(kit, ME, kim.cookie, host), host
        assert send(kit, f"{DOOR}/passkey/challenge", host).status_code == 403, host
        assert send(kit, f"{DOOR}/passkey", host, credential="{}").status_code == 403, host
    assert "passkey.js" in look(kit, DOOR)


def test_a_page_s_script_is_a_file_of_ours(kit: Any, kim: Clerk) -> None:
    """Nothing inline: the policy would stop it. Hidden until the script says that it can."""
    for page in (look(kit, DOOR), look(kit, ME, kim.cookie)):
        assert re.findall(r"<script[^>]*>[^<]", page) == []
        assert re.findall(r' on\w+="| style="', page) == []
        (form,) = re.findall(r"<form[^>]*data-passkey[^>]*>", page)
        assert form.endswith("hidden>")
    script = requests.get(kit.url + "/console/static/passkey.js", timeout=10)
    assert script.headers["content-type"].startswith("text/javascript")


def test_an_address_asks_only_so_often(kit: Any) -> None:
    """Each challenge is a row: a stranger does not fill the disk."""
    codes = [send(kit, f"{DOOR}/passkey/challenge").status_code for _ in range(passkey.BURST + 40)]
    assert codes[0] == 200
    assert 429 in codes
    assert len(kit.rows("staff_challenge")) == codes.count(200)
