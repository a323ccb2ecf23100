"""The table of the ten tasks. Everything that needs to know the tasks reads this table."""

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class Task:
    """One task: its notebook, the names that the student writes in it, and their points.

    trains: its cells may train a network, which takes longer the more epochs there are, and leave `network.pt`.
    needs_network: it starts from the trained network.
    """

    number: int
    notebook: str
    title: str
    points: dict[str, int]
    minutes: int
    seconds: int
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
STUB = "raise NotImplementedError()"  # the line that stands for what a student has to write

# `minutes` is what a student should plan; `seconds` is what the notebook may take to run, on 2 cores.
TASKS = (
    Task(1, "task01_target_vectors", "Target vectors", {"target_vector": 6, "test_target_vector": 4}, 20, 60),
    Task(2, "task02_dataset_construction", "Dataset construction", {"OpenSetDigits": 10}, 25, 60),
    Task(3, "task03_item_selection", "Dataset item selection", {"OpenSetDataset": 6, "test_data_loader": 4}, 30, 60),
    Task(4, "task04_split", "Split into known and unknown", {"split_known_unknown": 10}, 20, 60),
    Task(5, "task05_loss_function", "Loss function", {"EntropicOpenSetLoss": 7, "entropic_open_set_loss": 3}, 45, 60),
    Task(6, "task06_confidence", "Confidence", {"confidence": 6, "test_confidence": 4}, 30, 60),
    Task(7, "task07_network", "Network", {"Network": 10}, 40, 60),
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


def task_of(name: str) -> Task:
    """Return the task in which the pinned name `name` is written; raises `KeyError` for any other name."""
    for task in TASKS:
        if name in task.points:
            return task
    raise KeyError(name)
