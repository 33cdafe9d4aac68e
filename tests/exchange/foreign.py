"""Runs inside a foreign city: imports that stand as JSON on stdin, one report (or problem) per line on stdout.

A process of its own, because the storage CRS is part of an installation's tables.
"""

from __future__ import annotations

import json
import sys

import django

django.setup()

from kbs.exchange.run import import_file  # noqa: E402  (needs the apps)
from kbs.problems import Problem  # noqa: E402

for job in json.load(sys.stdin):
    try:
        report = import_file(job.pop("path"), job.pop("collection"), **job)
        print(json.dumps(report.as_dict(), default=str))
    except Problem as problem:
        print(json.dumps({"problem": problem.as_dict()}, default=str))
