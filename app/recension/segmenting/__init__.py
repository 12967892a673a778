"""Segmenting: a version cut into sentences and tokens, with the keys tokens are compared by."""

from recension.segmenting.segmented import Segmented, segment

__all__ = ["Segmented", "segment"]
