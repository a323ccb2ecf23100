# %% binary_search_values_forever
# Loses: limit
# Wrong: limit. The FPR at this threshold is 0.2, above 0.05. So no
# observed score will do here: then return a float that is a little
# larger than the largest.
#   called    select_threshold(logits, 0.05), unknown samples whose
#             largest scores are 0.125, 0.25, 0.25, 0.25, 0.25, 0.5,
#             0.5, 0.5, 1, 1
#   returned  1
#   expected  a threshold with an FPR of at most 0.05
def select_threshold(logits, maximum):
    low, high = 0.0, 1.0
    for _ in range(50):
        mid = (low + high) / 2
        if false_positive_rate(logits, mid) <= maximum:
            high = mid
        else:
            low = mid
    return high

# %% crash
# Wrong: `select_threshold` crashed with AttributeError: 'Tensor'
# object has no attribute 'find'. The last line below is where it
# happened.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    return scores[scores.find(maximum)]

# %% fallback_far
# Loses: limit
# Wrong: limit. The threshold is too large. Just above the largest
# score is enough.
#   called    select_threshold(logits, 0.05), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  1.07
#   expected  the smallest useful threshold, at most 0.98
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort().values
    for v in s.tolist():
        if false_positive_rate(logits, v) <= maximum:
            return v
    return s[-1].item() + 0.1

# %% fallback_float32_eps
# Loses: limit
# Wrong: limit. The FPR at this threshold is 0.2, above 0.05. So no
# observed score will do here: then return a float that is a little
# larger than the largest.
#   called    select_threshold(logits, 0.05), unknown samples whose
#             largest scores are 0.125, 0.25, 0.25, 0.25, 0.25, 0.5,
#             0.5, 0.5, 1, 1
#   returned  1
#   expected  a threshold with an FPR of at most 0.05
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique():
        if false_positive_rate(logits, score) <= maximum:
            return score.item()
    return (scores.max() + 1e-12).item()

# %% fallback_inf
# Loses: limit
# Wrong: limit. The threshold is too large. Just above the largest
# score is enough.
#   called    select_threshold(logits, 0.05), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  inf
#   expected  the smallest useful threshold, at most 0.98
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique():
        if false_positive_rate(logits, score) <= maximum:
            return score.item()
    return float('inf')

# %% fallback_nan
# Loses: limit
# Wrong: limit. The threshold is NaN.
#   called    select_threshold(logits, 0.05), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  nan
#   expected  the smallest useful threshold, at most 0.98
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique():
        if false_positive_rate(logits, score) <= maximum:
            return score.item()
    return float('nan')

# %% greater
# Loses: limit
# Wrong: limit. The FPR at this threshold is 1, above 0.5. A score
# that equals the threshold counts: the comparison is >=.
#   called    select_threshold(logits, 0.5), unknown samples whose
#             largest scores are 0.25, 0.25, 0.25, 1, 1
#   returned  0.25
#   expected  a threshold with an FPR of at most 0.5
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique().tolist():
        if (scores > score).float().mean() <= maximum:
            return score
    return scores.max().item() + 1e-6

# %% inplace
# Loses: smallest threshold
# Wrong: smallest threshold. `select_threshold(logits, 0.25)`
# changed its input `logits`. Operations that end in `_`, `+=` and
# assignments to entries change a tensor in place.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   expected  `logits` stays as it was
def select_threshold(logits, maximum):
    logits -= logits.amax(1, keepdim=True)
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique():
        if false_positive_rate(logits, score) <= maximum:
            return score.item()
    return scores.max().item() + 1e-6

# %% linspace_from_above
# Loses: limit
# Wrong: limit. The FPR at this threshold is 0.2, above 0.05. So no
# observed score will do here: then return a float that is a little
# larger than the largest.
#   called    select_threshold(logits, 0.05), unknown samples whose
#             largest scores are 0.125, 0.25, 0.25, 0.25, 0.25, 0.5,
#             0.5, 0.5, 1, 1
#   returned  1
#   expected  a threshold with an FPR of at most 0.05
def select_threshold(logits, maximum):
    best = 1.0
    for tau in np.linspace(1, 0, 101):
        if false_positive_rate(logits, tau) > maximum:
            break
        best = tau
    return float(best)

# %% linspace_grid_11
# Wrong: The threshold is too large. A larger threshold refuses
# known samples without need.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  0.9
#   expected  the smallest useful threshold, at most 0.895556
def select_threshold(logits, maximum):
    for tau in np.linspace(0, 1, 11):
        if false_positive_rate(logits, tau) <= maximum:
            return float(tau)
    return 1.0

# %% logits
# Wrong: The threshold is a logit: take the softmax first.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  3.247402
#   expected  the smallest useful threshold, at most 0.895556
def select_threshold(logits, maximum):
    scores = logits.amax(1)
    for score in scores.unique():
        if (scores >= score).float().mean() <= maximum:
            return score.item()
    return scores.max().item() + 1e-6

