"""Recordings to files: tables, key points, and the video with the skeleton drawn in."""
