"""Behind the trainer's door: pages for a desk, with mouse and keyboard, and for a finger."""
