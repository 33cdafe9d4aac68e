"""Write an RGBA image as PNG (W3C PNG, third edition): enough for sprites, byte for byte reproducible."""

from __future__ import annotations

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def encode(image: NDArray[np.uint8]) -> bytes:
    """Return the PNG of an image of shape (rows, columns, 4), 8 bits per channel, not interlaced."""
    rows, columns, channels = image.shape
    if channels != 4 or image.dtype != np.uint8:
        raise ValueError("an RGBA image of 8 bits per channel is expected")
    # Filter type 0 (none) in front of every row.
    lines = np.concatenate([np.zeros((rows, 1), np.uint8), image.reshape(rows, columns * 4)], axis=1)
    header = struct.pack(">IIBBBBB", columns, rows, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines.tobytes(), 6)), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(kind, body) for kind, body in chunks)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
