"""How pytest runs the tests; their fixtures are in shared.py."""

import gc
import os

import needs
import pytest

from grader.sandbox.inside import compiler


def pytest_configure(config):
    config.addinivalue_line("markers", "needs(package): a Debian package that brings what the test needs; see needs.py")


# `make test ARGS=…` hands its variables on to each make that a test runs, which would refuse them.
for passed_on in ("MAKEFLAGS", "MAKEOVERRIDES", "MFLAGS", "MAKELEVEL", "ARGS"):
    os.environ.pop(passed_on, None)

# What takes longest begins first, so that none is left with it at the end; `--no-loadscope-reorder` keeps the order.
LONGEST = (
    "test_attacks.py",
    "test_answers.py",
    "test_grading.py",
    "test_trouble.py",
    "test_engine.py",
    "test_mutants.py",
    "test_students.py",
    "test_browser.py",
)


def pytest_collection(session):
    """Import the fixtures only in a process that collects tests: one that hands them to workers needs no PyTorch."""
    compiler.import_late()  # seconds that no test needs
    session.config.pluginmanager.import_plugin("shared")


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: (*LONGEST, item.path.name).index(item.path.name))


def pytest_collection_finish():
    gc.freeze()  # what has been imported and collected stays: no search for garbage need go through it again
    gc.set_threshold(20_000)  # memory is there: fewer searches


def pytest_runtest_setup(item):
    for mark in item.iter_markers("needs"):
        for package in mark.args:
            if needs.missing(package):
                (pytest.fail if needs.in_ci() else pytest.skip)(needs.missing(package))
