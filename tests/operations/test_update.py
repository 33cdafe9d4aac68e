"""script/update on a clone: forward to a good version, back from a bad one, with program and data as before."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.operations

ROOT = Path(__file__).resolve().parents[2]
FAILING_MIGRATION = """
from django.db import migrations


def fail(apps, schema_editor):
    schema_editor.execute("DELETE FROM access_unit")
    raise RuntimeError("this version is broken")


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("access", "{last}")]
    operations = [migrations.RunPython(fail)]
"""


class Checkout:
    """A clone that follows another clone; it borrows the virtual environment and has no frontend to build."""

    def __init__(self, home: Path) -> None:
        self.env = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith(("KBS_", "DATABASE_", "DJANGO_"))
        }
        self.env |= {"KBS_DB_INSTANCE": "test-update", "KBS_HOME": str(home / "home"), "KBS_DEMO": "0"}
        for kind in ("AUTHOR", "COMMITTER"):
            self.env |= {f"GIT_{kind}_NAME": "test", f"GIT_{kind}_EMAIL": "test@example.org"}
        self.origin = home / "origin"
        self.path = home / "kbs"
        self.commit("This version, without frontend", self._copy_this_version)
        self._run("git", "clone", "-q", str(self.origin), str(self.path), cwd=home)
        (self.path / ".venv").symlink_to(ROOT / ".venv")
        (self.path / ".kbs" / "stamps").mkdir(parents=True)
        for stamp in ("requirements", "packages"):
            shutil.copy(ROOT / ".kbs" / "stamps" / stamp, self.path / ".kbs" / "stamps")

    def _copy_this_version(self) -> None:
        """Copy the program as it stands here, committed or not."""
        self._run("git", "init", "-q", "-b", "main", str(self.origin), cwd=ROOT)
        for folder in ("kbs", "layers", "script", "locale", "data/standards", "requirements"):
            ignored = shutil.ignore_patterns("__pycache__", "app", "*.mo")
            shutil.copytree(ROOT / folder, self.origin / folder, ignore=ignored)
        for file in ("manage.py", ".gitignore"):
            shutil.copy(ROOT / file, self.origin)

    def _run(self, *command: str, cwd: Path, check: bool = True) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            command,
            cwd=cwd,
            env=self.env,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=300,
        )
        if check and done.returncode:
            pytest.fail(f"{' '.join(command)}\n{done.stdout}\n{done.stderr}")
        return done

    def script(self, name: str, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        return self._run(str(self.path / "script" / name), *arguments, cwd=self.path, check=check)

    def sql(self, query: str) -> str:
        return self.script("db", "psql", "-At", "-c", query).stdout.strip()

    def commit(self, message: str, change) -> str:
        """Make a new version in the origin; return its commit."""
        change()
        self._run("git", "add", "-A", cwd=self.origin)
        self._run("git", "commit", "-qm", message, cwd=self.origin)
        return self._run("git", "rev-parse", "HEAD", cwd=self.origin).stdout.strip()

    def head(self) -> str:
        return self._run("git", "rev-parse", "HEAD", cwd=self.path).stdout.strip()


@pytest.fixture
def checkout():
    home = Path("/tmp") / f"kbs-update-{os.getpid()}"
    home.mkdir(mode=0o755)
    made = None
    try:
        made = Checkout(home)
        yield made
    finally:
        if made and made.path.exists():
            made.script("db", "destroy", "--yes", check=False)
        shutil.rmtree(home)


def test_update_goes_forward_and_comes_back_from_a_broken_version(checkout):
    checkout.script("migrate")
    checkout.script("db", "start")
    checkout.sql("INSERT INTO access_unit (name, code) VALUES ('Harita', 'harita')")

    good = checkout.commit("Better", lambda: (checkout.origin / "NEWS").write_text("better"))
    updated = checkout.script("update")
    assert checkout.head() == good
    assert "start the server again" in updated.stderr
    assert checkout.script("update").stderr.strip().endswith("the newest version already")

    def break_it() -> None:
        folder = checkout.origin / "kbs" / "access" / "migrations"
        last = max(path.stem for path in folder.glob("0*.py"))
        (folder / "0999_broken.py").write_text(FAILING_MIGRATION.format(last=last))

    checkout.commit("Broken", break_it)
    failed = checkout.script("update", check=False)
    assert failed.returncode == 1
    assert "this version is broken" in failed.stderr
    assert "runs as before" in failed.stderr
    assert checkout.head() == good
    assert checkout.sql("SELECT count(*) FROM access_unit WHERE code = 'harita'") == "1"
    assert checkout.sql("SELECT count(*) FROM django_migrations WHERE name = '0999_broken'") == "0"


def test_update_refuses_changed_files(checkout):
    (checkout.path / "manage.py").write_text("changed")
    refused = checkout.script("update", check=False)
    assert refused.returncode == 1
    assert "changed by hand" in refused.stderr
