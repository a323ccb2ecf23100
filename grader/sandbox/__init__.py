"""A place to run students' code in: bubblewrap around a process that has imported what notebooks need.

It sees Python, a part of the kit and the digits, all read-only, and no network, no course, no submission and no
gradebook. Each notebook gets a process of its own, forked in a tenth of a second.

| room      | its one job                                                            |
| --------- | ---------------------------------------------------------------------- |
| `start`   | starts a sandbox, or says why there is none                            |
| `inside`  | what runs in it, beside students' code                                 |
| `outside` | what a worker has of it: notebooks that are asked things               |
"""

GRACE = 5  # seconds that an interrupted cell has to end
PATIENCE = 60  # seconds for what takes none, but on a machine that is busy with other things


class Unusable(Exception):
    """There is no sandbox on this machine; the message says what to do."""


class Died(Exception):
    """A process has ended, or had to be ended; the message says why."""


class CopyDied(Died):
    """The copy of a process has ended; the process itself goes on."""
