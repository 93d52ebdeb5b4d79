"""The machine on the wall: systemd's unit, starting with the session."""
