"""The table of the ten tasks, for those who do not ask from a notebook."""

from .notebook.tasks import ASSIGNMENT, STUB, TASKS, Task, task_of

__all__ = ["ASSIGNMENT", "STUB", "TASKS", "Task", "task_of"]
