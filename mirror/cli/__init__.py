"""The command line. A command's module is imported only when it is called (`mirror.cli.main`)."""

import os

# OpenBLAS reads it when numpy is imported: its threads would spin on the cores that the engines need, for matrices
# that one core multiplies in microseconds
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from mirror.cli.main import main

__all__ = ["main"]
