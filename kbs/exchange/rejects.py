"""The rejects file: every refused row with its number, the reason, and its geometry."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

COLUMNS = ("row", "code", "message", "value", "place", "geometry")


def write(path: Path, faults: Iterable[tuple[Any, ...]]) -> int:
    """Write faults as CSV, or as one JSON object per line when the name ends in `.jsonl` or `.geojsonl`.

    A row with two faults stands twice. Geometries are WKT in the CRS of the file, `place` is where a
    geometry breaks, in storage CRS. Returns the number of lines.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        if path.suffix.lower() in (".jsonl", ".geojsonl"):
            for fault in faults:
                file.write(json.dumps(dict(zip(COLUMNS, fault, strict=True)), ensure_ascii=False) + "\n")
                count += 1
            return count
        lines = csv.writer(file)
        lines.writerow(COLUMNS)
        for fault in faults:
            lines.writerow(["" if cell is None else cell for cell in fault])
            count += 1
    return count
