"""A conversion by nbgrader asks the gradebook some two hundred questions.

SQLAlchemy translates a question into SQL once for an engine, and nbgrader makes a new engine each time it opens a
gradebook. Here one engine serves all conversions of a process.

It also compares the metadata of each cell with a schema, and each time the schema with that of all schemas.
"""

import contextlib
import functools
import sqlite3
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any
from unittest import mock

from nbgrader import api
from nbgrader.api import Gradebook
from nbgrader.nbgraderformat import common
from sqlalchemy import create_engine
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.pool import QueuePool

from ..sandbox.inside.shortcuts import are_on

jsonschema = common.jsonschema  # as nbgrader imports it


@contextlib.contextmanager
def one_connection() -> Iterator[None]:
    """Let all steps of a conversion use one connection: nbgrader opens some fifty, and checks its tables each time.

    Only for a gradebook in a file that nobody else uses, and that nobody needs after the machine has failed.
    """
    if not are_on():
        yield
        return
    opened: dict[str, Gradebook] = {}
    start, close = Gradebook.__init__, Gradebook.close

    def start_once(self: Gradebook, db_url: str, *others: Any, **options: Any) -> None:
        if db_url in opened:
            vars(self).update(vars(opened[db_url]))
        else:
            start(self, db_url, *others, **options)
            opened[db_url] = self

    Gradebook.__init__, Gradebook.close = start_once, lambda self: self.db.remove()
    try:
        with mock.patch.object(api, "create_engine", _engine):
            yield
    finally:
        Gradebook.__init__, Gradebook.close = start, close
        for gradebook in opened.values():
            gradebook.close()


@contextlib.contextmanager
def trusted_schema() -> Iterator[None]:
    """Let nbgrader trust its own schema when it validates a cell."""
    if not are_on():
        yield
        return
    with mock.patch.object(common, "jsonschema", SimpleNamespace(validate=_validate)):
        yield


def _validate(instance: object, schema: dict[str, Any]) -> None:
    validator = jsonschema.validators.validator_for(schema)(schema)
    error = jsonschema.exceptions.best_match(validator.iter_errors(instance))
    if error is not None:
        raise error


def _engine(db_url: str, **_: Any) -> Engine:
    """Return the engine of all conversions, which now opens this file."""
    engine, files = _only_engine()
    files[:] = [str(make_url(db_url).database)]
    return engine


@functools.cache
def _only_engine() -> tuple[Engine, list[str]]:
    """Return an engine, and the list with the one file that it opens."""
    files: list[str] = []

    def connected() -> sqlite3.Connection:
        connection = sqlite3.connect(files[0], check_same_thread=False)
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = MEMORY")
        return connection

    return create_engine("sqlite://", creator=connected, poolclass=QueuePool, future=True), files
