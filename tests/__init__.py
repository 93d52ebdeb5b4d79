"""A package, so that pytest does not put this folder into the path: `tests/engines` is not `engines`."""
