"""Backup and restore on a real cluster: destroy the data folder, restore, compare."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.operations

ROOT = Path(__file__).resolve().parents[2]
OURS = (
    "DATABASE_URL",
    "KBS_DATABASE_OWNER_URL",
    "KBS_VAR_DIR",
    "KBS_ENV_FILE",
    "KBS_SECRET_KEY",
    "KBS_BACKUP_DIR",
)

CITY = """
    CREATE ROLE kbs_r_test NOLOGIN;
    GRANT kbs_r_test TO kbs_login;
    CREATE SEQUENCE feature_id START 1000;
    CREATE TABLE sokak (id bigint PRIMARY KEY DEFAULT nextval('feature_id'), ad text NOT NULL,
        uzunluk double precision, acildi timestamptz DEFAULT now(), geom geometry(LineString, 5254));
    CREATE INDEX ON sokak USING gist (geom);
    INSERT INTO sokak (ad, uzunluk, geom)
    SELECT 'Iğdır Çıkmazı ' || n, n / 3.0,
           ST_SetSRID(ST_MakeLine(ST_Point(n, n / 7.0), ST_Point(n + 1, n)), 5254)
      FROM generate_series(1, 5000) n;
    CREATE UNLOGGED TABLE gecici AS SELECT 1 AS n;
    ALTER TABLE sokak ENABLE ROW LEVEL SECURITY;
    CREATE POLICY herkes ON sokak FOR SELECT TO kbs_r_test USING (uzunluk > 1000);
    GRANT SELECT ON sokak TO kbs_r_test;
    COMMENT ON TABLE sokak IS 'Sokaklar';
"""


class Installation:
    """A scratch instance of this checkout: cluster, files and backups of its own."""

    def __init__(self, home: Path) -> None:
        self.env = {key: value for key, value in os.environ.items() if key not in OURS}
        self.env |= {"KBS_DB_INSTANCE": f"test-ops-{os.getpid()}", "KBS_HOME": str(home / "home")}
        self.backups = home / "backups"
        self.files = home / "home" / f"var-{self.env['KBS_DB_INSTANCE']}"

    def run(self, script: str, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run one of the project's scripts on this instance."""
        done = subprocess.run(
            [str(ROOT / "script" / script), *arguments],
            env=self.env,
            capture_output=True,
            text=True,
            timeout=300,
            stdin=subprocess.DEVNULL,
        )
        if check and done.returncode:
            pytest.fail(f"{script} {' '.join(arguments)}: {done.stdout}\n{done.stderr}")
        return done

    def sql(self, query: str, role: str = "--owner") -> str:
        """Run SQL and return psql's bare output."""
        roles = [] if role == "--owner" else [role]
        return self.run("db", "psql", *roles, "-At", "-v", "ON_ERROR_STOP=1", "-c", query).stdout.strip()


@pytest.fixture
def installation():
    # postgres must be able to enter the folder, which pytest's own tmp_path forbids to other users.
    home = Path("/tmp") / f"kbs-ops-{os.getpid()}"
    home.mkdir(mode=0o755)
    made = Installation(home)
    try:
        made.run("db", "start")
        yield made
    finally:
        made.run("db", "destroy", "--yes", check=False)
        shutil.rmtree(home)
        for lock in (ROOT / ".kbs").glob(f"lock-*-{made.env['KBS_DB_INSTANCE']}"):
            lock.unlink()


