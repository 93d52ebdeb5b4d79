"""Writes reports: what one states is decided in `export.report`, the paper is `mirror.ui.report`'s.

`format.report_writer(history)` is the table of formats' way, `writing.report_of(store, session_id, folder)` the
review's, `writing.write_report(recording, history, folder)` what both come to.
"""
