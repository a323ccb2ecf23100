# %% argmax_0
# Wrong: `correct_classification_rate` crashed with RuntimeError:
# The size of tensor a (4) must match the size of tensor b (25) at
# non-singleton dimension 0. A comparison of two tensors goes entry
# by entry: print both shapes. To look up each value among several,
# take `torch.isin`.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(0) == t) & (y.amax(1) >= threshold)).float().mean().item()

# %% compare_onehot_eq
# Wrong: The rate of 25 samples is 0.25, not 0.64. Count the samples
# whose arg max is right and whose score reaches the threshold, and
# divide by the number of all.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  0.25
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = ((y >= threshold) == targets.bool())
    return ok.float().mean().item()

# %% count
# Wrong: The rate is a count: divide by the number of samples.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  16
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).float().sum().item()

# %% count_int
# Wrong: The rate is a count: divide by the number of samples.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  16
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).sum().item()

# %% crash
# Wrong: `correct_classification_rate` crashed with RuntimeError:
# Boolean value of Tensor with more than one value is ambiguous.
# `if`, `assert`, `and` and `or` need one truth value: `.all()` or
# `.any()` makes one from many. Masks are combined with `&` and `|`,
# each comparison in brackets.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return (y.argmax(1) == t and y.amax(1) >= threshold).mean()

# %% divide_by_classes
# Wrong: The rate is divided by the number of classes: divide by the
# number of samples.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  4
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).sum().item() / targets.shape[1]

# %% divide_by_numel
# Wrong: The rate is divided by the number of all scores: divide by
# the number of samples.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  0.16
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).sum().item() / logits.numel()

# %% early_return
# Wrong: The rate of 25 samples is 0.04, not 0.64. Count the samples
# whose arg max is right and whose score reaches the threshold, and
# divide by the number of all.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  0.04
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    n = 0
    for i in range(len(y)):
        if y[i].argmax() == targets[i].argmax() and y[i].max() >= threshold:
            n += 1
        return n / len(y)

# %% float_isclose_tolerance
# Loses: equal scores
# Wrong: equal scores. A score that equals the threshold counts: the
# comparison is >=.
#   called    correct_classification_rate(logits, targets, 1), 5
#             known samples
#   returned  0
#   expected  0.8
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = (y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold + 1e-6)
    return ok.float().mean().item()

# %% four_classes
# Loses: correct class
# Wrong: correct class, with further inputs. The rate of 12 samples
# is 0.4167, not 0.5. Count the samples whose arg max is right and
# whose score reaches the threshold, and divide by the number of
# all.
#   called    correct_classification_rate(logits, targets, 0), 12
#             known samples
#   returned  0.416667
#   expected  0.5
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    y = y[:, :4]
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold) & (t < 4)).float().mean().item()

# %% greater
# Loses: equal scores
# Wrong: equal scores. A score that equals the threshold counts: the
# comparison is >=.
#   called    correct_classification_rate(logits, targets, 1), 5
#             known samples
#   returned  0
#   expected  0.8
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) > threshold)).float().mean().item()

# %% half_threshold
# Loses: threshold, equal scores
# Wrong: threshold. The rate is 1, though the score of 9 samples is
# below the threshold: divide the others by the number of all
# samples.
#   called    correct_classification_rate(logits, targets, 0.4726),
#             25 known samples
#   returned  1
#   expected  0.64
# Wrong: equal scores. This part counts when "threshold" is right.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold / 2)).float().mean().item()

# %% inplace
# Loses: correct class
# Wrong: correct class.
# `correct_classification_rate(logits, targets, 0)` changed its
# input `logits`. Operations that end in `_`, `+=` and assignments
# to entries change a tensor in place.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   expected  `logits` stays as it was
def correct_classification_rate(logits, targets, threshold):
    logits.softmax(1)
    logits.sub_(logits.amax(1, keepdim=True))
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).float().mean().item()

# %% inplace_softmax
# Loses: correct class
# Wrong: correct class.
# `correct_classification_rate(logits, targets, 0)` changed its
# input `logits`. Operations that end in `_`, `+=` and assignments
# to entries change a tensor in place.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   expected  `logits` stays as it was
def correct_classification_rate(logits, targets, threshold):
    logits -= logits.max(1, keepdim=True).values
    y = logits.exp_()
    y /= y.sum(1, keepdim=True)
    ok = (y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold)
    return ok.float().mean().item()

