"""Segmenting: a version cut into blocks, sentences and tokens, with the keys tokens are compared by."""

from recension.segmenting.blocks import flowing_text
from recension.segmenting.segmented import Segmented, segment

__all__ = ["Segmented", "flowing_text", "segment"]
