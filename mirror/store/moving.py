"""A session that was taken for somebody else's goes to whose it was."""

from __future__ import annotations

from sqlite_utils import Database

from mirror.store.database import StoreError, transaction


def move_session(store: Database, session_id: str, member_id: str | None) -> None:
    """Make a session that of a member (None: a guest's, which is erased as guests' are).

    Pictures go and are overwritten, unless the member chose to have theirs kept: they were kept by another's choice.
    Copies that were made before have them until those are pruned. Raises StoreError for an unknown session or member,
    or a session that is still on.
    """
    row = store.execute("SELECT status FROM session WHERE id = ?", [session_id]).fetchone()
    if row is None:
        raise StoreError(f"{session_id}: there is no such session; it may have been erased")
    if row[0] == "open":
        raise StoreError("the session is still on; move it when it is over")
    known = store.execute("SELECT pictures FROM member WHERE id = ?", [member_id]).fetchone()
    if member_id is not None and known is None:
        raise StoreError(f"{member_id}: there is no such member; `mirror members list` has them all")
    store.execute("PRAGMA secure_delete = ON")
    with transaction(store):
        store.execute("UPDATE session SET member_id = ? WHERE id = ?", [member_id, session_id])
        if known is None or not known[0]:
            store.execute("DELETE FROM picture WHERE session_id = ?", [session_id])