# %% inplace_targets
# Loses: correct class
# Wrong: correct class.
# `correct_classification_rate(logits, targets, 0)` changed its
# input `targets`. Operations that end in `_`, `+=` and assignments
# to entries change a tensor in place.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   expected  `targets` stays as it was
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    targets *= 2
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).float().mean().item()

# %% less
# Wrong: The rate of 25 samples is 0, not 0.64. Count the samples
# whose arg max is right and whose score reaches the threshold, and
# divide by the number of all. Not one is counted: which of the two
# masks is False everywhere? (A score reaches the threshold if it is
# at or above it: >=. With a dimension, `max` returns a pair, which
# equals no tensor: compare its `.indices`. A softmax over the
# batch, `dim=0`, makes small scores: it must go over the classes,
# `dim=1`.)
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  0
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) <= threshold)).float().mean().item()

# %% logits
# Loses: threshold, equal scores
# Wrong: threshold. The rate counts the largest logits that reach
# the threshold: take the softmax first.
#   called    correct_classification_rate(logits, targets, 0.4726),
#             25 known samples
#   returned  0.8
#   expected  0.64
# Wrong: equal scores. This part counts when "threshold" is right.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (logits.amax(1) >= threshold)).float().mean().item()

# %% mask
# Wrong: `correct_classification_rate(logits, targets, 0)` is a
# tensor of shape (25,), not a Python float.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  a tensor of shape (25,), bool
#   expected  a Python float
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold))

# %% max_no_argmax
# Loses: correct class
# Wrong: correct class. The rate is 1, though the arg max of 9
# samples is wrong: divide the others by the number of all samples.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  1
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return (y.amax(1) >= threshold).float().mean().item()

# %% max_pair_compared
# Wrong: The rate of 25 samples is 0, not 0.64. Count the samples
# whose arg max is right and whose score reaches the threshold, and
# divide by the number of all. Not one is counted: which of the two
# masks is False everywhere? (A score reaches the threshold if it is
# at or above it: >=. With a dimension, `max` returns a pair, which
# equals no tensor: compare its `.indices`. A softmax over the
# batch, `dim=0`, makes small scores: it must go over the classes,
# `dim=1`.)
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  0
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    scores, classes = torch.softmax(logits, dim=1).max(dim=1)
    correct = (classes == targets.max(dim=1)) & (scores >= threshold)
    return correct.sum().item() / len(logits)

# %% no_argmax
# Loses: correct class
# Wrong: correct class. The rate is 1, though the arg max of 9
# samples is wrong: divide the others by the number of all samples.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  1
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y * targets).sum(1) >= threshold).float().mean().item()

# %% no_threshold
# Loses: threshold, equal scores
# Wrong: threshold. The rate is 1, though the score of 9 samples is
# below the threshold: divide the others by the number of all
# samples.
#   called    correct_classification_rate(logits, targets, 0.4726),
#             25 known samples
#   returned  1
#   expected  0.64
# Wrong: equal scores. This part counts when "threshold" is right.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return (y.argmax(1) == t).float().mean().item()

# %% non_callable
# Wrong: `correct_classification_rate` is 0.9 (type float). It must
# be a function: `def correct_classification_rate(...):`.
correct_classification_rate = 0.9

# %% none
# Wrong: `correct_classification_rate(logits, targets, 0)` returned
# nothing. Is a `return` missing?
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  None
#   expected  a Python float
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    ((y.argmax(1) == t) & (y.amax(1) >= threshold)).float().mean().item()

# %% of_accepted
# Loses: threshold, equal scores
# Wrong: threshold. The rate is 1, though the score of 9 samples is
# below the threshold: divide the others by the number of all
# samples.
#   called    correct_classification_rate(logits, targets, 0.4726),
#             25 known samples
#   returned  1
#   expected  0.64
# Wrong: equal scores. This part counts when "threshold" is right.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    k = y.amax(1) >= threshold
    return (y.argmax(1) == t)[k].float().mean().item()

# %% of_correct
# Loses: correct class
# Wrong: correct class. The rate is 1, though the arg max of 9
# samples is wrong: divide the others by the number of all samples.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  1
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    k = y.argmax(1) == t
    return (y.amax(1) >= threshold)[k].float().mean().item()

