"""`python -m mirror` is the same as `mirror`."""

from mirror.cli import main

if __name__ == "__main__":
    main(prog_name="mirror")