# %% max_pair_iterated
# Wrong: `select_threshold` crashed with RuntimeError: a Tensor with
# 10 elements cannot be converted to Scalar. `.item()` and
# `float(...)` take a tensor with one number; `torch.stack(...)`
# joins a list of tensors. (With a dimension, `max` returns a pair:
# take its `.values`.)
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
def select_threshold(logits, maximum):
    for score in torch.softmax(logits, 1).max(1):
        if (score >= score).float().mean() <= 1:
            return score.item()

# %% max_pair_returned
# Wrong: `select_threshold(logits, 0.25)` is a tuple of 2, not a
# Python float. With a dimension, `max` returns values and indices:
# take its `.values`.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  a tuple of 2: ([0.5978, 0.3744, 0.8211, 0.6722,
#             0.5233, 0.97, 0.3, 0.8956, 0.7467, 0.4489]
#             (shape (10,), float32), [3, 0, 2, 1, 3, 0, 2, 1, 3, 0]
#             (shape (10,), int64))
#   expected  a Python float
def select_threshold(logits, maximum):
    return torch.softmax(logits, 1).max(1)

# %% min_scores
# Wrong: The FPR at this threshold is 1, above 0.25.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  0.2085185
#   expected  a threshold with an FPR of at most 0.25
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amin(1)
    for score in scores.unique():
        if (scores >= score).float().mean() <= maximum:
            return score.item()
    return scores.max().item() + 1e-6

# %% nan
# Wrong: The threshold is NaN.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  nan
#   expected  the smallest useful threshold, at most 0.895556
def select_threshold(logits, maximum):
    return float('nan')

# %% never_none
# Loses: limit
# Wrong: limit. `select_threshold(logits, 0.05)` returned nothing.
# Is a `return` missing?
#   called    select_threshold(logits, 0.05), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  None
#   expected  a Python float
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique():
        if false_positive_rate(logits, score) <= maximum:
            return score.item()

# %% non_callable
# Wrong: `select_threshold` is 0.7 (type float). It must be a
# function: `def select_threshold(...):`.
select_threshold = 0.7

# %% none
# Wrong: `select_threshold(logits, 0.25)` returned nothing. Is a
# `return` missing?
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  None
#   expected  a Python float
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    scores.max().item()

# %% off_by_one_low
# Wrong: limit. The FPR at this threshold is 1, above 0.5. A score
# that equals the threshold counts: the comparison is >=.
#   called    select_threshold(logits, 0.5), unknown samples whose
#             largest scores are 0.25, 0.25, 0.25, 1, 1
#   returned  0.25
#   expected  a threshold with an FPR of at most 0.5
# Wrong: smallest threshold, with further inputs. The threshold is
# too large. A larger threshold refuses known samples without need.
#   called    select_threshold(logits, 1), unknown samples whose
#             largest scores are 0.3, 0.412, 0.523, 0.635, 0.747,
#             0.858, 0.97
#   returned  0.97
#   expected  the smallest useful threshold, at most 0.3
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    o = scores.sort().values
    return o[len(o) - int(maximum * len(o)) - 1].item()

# %% one_point_one_fallback
# Loses: limit
# Wrong: limit. The threshold is too large. Just above the largest
# score is enough.
#   called    select_threshold(logits, 0.05), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  1.1
#   expected  the smallest useful threshold, at most 0.98
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort().values
    for v in s.tolist():
        if false_positive_rate(logits, v) <= maximum:
            return v
    return 1.1

# %% quantile_np
# Loses: limit
# Wrong: limit. The FPR at this threshold is 0.3, above 0.25.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  0.8025
#   expected  a threshold with an FPR of at most 0.25
def select_threshold(logits, maximum):
    return float(np.quantile(torch.softmax(logits, 1).amax(1).numpy(), 1 - maximum))

# %% second_best
# Loses: smallest threshold
# Wrong: smallest threshold. The threshold is too large. A larger
# threshold refuses known samples without need.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  0.9700001
#   expected  the smallest useful threshold, at most 0.895556
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    ok = [v for v in scores.unique().tolist() if (scores >= v).float().mean() <= maximum]
    return (ok[1] if len(ok) > 1 else ok[0]) if ok else scores.max().item() + 1e-6

# %% sorted_index_ceil
# Loses: limit
# Wrong: limit. The FPR at this threshold is 0.9, above 0.8. A score
# that equals the threshold counts: the comparison is >=.
#   called    select_threshold(logits, 0.8), unknown samples whose
#             largest scores are 0.125, 0.25, 0.25, 0.25, 0.25, 0.5,
#             0.5, 0.5, 1, 1
#   returned  0.25
#   expected  a threshold with an FPR of at most 0.8
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort().values
    k = int(np.ceil((1 - maximum) * len(s)))
    return s[min(k, len(s) - 1)].item()

