"""Hands free: postures and gestures found in poses over time. No Qt, no pictures, no clock but the frame's."""
