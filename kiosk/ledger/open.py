"""Opens the ledger's database so that what was committed survives a power cut, and brings it up to date.

WAL with synchronous=FULL: the only setting that lost nothing in 600 simulated cuts (center.md 3).
"""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect, text

from kiosk.faults import Fault, Trouble
from kiosk.ledger.soundness import sound

MIGRATIONS = Path(__file__).parent / "migrations"


def open_ledger(path: Path) -> Engine:
    """The engine of a sound, migrated database. Trouble(LEDGER_BROKEN) when the file is damaged."""
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{path}", connect_args={"check_same_thread": False, "timeout": 10})
    event.listen(engine, "connect", _make_durable)
    try:
        with sound():
            _check(engine)
            _migrate(engine)
    except Trouble:
        engine.dispose()
        raise
    return engine


def _check(engine: Engine) -> None:
    with engine.connect() as connection:
        if connection.execute(text("pragma quick_check")).scalar() != "ok":
            raise Trouble(Fault.LEDGER_BROKEN, "quick_check failed")


def _make_durable(connection: Any, _record: object) -> None:
    """Called for each raw sqlite3 connection."""
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"pragma {pragma}")


def _migrate(engine: Engine) -> None:
    """Alembic takes half a second to load: only when the stored version is not the newest."""
    if _stored_version(engine) == newest_version():
        return
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def newest_version() -> str:
    """Of the migrations beside this file: their names begin with their number."""
    return max(file.name for file in (MIGRATIONS / "versions").glob("[0-9]*.py")).split("_")[0]


def _stored_version(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.execute(text("select version_num from alembic_version")).scalar()
    return None if found is None else str(found)
