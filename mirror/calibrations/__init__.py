"""The calibrations that are stored: named, versioned files, and which of them is in use."""
