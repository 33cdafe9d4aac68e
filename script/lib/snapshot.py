"""Backups of one installation: the database, the files beside it, and a manifest that proves a restore.

A backup is a folder (0700) with three files (0600):

* `database.dump`: pg_dump custom format, of one consistent snapshot;
* `files.tar`: the folder KBS_VAR_DIR without what can be made again (static files);
* `manifest.json`: rows and an order-independent hash of every table, the values of sequences, the database
  roles with their memberships (dumps do not hold them), and SHA-256 of the two files.

The manifest's numbers are counted in the very snapshot that pg_dump reads. Everything runs as the owner role.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import environ
import psycopg2
from psycopg2 import sql

TEMPLATE = "template_kbs"
# Of these kinds that many are kept; others are never deleted.
KEEP = {"nightly": 7, "weekly": 5, "update": 3}
WEEK = datetime.timedelta(days=6, hours=12)
STAMP = "%Y%m%dT%H%M%SZ"

TABLES = """
    SELECT n.nspname, c.relname
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND c.relpersistence = 'p'
       AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%'
       AND NOT EXISTS (SELECT FROM pg_depend d
                        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
     ORDER BY 1, 2
"""
SEQUENCES = "SELECT schemaname, sequencename, last_value FROM pg_sequences ORDER BY 1, 2"
ROLES = r"""
    SELECT r.rolname, r.rolcanlogin, r.rolinherit,
           ARRAY(SELECT m.rolname::text FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member
                  WHERE a.roleid = r.oid ORDER BY 1)
      FROM pg_roles r WHERE r.rolname LIKE 'kbs\_%' AND NOT r.rolsuper ORDER BY 1
"""
# Sum of hashes: the order of rows does not matter, equal rows do count.
TABLE_HASH = """
    SELECT count(*), coalesce(sum(('x' || left(md5(kbs_row::text), 15))::bit(60)::bigint), 0)::text
      FROM ONLY {} AS kbs_row
"""


class Failure(Exception):
    """Something an operator must know; the message says what to do."""


def owner_address(database: str | None = None) -> dict[str, str]:
    """Return libpq's parameters of the owner role, from KBS_DATABASE_OWNER_URL or DATABASE_URL."""
    name = "KBS_DATABASE_OWNER_URL" if os.environ.get("KBS_DATABASE_OWNER_URL") else "DATABASE_URL"
    config = environ.Env.db_url_config(os.environ[name])
    found = {
        "host": config["HOST"],
        "port": str(config["PORT"] or 5432),
        "user": config["USER"],
        "password": config["PASSWORD"],
        "dbname": database or config["NAME"],
    }
    return {key: value for key, value in found.items() if value}


@contextlib.contextmanager
def connection(database: str | None = None, *, autocommit: bool = True) -> Iterator[Any]:
    """Open a connection as the owner; texts of values are the same on every machine."""
    opened = psycopg2.connect(**owner_address(database), options="-c timezone=UTC -c datestyle=ISO")
    opened.autocommit = autocommit
    try:
        yield opened
    finally:
        opened.close()


def program(name: str, *arguments: str, database: str | None = None) -> str:
    """Run a PostgreSQL client program as the owner and return its output."""
    address = owner_address(database)
    env = os.environ | {f"PG{key.upper()}": value for key, value in address.items() if key != "dbname"}
    env["PGDATABASE"] = address["dbname"]
    path = Path(os.environ["KBS_PG_BIN"]) / name
    done = subprocess.run([str(path), *arguments], env=env, capture_output=True, text=True)
    if done.returncode:
        raise Failure(f"{name} failed:\n{done.stderr.strip()}")
    return done.stdout


def contents(opened: Any) -> dict[str, Any]:
    """Count and hash every table of the connection's snapshot; read sequences and roles."""
    with opened.cursor() as cursor:
        cursor.execute(TABLES)
        tables = {}
        for schema, table in cursor.fetchall():
            cursor.execute(sql.SQL(TABLE_HASH).format(sql.Identifier(schema, table)))
            rows, digest = cursor.fetchone()
            tables[f"{schema}.{table}"] = {"rows": rows, "hash": digest}
        cursor.execute(SEQUENCES)
        sequences = {f"{schema}.{name}": value for schema, name, value in cursor.fetchall()}
        cursor.execute(ROLES)
        roles = {
            name: {"login": login, "inherit": inherit, "members": members}
            for name, login, inherit, members in cursor.fetchall()
        }
    return {"tables": tables, "sequences": sequences, "roles": roles}


def sha256(path: Path) -> str:
    """Return the file's SHA-256 as hex digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def now() -> datetime.datetime:
    """Return the present in UTC."""
    return datetime.datetime.now(tz=datetime.UTC)


def make(target: Path, kind: str) -> Path:
    """Make and verify one backup below `target`; return its folder."""
    os.umask(0o077)
    target.mkdir(parents=True, exist_ok=True)
    while (final := target / f"{kind}-{now().strftime(STAMP)}").exists():
        time.sleep(0.2)
    partial = target / f".{final.name}.partial"
    partial.mkdir()
    try:
        manifest = _dump_database(partial / "database.dump")
        _pack_files(partial / "files.tar")
        manifest |= {
            "format": 1,
            "made": now().isoformat(timespec="seconds"),
            "commit": _commit(),
            "files": {
                name: {"bytes": (partial / name).stat().st_size, "sha256": sha256(partial / name)}
                for name in ("database.dump", "files.tar")
            },
        }
        (partial / "manifest.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False), "utf-8")
        verify(partial)
        partial.rename(final)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    return final


def _dump_database(path: Path) -> dict[str, Any]:
    with connection(autocommit=False) as opened:
        opened.set_session(isolation_level="REPEATABLE READ", readonly=True)
        with opened.cursor() as cursor:
            cursor.execute("SELECT pg_export_snapshot(), version(), postgis_full_version()")
            snapshot, server, postgis = cursor.fetchone()
        program(
            "pg_dump",
            "--format=custom",
            "--no-unlogged-table-data",
            f"--snapshot={snapshot}",
            f"--file={path}",
        )
        return {"server": server, "postgis": postgis} | contents(opened)


def _pack_files(path: Path) -> None:
    folder = Path(os.environ["KBS_VAR_DIR"])
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["tar", "--create", f"--file={path}", f"--directory={folder}", "--exclude=./static", "."],
        capture_output=True,
        text=True,
    )
    if done.returncode > 1:  # 1: a file changed while it was read
        raise Failure(f"tar failed:\n{done.stderr.strip()}")


def _commit() -> str | None:
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(["git", "-C", str(root), "rev-parse", "HEAD"], capture_output=True, text=True)
    return done.stdout.strip() or None


def verify(backup: Path) -> dict[str, Any]:
    """Check that a backup is whole: hashes of its files, and the archive can be read to its end."""
    try:
        manifest = json.loads((backup / "manifest.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise Failure(f"{backup} is not a backup: {error}") from error
    for name, expected in manifest["files"].items():
        if not (backup / name).is_file() or sha256(backup / name) != expected["sha256"]:
            raise Failure(f"{backup / name} is damaged: its SHA-256 is not the manifest's")
    listing = program("pg_restore", "--list", str(backup / "database.dump"))
    entries = {table: f" TABLE DATA {table.replace('.', ' ', 1)} " for table in manifest["tables"]}
    missing = [table for table, entry in entries.items() if entry not in listing]
    if missing:
        raise Failure(f"{backup} lacks tables: {', '.join(missing)}")
    program("pg_restore", "--file=/dev/null", str(backup / "database.dump"))
    return manifest


def rotate(target: Path, made: Path) -> None:
    """Keep the newest of each kind; a week's first nightly one becomes the weekly one too (hard links)."""
    kind = made.name.split("-", 1)[0]
    if kind == "nightly":
        newest = max((backup.name for backup in target.glob("weekly-*")), default="weekly-00010101T000000Z")
        last = datetime.datetime.strptime(newest, f"weekly-{STAMP}").replace(tzinfo=datetime.UTC)
        if now() - last > WEEK:
            weekly = target / made.name.replace("nightly", "weekly", 1)
            shutil.copytree(made, weekly, copy_function=os.link)
    for name, count in KEEP.items():
        for old in sorted(target.glob(f"{name}-*"))[:-count]:
            shutil.rmtree(old)


def restore(backup: Path, *, replace: bool) -> None:
    """Restore into the configured database, which must be empty or is set aside with `replace`.

    Nothing of the present is touched before the restored copy has been compared with the manifest.
    """
    manifest = verify(backup)
    name = owner_address()["dbname"]
    aside = f"{name}_before_{now().strftime(STAMP).lower()}"
    filled = _is_filled(name)
    files = Path(os.environ["KBS_VAR_DIR"])
    if not replace and (filled or _holds_files(files)):
        raise Failure("this installation holds data already; --replace sets it aside for the backup")
    fresh = f"{name}_restoring"
    load(backup, manifest, fresh)
    with connection("postgres") as opened, opened.cursor() as cursor:
        if _exists(cursor, name):
            _refuse_sessions(cursor, name)
            _rename(cursor, name, aside)
        _rename(cursor, fresh, name)
        if not filled:
            cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(aside)))
    _unpack_files(backup / "files.tar", files, aside)
    rows = sum(table["rows"] for table in manifest["tables"].values())
    print(f"restored and compared: {len(manifest['tables'])} tables, {rows} rows, every hash equal")
    if filled:
        print(f"the former database is kept as {aside}")


