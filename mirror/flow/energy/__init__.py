"""An energy game before the mirror: what is called out, what everybody sees, what came of it. Knows no Qt."""