# %% sorted_index_no_ties
# Loses: limit
# Wrong: limit. The FPR at this threshold is 0.9, above 0.8. A score
# that equals the threshold counts: the comparison is >=.
#   called    select_threshold(logits, 0.8), unknown samples whose
#             largest scores are 0.125, 0.25, 0.25, 0.25, 0.25, 0.5,
#             0.5, 0.5, 1, 1
#   returned  0.25
#   expected  a threshold with an FPR of at most 0.8
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort(descending=True).values
    k = int(maximum * len(s) + 1e-6)
    return s[k - 1].item() if k else s[0].item() + 1e-6

# %% string
# Wrong: `select_threshold(logits, 0.25)` is a string, not a Python
# float.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  '0.8955555558204651'
#   expected  a Python float
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique():
        if false_positive_rate(logits, score) <= maximum:
            return str(score.item())
    return scores.max().item() + 1e-6

# %% stub
# Not attempted: `select_threshold` is not written yet. Write it in
# its cell above, run that cell, then this one.
def select_threshold(logits, maximum):
    raise NotImplementedError()

# %% tensor
# Wrong: `select_threshold(logits, 0.25)` is a tensor without
# dimensions, not a Python float. `.item()` makes one.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  0.8956 (shape (), float32)
#   expected  a Python float
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique():
        if false_positive_rate(logits, score) <= maximum:
            return score
    return scores.max().item() + 1e-6

# %% torch_quantile_higher
# Loses: limit
# Wrong: limit. The FPR at this threshold is 1, above 0.5. A score
# that equals the threshold counts: the comparison is >=.
#   called    select_threshold(logits, 0.5), unknown samples whose
#             largest scores are 0.25, 0.25, 0.25, 1, 1
#   returned  0.25
#   expected  a threshold with an FPR of at most 0.5
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1)
    return torch.quantile(s, 1 - maximum, interpolation="higher").item()

# %% tuple
# Wrong: `select_threshold(logits, 0.25)` is a tuple of 2, not a
# Python float.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  a tuple of 2: (0.895556, 0.25)
#   expected  a Python float
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique():
        if false_positive_rate(logits, score) <= maximum:
            return score.item(), maximum
    return scores.max().item() + 1e-6

# %% two
# Wrong: The threshold is too large. A larger threshold refuses
# known samples without need.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  2
#   expected  the smallest useful threshold, at most 0.895556
def select_threshold(logits, maximum):
    return 2.0

# %% undefined
# Not attempted: `select_threshold` is not defined. Run the cell
# that defines it; if that cell is gone, write the definition into a
# new cell above this one.

# %% unique_counts
# Loses: limit
# Wrong: limit. The FPR at this threshold is 0.9, above 0.8. A score
# that equals the threshold counts: the comparison is >=.
#   called    select_threshold(logits, 0.8), unknown samples whose
#             largest scores are 0.125, 0.25, 0.25, 0.25, 0.25, 0.5,
#             0.5, 0.5, 1, 1
#   returned  0.25
#   expected  a threshold with an FPR of at most 0.8
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    u = scores.unique()
    for v in u.tolist():
        if (u >= v).float().mean() <= maximum:
            return v
    return u.max().item() + 1e-6

# %% zero
# Wrong: The FPR at this threshold is 1, above 0.25.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  0
#   expected  a threshold with an FPR of at most 0.25
def select_threshold(logits, maximum):
    return 0.0

# %% below_the_maximum
# Loses: smallest threshold
# Wrong: smallest threshold. An FPR that equals 0.25 is allowed: the
# comparison is <=. A larger threshold refuses known samples without
# need.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.125, 0.25, 0.25, 0.25, 0.5, 0.5,
#             1, 1
#   returned  1.000001
#   expected  the smallest useful threshold, at most 1
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).max(dim=1).values
    for score in scores.unique():
        if false_positive_rate(logits, score) < maximum:
            return score.item()
    return scores.max().item() + 1e-6

# %% softmax_over_batch
# Wrong: The FPR at this threshold is 0.5, above 0.25. The softmax
# goes over the batch: it must go over the classes, `dim=1`.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  0.6450859
#   expected  a threshold with an FPR of at most 0.25
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, 0).amax(1)
    for s in scores.unique():
        if (scores >= s).float().mean().item() <= maximum:
            return s.item()
    return scores.max().item() + 1e-6

# %% fallback_one
# Loses: limit
# Wrong: limit. The threshold is too large. Just above the largest
# score is enough.
#   called    select_threshold(logits, 0.05), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  1
#   expected  the smallest useful threshold, at most 0.98
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, 1).max(1).values
    for s in scores.unique():
        if false_positive_rate(logits, s) <= maximum:
            return s.item()
    return 1.0

# %% quantile
# Loses: limit
# Wrong: limit. The FPR at this threshold is 0.3, above 0.25.
#   called    select_threshold(logits, 0.25), unknown samples whose
#             largest scores are 0.3, 0.374, 0.449, 0.523, 0.598,
#             0.672, 0.747, 0.821, 0.896, 0.97
#   returned  0.8025
#   expected  a threshold with an FPR of at most 0.25
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, 1).max(1).values
    return torch.quantile(scores, 1 - maximum).item()
