"""Archives that hold one data set: unpacked into a folder of their own, by last names only."""

from __future__ import annotations

import gzip
import lzma
import shutil
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import IO, cast

from django.utils.translation import gettext as _

from kbs.exchange import guard, limits
from kbs.problems import Fault, UnreadableSource, UnsupportedSource

_CHUNK = 1 << 20


def is_archive(path: Path) -> bool:
    """Whether the file is unpacked before it is read."""
    return path.suffix.lower() in (".zip", ".gz", ".tgz") or ".tar" in path.suffixes


def unpack(path: Path) -> Path:
    """Unpack into a new folder and return it; the caller removes it.

    Raises:
        UnreadableSource: The archive is damaged.
        UnsupportedSource: Two of its files have the same last name.
        PayloadTooLarge: It holds or unpacks to more than `limits` allows.
    """
    folder = Path(tempfile.mkdtemp(prefix="kbs-import-"))
    unpacked = 0
    try:
        for count, (name, stream) in enumerate(_members(path)):
            if count >= limits.MAX_ENTRIES:
                raise limits.too_large(path.name, _("arşivdeki dosya sayısı"), limits.MAX_ENTRIES)
            # An archive decides nothing about where its files land.
            target = folder / (Path(name.replace("\\", "/")).name or "adsiz")
            if target.exists():
                raise UnsupportedSource(
                    _("%(file)s içinde %(name)s adlı birden çok dosya var")
                    % {"file": path.name, "name": target.name},
                    Fault("file", "archive", target.name),
                )
            unpacked = _copy(stream, target, unpacked, path)
    except BaseException as exc:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(
            exc,
            tarfile.TarError
            | zipfile.BadZipFile
            | OSError
            | EOFError
            | NotImplementedError
            | RuntimeError
            | lzma.LZMAError
            | zlib.error
            | ValueError,
        ):
            raise UnreadableSource(_("%(file)s bozuk bir arşiv.") % {"file": path.name}) from exc
        raise
    return folder


def _members(path: Path) -> Iterator[tuple[str, IO[bytes]]]:
    if path.suffix.lower() == ".zip":
        with zipfile.ZipFile(path) as archive:
            guard.require_sizes(path, [info.file_size for info in archive.infolist()], limits.MAX_UNPACKED)
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


def _copy(stream: IO[bytes], target: Path, unpacked: int, path: Path) -> int:
    with target.open("wb") as file:
        while chunk := stream.read(_CHUNK):
            unpacked += len(chunk)
            guard.require_ratio(path, unpacked, limits.MAX_UNPACKED)
            file.write(chunk)
    return unpacked
