"""Appointments of an older center: each knows afterwards at which machine it was booked."""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import text

from center.database.engine import Database
from center.database.migrate import downgrade, upgrade

MADE = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
ONE, TWO = UUID(int=1).hex, UUID(int=2).hex


def test_the_machine_of_the_booking_is_found(database_url: str) -> None:
    """That of its hand-off; where there is none, nothing is invented."""
    database = Database(database_url)
    upgrade(database.engine, "0015")
    downgrade(database.engine, "0013")
    visit = (
        "insert into appointment (id, code, office, service, start, until, state, language, made_at, "
        "changed_at, changed_by) values (:id, :code, 'o', 's', :at, :at, 'booked', 'ko', :at, :at, 'citizen')"
    )
    story = (
        "insert into handoff (id, code, office, service, want, language, device, made_at, note) "
        "values (:id, 'AAAAAA', 'o', 's', 'appointment', 'ko', 'kiosk-7', :at, '')"
    )
    with database.writing() as connection:
        connection.execute(text(story), {"id": ONE, "at": MADE})
        for id_, code in ((ONE, "AAAAAA"), (TWO, "BBBBBB")):
            connection.execute(text(visit), {"id": id_, "code": code, "at": MADE})
    upgrade(database.engine, "0015")
    with database.reading() as connection:
        found = connection.execute(text("select device from appointment order by code")).scalars().all()
    assert found == ["kiosk-7", None]
    database.close()
