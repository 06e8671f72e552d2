"""In place of the base classes of those readers; importlib.abc looks here for old names of theirs."""

__all__: list[str] = []
