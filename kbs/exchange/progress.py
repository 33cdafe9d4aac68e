"""A progress bar on stderr: at once on a terminal, elsewhere only for work longer than two seconds."""

from __future__ import annotations

import sys
import time
from typing import Any

from tqdm import tqdm


class Bar:
    """Use as a context manager; call with what is done, of how much, and what is being done."""

    def __init__(self, name: str, unit: str) -> None:
        self._name, self._unit = name, unit
        self._started = time.monotonic()
        self._bar: tqdm[Any] | None = None

    def __enter__(self) -> Bar:
        return self

    def __call__(self, done: int, total: int | None, now: str = "") -> None:
        if self._bar is None:
            if not sys.stderr.isatty() and time.monotonic() - self._started < 2:
                return
            self._bar = tqdm(total=total, desc=self._name, unit=self._unit, file=sys.stderr, mininterval=1)
        if now:
            self._bar.set_postfix_str(now, refresh=False)
        self._bar.update(done - self._bar.n)

    def __exit__(self, *_exc: object) -> None:
        if self._bar is not None:
            self._bar.close()
