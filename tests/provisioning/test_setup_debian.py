"""The package lists are sound, and what is missing is found without asking twice."""

import subprocess
from pathlib import Path

import pytest

from provisioning.setup import debian

BOTH = [debian.RUN_LIST, debian.TEST_LIST]


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.name)
def test_every_entry_is_a_debian_package_name(path: Path) -> None:
    """Debian policy 5.6.1: lower case, digits, plus, minus, full stop."""
    names = [name for choice in debian.read_list(path) for name in choice]
    assert names
    assert not [name for name in names if not set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789+-.")]


def test_no_package_stands_in_two_places() -> None:
    """Neither twice in one list, nor in both."""
    names = [name for path in BOTH for choice in debian.read_list(path) for name in choice]
    assert sorted(names) == sorted(set(names))


def test_what_only_tests_need_is_not_on_a_kiosk() -> None:
    """vpcd listens on all interfaces and must never be where citizens are."""
    kiosk = {name for choice in debian.read_list(debian.RUN_LIST) for name in choice}
    assert kiosk.isdisjoint({"vsmartcard-vpcd", "avahi-daemon", "postgresql", "chromium"})


def test_services_put_to_sleep_belong_to_the_test_list() -> None:
    """A kiosk's own daemons must start at boot."""
    tests = {name for choice in debian.read_list(debian.TEST_LIST) for name in choice}
    assert debian.SLEEPERS.keys() <= tests


def test_comments_and_blank_lines_are_not_packages(tmp_path: Path) -> None:
    """A list is read as a person reads it."""
    path = tmp_path / "list.txt"
    path.write_text("# head\n\ngcc   # why\nold|new\n", encoding="utf-8")
    assert debian.read_list(path) == [("gcc",), ("old", "new")]


def test_one_installed_alternative_is_enough() -> None:
    """dpkg is on every Debian; no release has the other."""
    assert debian.missing([("dpkg", "no-such-package"), ("no-such-package", "neither-this")]) == [
        ("no-such-package", "neither-this")
    ]


def test_a_removed_package_that_left_its_settings_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """dpkg still lists it, as config-files."""
    said = "installed gcc\nconfig-files cups\n"
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 1, stdout=said))
    assert debian.missing([("gcc",), ("cups",)]) == [("cups",)]


def test_without_root_the_exact_line_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither root nor a sudo that asks nothing: nothing is tried."""
    ran: list[list[str]] = []

    def refuse(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 1, stdout="")

    monkeypatch.setattr(debian.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(subprocess, "run", refuse)
    with pytest.raises(debian.CannotInstall, match=r"apt-get install \S+ \S+ gcc opensc$") as told:
        debian.install([("gcc",)], [("opensc",)])
    assert str(told.value).startswith("sudo apt-get update && sudo apt-get install --no-install-recommends")
    assert not [command for command in ran if "install" in command]


def test_the_line_keeps_the_virtual_reader_from_the_machine_s_own_pcscd(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As our own installation does; where vpcd is not asked for, nothing of it is said."""
    said = "Candidate: 1"
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, stdout=said))
    assert debian.NO_SYSTEM_WIDE_VPCD in debian.install_line([("gcc",), (debian.VPCD,)])
    assert "vpcd" not in debian.install_line([("gcc",)])


def test_test_packages_are_installed_behind_the_shield(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run packages first and unshielded; then shield, install, shield away, services to sleep."""
    ran: list[str] = []

    def note(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(" ".join(command))
        return subprocess.CompletedProcess(command, 0, stdout="Candidate: 1")

    monkeypatch.setattr(debian.os, "geteuid", lambda: 0)
    monkeypatch.setattr(subprocess, "run", note)
    monkeypatch.setattr(debian.Path, "exists", lambda path: path.name == "systemctl")
    debian.install([("gcc",)], [("postgresql",)])
    told = [line for line in ran if not line.startswith("apt-cache")]
    update, run, shield, test, away, sleep = told
    assert update == "apt-get update --quiet"
    assert run.endswith(" gcc")
    assert "policy-rc.d" in shield
    assert test.endswith(f"{debian.NO_SYSTEM_WIDE_VPCD} postgresql")
    assert away == "rm --force /usr/sbin/policy-rc.d"
    assert sleep == "systemctl disable --quiet postgresql.service"
    assert all("--no-remove" in line for line in (run, test))
