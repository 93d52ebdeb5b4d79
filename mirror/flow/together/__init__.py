"""A session of several at once: who they are, a set of all side by side, what came of it. Knows no Qt."""
