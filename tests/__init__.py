"""A package, so that pytest puts the repository into the path and not this folder: `tests/engines` is not `engines`."""
