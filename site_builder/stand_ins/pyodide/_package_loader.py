"""In place of Pyodide's loader of packages: the checker is one archive, which is read where it lies.

The runtime asks for these two folders while it starts.
"""

from site import getsitepackages


class _Folder:
    """A path that JavaScript gets as an object, as it expects; a text would arrive there as its own."""

    def __init__(self, path):
        self._path = path

    def __str__(self):
        return self._path


SITE_PACKAGES = _Folder(getsitepackages()[0])
DSO_DIR = _Folder("/usr/lib")


def init_loaded_packages():
    """Called while the runtime starts; no package was loaded before."""
