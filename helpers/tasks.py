"""The table of the ten tasks, for those who do not ask from a notebook."""

from .notebook.tasks import ASSIGNMENT, STUB, TASKS, TRAINING, WHOLE, Part, Task, by_number, parts_of, task_of

__all__ = ["ASSIGNMENT", "STUB", "TASKS", "TRAINING", "WHOLE", "Part", "Task", "by_number", "parts_of", "task_of"]
