"""Behind the trainer's door: pages for a panel, with mouse and keyboard, and for a finger."""
