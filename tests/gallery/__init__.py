"""The pieces of the review with invented data, to look at and to test."""
