"""`python -m tests.gallery --out FOLDER`."""

from tests.gallery.pieces import main

main()
