"""script/server as a person uses it: one command up, Ctrl-C down, a second start in seconds."""

import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlencode

import pytest

pytestmark = pytest.mark.operations

ROOT = Path(__file__).resolve().parents[2]
OURS = (
    "DATABASE_URL",
    "KBS_DATABASE_OWNER_URL",
    "KBS_VAR_DIR",
    "KBS_ENV_FILE",
    "KBS_SECRET_KEY",
    "DJANGO_SETTINGS_MODULE",
)
READY = re.compile(r"The city is open: +(http://127\.0\.0\.1:(\d+))/")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def descendants(pid: int) -> set[int]:
    """Return the living processes below `pid`."""
    parents = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rsplit(")", 1)[1].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        parents[int(status.parent.name)] = int(fields[1])
    found: set[int] = set()
    grown = {pid}
    while grown:
        found |= grown
        grown = {child for child, parent in parents.items() if parent in found} - found
    return found - {pid}


class Server:
    """One run of script/server on an instance of its own, without the demo city."""

    def __init__(self, home: Path, **settings: str) -> None:
        self.env = {key: value for key, value in os.environ.items() if key not in OURS}
        self.env |= {"KBS_DB_INSTANCE": f"test-srv-{os.getpid()}", "KBS_HOME": str(home), "KBS_DEMO": "0"}
        self.env |= settings
        self.log = home / "server.log"

    def start(self) -> float:
        """Start it and return the seconds until it says that it is open."""
        begun = time.monotonic()
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [str(ROOT / "script" / "server")],
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                # A terminal's Ctrl-C is not ignored, as it is for children of a script in the background.
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
            )
        while not READY.search(self.log.read_text()):
            if self.process.poll() is not None or time.monotonic() - begun > 240:
                pytest.fail(f"script/server did not open:\n{self.log.read_text()[-4000:]}")
            time.sleep(0.05)
        return time.monotonic() - begun

    def get(self, path: str) -> int:
        url = READY.search(self.log.read_text())[1]
        with urllib.request.urlopen(url + path, timeout=10) as answer:
            return answer.status

    def interrupt(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(40)

    def fail_to_log_in(self) -> int:
        """Send the form of the login page with a wrong password."""
        address = READY.search(self.log.read_text())[1] + "/giris/"
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        page = browser.open(address, timeout=10).read().decode()
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
        form = urlencode({"csrfmiddlewaretoken": token, "login": "kimse", "password": "yanlis"})
        return browser.open(address, form.encode(), timeout=10).status

    def chain(self) -> tuple[int, int]:
        """The last link of the register of acts, and how many entries wait for theirs."""
        query = "SELECT head, waiting FROM kbs_audit_state()"
        told = subprocess.run(
            [str(ROOT / "script" / "db"), "psql", "-X", "-A", "-t", "-F", " ", "-c", query],
            env=self.env,
            capture_output=True,
            text=True,
        )
        head, waiting = told.stdout.split()
        return int(head), int(waiting)

    def db(self, command: str, *arguments: str) -> int:
        return subprocess.run(
            [str(ROOT / "script" / "db"), command, *arguments], env=self.env, capture_output=True
        ).returncode


@pytest.fixture
def home():
    # postgres and the application's user must be able to enter the folder.
    path = Path("/tmp") / f"kbs-srv-{os.getpid()}"
    path.mkdir(mode=0o755)
    yield path
    shutil.rmtree(path)


def linked_by_the_worker(server: Server) -> None:
    """What happens at the web server stands in the chain of the register as soon as the worker has started."""
    before, _waiting = server.chain()
    assert server.fail_to_log_in() == 200
    began = time.monotonic()
    while (now := server.chain()) < (before + 1, 0) or now[1]:
        assert time.monotonic() - began < 60, now
        time.sleep(0.2)


def test_server_starts_answers_stops_and_starts_again_in_seconds(home):
    server = Server(home, PORT=str(free_port()))
    try:
        server.start()
        assert server.get("/readyz") == 200
        assert server.get("/healthz") == 200
        linked_by_the_worker(server)

        second = subprocess.run(
            [str(ROOT / "script" / "server")], env=server.env, capture_output=True, text=True, timeout=30
        )
        assert second.returncode != 0
        assert "runs already: http://127.0.0.1:" in second.stderr

        children = descendants(server.process.pid)
        assert len(children) >= 3
        assert server.interrupt() == 130
        time.sleep(0.2)
        assert not [pid for pid in children if Path(f"/proc/{pid}").exists()]
        assert server.db("status") == 3

        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = server.start()
        assert server.get("/readyz") == 200
        server.process.terminate()
        assert server.process.wait(40) == 143
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        # On a machine that others keep busy the clock says little, the work done says all.
        if os.getloadavg()[0] < (os.cpu_count() or 1):
            assert seconds < 8
        assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 12
    finally:
        if server.process.poll() is None:
            server.interrupt()
        server.db("destroy", "--yes")
        for left in (ROOT / ".kbs").glob(f"**/*{server.env['KBS_DB_INSTANCE']}*"):
            left.unlink()


def test_a_taken_port_is_named(home):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        server = Server(home, PORT=port)
        try:
            done = subprocess.run(
                [str(ROOT / "script" / "server")], env=server.env, capture_output=True, text=True, timeout=120
            )
            assert done.returncode == 1
            assert f"port {port} is taken" in done.stderr
        finally:
            server.db("destroy", "--yes")
            for left in (ROOT / ".kbs").glob(f"**/*{server.env['KBS_DB_INSTANCE']}*"):
                left.unlink()