def load(backup: Path, manifest: dict[str, Any], database: str) -> None:
    """Load a dump into a new database and compare it with the manifest; drop it on any difference."""
    identifier = sql.Identifier(database)
    with connection("postgres") as opened, opened.cursor() as cursor:
        cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(identifier))
        cursor.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(identifier, sql.Identifier(TEMPLATE)))
        cursor.execute(sql.SQL("REVOKE CONNECT ON DATABASE {} FROM PUBLIC").format(identifier))
        cursor.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO kbs_login").format(identifier))
        _make_roles(cursor, manifest["roles"])
    try:
        listing = backup.parent / f".{database}.list"
        archive = str(backup / "database.dump")
        # Extensions come from the template; the owner may neither make nor describe them.
        lines = program("pg_restore", "--list", archive).splitlines()
        listing.write_text("\n".join(line for line in lines if not _of_an_extension(line)), "utf-8")
        try:
            program(
                "pg_restore",
                "--no-owner",
                "--exit-on-error",
                f"--jobs={min(os.cpu_count() or 1, 4)}",
                f"--use-list={listing}",
                f"--dbname={database}",
                archive,
            )
        finally:
            listing.unlink()
        with connection(database) as opened:
            differences = compare(manifest, contents(opened))
            if differences:
                raise Failure("the restored data differ from the manifest:\n  " + "\n  ".join(differences))
            with opened.cursor() as cursor:
                cursor.execute("ANALYZE")
    except BaseException:
        with connection("postgres") as opened, opened.cursor() as cursor:
            cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(identifier))
        raise


