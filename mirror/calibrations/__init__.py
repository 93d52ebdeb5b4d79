"""The calibrations that are kept: named, versioned files, and which of them is in use."""
