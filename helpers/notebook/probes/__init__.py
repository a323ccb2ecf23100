"""Probes: the step of each check that touches the student's object; one module a task.

`contract` has the types of all that passes between probes and judges, `probing` what the probes share.

There is no judge, no expected value and no right implementation here, and nothing here imports `helpers.checks` or
`helpers.standins`: a process that runs students' code may hold all of this package.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from ..tasks import task_of
from .contract import Namespace


@dataclass(frozen=True)
class Probe:
    """The probe of one pinned name.

    run: (student's object, what is shown of a case, the namespace that the object lives in) -> plain data;
    `contract` has the types of each name; served_by: an attribute that serves in place of a class.
    """

    name: str
    run: Callable[[Any, Any, Namespace], object]
    served_by: str = ""

    @property
    def methods(self) -> tuple[str, ...]:
        """For a class: the methods that make it the student's own; empty for a function."""
        written = task_of(self.name).methods.get(self.name, ())
        return (*written, self.served_by) if self.served_by else written


def find(name: str) -> Probe:
    """Return the probe of a pinned name; raises `KeyError` for a name that no task defines."""
    module = import_module(f"{__name__}.{task_of(name).module}")
    found: Probe = next(probe for probe in module.PROBES if probe.name == name)
    return found
