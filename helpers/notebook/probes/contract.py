"""The contract between probes and judges: what a probe is shown of a case, and what it gives back, name by name.

Both may cross a wire: the probe runs beside students' code, the judge elsewhere. All of it is plain data, and what is
shown may hold functions that take and return plain data. A probe says in its annotations which of these types it is
shown and which it gives; the judge of the same name gets the same types.
"""

from collections.abc import Callable
from typing import Any, Protocol, TypeAlias, TypedDict, final

import torch

from ..crashes import Crash

# What a student wrote under a pinned name, and the namespace that it lives in: nothing is known of their types.
Written: TypeAlias = Callable[..., Any]
Namespace: TypeAlias = dict[str, Any]
# What a student's code returned, as plain data, or the `Crash` that it ended in: the judge finds out which.
Returned: TypeAlias = object


class Binding(TypedDict, total=False):
    """What a pinned name is bound to; only `defined` is there if it is bound to nothing.

    from_kit: whether that is the kit's own code; serves: whether it has the attribute that serves in place of a class.
    """

    defined: bool
    from_kit: bool
    is_class: bool
    serves: bool
    is_callable: bool
    description: str


# ---- students' tests (Tasks 1, 3 and 6) ----


class StudentsTestShown(TypedDict):
    """What a student's test is run against, and what stands under other names meanwhile; their types go by the test.

    itself: whether what it is run against stands under its own name, too, as in the notebook.
    """

    given: Any
    others: dict[str, Any]
    itself: bool


# ---- Task 1 ----


class _Digit(TypedDict):
    digit: int


class DigitShown(_Digit, total=False):
    """A digit to call `target_vector` with; perhaps another call before it, or after it.

    first: the digit of a call before, whose result is written into; later: the digit of a call after; write: whether
    the result of that is written into.
    """

    first: int
    later: int
    write: bool


# ---- Task 2 ----


@final
class PurposeShown(TypedDict):
    """A purpose to make the data set for, and the weights of the images' fingerprints: shape (784,)."""

    purpose: str
    weights: torch.Tensor


@final
class BadPurposeShown(TypedDict):
    """A purpose that does not exist."""

    bad: object


class DigitsFacts(TypedDict, total=False):
    """What a data set holds. Its images have shape and dtype if they are a tensor, and are `other` if not."""

    shape: tuple[int, ...]
    dtype: str
    other: Returned
    targets: Returned
    fingerprints: torch.Tensor | None


class DigitsAnswer(TypedDict, total=False):
    """Whether the class extends MNIST, and either what came of a bad purpose, or the facts about the data set."""

    parent: bool
    bad: Returned
    facts: DigitsFacts | Crash


# ---- Task 3 ----


class ItemsShown(TypedDict):
    """A purpose, and indices to take items at."""

    purpose: str
    indices: list[int]


class ItemsAnswer(TypedDict, total=False):
    """The crash of the construction; or the items one by one, and all of them taken before the first is read."""

    construction: Crash
    items: list[Returned]
    together: list[Returned] | Crash


class LoaderParts(TypedDict):
    """What the loader for a student's test is made from: the images (N, ...) and targets (N, ...) of each batch."""

    images: list[torch.Tensor]
    targets: list[torch.Tensor]
    batch_size: int
    shuffle: bool


# ---- Task 4 ----


class SplitShown(TypedDict):
    """A batch (N, ...) with its targets (N, classes), and whether gradients are sent back."""

    batch: torch.Tensor
    targets: torch.Tensor
    gradient: bool


class _Split(TypedDict):
    result: Returned
    after: tuple[torch.Tensor, torch.Tensor]


class SplitAnswer(_Split, total=False):
    """What came back, batch and targets after the call, and the gradient of the batch if that was asked for."""

    gradient: torch.Tensor | None


# ---- Task 5 ----


class LossShown(TypedDict):
    """Logits and targets (N, classes), what is sent back, and logits and targets of another call, if any."""

    logits: torch.Tensor
    targets: torch.Tensor
    grad_output: float
    other: tuple[torch.Tensor, torch.Tensor] | None


class LossFacts(TypedDict):
    """What a loss returned, and what its backward pass gave, if the loss is one number.

    between: logits and targets between the two passes; attached: whether the loss has a gradient; own_function: whether
    an autograd function written in Python is in it.
    """

    value: Returned
    between: tuple[torch.Tensor, torch.Tensor]
    gradient: torch.Tensor | Crash | None
    attached: bool
    own_function: bool


