"""Writes docs/openapi.json as this program serves it: python tests/server/write_openapi.py"""

from __future__ import annotations

import tempfile
from pathlib import Path

from served import served

COMMITTED = Path(__file__).parents[2] / "docs" / "openapi.json"

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as server:
        answer = server.client.get("/openapi.json")
        answer.raise_for_status()
        COMMITTED.write_bytes(answer.content)
