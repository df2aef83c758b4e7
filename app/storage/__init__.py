"""The only place with SQLite: database, migrations, journal, record stores."""