def _of_an_extension(line: str) -> bool:
    return any(mark in line for mark in (" EXTENSION ", " TABLE DATA public spatial_ref_sys "))


def compare(expected: dict[str, Any], found: dict[str, Any]) -> list[str]:
    """Return one line for each table or sequence that differs."""
    lines = []
    for kind in ("tables", "sequences"):
        for name in sorted(expected[kind].keys() | found[kind].keys()):
            before, after = expected[kind].get(name), found[kind].get(name)
            if before != after:
                lines.append(f"{name}: {before} in the backup, {after} restored")
    return lines


def _make_roles(cursor: Any, roles: dict[str, Any]) -> None:
    cursor.execute("SELECT rolname FROM pg_roles")
    known = {name for (name,) in cursor.fetchall()}
    for name, role in roles.items():
        if name not in known:
            inherit = sql.SQL("INHERIT" if role["inherit"] else "NOINHERIT")
            cursor.execute(sql.SQL("CREATE ROLE {} NOLOGIN {}").format(sql.Identifier(name), inherit))
    for name, role in roles.items():
        for member in set(role["members"]) - {"kbs_owner"}:
            if name not in known:
                cursor.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(name), sql.Identifier(member)))


def _exists(cursor: Any, name: str) -> bool:
    cursor.execute("SELECT FROM pg_database WHERE datname = %s", [name])
    return cursor.fetchone() is not None


def _is_filled(name: str) -> bool:
    with connection("postgres") as opened, opened.cursor() as cursor:
        if not _exists(cursor, name):
            return False
    with connection(name) as opened, opened.cursor() as cursor:
        cursor.execute(TABLES)
        return cursor.fetchone() is not None


def _holds_files(folder: Path) -> bool:
    return any(path.is_file() for path in folder.rglob("*") if folder / "static" not in path.parents)


def _refuse_sessions(cursor: Any, name: str) -> None:
    cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = %s", [name])
    if sessions := cursor.fetchone()[0]:
        raise Failure(f"{sessions} connections use the database {name}: stop the server and the worker first")


def _rename(cursor: Any, old: str, new: str) -> None:
    cursor.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(old), sql.Identifier(new)))


def _unpack_files(archive: Path, folder: Path, aside: str) -> None:
    if _holds_files(folder):
        kept = folder.with_name(f"{folder.name}-{aside.rsplit('_', 1)[1]}")
        folder.rename(kept)
        print(f"the former files are kept in {kept}")
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["tar", "--extract", f"--file={archive}", f"--directory={folder}", "--no-same-owner"], check=True
    )


def prove(backup: Path) -> None:
    """Restore into a scratch database, compare, drop it."""
    manifest = verify(backup)
    scratch = f"{owner_address()['dbname']}_proof"
    load(backup, manifest, scratch)
    with connection("postgres") as opened, opened.cursor() as cursor:
        cursor.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(scratch)))
    print("proved: restored into a scratch database, every table equal")


def main() -> int:
    """Run one command; print the backup's folder or what was restored."""
    parser = argparse.ArgumentParser(prog="snapshot")
    commands = parser.add_subparsers(dest="command", required=True)
    maker = commands.add_parser("make")
    maker.add_argument("target", type=Path)
    maker.add_argument("kind", choices=["nightly", "weekly", "update", "manual"])
    maker.add_argument("--prove", action="store_true")
    restorer = commands.add_parser("restore")
    restorer.add_argument("backup", type=Path)
    restorer.add_argument("--replace", action="store_true")
    commands.add_parser("verify").add_argument("backup", type=Path)
    options = parser.parse_args()
    try:
        if options.command == "make":
            made = make(options.target.resolve(), options.kind)
            if options.prove:
                prove(made)
            rotate(made.parent, made)
            print(made)
        elif options.command == "verify":
            verify(options.backup.resolve())
            print("whole")
        else:
            restore(options.backup.resolve(), replace=options.replace)
    except (Failure, psycopg2.Error, OSError, subprocess.CalledProcessError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
