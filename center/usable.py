"""Do the settings fit the world? Asked before anybody is served, so that a mistake is one line, no riddle."""

import logging
import tempfile
from pathlib import Path

from alembic.util.exc import CommandError
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from center.clock import Clock
from center.database.engine import Database
from center.database.migrate import upgrade
from center.settings import CenterSettings
from center.settings_file import SettingsError
from contract.card_anchors import AnchorsBroken, CardAnchors

log = logging.getLogger(__name__)


def check_usable(settings: CenterSettings, file: Path, clock: Clock) -> None:
    """Makes the data folder and the tables. file: named in the mistakes. Raises SettingsError."""
    _check_folder(settings, file)
    _check_anchors(settings, file, clock)
    _check_database(settings, file)


def _check_folder(settings: CenterSettings, file: Path) -> None:
    folder = settings.data_folder
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as err:
        raise SettingsError.at(file, "data_folder", f"{folder}: {err.strerror}") from err


def _check_anchors(settings: CenterSettings, file: Path, clock: Clock) -> None:
    try:
        anchors = CardAnchors.load(settings.card_anchors)
    except AnchorsBroken as err:
        raise SettingsError.at(file, "card_anchors", str(err)) from err
    except OSError as err:
        raise SettingsError.at(file, "card_anchors", f"{err.filename}: {err.strerror}") from err
    for authority in anchors.authorities:
        if (
            anchors.revocations_of(authority, clock()) is None
        ):  # a fresh one may still come: no reason to stop
            name = authority.subject.rfc4514_string()
            log.warning("no revocation list in force of %s: its cards are refused until one is there", name)


def _check_database(settings: CenterSettings, file: Path) -> None:
    """No word of the library's that may quote the URL: it holds a password."""
    try:
        database = Database(settings.database)
        try:
            upgrade(database.engine)
        finally:
            database.close()
    except (ArgumentError, ModuleNotFoundError) as err:
        why = "not a URL of a database we know (postgresql+psycopg://USER:PASSWORD@HOST/NAME)"
        raise SettingsError.at(file, "database_url", why) from err
    except CommandError as err:
        raise SettingsError.at(
            file, "database_url", f"its tables are newer than this program: {err}"
        ) from err
    except SQLAlchemyError as err:
        said = str(getattr(err, "orig", None) or err).strip().splitlines() or [type(err).__name__]
        raise SettingsError.at(file, "database_url", said[0]) from err
    except OSError as err:
        raise SettingsError.at(file, "database_url", f"{err.filename}: {err.strerror}") from err