class LossAnswer(TypedDict, total=False):
    """What a loss does, which of torch's losses it calls, and its inputs afterwards; or `no_apply` alone.

    no_apply: there is nothing to call; library: torch's losses for the loss, and for the gradient; incoming: the
    gradient that was sent back, afterwards.
    """

    no_apply: bool
    loss: LossFacts | Crash
    library: tuple[list[str], list[str]]
    after: tuple[torch.Tensor, torch.Tensor]
    incoming: torch.Tensor


# ---- Task 6 ----


class ConfidenceShown(TypedDict):
    """Logits and targets: (N, classes)."""

    logits: torch.Tensor
    targets: torch.Tensor


class ConfidenceAnswer(TypedDict):
    """What came back, and logits and targets after the call."""

    result: Returned
    after: tuple[torch.Tensor, torch.Tensor]


# ---- Task 7 ----


class NetworkShown(TypedDict):
    """Arguments of the constructor, images (N, 1, 28, 28), and two other batches of images."""

    arguments: dict[str, int]
    images: torch.Tensor
    others: tuple[torch.Tensor, torch.Tensor]


class Changes(TypedDict):
    """Gradients for what a layer is given; `probes.task07.structure` says of what."""

    sent: torch.Tensor
    along: torch.Tensor
    each: torch.Tensor
    total: torch.Tensor | None
    along_features: torch.Tensor | None


class Layer(TypedDict):
    """What a `Linear` layer is given, how the features change that, and the logits if it returned `other`."""

    given: torch.Tensor
    changes: Changes | None
    other: torch.Tensor
    logits: torch.Tensor


# For each convolution: a weighted sum of gradients, and the sum of their sizes.
Slopes: TypeAlias = list[tuple[float, float]]


class Structure(TypedDict):
    """What a network does with a batch of images; `probes.task07` says how that is found out.

    reversed: whether the last layer makes the second entry, which counts as the logits then; convolutions: for each one
    before the `Linear` layers that matters, whether its filters can learn; max_pooled: whether max pooling follows one;
    slopes: at two batches; own_filters, own_weights: whether the network's parameters hold all weights before the
    layers, and all weights; linears: the number of `Linear` layers; layers: those that are used; matrices: the number
    of matrices beside them.
    """

    reversed: bool
    logits: torch.Tensor
    features: torch.Tensor
    convolutions: list[bool]
    max_pooled: bool
    slopes: tuple[Slopes, Slopes]
    cut: bool
    own_filters: bool
    own_weights: bool
    linears: int
    layers: list[Layer]
    matrices: int


# The outputs for a batch, for the same batch again, and for each of its images alone.
Outputs: TypeAlias = tuple[Returned, Returned, list[Returned]]


class NetworkAnswer(TypedDict, total=False):
    """The crash of the construction, or `no_module`; or outputs, images after the call, and what the network does.

    defaults: the crash without arguments, if the network was made with the usual sizes as arguments; structure: with
    the usual sizes, or if the outputs have other sizes than those asked for.
    """

    construction: Crash
    no_module: bool
    defaults: Crash
    forward: Outputs | Crash
    after: torch.Tensor
    structure: Structure | Crash


# ---- Task 8 ----

State: TypeAlias = dict[str, torch.Tensor]  # parameters and buffers by their names
Gradients: TypeAlias = dict[str, torch.Tensor | None]  # None where there is none
Means: TypeAlias = tuple[float, float, float]  # of the loss, and of the confidences of known and of unknown samples


class EpochShown(TypedDict):
    """Batches of images, their targets, a network's initial parameters, and whether it starts in training mode."""

    batches: list[torch.Tensor]
    targets: list[torch.Tensor]
    parameters: State
    training: bool


class Step(TypedDict):
    """The network's state and gradients when a step is taken."""

    state: State
    gradients: Gradients


class Run(TypedDict):
    """The images that the network was run on, its state before that, and the modes of the network and its parts."""

    images: torch.Tensor
    state: State
    modes: list[bool]


class TrainEpochAnswer(TypedDict):
    """What came back, the steps of the optimizer, the runs of the network, and its final state."""

    result: Returned
    steps: list[Step]
    runs: list[Run]
    final: State


class Kept(TypedDict):
    """What validation must not change."""

    state: State
    gradients: Gradients
    requires_grad: dict[str, bool]
    grad_mode: bool


