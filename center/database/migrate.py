"""Runs the migrations from the program itself: no `alembic` command, no ini file."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

_MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the tables to `revision`; nothing happens when they are there."""
    _run(engine, lambda config: command.upgrade(config, revision))


def downgrade(engine: Engine, revision: str = "base") -> None:
    """Take the tables back to `revision`, with their rows."""
    _run(engine, lambda config: command.downgrade(config, revision))


def _run(engine: Engine, act: Callable[[Config], None]) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    with engine.connect() as plain:
        connection = plain.execution_options(anytime_writes=True)
        with connection.begin():
            config.attributes["connection"] = connection
            act(config)
