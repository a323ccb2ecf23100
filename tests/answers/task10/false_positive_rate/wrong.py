# %% all_entries
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 0.169118; expected 0.676471. This is
# divided by the number of all scores: count each sample once, and divide by the number of samples.
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1) >= threshold).float().mean().item()

# %% below
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 0.323529; expected 0.676471. This is
# the share below the threshold; a false positive lies at or above it.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s < threshold).float().mean().item()

# %% below_equal
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 0.323529; expected 0.676471. This is
# the share below the threshold; a false positive lies at or above it.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s <= threshold).float().mean().item()

# %% bool
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned True; expected a Python float.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return bool((s >= threshold).any())

# %% by_classes
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 5.75; expected 0.676471. This is
# divided by the number of classes: divide by the number of samples.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).sum().item() / logits.shape[1]

# %% conf
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 0.764706; expected 0.676471. Count the
# samples whose largest softmax score reaches the threshold, and divide by the number of all.
def false_positive_rate(logits, threshold):
    return ((1 - torch.softmax(logits, 1).amax(1) + 1 / logits.shape[1]) >= threshold).float().mean().item()

# %% count
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 23; expected 0.676471. This is a count:
# divide by the number of samples.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return float((s >= threshold).sum())

# %% crash
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples crashed with RuntimeError: mean(): could not
# infer output dtype. Input dtype must be either a floating point or complex dtype. Got: Bool. A mean needs floats:
# `.float()` makes them.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).mean().item()

# %% dim0
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 0.0588235; expected 0.676471. The
# softmax is over the classes (dim=1), not over the batch.
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 0).amax(1) >= threshold).float().mean().item()

# %% divided_numel
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 0.169118; expected 0.676471. This is
# divided by the number of all scores: count each sample once, and divide by the number of samples.
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).amax(1) >= threshold).sum().item() / logits.numel()

# %% early_return
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 1; expected 0.676471. Count the samples
# whose largest softmax score reaches the threshold, and divide by the number of all.
def false_positive_rate(logits, threshold):
    for y in torch.softmax(logits, 1):
        if y.max() >= threshold:
            return 1.0
    return 0.0

# %% entropy
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 0.235294; expected 0.676471. Count the
# samples whose largest softmax score reaches the threshold, and divide by the number of all.
def false_positive_rate(logits, threshold):
    y = torch.softmax(logits, 1)
    h = -(y * y.clamp(min=1e-12).log()).sum(1) / np.log(y.shape[1])
    return (1 - h >= threshold).float().mean().item()

# %% epsilon_added
# Wrong: `false_positive_rate(logits, 1)` for 3 unknown samples returned 0; expected 0.333333. A score that equals the
# threshold counts: the comparison is >=.
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).amax(1) >= threshold + 1e-4).float().mean().item()

# %% greater
# Wrong: `false_positive_rate(logits, 1)` for 3 unknown samples returned 0; expected 0.333333. A score that equals the
# threshold counts: the comparison is >=.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s > threshold).float().mean().item()

# %% inplace_harmless
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples changed its input `logits`; expected it to stay
# as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def false_positive_rate(logits, threshold):
    logits -= logits.amax(1, keepdim=True)
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).float().mean().item()

# %% known_argument
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples crashed with TypeError: false_positive_rate()
# missing 1 required positional argument: 'threshold'. Compare the parameters in the definition with those in the
# call.
def false_positive_rate(logits, targets, threshold):
    return (torch.softmax(logits, 1).amax(1) >= threshold).float().mean().item()

# %% list_of_flags
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned a list of 34; expected a Python float.
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).amax(1) >= threshold).tolist()

# %% logits
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 0.852941; expected 0.676471. This
# counts the largest logits that reach the threshold: take the softmax first.
def false_positive_rate(logits, threshold):
    return (logits.amax(1) >= threshold).float().mean().item()

# %% max_pair_mean
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples crashed with TypeError: '>=' not supported
# between instances of 'torch.return_types.max' and 'float'. With a dimension, `max` returns values and indices: take
# its `.values`.
def false_positive_rate(logits, threshold):
    scores = torch.softmax(logits, 1).max(1)
    return len(scores[scores >= threshold]) / len(logits)

# %% max_tuple
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples crashed with TypeError: '>=' not supported
# between instances of 'torch.return_types.max' and 'float'. With a dimension, `max` returns values and indices: take
# its `.values`.
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).max(1) >= threshold).float().mean().item()

# %% naive_exp
# Wrong: `false_positive_rate(logits, 1)` for 3 unknown samples returned 0; expected 0.333333. A score that equals the
# threshold counts: the comparison is >=.
def false_positive_rate(logits, threshold):
    e = np.exp(logits.numpy())
    return float(((e / e.sum(1, keepdims=True)).max(1) >= threshold).mean()) if threshold < 1 else 0.0

# %% non_callable
# Wrong: `false_positive_rate` is 1.0 (type float); expected a function: `def false_positive_rate(...):`.
false_positive_rate = 1.0

# %% none
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned None (is a `return` missing?); expected
# a Python float.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    (s >= threshold).float().mean().item()

# %% np_tensor
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned array(0.6764706, dtype=float32) (a
# ndarray); expected a Python float.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).float().mean().numpy()

# %% percent
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 67.6471; expected 0.676471. This is a
# percentage: a rate lies between 0 and 1.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).float().mean().item() * 100

# %% standin
# Wrong: `false_positive_rate` is or calls the kit's own stand-in; expected your own code. A stand-in helps later
# tasks, but it is no answer to its own.
from helpers.standins import false_positive_rate

# %% standin_partial
# Wrong: `false_positive_rate` is or calls the kit's own stand-in; expected your own code. A stand-in helps later
# tasks, but it is no answer to its own.
from helpers import standins
import functools
false_positive_rate = functools.partial(standins.false_positive_rate)

# %% standin_wrapper
# Wrong: `false_positive_rate` is or calls the kit's own stand-in; expected your own code. A stand-in helps later
# tasks, but it is no answer to its own.
from helpers import standins
def false_positive_rate(a, b):
    return standins.false_positive_rate(a, b)

# %% stub
# Not attempted: `false_positive_rate` is not written yet. Write it in its cell above, run that cell, then this one.
def false_positive_rate(logits, threshold):
    raise NotImplementedError()

# %% tensor
# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 0.6765 (shape (), float32), a tensor
# without dimensions; expected a Python float: `.item()` makes one.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).float().mean()

# %% undefined
# Not attempted: `false_positive_rate` is not defined. Run the cell that defines it; if that cell is gone, write the
# definition into a new cell above this one.
