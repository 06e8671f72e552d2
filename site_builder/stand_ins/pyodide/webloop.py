"""In place of Pyodide's event loop over the browser's own: see the stand-in for asyncio."""


def _initialize_event_loop():
    """Called while the runtime starts; there is nothing to do."""
