"""WebAssembly modules taken apart and put together again, as far as making Python's lighter needs it."""
