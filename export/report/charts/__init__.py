"""The report's charts as vector drawings, the same on paper and in a browser."""
