"""A place to run students' code in: bubblewrap around a process that has imported what notebooks need.

The process sees Python, a part of the kit and the digits, all read-only. It sees no network, no course, no submission
and no gradebook. Each notebook gets a process of its own, which is forked in a tenth of a second.

| room      | its one job                                                            |
| --------- | ---------------------------------------------------------------------- |
| `start`   | starts a sandbox, or says why that is impossible                       |
| `refused` | the system calls that no answer needs, as a filter for the kernel      |
| `groups`  | control groups: an outer wall around what a worker has in a sandbox    |
| `inside`  | runs in it, beside students' code                                      |
| `outside` | a worker's side: starts processes for notebooks, and sends requests    |
"""

GRACE = 5  # seconds that an interrupted cell has to end
PATIENCE = 60  # seconds for requests that take hardly any, unless the machine is busy


class Unusable(Exception):
    """No sandbox can run on this machine; the message says what to do."""


class Died(Exception):
    """A process has ended, or had to be ended; the message says why."""


class NotBegun(EOFError):
    """The process of a notebook has ended before anything of the student's ran: this sandbox is of no use."""

    def __str__(self) -> str:
        return "a notebook's process ended before any cell ran"


class Hindered(Exception):
    """A limit was passed while the machine was busy: the submission is to be tried alone."""


class CopyDied(Died):
    """The copy of a process has ended; the process itself goes on."""
