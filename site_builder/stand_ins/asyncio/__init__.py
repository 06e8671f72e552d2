"""In place of the library's asyncio, about thirty modules: the checker answers at once and runs no event loop.

The runtime takes this one name from here while it starts, for promises that somebody may wait for.
"""


def get_event_loop():
    """Raises RuntimeError: there is no loop, so nothing of Python's can be waited for."""
    raise RuntimeError("this Python runs no event loop")
