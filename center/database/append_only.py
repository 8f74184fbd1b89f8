"""Triggers that make a table append-only: not even the owner of the database rewrites it by accident.

Used by migrations; a later migration that adds such a table calls the same function.
"""

from sqlalchemy import Connection, text

_FUNCTION = """
create or replace function anytime_append_only() returns trigger language plpgsql as
$$ begin raise exception 'append-only: %', tg_table_name; end $$
"""


def make_append_only(connection: Connection, table: str) -> None:
    """UPDATE and DELETE (and TRUNCATE, where it exists) of `table` fail from now on."""
    if connection.dialect.name == "sqlite":
        for verb in ("update", "delete"):
            connection.execute(
                text(
                    f"create trigger {table}_no_{verb} before {verb} on {table} "
                    f"begin select raise(abort, 'append-only: {table}'); end"
                )
            )
        return
    connection.execute(text(_FUNCTION))
    for name, verbs, level in (("rows", "update or delete", "row"), ("truncate", "truncate", "statement")):
        connection.execute(
            text(
                f"create trigger {table}_no_{name} before {verbs} on {table} "
                f"for each {level} execute function anytime_append_only()"
            )
        )
