"""Prints a line when a file of tests is done, instead of a dot for each test: `pytest -p tests.progress_lines`."""

from collections import Counter

import pytest

import grader  # noqa: F401  (before nbval, which would spend two seconds on a grammar that nobody needs)


def pytest_configure(config):
    if not hasattr(config, "workerinput"):  # a worker of xdist shows nothing
        config.pluginmanager.register(Lines(config))


class Lines:
    """What has become of each file so far."""

    def __init__(self, config):
        self.config = config
        self.tests: Counter[str] = Counter()  # of each file, all and those that are over
        self.over: Counter[str] = Counter()
        self.outcomes: dict[str, Counter[str]] = {}
        self.seconds: Counter[str] = Counter()

    def pytest_collection_finish(self, session):
        self._expect([item.nodeid for item in session.items])
        session.config.pluginmanager.get_plugin("terminalreporter").showfspath = False

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, ids):
        self._expect(ids)

    def _expect(self, ids: list[str]) -> None:
        self.tests = Counter(map(_file, ids))

    @pytest.hookimpl(wrapper=True)
    def pytest_report_teststatus(self, report):
        category, _, word = yield
        return category, "", word  # no dots

    def pytest_runtest_logreport(self, report):
        file = _file(report.nodeid)
        self.seconds[file] += report.duration
        if report.when == "call" or not report.passed:
            self.outcomes.setdefault(file, Counter())[report.outcome] += 1
        if report.failed:
            self._write(f"{report.outcome.upper()} {report.nodeid} ({report.when})", red=True)
        if report.when == "teardown":
            self.over[file] += 1
            if self.over[file] == self.tests[file]:
                self._write(self._line(file))

    def _line(self, file: str) -> str:
        share = self.over.total() / self.tests.total()
        outcomes = ", ".join(f"{number} {outcome}" for outcome, number in self.outcomes[file].items())
        return f"{share:4.0%} {file:<60} {self.seconds[file]:4.0f} s  {outcomes}"

    def _write(self, line: str, **markup: bool) -> None:
        self.config.pluginmanager.get_plugin("terminalreporter").write_line(line, **markup)


def _file(nodeid: str) -> str:
    return nodeid.split("::")[0]
