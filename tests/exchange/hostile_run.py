"""Run management commands one after the other, each in a fork of its own with little memory and little time.

Jobs come as JSON lines: `arguments` of manage.py, `memory` (bytes of address space beyond what Django needs itself),
`seconds`, and `limits` to lower. Answers: `code`, `output`, `peak` (bytes in memory beyond those at the start), `seconds`.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any


def _status(name: str) -> int:
    """Read a size of this process, in bytes."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) * 1024


def _child(job: dict[str, Any], output: Any) -> int:
    from django.core.management import execute_from_command_line

    from kbs.exchange import limits

    for name, value in job.get("limits", {}).items():
        setattr(limits, name, value)
    size = _status("VmSize") + int(job["memory"])
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    # Counted anew: the parent's own peak is not the job's.
    Path("/proc/self/clear_refs").write_text("5")
    os.dup2(output.fileno(), 1)
    os.dup2(output.fileno(), 2)
    start = _status("VmRSS")
    try:
        execute_from_command_line(["manage.py", *job["arguments"]])
        code = 0
    except SystemExit as exit_:
        code = int(exit_.code or 0)
    except BaseException:
        traceback.print_exc()
        code = 2
    sys.stdout.flush()
    sys.stderr.flush()
    os.pwrite(output.fileno(), f"\n#{_status('VmHWM') - start}\n".encode(), os.fstat(output.fileno()).st_size)
    return code


def _run(job: dict[str, Any]) -> dict[str, Any]:
    with tempfile.TemporaryFile() as output:
        started = time.monotonic()
        child = os.fork()
        if child == 0:
            os._exit(_child(job, output))
        status = None
        while status is None:
            done, code = os.waitpid(child, os.WNOHANG)
            if done:
                status = os.waitstatus_to_exitcode(code)
            elif time.monotonic() - started > job["seconds"]:
                os.kill(child, 9)
                os.waitpid(child, 0)
                status = -9
            else:
                time.sleep(0.01)
        output.seek(0)
        text, mark, peak = output.read().decode("utf-8", "replace").strip().rpartition("\n#")
        text, peak = (text, peak) if mark else (peak, "0")
        shown = {"code": status, "output": text.strip(), "peak": int(peak or 0)}
        return shown | {"seconds": round(time.monotonic() - started, 2)}


def main() -> None:
    """Answer jobs until the input ends."""
    import django

    django.setup()
    # What the commands import when they need it, once for all of them.
    import kbs.exchange.check_file
    import kbs.exchange.readers.gdal
    import kbs.exchange.readers.table  # noqa: F401

    for line in sys.stdin:
        print(json.dumps(_run(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
