"""The families of biomechanics channels: each module declares its rows of the table beside what computes them."""
