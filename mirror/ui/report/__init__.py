"""The report on paper: Qt shapes the words of any script and draws the pages as PDF."""
