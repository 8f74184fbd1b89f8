"""The opener: one application a request, with a purpose, written down first; nobody opens many alone."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from center.opener.line import OpenerAway, OpenerChild, OpenerLine, OpenerSaysNo
from center.opener.log import is_whole
from center.opener.opener import Opener
from center.opener.vault import MOST_ALONE, MOST_WITH, OpenerRefused, Opening, Refused, Vault
from contract.envelope import close

OFFICE = "suwon-24"


class Clock:
    """Moves when told."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 24, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Now."""
        return self.at


@pytest.fixture
def clock() -> Clock:
    """Nine in the morning."""
    return Clock()


@pytest.fixture
def vault(tmp_path: Path, clock: Clock) -> Vault:
    """With no key yet."""
    return Vault(tmp_path / "vault", clock)


def sealed(vault: Vault | Opener, who: str = "kim", *, subject: str = "", why: str = "review") -> Opening:
    """Something to open."""
    wrapped, body = close(vault.public(OFFICE), "passport/x", "홍길동".encode())
    return Opening(OFFICE, subject or str(uuid4()), who, why, "passport/x", wrapped, body)


def refused(vault: Vault, request: Opening) -> Refused:
    """Why not."""
    with pytest.raises(OpenerRefused) as caught:
        vault.open(request)
    return caught.value.why


def test_what_was_sealed_is_opened_and_written_down(vault: Vault, tmp_path: Path) -> None:
    """Who, what for, which one; and nothing of the content."""
    assert vault.open(sealed(vault, subject="a-1")).decode() == "홍길동"
    log = tmp_path / "vault" / "openings.log"
    entry = json.loads(log.read_text("utf-8").splitlines()[-1])
    assert (entry["what"], entry["who"], entry["why"], entry["subject"]) == ("opened", "kim", "review", "a-1")
    assert "홍길동" not in log.read_text("utf-8")


def test_without_a_purpose_nothing_is_opened(vault: Vault) -> None:
    """An empty one is none."""
    assert refused(vault, sealed(vault, why="  ")) is Refused.NO_PURPOSE


def test_another_seal_does_not_open(vault: Vault) -> None:
    """Bound to one revision of one application."""
    request = sealed(vault)
    other = Opening(OFFICE, "x", "kim", "review", "passport/y", request.wrapped, request.body)
    assert refused(vault, other) is Refused.BROKEN


def test_nobody_opens_many_alone(vault: Vault, clock: Clock) -> None:
    """After twenty different ones a second person must allow it, for an hour, up to a hundred."""
    for _ in range(MOST_ALONE):
        vault.open(sealed(vault))
    assert refused(vault, sealed(vault)) is Refused.SECOND_PERSON
    vault.open(sealed(vault, who="lee"))
    with pytest.raises(OpenerRefused):
        vault.allow("kim", "kim")
    vault.allow("kim", "lee")
    for _ in range(MOST_WITH - MOST_ALONE):
        vault.open(sealed(vault))
    assert refused(vault, sealed(vault)) is Refused.SECOND_PERSON
    clock.at += timedelta(hours=1, seconds=1)
    vault.open(sealed(vault))


def test_the_same_one_again_counts_once(vault: Vault) -> None:
    """A clerk looks at it before and after lunch."""
    for _ in range(MOST_ALONE * 2):
        vault.open(sealed(vault, subject="the same"))
    for number in range(MOST_ALONE - 1):
        vault.open(sealed(vault, subject=f"another {number}"))
    assert refused(vault, sealed(vault, subject="one too many")) is Refused.SECOND_PERSON


def test_a_restart_forgives_nothing(vault: Vault, tmp_path: Path, clock: Clock) -> None:
    """Who opened their twenty opens no more after one; who was allowed more, is; an hour later all is new."""
    for _ in range(MOST_ALONE):
        vault.open(sealed(vault))
        vault.open(sealed(vault, who="lee"))
    vault.allow("lee", "kim")
    clock.at += timedelta(minutes=59)
    again = Vault(tmp_path / "vault", clock)
    assert refused(again, sealed(again)) is Refused.SECOND_PERSON
    again.open(sealed(again, who="lee"))
    clock.at += timedelta(minutes=1, seconds=1)
    once_more = Vault(tmp_path / "vault", clock)
    once_more.open(sealed(once_more))
    for _ in range(MOST_ALONE - 1):  # with the one of a minute ago
        once_more.open(sealed(once_more, who="lee"))
    assert refused(once_more, sealed(once_more, who="lee")) is Refused.SECOND_PERSON


def test_a_line_taken_out_of_the_log_is_seen(vault: Vault, tmp_path: Path) -> None:
    """Each names the hash of the one before; also after a restart."""
    for _ in range(3):
        vault.open(sealed(vault))
    log = tmp_path / "vault" / "openings.log"
    again = Vault(tmp_path / "vault", Clock())
    again.open(sealed(again))
    assert is_whole(log)
    lines = log.read_text("utf-8").splitlines()
    log.write_text("\n".join(lines[:1] + lines[2:]) + "\n", "utf-8")
    assert not is_whole(log)


def test_a_name_that_is_no_office_makes_no_file(vault: Vault, tmp_path: Path) -> None:
    """Nor leads out of the folder."""
    for wrong in ("", "../x", "a/b", "a\0b"):
        with pytest.raises(ValueError, match="office"):
            vault.public(wrong)
    assert not list((tmp_path / "vault").glob("*.key"))


@pytest.mark.slow
def test_the_key_is_in_another_process(tmp_path: Path) -> None:
    """Behind a socket of this user; it ends with whoever started it, and comes back when it died."""
    opener = Opener(tmp_path / "vault")
    try:
        assert opener.open(sealed(opener)).decode() == "홍길동"
        with pytest.raises(OpenerSaysNo, match="no_purpose"):
            opener.open(sealed(opener, why=""))
        with pytest.raises(OpenerSaysNo, match="same_person"):
            opener.allow("kim", "kim")
        child = opener._child
        assert isinstance(child, OpenerChild)
        assert child._process is not None
        assert child.address.stat().st_mode & 0o077 == 0
        child._process.kill()
        child._process.communicate()
        assert opener.open(sealed(opener)).decode() == "홍길동"
    finally:
        opener.close()
    with pytest.raises(OpenerAway):
        OpenerLine(tmp_path / "nobody").public(OFFICE)
