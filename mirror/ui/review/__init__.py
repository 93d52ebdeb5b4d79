"""The trainer's review: sessions, replay, charts, comparison; what it shows are plain view models."""
