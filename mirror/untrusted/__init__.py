"""Names and documents that came from elsewhere: made safe, or refused, before they are used or printed."""
