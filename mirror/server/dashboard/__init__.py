"""The dashboard at `/`: pages that the server draws, which need no build step and little script."""
