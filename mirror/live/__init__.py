"""The live loop: capture, engine and analysis threads, each with a queue of one. Knows no Qt."""
