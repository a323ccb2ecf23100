"""The table of the ten tasks. Everything that needs to know the tasks reads this table."""

from collections.abc import Iterable
from dataclasses import dataclass, field

WHOLE = "whole"  # the one part of a name that is right or wrong as a whole


@dataclass(frozen=True)
class Part:
    """A part of what is asked of a name, and its points.

    name: a few words, as students read them; needs: parts above this one. It counts only if at least one of them does.
    """

    name: str
    points: int
    needs: tuple[str, ...] = ()


def _whole(points: int) -> tuple[Part, ...]:
    return (Part(WHOLE, points),)


def _test(right: str, *mistakes: str) -> tuple[Part, ...]:
    """Return parts of a student's test: nothing counts unless it accepts what is right; a point for each mistake."""
    return (Part(right, 0), *(Part(mistake, 1, (right,)) for mistake in mistakes))


@dataclass(frozen=True, eq=False)
class Task:
    """One task: its notebook, the names that the student writes in it, and the parts of each.

    methods: those that the student writes in a class, in their order, by the name of the class; trains: whether its
    cells may train a network, so that its time grows with the epochs, and it leaves the network in a file;
    needs_network: whether it starts from that network.
    """

    number: int
    notebook: str
    title: str
    parts: dict[str, tuple[Part, ...]]
    minutes: int
    seconds: int
    methods: dict[str, tuple[str, ...]] = field(default_factory=dict)
    trains: bool = False
    needs_network: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The pinned names that the notebook defines, in the order of its cells."""
        return tuple(self.parts)

    @property
    def points(self) -> dict[str, int]:
        """The points of each name: the sum of those of its parts."""
        return {name: sum(part.points for part in parts) for name, parts in self.parts.items()}

    @property
    def file(self) -> str:
        """The notebook's file name."""
        return self.notebook + ".ipynb"

    @property
    def module(self) -> str:
        """The name of the task's own module, or package: in `checks`, in `standins` and in `notebook.probes`."""
        return f"task{self.number:02}"


ASSIGNMENT = "open_set_learning"
STUB = "raise NotImplementedError()"  # the line that a student replaces by an answer

_RIGHT = "right functions"
# A student should plan `minutes`; the notebook may run for `seconds`, on 2 cores.
TASKS = (
    Task(
        1,
        "task01_target_vectors",
        "Target vectors",
        {
            "target_vector": (
                Part("known digits", 3),
                Part("unknown digits", 2),
                Part("new tensors", 1, ("known digits", "unknown digits")),
            ),
            "test_target_vector": (
                *_test(_RIGHT, "another order", "known or unknown", "length and dtype"),
                Part("each digit", 1, ("another order", "known or unknown")),
            ),
        },
        20,
        60,
    ),
    Task(
        2,
        "task02_dataset_construction",
        "Dataset construction",
        {
            "OpenSetDigits": (
                Part("train", 3),
                Part("validation", 2),
                Part("test", 2),
                Part("images and targets", 2, ("train", "validation", "test")),
                Part("other purposes", 1, ("train", "validation", "test")),
            )
        },
        25,
        60,
        methods={"OpenSetDigits": ("__init__",)},
    ),
    Task(
        3,
        "task03_item_selection",
        "Dataset item selection",
        {
            "OpenSetDataset": (Part("image", 3), Part("target", 3)),
            "test_data_loader": (
                *_test("right loaders", "shapes and dtypes", "pixels", "targets"),
                Part("each batch", 1, ("shapes and dtypes", "pixels", "targets")),
            ),
        },
        30,
        60,
        methods={"OpenSetDataset": ("__getitem__",)},
    ),
    Task(
        4,
        "task04_split",
        "Split into known and unknown",
        {
            "split_known_unknown": (
                Part("known samples", 3),
                Part("unknown samples", 3),
                Part("any batch", 2, ("known samples", "unknown samples")),
                Part("inputs unchanged", 1, ("known samples", "unknown samples")),
                Part("gradients", 1, ("known samples", "unknown samples")),
            )
        },
        20,
        60,
    ),
    Task(
        5,
        "task05_loss_function",
        "Loss function",
        {
            "EntropicOpenSetLoss": (Part("loss", 4), Part("gradient", 3)),
            "entropic_open_set_loss": (Part("loss", 2), Part("gradient", 1)),
        },
        45,
        60,
        methods={"EntropicOpenSetLoss": ("forward", "backward")},
    ),
    Task(
        6,
        "task06_confidence",
        "Confidence",
        {
            "confidence": (
                Part("known samples", 2),
                Part("unknown samples", 3),
                Part("any batch", 1, ("known samples", "unknown samples")),
            ),
            "test_confidence": _test(_RIGHT, "softmax", "1/O", "correct class", "known or unknown"),
        },
        30,
        60,
    ),
    Task(
        7,
        "task07_network",
        "Network",
        {
            "Network": (
                Part("outputs", 3),
                Part("other sizes", 1, ("outputs",)),
                Part("convolutions", 4),
                Part("fully-connected layers", 2),
            )
        },
        40,
        60,
        methods={"Network": ("__init__", "forward")},
    ),
    Task(
        8,
        "task08_training",
        "Training and validation",
        {
            "train_epoch": (Part("steps", 2), Part("means", 2)),
            "validate": (Part("means", 2), Part("nothing changed", 1)),
            "fit": (Part("calls", 1), Part("optimizer", 1), Part("list", 1)),
        },
        45,
        1200,
        trains=True,
    ),
    Task(
        9,
        "task09_feature_magnitudes",
        "Feature magnitudes",
        {
            "extract": (Part("outputs", 2), Part("evaluation mode", 1), Part("no graph", 1)),
            "magnitudes": _whole(2),
            "plot_magnitudes": (Part("histograms", 3), Part("labels", 1)),
        },
        30,
        120,
        needs_network=True,
    ),
    Task(
        10,
        "task10_classification",
        "Classification",
        {
            "correct_classification_rate": (
                Part("correct class", 2),
                Part("threshold", 1),
                Part("equal scores", 1, ("threshold",)),
            ),
            "false_positive_rate": (Part("rate", 2), Part("equal scores", 1, ("rate",))),
            "select_threshold": (Part("limit", 1), Part("smallest threshold", 2)),
        },
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
        if name in task.parts:
            return task
    raise KeyError(name)


def parts_of(name: str) -> tuple[Part, ...]:
    """Return the parts of a pinned name."""
    return task_of(name).parts[name]


def by_number(tasks: Iterable[Task]) -> str:
    """Return tasks as a sentence names them: "Task 8", or "Tasks 9 and 10"."""
    *first, last = [str(task.number) for task in tasks]
    return f"Tasks {', '.join(first)} and {last}" if first else f"Task {last}"
