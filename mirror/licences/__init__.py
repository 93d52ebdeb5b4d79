"""Licences of what Mirror is installed with: read from the installed distributions, with what their wheels carry."""
