"""Several machines grade a class: a real scheduler, two worker processes, one of which is killed, and PostgreSQL."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from course import ROOT, copied_code
from needs import postgresql
from small_class import SETTINGS, TASK, hand_in, scores

from grader import grade
from grader.gradebook import fingerprints
from grader.gradebook.course import Course
from grader.gradebook.fingerprints import what_decides
from grader.sandbox import Unusable

pytest.importorskip("distributed")
cluster_workers = pytest.importorskip("grader.cluster")

SCORE = sum(TASK.points.values())


@pytest.fixture(scope="module")
def started():
    """Start processes that end with the tests."""
    processes = []

    def start(*command: str, **options) -> subprocess.Popen:
        processes.append(
            subprocess.Popen(
                command,
                cwd=ROOT,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                **options,
            )
        )
        return processes[-1]

    yield start
    for process in processes:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def scheduler(started):
    """A scheduler's process; its address is that of its command line."""
    return started(
        sys.executable,
        "-m",
        "distributed.cli.dask_scheduler",
        "--host",
        "127.0.0.1",
        "--port",
        str(free_port()),
        "--no-dashboard",
    )


@pytest.fixture(scope="module")
def cluster(started, scheduler):
    """A scheduler's address, and its two workers' processes."""
    address = f"tcp://127.0.0.1:{scheduler.args[6]}"
    workers = [
        started(
            sys.executable,
            "-m",
            "distributed.cli.dask_worker",
            address,
            "--nthreads",
            "1",
            "--no-dashboard",
            "--no-nanny",
        )
        for _ in range(2)
    ]
    from distributed import Client

    with Client(address, timeout=60, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
    return address, workers


@pytest.fixture
def database(started, tmp_path):
    """The db_url of a new PostgreSQL."""
    programs, folder, port = postgresql(), Path("/tmp") / f"postgres-{os.getpid()}", free_port()
    as_user = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"] if os.getuid() == 0 else []
    try:
        subprocess.run(
            [*as_user, programs / "initdb", "--auth", "trust", "--username", "nbgrader", "-D", folder],
            check=True,
            capture_output=True,
        )
        started(*as_user, str(programs / "postgres"), "-D", str(folder), "-p", str(port), "-k", str(folder))
        ready = [programs / "pg_isready", "-h", "127.0.0.1", "-p", str(port)]
        until = time.monotonic() + 30
        while subprocess.run(ready, capture_output=True).returncode and time.monotonic() < until:
            time.sleep(0.2)
        yield f"postgresql+psycopg://nbgrader@127.0.0.1:{port}/postgres"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test_a_lost_worker_s_submissions_are_marked_elsewhere(cluster, new_course):
    course = new_course
    address, processes = cluster
    students = [f"student{number}" for number in range(6)]
    for student in students:
        hand_in(course, student, (TASK,))
    workers = grade.cluster(address)
    killed = []

    def kill_one(line: str) -> None:  # as the first result is shown
        if not killed:
            killed.append(processes[0].pid)
            os.killpg(processes[0].pid, signal.SIGKILL)

    try:
        results = grade.grade(course, SETTINGS, workers, show=kill_one)
    finally:
        workers.close()
    assert killed and {result.student: result.points for result in results} == dict.fromkeys(students, SCORE)
    assert {student for student, _ in scores(course)} == set(students)


def test_without_its_scheduler_a_run_ends_with_a_sentence(cluster, scheduler, new_course):  # the last with a cluster
    course = new_course
    address, _ = cluster
    for number in range(4):
        hand_in(course, f"student{number}", (TASK,))
    workers = grade.cluster(address)
    try:
        with pytest.raises(Unusable, match="The scheduler has gone"):
            grade.grade(course, SETTINGS, workers, show=lambda _: os.killpg(scheduler.pid, signal.SIGKILL))
    finally:
        workers.close()
    assert [path.stem for path in (course.own / "results").glob("*.json")]  # what was graded before


@pytest.mark.needs("postgresql")
def test_the_gradebook_may_be_in_postgresql(database, new_course, workers):
    course = Course(new_course.folder, database)
    (course.folder / "gradebook.db").unlink()
    hand_in(course, "student", (TASK,))
    (result,) = grade.grade(course, SETTINGS, workers)
    assert result.points == SCORE
    assert {student for student, _ in scores(course)} == {"student"}
    assert not (course.folder / "gradebook.db").exists()


OTHERS = {
    "a judge": ("helpers/checks/task01.py", "\ndef ", "\nONE_MORE = 1\n\n\ndef "),
    "nbgrader_config.py": ("nbgrader_config.py", "c.Execute.timeout = 600", "c.Execute.timeout = 601"),
    "a template of feedback": ("grader/feedback/open_set/page.html.j2", "Handed in late", "Late"),
    "the look of feedback": ("grader/feedback/open_set/page.css", "anywhere", "break-word"),
}


@pytest.mark.parametrize("other", OTHERS)
def test_a_worker_of_another_version_refuses(tmp_path, other):
    file, old, new = OTHERS[other]
    path = copied_code(tmp_path) / file
    source = path.read_text(encoding="utf-8")
    assert what_decides(tmp_path) == what_decides() and old in source
    fingerprints._code.cache_clear()
    path.write_text(source.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Unusable, match=r"A worker has another version of the kit.* update its clone"):
        cluster_workers.work_with_same_code(*what_decides(tmp_path), "student")


@pytest.mark.parametrize(
    ("theirs", "ours", "said"),
    [
        ("mnist", "digits", "digits, not mnist: start it anew with OPEN_SET_DATA=mnist, or with the folder of MNIST"),
        ("", "mnist", "mnist, not digits: start it anew with OPEN_SET_DATA=digits."),
    ],
)
def test_a_worker_with_other_digits_refuses(monkeypatch, theirs, ours, said):
    monkeypatch.setattr(cluster_workers.data, "prepare", lambda: None)  # it would download MNIST
    monkeypatch.setenv("OPEN_SET_DATA", theirs)
    decides = what_decides()
    monkeypatch.setenv("OPEN_SET_DATA", ours)
    with pytest.raises(Unusable, match=f"A worker grades with {said}"):
        cluster_workers.work_with_same_code(*decides, "student")


def test_a_worker_that_cannot_download_its_digits_refuses(monkeypatch):
    monkeypatch.setenv("OPEN_SET_DATA", "mnist")
    monkeypatch.setattr(cluster_workers.data, "prepare", lambda: os.environ.update(OPEN_SET_DATA="digits"))
    with pytest.raises(Unusable, match="A worker grades with digits, not mnist"):
        cluster_workers.work_with_same_code(*what_decides(), "student")


def test_a_scheduler_that_is_not_there_is_one_sentence(monkeypatch):
    monkeypatch.setattr("grader.cluster.PATIENCE", 0.5)
    with pytest.raises(ValueError, match=r"No scheduler answers at tcp://127.0.0.1:9 .*`dask scheduler`"):
        grade.cluster("tcp://127.0.0.1:9")
