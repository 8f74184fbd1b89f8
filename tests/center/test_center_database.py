"""The end of a database: nothing stays open, also of who was at work just then."""

from typing import Any

from center.database.engine import Database


def test_what_is_at_work_when_it_closes_is_closed_when_it_comes_back(kit: Any) -> None:
    """A page that was being read while the center ended leaves no connection behind."""
    database = Database(kit.center.desk.database.engine.url.render_as_string(hide_password=False))
    with database.engine.connect() as connection:
        plain = connection.connection.dbapi_connection
        database.close()
        assert connection.exec_driver_sql("select 1").scalar() == 1
    assert plain is not None
    assert is_shut(plain)


def is_shut(plain: Any) -> bool:
    """Whether it answers no more."""
    try:
        plain.execute("select 1")
    except Exception:  # noqa: BLE001 - each driver has its own word for it
        return True
    return False
