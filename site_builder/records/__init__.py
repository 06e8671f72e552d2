"""The one definition of what a record in ``data/`` may hold.

Python names are English; every data key is its Vietnamese alias. The JSON Schemas for editors and
the field tables in ``data/README.md`` are generated from these classes.
"""