class ValidateAnswer(TypedDict):
    """What came back, what must not change before and after, the runs, and whether it ends in training mode."""

    result: Returned
    before: Kept
    after: Kept
    runs: list[Run]
    training: bool


class GradientsOf(Protocol):
    """Gives the gradients of a batch's mean loss with a network in a state."""

    def __call__(self, state: State, images: torch.Tensor, targets: torch.Tensor, /) -> Gradients: ...


class MeansOf(Protocol):
    """Gives the three means over batches, each with the state that the network has before it."""

    def __call__(self, states: list[State], batches: list[torch.Tensor], targets: list[torch.Tensor], /) -> Means: ...


class FitShown(TypedDict):
    """The data of both loaders, a network's initial parameters, the epochs, and what gives gradients and means."""

    batches: list[torch.Tensor]
    validation_batches: list[torch.Tensor]
    targets: list[torch.Tensor]
    parameters: State
    epochs: int
    gradients: GradientsOf
    means: MeansOf


class _FitCall(TypedDict):
    what: str
    network: bool
    batches: list[torch.Tensor]
    before: State
    after: State
    result: Means


class FitCall(_FitCall, total=False):
    """A call of `train_epoch` or `validate`: which, with what, and what came of it.

    network: whether it got the network that `fit` got. Of `train_epoch` alone: sgd, whether its optimizer is of this
    kind; same, whether it is the optimizer of the first call; parameters, whether it has those of the network.
    """

    sgd: bool
    same: bool
    parameters: bool


class FitAnswer(TypedDict):
    """What came back, and the calls that were made."""

    result: Returned
    log: list[FitCall]


# ---- Task 9 ----


class ExtractShown(TypedDict):
    """Images and targets for a loader, a network's weight, and whether it starts in training mode."""

    images: torch.Tensor
    targets: torch.Tensor
    batch_size: int
    weight: torch.Tensor
    training: bool


class ExtractAnswer(TypedDict):
    """What came back, with whether a graph hangs on it, and how many passes went through the loader.

    in_training: for each call of the network, whether it was in training mode.
    """

    result: tuple[Returned, bool] | Crash
    passes: int
    in_training: list[bool]


class MagnitudesShown(TypedDict):
    """Features: (N, D)."""

    features: torch.Tensor


class MagnitudesAnswer(TypedDict):
    """What came back, and the features after the call."""

    result: Returned
    after: torch.Tensor


class PlotShown(TypedDict):
    """Three groups of magnitudes, each (N,)."""

    groups: list[torch.Tensor]


# Bin edges and heights.
Reading: TypeAlias = tuple[list[float], list[float]]


class Histogram(TypedDict):
    """A histogram on a figure; there are several readings where the drawing does not tell."""

    label: str
    colour: str
    readings: list[Reading]


class PlotFacts(TypedDict, total=False):
    """What is on the axes that came back; `other` is what came back instead of an `Axes`.

    empty: whether nothing is drawn on them; legend: text and colour of each entry; unseen: why a histogram that is
    drawn cannot be seen, in two words, for each of them.
    """

    other: Returned
    empty: bool
    legend: list[tuple[str, str]]
    xlabel: str
    ylabel: str
    histograms: list[Histogram]
    unseen: list[str]


class PlotAnswer(TypedDict):
    """What was drawn, and the groups after the call."""

    facts: PlotFacts | Crash
    after: list[torch.Tensor]


# ---- Task 10 ----


class CcrShown(TypedDict):
    """Logits and targets (N, classes) of known samples, and a threshold."""

    logits: torch.Tensor
    targets: torch.Tensor
    threshold: float


class CcrAnswer(TypedDict):
    """What came back, and logits and targets after the call."""

    result: Returned
    after: tuple[torch.Tensor, torch.Tensor]


class FprShown(TypedDict):
    """Logits (N, classes) of unknown samples, and a threshold."""

    logits: torch.Tensor
    threshold: float


class ThresholdShown(TypedDict):
    """Logits (N, classes) of unknown samples, the largest FPR, and what gives the rate at a threshold."""

    logits: torch.Tensor
    maximum: float
    false_positive_rate: Callable[[torch.Tensor, float], float]


class UnknownAnswer(TypedDict):
    """What came back, and the logits after the call."""

    result: Returned
    after: tuple[torch.Tensor]
