"""The table of the ten tasks, for those who do not ask from a notebook."""

from .notebook.tasks import ASSIGNMENT, STUB, TASKS, WHOLE, Part, Task, parts_of, task_of

__all__ = ["ASSIGNMENT", "STUB", "TASKS", "WHOLE", "Part", "Task", "parts_of", "task_of"]
