"""How the recogniser's network is trained: its classes, what they are learned from, and the fitting itself.

It stands here, and not in a package that is installed, because it needs engines (posed bodies, cameras) and
rules alike, and the recordings that are known to `bench/counted.py` alone.
"""
