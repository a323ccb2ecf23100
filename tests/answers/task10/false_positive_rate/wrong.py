# %% all_entries
# Wrong: The rate counts all scores: count each sample once, and
# divide by the number of samples.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  0.25
#   expected  0.882353
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1) >= threshold).float().mean().item()

# %% below
# Wrong: The rate counts scores below the threshold: a false
# positive is at or above it.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  0.117647
#   expected  0.882353
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s < threshold).float().mean().item()

# %% below_equal
# Wrong: The rate counts scores below the threshold: a false
# positive is at or above it.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  0.117647
#   expected  0.882353
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s <= threshold).float().mean().item()

# %% bool
# Wrong: `false_positive_rate(logits, 0.35)` is a bool, not a Python
# float.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  True
#   expected  a Python float
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return bool((s >= threshold).any())

# %% by_classes
# Wrong: The rate is divided by the number of classes: divide by the
# number of samples.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  7.5
#   expected  0.882353
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).sum().item() / logits.shape[1]

# %% conf
# Wrong: The rate of 34 samples is 0.8529, not 0.8824. Count the
# samples whose largest softmax score reaches the threshold, and
# divide by the number of all.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  0.852941
#   expected  0.882353
def false_positive_rate(logits, threshold):
    return ((1 - torch.softmax(logits, 1).amax(1) + 1 / logits.shape[1]) >= threshold).float().mean().item()

# %% count
# Wrong: The rate is a count: divide by the number of samples.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  30
#   expected  0.882353
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return float((s >= threshold).sum())

# %% crash
# Wrong: `false_positive_rate` crashed with RuntimeError: mean():
# could not infer output dtype. Input dtype must be either a
# floating point or complex dtype. Got: Bool. A mean needs floats:
# `.float()` makes them.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).mean().item()

# %% dim0
# Wrong: The softmax goes over the batch: it must go over the
# classes, `dim=1`.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  0.0882353
#   expected  0.882353
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 0).amax(1) >= threshold).float().mean().item()

# %% divided_numel
# Wrong: The rate is divided by the number of all scores: divide by
# the number of samples.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  0.220588
#   expected  0.882353
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).amax(1) >= threshold).sum().item() / logits.numel()

# %% early_return
# Wrong: The rate of 34 samples is 1, not 0.8824. Count the samples
# whose largest softmax score reaches the threshold, and divide by
# the number of all.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  1
#   expected  0.882353
def false_positive_rate(logits, threshold):
    for y in torch.softmax(logits, 1):
        if y.max() >= threshold:
            return 1.0
    return 0.0

# %% entropy
# Wrong: The rate of 34 samples is 0.3235, not 0.8824. Count the
# samples whose largest softmax score reaches the threshold, and
# divide by the number of all.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  0.323529
#   expected  0.882353
def false_positive_rate(logits, threshold):
    y = torch.softmax(logits, 1)
    h = -(y * y.clamp(min=1e-12).log()).sum(1) / np.log(y.shape[1])
    return (1 - h >= threshold).float().mean().item()

# %% epsilon_added
# Loses: equal scores
# Wrong: equal scores. A score that equals the threshold counts: the
# comparison is >=.
#   called    false_positive_rate(logits, 1), 5 unknown samples
#   returned  0
#   expected  0.6
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).amax(1) >= threshold + 1e-4).float().mean().item()

# %% greater
# Loses: equal scores
# Wrong: equal scores. A score that equals the threshold counts: the
# comparison is >=.
#   called    false_positive_rate(logits, 1), 5 unknown samples
#   returned  0
#   expected  0.6
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s > threshold).float().mean().item()

# %% inplace_harmless
# Wrong: `false_positive_rate(logits, 0.35)` changed its input
# `logits`. Operations that end in `_`, `+=` and assignments to
# entries change a tensor in place.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   expected  `logits` stays as it was
def false_positive_rate(logits, threshold):
    logits -= logits.amax(1, keepdim=True)
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).float().mean().item()

# %% known_argument
# Wrong: `false_positive_rate` crashed with TypeError:
# false_positive_rate() missing 1 required positional argument:
# 'threshold'. Compare the parameters in the definition with those
# in the call.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
def false_positive_rate(logits, targets, threshold):
    return (torch.softmax(logits, 1).amax(1) >= threshold).float().mean().item()

# %% list_of_flags
# Wrong: `false_positive_rate(logits, 0.35)` is a list of 34, not a
# Python float.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  a list of 34
#   expected  a Python float
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).amax(1) >= threshold).tolist()

# %% logits
# Wrong: The rate counts the largest logits that reach the
# threshold: take the softmax first.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  0.911765
#   expected  0.882353
def false_positive_rate(logits, threshold):
    return (logits.amax(1) >= threshold).float().mean().item()

# %% max_pair_mean
# Wrong: `false_positive_rate` crashed with TypeError: '>=' not
# supported between instances of 'torch.return_types.max' and
# 'float'. With a dimension, `max` returns values and indices: take
# its `.values`.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
def false_positive_rate(logits, threshold):
    scores = torch.softmax(logits, 1).max(1)
    return len(scores[scores >= threshold]) / len(logits)

# %% max_tuple
# Wrong: `false_positive_rate` crashed with TypeError: '>=' not
# supported between instances of 'torch.return_types.max' and
# 'float'. With a dimension, `max` returns values and indices: take
# its `.values`.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).max(1) >= threshold).float().mean().item()

# %% naive_exp
# Loses: equal scores
# Wrong: equal scores. A score that equals the threshold counts: the
# comparison is >=.
#   called    false_positive_rate(logits, 1), 5 unknown samples
#   returned  0
#   expected  0.6
def false_positive_rate(logits, threshold):
    e = np.exp(logits.numpy())
    return float(((e / e.sum(1, keepdims=True)).max(1) >= threshold).mean()) if threshold < 1 else 0.0

# %% non_callable
# Wrong: `false_positive_rate` is 1.0 (type float). It must be a
# function: `def false_positive_rate(...):`.
false_positive_rate = 1.0

# %% none
# Wrong: `false_positive_rate(logits, 0.35)` returned nothing. Is a
# `return` missing?
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  None
#   expected  a Python float
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    (s >= threshold).float().mean().item()

# %% np_tensor
# Wrong: `false_positive_rate(logits, 0.35)` is a NumPy array, not a
# Python float.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  array(0.88235295, dtype=float32) (a NumPy array)
#   expected  a Python float
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).float().mean().numpy()

# %% percent
# Wrong: The rate is a percentage: it must lie between 0 and 1.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  88.2353
#   expected  0.882353
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).float().mean().item() * 100

# %% standin
# Wrong: `false_positive_rate` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers.standins import false_positive_rate

# %% standin_partial
# Wrong: `false_positive_rate` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
import functools
false_positive_rate = functools.partial(standins.false_positive_rate)

# %% standin_wrapper
# Wrong: `false_positive_rate` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
def false_positive_rate(a, b):
    return standins.false_positive_rate(a, b)

# %% stub
# Not attempted: `false_positive_rate` is not written yet. Write it
# in its cell above, run that cell, then this one.
def false_positive_rate(logits, threshold):
    raise NotImplementedError()

# %% tensor
# Wrong: `false_positive_rate(logits, 0.35)` is a tensor without
# dimensions, not a Python float. `.item()` makes one.
#   called    false_positive_rate(logits, 0.35), 34 unknown samples
#   returned  0.8824 (shape (), float32)
#   expected  a Python float
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).float().mean()

# %% undefined
# Not attempted: `false_positive_rate` is not defined. Run the cell
# that defines it; if that cell is gone, write the definition into a
# new cell above this one.
