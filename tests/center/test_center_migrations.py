"""The tables come and go by migrations, and are what the program thinks they are."""

from datetime import UTC, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, inspect, select, text

from center.clock import SEOUL
from center.database.engine import Database
from center.database.migrate import downgrade, upgrade
from center.database.tables import device, metadata

MOMENT = datetime(2026, 11, 24, 8, 30, 15, 123456, tzinfo=SEOUL)


def test_up_twice_down_and_up_again(database_url: str) -> None:
    """A second start changes nothing; the way back leaves nothing."""
    database = Database(database_url)
    upgrade(database.engine)
    upgrade(database.engine)
    assert set(inspect(database.engine).get_table_names()) == {*metadata.tables, "alembic_version"}
    downgrade(database.engine)
    assert set(inspect(database.engine).get_table_names()) == {"alembic_version"}
    upgrade(database.engine)
    database.close()


def test_the_migrations_make_what_the_tables_say(database_url: str) -> None:
    """Nothing that autogenerate would still change."""
    database = Database(database_url)
    upgrade(database.engine)
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.close()


def test_a_moment_comes_back_aware_and_equal(database_url: str) -> None:
    """Whatever zone it was given in; without a zone it is refused."""
    database = Database(database_url)
    upgrade(database.engine)
    with database.writing() as connection:
        connection.execute(insert(device).values(id="k", mac_key=b"x", added_at=MOMENT))
    with database.reading() as connection:
        found = connection.execute(select(device.c.added_at)).scalar_one()
        assert (found, found.tzinfo) == (MOMENT, UTC)
        with pytest.raises(Exception, match="time zone"):
            connection.execute(select(device.c.id).where(device.c.added_at > MOMENT.replace(tzinfo=None)))
    database.close()


def test_a_failed_transaction_leaves_nothing(database_url: str) -> None:
    """All or nothing."""
    database = Database(database_url)
    upgrade(database.engine)

    def break_off() -> None:
        with database.writing() as connection:
            connection.execute(insert(device).values(id="k", mac_key=b"x", added_at=MOMENT))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    with database.reading() as connection:
        assert connection.execute(select(device.c.id)).all() == []
    database.close()


def test_sqlite_is_durable(tmp_path: object) -> None:
    """WAL with FULL: acknowledged is on the disk; and deleted is overwritten."""
    database = Database(f"sqlite:///{tmp_path}/deep/er/center.sqlite")
    with database.reading() as connection:
        facts = {
            name: connection.execute(text(f"pragma {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert facts == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    database.close()
