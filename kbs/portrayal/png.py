"""Write an RGBA image as PNG (W3C PNG, third edition): enough for sprites, byte for byte reproducible."""

from __future__ import annotations

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

SIGNATURE = b"\x89PNG\r\n\x1a\n"


# Steps of transparency that stay apart: edges of strokes look the same, and the file is less than half as large.
_ALPHA_STEPS = 16
_COARSE = np.rint(np.rint(np.arange(256) / 255 * _ALPHA_STEPS) * 255 / _ALPHA_STEPS).astype(np.uint8)
_MOST_COLOURS = 256


def encode(image: NDArray[np.uint8]) -> bytes:
    """Return the PNG of an image of shape (rows, columns, 4), 8 bits per channel, not interlaced.

    Transparency is rounded to 16 steps; up to 256 colours then go out as a palette (colour type 3).
    """
    rows, columns, channels = image.shape
    if channels != 4 or image.dtype != np.uint8:
        raise ValueError("an RGBA image of 8 bits per channel is expected")
    coarse = image.copy()
    coarse[..., 3] = _COARSE[image[..., 3]]
    coarse[coarse[..., 3] == 0] = 0
    # Drawings are long runs of one colour: only the first pixel of each is sorted.
    pixels = coarse.view(">u4").ravel()
    runs = np.flatnonzero(np.diff(pixels, prepend=~pixels[:1]))
    found, of_run = np.unique(pixels[runs], return_inverse=True)
    if len(found) > _MOST_COLOURS:
        return _file(columns, rows, 6, image.reshape(rows, columns * 4))
    colours = found.astype(">u4").view(np.uint8).reshape(-1, 4)
    indexes = np.repeat(of_run.astype(np.uint8), np.diff(np.append(runs, pixels.size)))
    palette = (
        (b"PLTE", np.ascontiguousarray(colours[:, :3]).tobytes()),
        (b"tRNS", np.ascontiguousarray(colours[:, 3]).tobytes()),
    )
    return _file(columns, rows, 3, indexes.reshape(rows, columns), *palette)


def _file(columns: int, rows: int, kind: int, lines: NDArray[np.uint8], *more: tuple[bytes, bytes]) -> bytes:
    """The whole file; filter type 0 (none) stands in front of every row."""
    filtered = np.concatenate([np.zeros((rows, 1), np.uint8), lines], axis=1)
    header = struct.pack(">IIBBBBB", columns, rows, 8, kind, 0, 0, 0)
    chunks = ((b"IHDR", header), *more, (b"IDAT", zlib.compress(filtered.tobytes(), 9)), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(name, body) for name, body in chunks)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
