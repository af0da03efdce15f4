import json
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from sayso.errors import UsageError
from sayso.web.server import address_of, listen, names_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
STORY = """Orlo bridge closed after flood

ORLO (OPA) — The old bridge at Orlo was closed on Monday after the river rose by two metres, the town council said.

"We counted at least 40 people who had to leave their homes," Mayor Ada Venn told reporters at the town hall.

Engineers from the ministry will look at the pillars, Councillor Bo Lind said, and nobody knows when traffic can go on again.
"""


def test_a_taken_port_is_said_to_be_so():
    with listen("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        assert address_of(first) == f"http://127.0.0.1:{port}/"
        with pytest.raises(UsageError, match="another port with --port"):
            listen("127.0.0.1", port)


def test_an_address_that_is_not_this_machine_is_refused():
    with pytest.raises(UsageError, match=r"cannot listen on 192\.0\.2\.1"):
        listen("192.0.2.1", 0)
    with pytest.raises(UsageError, match="no such address"):
        listen("no such host", 0)


def test_names_are_localhost_and_what_the_user_said():
    assert names_of("127.0.0.1") == {"localhost", "127.0.0.1"}
    assert names_of("desk.example") > {"localhost", "desk.example"}


def sayso(*words, **options):
    return subprocess.run(
        [sys.executable, "-m", "sayso", *words], capture_output=True, text=True, check=False, **options
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("serve")
    (root / "one.txt").write_text(STORY)
    assert sayso("build", str(root / "one.txt"), "--out", str(root / "out")).returncode == 0
    return root


def get(address):
    with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310  our own server
        return answer.read().decode()


def test_it_starts_shows_what_a_build_adds_and_stops(folder):
    out = str(folder / "out")
    command = [sys.executable, "-m", "sayso", "serve", out, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        try:
            address = re.search(r"http://\S+/", server.stdout.readline())[0]
            assert "Orlo bridge closed" in get(address + "all")
            before = json.loads(get(address + "state"))
            assert before["pages"] == 1
            port = address.rsplit(":", 1)[1].strip("/")
            second = sayso("serve", out, "--port", port)
            assert (second.returncode, "--port" in second.stderr) == (2, True)
            (folder / "two.txt").write_text(STORY.replace("bridge", "harbour").replace("Monday", "Tuesday"))
            assert sayso("build", str(folder / "two.txt"), "--out", out).returncode == 0
            assert json.loads(get(address + "state"))["pages"] == 2
            wait_for(lambda: json.loads(get(address + "state"))["stamp"] != before["stamp"])
            assert "Orlo harbour closed" in get(address + "section/documents")
            assert "Orlo harbour closed" in get(address + "search?q=harbour+tuesday")
            with pytest.raises(urllib.error.HTTPError, match="421"):
                get_as(address, "evil.example")
        finally:
            server.send_signal(signal.SIGINT)
            _, errors = server.communicate(timeout=30)
    assert (server.returncode, errors) == (0, "")


def wait_for(true):
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.1)


def get_as(address, host):
    request = urllib.request.Request(address, headers={"Host": host})  # noqa: S310  our own server
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        return answer.read()


@pytest.fixture
def served(folder):
    """A running server's address."""
    command = [sys.executable, "-m", "sayso", "serve", str(folder / "out"), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield re.search(r"http://\S+/", server.stdout.readline())[0]
        finally:
            server.send_signal(signal.SIGTERM)
            server.communicate(timeout=30)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_a_browser_runs_the_script_and_finds_nothing_to_refuse(served):
    words = (
        CHROMIUM,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--virtual-time-budget=9000",
        "--enable-logging=stderr",
    )
    made = subprocess.run(
        [*words, "--dump-dom", served + "#actors"], capture_output=True, text=True, check=True, timeout=120
    )
    assert 'class="own" href="/actor/' in made.stdout
    assert '<p id="news" role="status"' in made.stdout
    assert "The server does not answer" not in made.stdout.split("<script>")[0]
    assert [line for line in made.stderr.splitlines() if "CONSOLE" in line] == []


def test_without_a_dossier_the_call_was_wrong(tmp_path):
    made = sayso("serve", str(tmp_path))
    assert (made.returncode, "sayso build" in made.stderr) == (2, True)


def test_corrections_are_for_this_machine_alone(folder):
    made = sayso("serve", str(folder / "out"), "--host", "0.0.0.0", "--port", "0", "--edit")  # noqa: S104
    assert (made.returncode, "--edit is for this machine alone" in made.stderr) == (2, True)


def test_the_server_is_loaded_only_where_it_is_used():
    code = "import sys, sayso.cli; print(sorted({'starlette', 'uvicorn', 'anyio'} & set(sys.modules)))"
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == "[]"
