"""A progress bar for people at a terminal; plain lines for logs."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


class Progress:
    """Counts `total` units of work and says what is being done.

    On a terminal one line is redrawn; elsewhere each step is a line of its own. `quiet` says nothing.
    """

    def __init__(self, total: int, stream: TextIO | None = None, *, quiet: bool = False) -> None:
        self._total = max(total, 1)
        self._done = 0
        self._stream = stream or sys.stderr
        self._quiet = quiet
        self._live = not quiet and self._stream.isatty()
        self._started = time.monotonic()

    @contextmanager
    def step(self, title: str, weight: int = 1) -> Iterator[None]:
        """Show `title` while the block runs; count `weight` when it is done."""
        begun = time.monotonic()
        if self._live:
            self._draw(title)
        yield
        self._done += weight
        if self._live:
            self._draw(title)
        elif not self._quiet:
            self._stream.write(f"  [{self._share():3d} %] {title} ({time.monotonic() - begun:.1f} s)\n")
            self._stream.flush()

    def advance(self, amount: int, title: str) -> None:
        """Count `amount` units done; away from a terminal only every tenth of the way is told."""
        before = self._share() // 10
        self._done += amount
        if self._live:
            self._draw(title)
        elif not self._quiet and self._share() // 10 > before:
            self._stream.write(
                f"  [{self._share():3d} %] {title} ({time.monotonic() - self._started:.0f} s)\n"
            )
            self._stream.flush()

    def close(self) -> None:
        """End the line."""
        if self._live:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def _share(self) -> int:
        return min(100, self._done * 100 // self._total)

    def _draw(self, title: str) -> None:
        filled = self._share() * 24 // 100
        bar = "█" * filled + "░" * (24 - filled)
        seconds = time.monotonic() - self._started
        self._stream.write(f"\r\x1b[K{bar} {self._share():3d} %  {title}  {seconds:.0f} s")
        self._stream.flush()
