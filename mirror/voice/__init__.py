"""What the mirror says aloud: speech where an offline engine is there, else tones, else nothing."""
