"""Archives that hold one data set: unpacked into a folder of their own, by last names only."""

from __future__ import annotations

import gzip
import shutil
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import IO, cast

from django.utils.translation import gettext as _

from kbs.problems import PayloadTooLarge, UnreadableSource

# What an archive may become on disk; a small file can unpack to any size.
MAX_UNPACKED = 4 * 1024**3
_CHUNK = 1 << 20


def is_archive(path: Path) -> bool:
    """Whether the file is unpacked before it is read."""
    return path.suffix.lower() in (".zip", ".gz", ".tgz") or ".tar" in path.suffixes


def unpack(path: Path) -> Path:
    """Unpack into a new folder and return it; the caller removes it.

    Raises:
        UnreadableSource: The archive is damaged.
        PayloadTooLarge: It unpacks to more than `MAX_UNPACKED`.
    """
    folder = Path(tempfile.mkdtemp(prefix="kbs-import-"))
    left = MAX_UNPACKED
    try:
        for name, stream in _members(path):
            # An archive decides nothing about where its files land.
            left = _copy(stream, folder / Path(name.replace("\\", "/")).name, left, path)
    except BaseException as exc:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(
            exc,
            tarfile.TarError | zipfile.BadZipFile | OSError | EOFError | NotImplementedError | RuntimeError,
        ):
            raise UnreadableSource(_("%(file)s bozuk bir arşiv.") % {"file": path.name}) from exc
        raise
    return folder


def _members(path: Path) -> Iterator[tuple[str, IO[bytes]]]:
    if path.suffix.lower() == ".zip":
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if not info.is_dir() and not info.filename.startswith("__MACOSX"):
                    with archive.open(info) as stream:
                        yield info.filename, stream
    elif path.suffix.lower() == ".tgz" or ".tar" in path.suffixes:
        with tarfile.open(path) as tar:
            for member in tar:
                if member.isfile() and (part := tar.extractfile(member)):
                    with closing(part):
                        yield member.name, part
    else:
        with gzip.open(path) as packed:
            yield path.stem, cast("IO[bytes]", packed)


def _copy(stream: IO[bytes], target: Path, left: int, path: Path) -> int:
    with target.open("wb") as file:
        while chunk := stream.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise PayloadTooLarge(_("%(file)s açılınca çok büyük.") % {"file": path.name})
            file.write(chunk)
    return left
