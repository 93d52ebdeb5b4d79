"""Writes reports: what it says is `export.report`'s, the paper Qt's, the folder's and the store's side is here."""

from mirror.report.writing import ReportError, report_of, write_report

__all__ = ["ReportError", "report_of", "write_report"]
