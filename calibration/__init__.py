"""Where a camera stands and how it sees: intrinsics, and with them metres from pixels."""
