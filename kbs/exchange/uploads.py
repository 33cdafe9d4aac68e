"""Uploads of clerks: received, inspected, tried (previewed), applied; each step may be done again.

    received -> inspected -> previewed -> applied
    any of them -> failed (the problem is kept; a new preview may follow)

A preview is the whole import without its last step, so that what is shown is what will happen;
applying runs it again on the same file, because the city may have changed in between.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from kbs.access.principals import of_user
from kbs.exchange.inspect import inspect_file
from kbs.exchange.models import ImportRun
from kbs.exchange.run import Progress, import_file
from kbs.problems import Conflict, InvalidParameter, PayloadTooLarge, Problem

MAX_BYTES = 2 * 1024**3
# What a person may choose in the form; everything else is the service's own.
CHOICES = frozenset(["layer", "crs", "encoding", "axis", "source", "allow_rejects", "confirm", "reason"])
_UNSAFE = re.compile(r"[^\w.() -]+")


def receive(name: str, chunks: Iterable[bytes], user: Any = None, *, limit: int = MAX_BYTES) -> ImportRun:
    """Keep an uploaded file and its run.

    Raises:
        PayloadTooLarge: It is longer than `limit` bytes; nothing is kept.
    """
    safe = _UNSAFE.sub("_", Path(name.replace("\\", "/")).name).lstrip(".")[:200] or "dosya"
    run = ImportRun.objects.create(file_name=safe, user=user)
    run.folder.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    try:
        with run.path.open("wb") as file:
            for chunk in chunks:
                run.size += len(chunk)
                if run.size > limit:
                    raise PayloadTooLarge(
                        _("%(file)s çok büyük; en çok %(limit)d MB")
                        % {"file": safe, "limit": limit // 1024**2}
                    )
                digest.update(chunk)
                file.write(chunk)
            os.fsync(file.fileno())
    except BaseException:
        discard(run)
        raise
    run.sha256 = digest.hexdigest()
    run.save()
    return run


def discard(run: ImportRun) -> None:
    """Forget an upload and its files."""
    shutil.rmtree(run.folder, ignore_errors=True)
    run.delete()


def choose(run: ImportRun, collection: str, mapping: str = "", **choices: Any) -> ImportRun:
    """Keep what the person chose for the next preview.

    Raises:
        InvalidParameter: A choice that is none.
        Conflict: The upload is applied already.
    """
    if run.state == ImportRun.State.APPLIED:
        raise Conflict(_("Bu yükleme uygulandı; yeniden yükleyin."))
    for name in choices.keys() - CHOICES:
        raise InvalidParameter.of(name, choices[name], "unknown; allowed: " + ", ".join(sorted(CHOICES)))
    if "/" in mapping or "\\" in mapping or mapping.startswith("."):
        raise InvalidParameter.of("mapping", mapping, _("hazır eşlemelerden birinin adı olmalı"))
    run.collection, run.mapping = collection, mapping
    run.choices = {name: value for name, value in choices.items() if value not in (None, "", False)}
    run.save()
    return run


def inspect_run(run: ImportRun) -> ImportRun:
    """Look at the file; the findings are kept with the run."""
    try:
        found = inspect_file(run.path, encoding=run.choices.get("encoding"))
    except Problem as problem:
        return _failed(run, problem)
    run.inspection, run.problem = found.as_dict(), None
    run.state = ImportRun.State.INSPECTED
    run.save()
    return run


def preview_run(run: ImportRun, progress: Progress | None = None) -> ImportRun:
    """Try the import; the report says what it would do."""
    return _import(run, dry_run=True, progress=progress)


def apply_run(run: ImportRun, progress: Progress | None = None) -> ImportRun:
    """Do the import; a second call on an applied run changes nothing.

    A mass change or refused rows leave the run as it was previewed, with the problem beside the report:
    the person confirms (`confirm`, `allow_rejects`) and applies again.
    """
    if run.state == ImportRun.State.APPLIED:
        return run
    return _import(run, dry_run=False, progress=progress)


def _import(run: ImportRun, *, dry_run: bool, progress: Progress | None) -> ImportRun:
    if not run.path.is_file():
        return _failed(run, Conflict(_("Yüklenen dosya artık yok.")))
    try:
        report = import_file(
            run.path,
            run.collection,
            mapping=run.mapping or None,
            principal=of_user(run.user),
            progress=progress,
            dry_run=dry_run,
            rejects=run.folder / "rejects.csv",
            job=f"import-run:{run.pk}",
            **run.choices,
        )
    except Problem as problem:
        return _failed(run, problem)
    run.report, run.problem, run.change_set = report.as_dict(), None, report.change_set
    run.rejects_path = report.rejects_file
    run.state = ImportRun.State.PREVIEWED if dry_run else ImportRun.State.APPLIED
    run.save()
    return run


def _failed(run: ImportRun, problem: Problem) -> ImportRun:
    """Keep the problem; one that brings a report leaves the preview standing."""
    body = problem.as_dict()
    report = body.pop("report", None)
    run.problem = body
    if report:
        run.report, run.rejects_path = report, report["rejects_file"]
    else:
        run.state = ImportRun.State.FAILED
    run.save()
    return run
