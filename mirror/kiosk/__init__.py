"""The machine on the wall: systemd's unit, its watchdog, starting with the session."""
