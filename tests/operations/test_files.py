"""What the operation files name exists: paths, commands, settings, schemas."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
SCRIPTS = sorted(
    path
    for path in [*ROOT.glob("script/*"), *ROOT.glob("script/container/*"), ROOT / ".ci" / "run"]
    if path.is_file() and path.suffix != ".md"
)
SHELL = [path for path in SCRIPTS if path.read_text().startswith("#!/usr/bin/env bash")]
LIBRARIES = sorted(ROOT.glob("script/lib/*.sh"))
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
DOCKERFILE = (ROOT / "Dockerfile").read_text()
INSTALLED = {"/usr/lib/postgresql/15/bin/pg_isready", "/usr/bin/pg_isready"}


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_script_can_be_started(script):
    assert script.stat().st_mode & 0o111 == 0o111
    assert script.read_text().startswith("#!/usr/bin/env ")


@pytest.mark.parametrize("script", [*SHELL, *LIBRARIES], ids=lambda path: str(path.relative_to(ROOT)))
def test_a_script_parses(script):
    assert run("bash", "-n", str(script)).stderr == ""


@pytest.mark.parametrize("script", [*SHELL, *LIBRARIES], ids=lambda path: str(path.relative_to(ROOT)))
def test_a_script_says_what_it_is_for(script):
    assert re.search(r"^# \w", script.read_text(), re.MULTILINE)


def test_compose_file_follows_the_specification():
    done = run(str(BIN / "check-jsonschema"), "--builtin-schema", "vendor.compose-spec", "docker-compose.yml")
    assert done.returncode == 0, done.stdout + done.stderr


def test_dockerfile_has_no_lint():
    done = run(str(BIN / "hadolint"), "Dockerfile")
    assert done.returncode == 0, done.stdout + done.stderr


def test_images_are_pinned_and_their_users_have_no_privileges():
    assert re.search(r"^ARG DEBIAN_IMAGE=debian:bookworm-\d{8}-slim$", DOCKERFILE, re.MULTILINE)
    for stage in re.split(r"^FROM ", DOCKERFILE, flags=re.MULTILINE)[2:]:
        users = re.findall(r"^USER (\S+)", stage, re.MULTILINE)
        assert users, stage[:40]
        assert users[-1].split(":")[0] not in ("root", "0")
        assert "HEALTHCHECK" in stage


def test_dockerfile_copies_paths_that_exist():
    for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.MULTILINE):
        for source in shlex.split(line)[:-1]:
            assert (ROOT / source).exists(), source


def test_commands_of_the_images_exist():
    named = set(re.findall(r'CMD \["([^"]+)"', DOCKERFILE))
    assert len(named) >= 3
    for path in named - INSTALLED:
        assert (ROOT / path.removeprefix("/srv/kbs/")).stat().st_mode & 0o111, path


def test_services_name_targets_and_commands_that_exist():
    targets = set(re.findall(r"^FROM \S+ AS (\w+)", DOCKERFILE, re.MULTILINE))
    assert COMPOSE["services"].keys() == {"database", "prepare", "web", "worker"}
    for name, service in COMPOSE["services"].items():
        assert service["build"]["target"] in targets
        command = service.get("command", ["/srv/kbs/script/container/database"])[0]
        assert (ROOT / command.removeprefix("/srv/kbs/")).is_file(), name
        check = service["healthcheck"]
        if not check.get("disable"):
            tested = check["test"][1]
            assert tested in INSTALLED or (ROOT / tested.removeprefix("/srv/kbs/")).is_file(), tested
        for needed in service.get("depends_on", {}):
            assert needed in COMPOSE["services"]


def test_services_get_only_the_passwords_they_need():
    for name in ("web", "worker"):
        assert "KBS_DATABASE_OWNER_URL" not in COMPOSE["services"][name]["environment"]


def test_what_compose_asks_for_stands_in_the_example():
    required = set(re.findall(r"\$\{(\w+):\?", (ROOT / "docker-compose.yml").read_text()))
    example = set(re.findall(r"^#?(\w+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert required <= example


def settings_read_by_the_program() -> set[str]:
    found = set()
    for path in (ROOT / "kbs").glob("*.py"):
        found.update(re.findall(r"\benv(?:\.\w+)?\(\s*[\"']([A-Z][A-Z_]+)[\"']", path.read_text()))
        found.update(re.findall(r"environ(?:\.get)?[\[(]\s*[\"']([A-Z][A-Z_]+)[\"']", path.read_text()))
    return found - {"DJANGO_SETTINGS_MODULE"}


def settings_read_by_the_scripts() -> set[str]:
    found = set()
    for path in [*SHELL, *LIBRARIES]:
        found.update(re.findall(r"\$\{(KBS_[A-Z_]+|PORT|DATABASE_URL):?[-?]", path.read_text()))
    return found


def test_every_setting_is_documented():
    documented = set(re.findall(r"`([A-Z][A-Z_]+)`", (ROOT / "docs" / "configuration.md").read_text()))
    program = settings_read_by_the_program()
    assert "KBS_STORAGE_SRID" in program
    assert (program | settings_read_by_the_scripts()) - documented == set()


def test_the_example_holds_documented_settings_only():
    documented = set(re.findall(r"`([A-Z][A-Z_]+)`", (ROOT / "docs" / "configuration.md").read_text()))
    example = set(re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert example - documented == set()


def test_documents_name_scripts_that_exist():
    for document in ("docs/operation.md", "docs/configuration.md"):
        for script in re.findall(r"\bscript/[\w./-]*\w", (ROOT / document).read_text()):
            assert (ROOT / script).exists(), f"{document}: {script}"


@pytest.mark.parametrize("lock", ["base", "dev", "uv", "ldap"])
def test_requirements_are_locked_with_hashes_and_without_addresses(lock):
    text = (ROOT / "requirements" / f"{lock}.txt").read_text()
    packages = re.findall(r"^[a-z0-9][^\s=]*==[^\s]+ \\\n    --hash=sha256:", text, re.MULTILINE)
    assert len(packages) == len(re.findall(r"^[a-z0-9][^\n]*==", text, re.MULTILINE)) > 0
    assert "://" not in text
    # Django would switch to psycopg 3 as soon as it could be imported.
    assert not re.search(r"^psycopg(-binary|-c|-pool)?==", text, re.MULTILINE)


def test_the_frontend_lock_carries_hashes_and_no_addresses():
    text = (ROOT / "frontend" / "package-lock.json").read_text()
    assert '"resolved"' not in text
    assert '"integrity"' in text


def test_continuous_integration_runs_the_developers_command():
    assert "script/test" in (ROOT / ".ci" / "run").read_text()
