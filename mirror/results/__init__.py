"""What a batch left of a video, in its folder: read as a recording, corrected, and counted again."""
