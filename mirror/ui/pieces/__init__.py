"""What the screens are made of: pills, meters, rings, tiles, charts, the skeleton."""
