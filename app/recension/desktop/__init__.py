"""The window: a Qt application that shows a comparison and computes none."""
