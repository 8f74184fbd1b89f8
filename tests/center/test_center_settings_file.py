"""center.toml: the example is valid, and every mistake is one line with file and key."""

import re
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from center.settings import CenterSettings, KeyFileSigning, RegisterKind, TokenSigning
from center.settings_file import SettingsError, load_settings
from center.usable import check_usable
from devices.id_card.issuer import DevelopmentIssuer

EXAMPLE = Path(__file__).parents[2] / "provisioning" / "sites" / "center-example.toml"
NOW = datetime(2026, 11, 24, tzinfo=UTC)
GOOD = """
data_folder = "data"
card_anchors = "anchors"
verify_url = "https://verify.example/"
[device_keys]
suwon-1 = "suwon-1.key"
[signing]
kind = "development"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A kiosk's key and card authorities, as a technician lays them."""
    (tmp_path / "suwon-1.key").write_text(secrets.token_hex(32) + "\n")
    DevelopmentIssuer.create(tmp_path / "anchors", at=NOW)
    return tmp_path


def _load(folder: Path, text: str) -> CenterSettings:
    file = folder / "center.toml"
    file.write_bytes(text.encode())
    return load_settings(file)


def _complaint(folder: Path, text: str) -> str:
    """The one line that is told."""
    with pytest.raises(SettingsError) as told:
        check_usable(_load(folder, text), folder / "center.toml", lambda: NOW)
    (line,) = str(told.value).splitlines()
    assert line.startswith(f"{folder / 'center.toml'}: ")
    return line


def test_a_good_file_is_usable(folder: Path) -> None:
    """Relative paths are seen from the file; the address loses its slash; tables are made."""
    settings = _load(folder, "\ufeff" + GOOD)  # an editor's mark at the beginning is no mistake
    check_usable(settings, folder / "center.toml", lambda: NOW)
    assert (settings.verify_url, settings.port) == ("https://verify.example", 8120)
    assert settings.device_keys == {"suwon-1": folder / "suwon-1.key"}
    assert (folder / "data" / "center.sqlite").stat().st_size > 0


def test_the_example_describes_a_province(folder: Path) -> None:
    """As it stands, and with its other table of signing."""
    text = EXAMPLE.read_text("utf-8").replace("/etc/anytime/devices/suwon-3.key", str(folder / "suwon-1.key"))
    settings = _load(folder, text)
    assert settings.register_.kind is RegisterKind.HTTP
    assert isinstance(settings.signing, KeyFileSigning)
    assert settings.database.startswith("postgresql+psycopg://")
    other = text[: text.index("[signing]")] + re.sub(
        r"^# ", "", text[text.index("# [signing]") :], flags=re.M
    )
    assert isinstance(_load(folder, other).signing, TokenSigning)


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        ("data_folder", "data_foldr = 1\ndata_folder", "data_foldr: no such key"),
        ("data_folder", "port = 'x'\ndata_folder", "port: Input should be a valid integer"),
        ("data_folder", "port = 0\ndata_folder", "port: Input should be greater"),
        ('verify_url = "https://verify.example/"', "", "verify_url: Field required"),
        ("https://verify", "verify", "verify_url: Value error, an address begins with https"),
        ('kind = "development"', 'kind = "magic"', "signing: Input tag 'magic'"),
        ("[signing]", '[register]\nkind = "http"\n[signing]', "register: Value error, kind http needs a url"),
        ("[signing]", "[register]\nkid = 1\n[signing]", "register.kid: no such key"),
        ("suwon-1.key", "none.key", "device_keys.suwon-1: .*none.key: No such file"),
        ("suwon-1.key", "center.toml", "device_keys.suwon-1: .*center.toml: a key is 64 hexadecimal digits$"),
        ('"data"', '"suwon-1.key/data"', "data_folder: .*: Not a directory"),
        ('"anchors"', '"nowhere"', "card_anchors: .*nowhere: no certificate of an issuing authority"),
        ("data_folder", "database_url = 'nonsense'\ndata_folder", "database_url: not a URL"),
        ("data_folder", "database_url = 'mysql://u:geheim@h/x'\ndata_folder", "database_url: not a URL"),
        ("data_folder", "database_url = 'sqlite:///suwon-1.key/x'\ndata_folder", "database_url: "),
        ("[signing]", "[signing", "center.toml: .*line"),
    ],
)
def test_a_mistake_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, before: str, after: str, complaint: str
) -> None:
    """File, key, and what is wrong."""
    monkeypatch.chdir(folder)
    line = _complaint(folder, GOOD.replace(before, after, 1))
    assert re.search(complaint, line), line


def test_an_unreachable_database_is_named_without_its_password(folder: Path) -> None:
    """The log is read by more people than the file."""
    url = "database_url = 'postgresql+psycopg://u:geheim@127.0.0.1:1/x'\n"
    line = _complaint(folder, url + GOOD)
    assert "database_url: " in line
    assert "refused" in line
    assert "geheim" not in line


def test_a_file_of_another_encoding_is_told(folder: Path) -> None:
    """Korean Windows writes CP949 unless told otherwise."""
    file = folder / "center.toml"
    file.write_bytes(('\noffice = "수원시장"\n' + GOOD).encode("cp949"))
    with pytest.raises(SettingsError, match="line 2: not UTF-8"):
        load_settings(file)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """Not a traceback."""
    with pytest.raises(SettingsError, match=r"none\.toml: No such file"):
        load_settings(tmp_path / "none.toml")


def test_a_key_of_the_wrong_length_is_told_without_it(folder: Path) -> None:
    """31 bytes are a truncated copy."""
    (folder / "suwon-1.key").write_text("ab" * 31)
    line = _complaint(folder, GOOD)
    assert line.endswith("a key is 64 hexadecimal digits, not 62")
    assert "abab" not in line


@pytest.mark.troubled
def test_an_old_revocation_list_is_a_warning(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A fresh one may come at any time: the center starts, and says whose cards it refuses until then."""
    settings = _load(folder, GOOD)
    check_usable(settings, folder / "center.toml", lambda: NOW + timedelta(days=4000))
    assert "no revocation list in force" in caplog.text


def test_the_default_port_is_the_same_everywhere() -> None:
    """Kiosks, papers and the README name it."""
    assert CenterSettings(data_folder=Path(), card_anchors=Path()).port == 8120
