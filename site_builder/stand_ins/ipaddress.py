"""In place of the library's network addresses: urllib.parse wants them for a host in brackets, not to unquote."""
