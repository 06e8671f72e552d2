"""Facts -> open data: the JSON API under ``api/v1/``, its schemas and description, CSV, SQLite and the wheel."""