def test_a_destroyed_installation_is_restored_row_for_row(installation):
    installation.sql(CITY)
    (installation.files / "imagery").mkdir(parents=True)
    (installation.files / "imagery" / "moda.tif").write_bytes(b"II*\0" * 5000)
    before = installation.sql("SELECT md5(string_agg(s::text, '' ORDER BY id)) FROM sokak s")

    backup = Path(
        installation.run("backup", "--prove", "--to", str(installation.backups))
        .stdout.strip()
        .splitlines()[-1]
    )
    assert {path.name for path in backup.iterdir()} == {"database.dump", "files.tar", "manifest.json"}
    assert all(path.stat().st_mode & 0o077 == 0 for path in [backup, *backup.iterdir()])
    manifest = json.loads((backup / "manifest.json").read_text())
    assert manifest["tables"]["public.sokak"]["rows"] == 5000
    assert "public.gecici" not in manifest["tables"]

    installation.run("db", "destroy", "--yes")
    shutil.rmtree(installation.files)
    restored = installation.run("restore", str(backup))
    assert "5000 rows, every hash equal" in restored.stdout

    installation.run("db", "start")
    assert installation.sql("SELECT md5(string_agg(s::text, '' ORDER BY id)) FROM sokak s") == before
    assert installation.sql("SELECT nextval('feature_id')") == "6000"
    assert installation.sql("SELECT obj_description('sokak'::regclass)") == "Sokaklar"
    assert (installation.files / "imagery" / "moda.tif").read_bytes() == b"II*\0" * 5000
    # Roles, policies and grants live outside of the dump's tables and are back as well.
    assert installation.sql("SET ROLE kbs_r_test; SELECT count(*) FROM sokak", "--login").endswith("2000")
    assert (
        installation.run("db", "psql", "--login", "-c", "SELECT count(*) FROM sokak", check=False).returncode
        != 0
    )


def test_a_filled_installation_is_not_overwritten_unasked(installation):
    installation.sql("CREATE TABLE yol AS SELECT 1 AS id")
    backup = installation.run("backup", "--to", str(installation.backups)).stdout.strip().splitlines()[-1]
    installation.sql("INSERT INTO yol VALUES (2)")

    refused = installation.run("restore", backup, check=False)
    assert refused.returncode == 1
    assert "--replace" in refused.stderr
    assert installation.sql("SELECT count(*) FROM yol") == "2"

    replaced = installation.run("restore", backup, "--replace")
    assert installation.sql("SELECT count(*) FROM yol") == "1"
    kept = replaced.stdout.split("kept as ")[1].split()[0]
    assert installation.sql(f"SELECT count(*) FROM pg_database WHERE datname = '{kept}'") == "1"


def test_a_damaged_backup_is_refused_and_changes_nothing(installation):
    installation.sql("CREATE TABLE yol AS SELECT n AS id FROM generate_series(1, 9999) n")
    backup = Path(
        installation.run("backup", "--to", str(installation.backups)).stdout.strip().splitlines()[-1]
    )
    dump = backup / "database.dump"
    data = bytearray(dump.read_bytes())
    data[len(data) // 2] ^= 0xFF
    dump.write_bytes(data)
    refused = installation.run("restore", str(backup), "--replace", check=False)
    assert refused.returncode == 1
    assert "damaged" in refused.stderr
    assert installation.sql("SELECT count(*) FROM yol") == "9999"


def test_rows_that_differ_from_the_manifest_fail_the_restore(installation):
    installation.sql("CREATE TABLE yol AS SELECT 1 AS id")
    backup = Path(
        installation.run("backup", "--to", str(installation.backups)).stdout.strip().splitlines()[-1]
    )
    manifest = json.loads((backup / "manifest.json").read_text())
    manifest["tables"]["public.yol"]["rows"] = 2
    (backup / "manifest.json").write_text(json.dumps(manifest))
    refused = installation.run("restore", str(backup), "--replace", check=False)
    assert refused.returncode == 1
    assert "public.yol" in refused.stderr
    assert installation.sql("SELECT count(*) FROM pg_database WHERE datname = 'kbs_restoring'") == "0"


def test_nightly_backups_rotate_and_one_a_week_stays(installation):
    installation.backups.mkdir()
    for day in range(1, 10):
        (installation.backups / f"nightly-202001{day:02}T010000Z").mkdir()
    installation.run("backup", "nightly", "--to", str(installation.backups))
    names = sorted(path.name for path in installation.backups.iterdir())
    assert len([name for name in names if name.startswith("nightly-")]) == 7
    assert "nightly-20200103T010000Z" not in names
    assert "nightly-20200104T010000Z" in names
    weekly = [name for name in names if name.startswith("weekly-")]
    assert len(weekly) == 1
    installation.run("backup", "nightly", "--to", str(installation.backups))
    assert [path.name for path in installation.backups.glob("weekly-*")] == weekly