# %% per_class_mean
# Wrong: The rate of 25 samples is 0.6238, not 0.64. Count the
# samples whose arg max is right and whose score reaches the
# threshold, and divide by the number of all.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  0.62381
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = ((y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold)).float()
    label = targets.argmax(1)
    return torch.stack([ok[label == c].mean() for c in label.unique()]).mean().item()

# %% percent
# Wrong: The rate is a percentage: it must lie between 0 and 1.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  64
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).float().mean().item() * 100

# %% precedence
# Wrong: `correct_classification_rate` crashed with
# NotImplementedError: "bitwise_and_cpu" not implemented for
# 'Float'. `&` and `|` bind more tightly than `==` and `>=`: put
# each comparison into brackets.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = y.argmax(1) == targets.argmax(1) & y.amax(1) >= threshold
    return ok.float().mean().item()

# %% sigmoid
# Loses: threshold, equal scores
# Wrong: threshold. The rate of 25 samples is 0.92, not 0.64. Count
# the samples whose arg max is right and whose score reaches the
# threshold, and divide by the number of all.
#   called    correct_classification_rate(logits, targets, 0.4726),
#             25 known samples
#   returned  0.92
#   expected  0.64
# Wrong: equal scores. This part counts when "threshold" is right.
def correct_classification_rate(logits, targets, threshold):
    y = torch.sigmoid(logits)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).float().mean().item()

# %% string
# Wrong: `correct_classification_rate(logits, targets, 0)` is a
# string, not a Python float.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  '0.64'
#   expected  a Python float
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return f'{((y.argmax(1) == t) & (y.amax(1) >= threshold)).float().mean().item():.2f}'

# %% stub
# Not attempted: `correct_classification_rate` is not written yet.
# Write it in its cell above, run that cell, then this one.
def correct_classification_rate(logits, targets, threshold):
    raise NotImplementedError()

# %% targets_labels
# Wrong: `correct_classification_rate` crashed with RuntimeError:
# The size of tensor a (25) must match the size of tensor b (4) at
# non-singleton dimension 1. A comparison of two tensors goes entry
# by entry: print both shapes. To look up each value among several,
# take `torch.isin`.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == targets) & (y.amax(1) >= threshold)).float().mean().item()

# %% tensor
# Wrong: `correct_classification_rate(logits, targets, 0)` is a
# tensor without dimensions, not a Python float. `.item()` makes
# one.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  0.64 (shape (), float32)
#   expected  a Python float
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).float().mean()

# %% tuple_rates
# Wrong: `correct_classification_rate(logits, targets, 0)` is a
# tuple of 2, not a Python float.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  a tuple of 2: (0.64, a tensor of shape (25,), bool)
#   expected  a Python float
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = (y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold)
    return ok.float().mean().item(), ok

# %% undefined
# Not attempted: `correct_classification_rate` is not defined. Run
# the cell that defines it; if that cell is gone, write the
# definition into a new cell above this one.

# %% unstable_exp
# Wrong: The softmax goes over the batch: it must go over the
# classes, `dim=1`.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  0.32
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = logits.exp() / logits.exp().sum(0, keepdim=True)
    ok = (y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold)
    return ok.float().mean().item()

# %% wrong_ones
# Wrong: The rate counts samples whose arg max is wrong: it must be
# right.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  0.36
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) != t) & (y.amax(1) >= threshold)).float().mean().item()

# %% softmax_over_batch
# Wrong: The softmax goes over the batch: it must go over the
# classes, `dim=1`.
#   called    correct_classification_rate(logits, targets, 0), 25
#             known samples
#   returned  0.32
#   expected  0.64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=0)
    return ((y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold)).float().mean().item()

# %% no_softmax
# Loses: threshold, equal scores
# Wrong: threshold. The rate counts the largest logits that reach
# the threshold: take the softmax first.
#   called    correct_classification_rate(logits, targets, 0.4726),
#             25 known samples
#   returned  0.8
#   expected  0.64
# Wrong: equal scores. This part counts when "threshold" is right.
def correct_classification_rate(logits, targets, threshold):
    return ((logits.argmax(1) == targets.argmax(1)) & (logits.amax(1) >= threshold)).float().mean().item()
