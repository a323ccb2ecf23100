"""The table of the ten tasks. Everything that needs to know the tasks reads this table."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, eq=False)
class Task:
    """One task: its notebook, the names that the student writes in it, and their points.

    methods: those that the student writes in a class, in their order, by the name of the class; trains: whether its
    cells may train a network, so that its time grows with the epochs, and it leaves the network in a file;
    needs_network: whether it starts from that network.
    """

    number: int
    notebook: str
    title: str
    points: dict[str, int]
    minutes: int
    seconds: int
    methods: dict[str, tuple[str, ...]] = field(default_factory=dict)
    trains: bool = False
    needs_network: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The pinned names that the notebook defines, in the order of its cells."""
        return tuple(self.points)

    @property
    def file(self) -> str:
        """The notebook's file name."""
        return self.notebook + ".ipynb"


ASSIGNMENT = "open_set_learning"
STUB = "raise NotImplementedError()"  # the line that a student replaces by an answer

# A student should plan `minutes`; the notebook may run for `seconds`, on 2 cores.
TASKS = (
    Task(1, "task01_target_vectors", "Target vectors", {"target_vector": 6, "test_target_vector": 4}, 20, 60),
    Task(
        2,
        "task02_dataset_construction",
        "Dataset construction",
        {"OpenSetDigits": 10},
        25,
        60,
        methods={"OpenSetDigits": ("__init__",)},
    ),
    Task(
        3,
        "task03_item_selection",
        "Dataset item selection",
        {"OpenSetDataset": 6, "test_data_loader": 4},
        30,
        60,
        methods={"OpenSetDataset": ("__getitem__",)},
    ),
    Task(4, "task04_split", "Split into known and unknown", {"split_known_unknown": 10}, 20, 60),
    Task(
        5,
        "task05_loss_function",
        "Loss function",
        {"EntropicOpenSetLoss": 7, "entropic_open_set_loss": 3},
        45,
        60,
        methods={"EntropicOpenSetLoss": ("forward", "backward")},
    ),
    Task(6, "task06_confidence", "Confidence", {"confidence": 6, "test_confidence": 4}, 30, 60),
    Task(7, "task07_network", "Network", {"Network": 10}, 40, 60, methods={"Network": ("__init__", "forward")}),
    Task(
        8,
        "task08_training",
        "Training and validation",
        {"train_epoch": 4, "validate": 3, "fit": 3},
        45,
        1200,
        trains=True,
    ),
    Task(
        9,
        "task09_feature_magnitudes",
        "Feature magnitudes",
        {"extract": 4, "magnitudes": 2, "plot_magnitudes": 4},
        30,
        120,
        needs_network=True,
    ),
    Task(
        10,
        "task10_classification",
        "Classification",
        {"correct_classification_rate": 4, "false_positive_rate": 3, "select_threshold": 3},
        30,
        120,
        needs_network=True,
    ),
)
# The task that trains the network.
TRAINING = next(task for task in TASKS if task.trains)


def task_of(name: str) -> Task:
    """Return the task in which the pinned name `name` is written; raises `KeyError` for any other name."""
    for task in TASKS:
        if name in task.points:
            return task
    raise KeyError(name)


def by_number(tasks: Iterable[Task]) -> str:
    """Return tasks as a sentence names them: "Task 8", or "Tasks 9 and 10"."""
    *first, last = [str(task.number) for task in tasks]
    return f"Tasks {', '.join(first)} and {last}" if first else f"Task {last}"
