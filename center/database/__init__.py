"""What the center keeps: tables, engine, migrations. SQLite by default, PostgreSQL by a URL."""
