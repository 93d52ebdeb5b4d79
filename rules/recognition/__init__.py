"""Learned recognition: which known exercise the last seconds of pose look like, by a small network in numpy."""
