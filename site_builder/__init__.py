"""Turns the facts in ``data/`` into pages, notices, an API and the browser bundle.

Only ``site_builder.hooks`` knows MkDocs. Imports run one way: site_builder -> checker.
"""
