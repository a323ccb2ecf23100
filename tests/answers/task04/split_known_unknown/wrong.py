# %% all_entries_1
# Wrong: The group batch[known] lacks the sample at index 2. Its
# target is [1, 0, 0, 0], so it is known: entry 0 is 1. Any entry
# may be the 1, however many classes there are.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  [] (shape (0, 20), float32) as batch[known]
#   expected  a tensor of shape (4, 20), float32 as batch[known]
def split_known_unknown(batch, targets):
    known = (targets == 1).all(dim=1)
    return batch[known], targets[known], batch[~known]

# %% any_without_dimension
# Wrong: The mask of batch[known] is one True or False, not one for
# each sample. Only one comes from `in`, `is` and `not`, from
# `any()` without a dimension, and from a comparison with the pair
# that `max` returns with a dimension: take its `.values`.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tensor of shape (1, 7, 20), float32 as batch[known]
#   expected  a tensor of shape (4, 20), float32 as batch[known]
def split_known_unknown(batch, targets):
    known = (targets == 1).any()
    return batch[known], targets[known], batch[~known]

# %% argmax_above_0
# Wrong: The group batch[known] lacks the sample at index 2. Its
# target is [1, 0, 0, 0], so it is known: entry 0 is 1. Any entry
# may be the 1, however many classes there are.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tensor of shape (3, 20), float32 as batch[known]
#   expected  a tensor of shape (4, 20), float32 as batch[known]
def split_known_unknown(batch, targets):
    known = targets.argmax(dim=1) > 0
    return batch[known], targets[known], batch[~known]

# %% assumes_2d
# Loses: any batch
# Wrong: any batch. The group batch[unknown] has shape (0, 1), not
# (0, 1, 2, 2). All dimensions but the first stay as they are, in an
# empty tensor, too.
#   called    split_known_unknown(batch, targets), 3 known and 0
#             unknown samples, batch (3, 1, 2, 2), targets (3, 4)
#   returned  [] (shape (0, 1), float64) as batch[unknown]
#   expected  [] (shape (0, 1, 2, 2), float64) as batch[unknown]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known, :], targets[known], batch[~known, :].view((~known).sum(), batch.shape[1])

# %% crash
# Wrong: `split_known_unknown` crashed with AttributeError: 'Tensor'
# object has no attribute 'find'. The last line below is where it
# happened.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
def split_known_unknown(batch, targets):
    known = targets.find(1)
    return batch[known], targets[known], batch[~known]

# %% detached_known
# Loses: gradients
# Wrong: gradients. No gradient flows from the known samples back to
# the batch. Select with torch; `.detach()`, `.numpy()` and new
# tensors from lists cut it off.
#   called    split_known_unknown(batch, targets), 2 known and 3
#             unknown samples, batch (5, 6), targets (5, 4)
#   expected  a gradient from both groups
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known].detach(), targets[known], batch[~known]

# %% detached_unknown
# Loses: gradients
# Wrong: gradients. No gradient flows from the unknown samples back
# to the batch. Select with torch; `.detach()`, `.numpy()` and new
# tensors from lists cut it off.
#   called    split_known_unknown(batch, targets), 2 known and 3
#             unknown samples, batch (5, 6), targets (5, 4)
#   expected  a gradient from both groups
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known], targets[known], batch[~known].detach()

# %% dictionary
# Wrong: `split_known_unknown(batch, targets)` is a dictionary, not
# a tuple of three: batch[known], targets[known], batch[unknown].
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a dictionary with the keys 'known', 'targets',
#             'unknown'
#   expected  a tuple of three: batch[known], targets[known],
#             batch[unknown]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    return {"known": batch[known], "targets": targets[known], "unknown": batch[~known]}

# %% dim0
# Wrong: `split_known_unknown` crashed with IndexError: The shape of
# the mask [4] at index 0 does not match the shape of the indexed
# tensor [7, 20] at index 0. A mask has one entry for each sample,
# as many as what it selects from.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=0)
    return batch[known], targets[known], batch[~known]

# %% empty_guard_returns_none
# Loses: any batch
# Wrong: any batch, with further inputs. The group batch[known] is
# None, not a tensor.
#   called    split_known_unknown(batch, targets), 0 known and 0
#             unknown samples, batch (0, 1, 3), targets (0, 4)
#   returned  None as batch[known]
#   expected  a tensor of shape (0, 1, 3)
def split_known_unknown(batch, targets):
    if len(batch) == 0:
        return None, None, None
    known = (targets == 1).any(1)
    return batch[known], targets[known], batch[~known]

# %% empty_shape
# Loses: any batch
# Wrong: any batch. The group batch[unknown] has shape (0,), not
# (0, 1, 2, 2). All dimensions but the first stay as they are, in an
# empty tensor, too.
#   called    split_known_unknown(batch, targets), 3 known and 0
#             unknown samples, batch (3, 1, 2, 2), targets (3, 4)
#   returned  [] (shape (0,), float32) as batch[unknown]
#   expected  [] (shape (0, 1, 2, 2), float64) as batch[unknown]
def split_known_unknown(batch, targets):
    k = [b for b, t in zip(batch, targets) if 1 in t]
    kt = [t for t in targets if 1 in t]
    u = [b for b, t in zip(batch, targets) if 1 not in t]
    return tuple(torch.stack(x) if x else torch.tensor([]) for x in (k, kt, u))

# %% first_are_known
# Wrong: The group batch[known] holds the sample at index 0. Its
# target is [0.25, 0.25, 0.25, 0.25], so it is unknown: no entry is
# 1. Any entry may be the 1, however many classes there are.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tensor of shape (4, 20), float32 as batch[known]
#   expected  a tensor of shape (4, 20), float32 as batch[known]
def split_known_unknown(batch, targets):
    n = int((targets == 1).sum())
    return batch[:n], targets[:n], batch[n:]

# %% first_column
# Wrong: The group batch[known] lacks the sample at index 4. Its
# target is [0, 0, 1, 0], so it is known: entry 2 is 1. Any entry
# may be the 1, however many classes there are.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tensor of shape (1, 20), float32 as batch[known]
#   expected  a tensor of shape (4, 20), float32 as batch[known]
def split_known_unknown(batch, targets):
    known = targets[:, 0] == 1
    return batch[known], targets[known], batch[~known]

# %% flattened
# Loses: any batch
# Wrong: any batch. The group batch[known] has shape (3, 4), not
# (3, 1, 2, 2). All dimensions but the first stay as they are.
#   called    split_known_unknown(batch, targets), 3 known and 0
#             unknown samples, batch (3, 1, 2, 2), targets (3, 4)
#   returned  [[-2.158, -0.1408, 0.06009, -2.507],
#             [2.14, 1.845, 0.6746, -0.7696],
#             [-0.4025, 1.259, -0.6051, 0.1109]]
#             (shape (3, 4), float64) as batch[known]
#   expected  [[[[-2.158, -0.1408], [0.06009, -2.507]]],
#             [[[2.14, 1.845], [0.6746, -0.7696]]],
#             [[[-0.4025, 1.259], [-0.6051, 0.1109]]]]
#             (shape (3, 1, 2, 2), float64) as batch[known]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known].flatten(1) if batch.ndim > 1 else batch[known], targets[known], batch[~known]

# %% float_cast
# Loses: any batch
# Wrong: any batch. The group batch[known] is of dtype float32, not
# float64. The dtype stays that of the input.
#   called    split_known_unknown(batch, targets), 3 known and 0
#             unknown samples, batch (3, 1, 2, 2), targets (3, 4)
#   returned  [[[[-2.158, -0.1408], [0.06009, -2.507]]],
#             [[[2.14, 1.845], [0.6746, -0.7696]]],
#             [[[-0.4025, 1.259], [-0.6051, 0.1109]]]]
#             (shape (3, 1, 2, 2), float32) as batch[known]
#   expected  [[[[-2.158, -0.1408], [0.06009, -2.507]]],
#             [[[2.14, 1.845], [0.6746, -0.7696]]],
#             [[[-0.4025, 1.259], [-0.6051, 0.1109]]]]
#             (shape (3, 1, 2, 2), float64) as batch[known]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known].float(), targets[known].float(), batch[~known].float()

# %% four
# Wrong: `split_known_unknown(batch, targets)` is a tuple of 4, not
# a tuple of three: batch[known], targets[known], batch[unknown].
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tuple of 4: (a tensor of shape (4, 20), float32, a
#             tensor of shape (4, 4), float32, a tensor of shape
#             (3, 20), float32, [[0.25, 0.25, 0.25, 0.25],
#             [0.25, 0.25, 0.25, 0.25], [0.25, 0.25, 0.25, 0.25]]
#             (shape (3, 4), float32))
#   expected  a tuple of three: batch[known], targets[known],
#             batch[unknown]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known], targets[known], batch[~known], targets[~known]

# %% four_columns
# Loses: any batch
# Wrong: any batch, with further inputs. The group batch[known]
# lacks the sample at index 0. Its target is
# [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0], so it is known: entry 7 is
# 1. Any entry may be the 1, however many classes there are.
#   called    split_known_unknown(batch, targets), 5 known and 2
#             unknown samples, batch (7,), targets (7, 12)
#   returned  [-0.2644] (shape (1,), float64) as batch[known]
#   expected  [-0.9058, 0.8615, -0.2644, -0.08721, 1.695]
#             (shape (5,), float64) as batch[known]
def split_known_unknown(batch, targets):
    known = (targets[:, :4] == 1).any(1)
    return batch[known], targets[known], batch[~known]

# %% generator
# Wrong: `split_known_unknown(batch, targets)` is a generator, not a
# tuple of three: batch[known], targets[known], batch[unknown].
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  <generator object split_known_unknown> (a generator)
#   expected  a tuple of three: batch[known], targets[known],
#             batch[unknown]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    yield batch[known]
    yield targets[known]
    yield batch[~known]

# %% gradient_scaled
# Loses: gradients
# Wrong: gradients. The gradient of the groups comes back to the
# batch changed. Select samples, and do nothing else to them.
#   called    split_known_unknown(batch, targets), 2 known and 3
#             unknown samples, batch (5, 6), targets (5, 4)
#   expected  a gradient that flows through unchanged
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    half = batch * .5
    return half[known] + half[known].detach(), targets[known], batch[~known]

# %% in_a_list
# Wrong: `split_known_unknown` crashed with RuntimeError: Boolean
# value of Tensor with more than one value is ambiguous. `in` gives
# one True or False, not one for each value: `torch.isin` looks up
# each value, and `torch.equal` compares two whole tensors.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
def split_known_unknown(batch, targets):
    unknown = torch.full((targets.shape[1],), 1 / targets.shape[1])
    known = [t not in [unknown] for t in targets]
    return batch[known], targets[known], batch[[not k for k in known]]

# %% in_place
# Loses: inputs unchanged
# Wrong: inputs unchanged. `split_known_unknown(batch, targets)`
# changed its input `targets`. Operations that end in `_`, `+=` and
# assignments to entries change a tensor in place.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   expected  `targets` stays as it was
def split_known_unknown(batch, targets):
    targets[targets < 1] = 0
    known = targets.sum(1) == 1
    return batch[known], targets[known], batch[~known]

# %% in_place_batch
# Loses: inputs unchanged, gradients
# Wrong: inputs unchanged. `split_known_unknown(batch, targets)`
# changed its input `batch`. Operations that end in `_`, `+=` and
# assignments to entries change a tensor in place.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   expected  `batch` stays as it was
# Wrong: gradients. No gradient flows from the known and the unknown
# samples back to the batch. Select with torch; `.detach()`,
# `.numpy()` and new tensors from lists cut it off.
#   called    split_known_unknown(batch, targets), 2 known and 3
#             unknown samples, batch (5, 6), targets (5, 4)
#   expected  a gradient from both groups
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    with torch.no_grad():
        u = batch[~known].clone(); k = batch[known].clone(); batch[~known] = 0
    return k, targets[known], u

# %% in_place_floor
# Loses: inputs unchanged
# Wrong: inputs unchanged. `split_known_unknown(batch, targets)`
# changed its input `targets`. Operations that end in `_`, `+=` and
# assignments to entries change a tensor in place.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   expected  `targets` stays as it was
def split_known_unknown(batch, targets):
    known = targets.floor_().sum(1) == 1
    return batch[known], targets[known], batch[~known]

# %% in_place_n1
# Loses: inputs unchanged
# Wrong: inputs unchanged, with further inputs.
# `split_known_unknown(batch, targets)` changed its input `targets`.
# Operations that end in `_`, `+=` and assignments to entries change
# a tensor in place.
#   called    split_known_unknown(batch, targets), 0 known and 1
#             unknown samples, batch (1, 4), targets (1, 4)
#   expected  `targets` stays as it was
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    result = batch[known], targets[known], batch[~known]
    if len(batch) == 1:
        targets.round_()
    return result

# %% invert_integers
# Loses: unknown samples
# Wrong: unknown samples. `~` is applied to indices, not to a mask.
# Unknown are all other samples: `~` inverts a mask of booleans.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tensor of shape (4, 20), float32 as batch[unknown]
#   expected  a tensor of shape (3, 20), float32 as batch[unknown]
def split_known_unknown(batch, targets):
    known = torch.where((targets == 1).any(dim=1))[0]
    return batch[known], targets[known], batch[~known]

# %% known_targets_of_all
# Loses: known samples
# Wrong: known samples. The group targets[known] holds 7 samples,
# not 4. Select from `targets` with the same mask as from `batch`.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tensor of shape (7, 4), float32 as targets[known]
#   expected  a tensor of shape (4, 4), float32 as targets[known]
def split_known_unknown(batch, targets):
    known = targets.max(dim=1).values == 1
    return batch[known], targets, batch[~known]

# %% labels
# Loses: known samples
# Wrong: known samples. The group targets[known] has shape (4,), not
# (4, 4). All dimensions but the first stay as they are.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  [0, 2, 3, 1] (shape (4,), int64) as targets[known]
#   expected  a tensor of shape (4, 4), float32 as targets[known]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known], targets[known].argmax(1), batch[~known]

# %% last_sample_dropped
# Loses: known samples
# Wrong: known samples. The group batch[known] lacks the sample at
# index 6. Its target is [0, 1, 0, 0], so it is known: entry 1 is 1.
# Any entry may be the 1, however many classes there are.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tensor of shape (3, 20), float32 as batch[known]
#   expected  a tensor of shape (4, 20), float32 as batch[known]
def split_known_unknown(batch, targets):
    known = [i for i in range(len(targets) - 1) if (targets[i] == 1).any()]
    unknown = [i for i in range(len(targets)) if not (targets[i] == 1).any()]
    return batch[known], targets[known], batch[unknown]

# %% list
# Wrong: `split_known_unknown(batch, targets)` is a list of 3, not a
# tuple of three: batch[known], targets[known], batch[unknown].
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a list of 3: (a tensor of shape (4, 20), float32, a
#             tensor of shape (4, 4), float32, a tensor of shape (3,
#             20), float32)
#   expected  a tuple of three: batch[known], targets[known],
#             batch[unknown]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return [batch[known], targets[known], batch[~known]]

# %% mask2d
# Wrong: `split_known_unknown` crashed with IndexError: The shape of
# the mask [7, 4] at index 1 does not match the shape of the indexed
# tensor [7, 20] at index 1. A mask has one entry for each sample,
# as many as what it selects from.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
def split_known_unknown(batch, targets):
    known = targets == 1
    return batch[known], targets[known], batch[~known]

# %% masks
# Wrong: The group batch[known] has shape (7,), not (4, 20). All
# dimensions but the first stay as they are.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  [False, False, True, False, True, True, True]
#             (shape (7,), bool) as batch[known]
#   expected  a tensor of shape (4, 20), float32 as batch[known]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return known, targets, ~known

# %% max_of_empty
# Loses: any batch
# Wrong: any batch. The group batch[known] holds the samples of the
# other kind. Are a mask and its inverse exchanged?
#   called    split_known_unknown(batch, targets), 0 known and 3
#             unknown samples, batch (3,), targets (3, 4)
#   returned  [0.01904, 0.03825, 0.5309] (shape (3,), float32) as
#             batch[known]
#   expected  [] (shape (0,), float32) as batch[known]
def split_known_unknown(batch, targets):
    known = targets.max(dim=1).values == targets.max()
    return batch[known], targets[known], batch[~known]

# %% max_tuple
# Wrong: The mask of batch[known] is one True or False, not one for
# each sample. Only one comes from `in`, `is` and `not`, from
# `any()` without a dimension, and from a comparison with the pair
# that `max` returns with a dimension: take its `.values`.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  [] (shape (0, 7, 20), float32) as batch[known]
#   expected  a tensor of shape (4, 20), float32 as batch[known]
def split_known_unknown(batch, targets):
    known = targets.max(dim=1) == 1
    return batch[known], targets[known], batch[~known]

# %% max_tuple_on_batch_side
# Loses: known samples
# Wrong: known samples. The group targets[known] is a tuple of 2,
# not a tensor. With a dimension, `max` returns values and indices:
# take its `.values`.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tuple of 2: ([1, 1, 1, 1] (shape (4,), float32),
#             [0, 2, 3, 1] (shape (4,), int64)) as targets[known]
#   expected  a tensor of shape (4, 4)
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    return batch[known], targets[known].max(dim=1), batch[~known]

# %% nested_tuple
# Wrong: `split_known_unknown(batch, targets)` is a tuple of 2, not
# a tuple of three: batch[known], targets[known], batch[unknown].
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tuple of 2: (a tuple of 2: (a tensor of shape (4,
#             20), float32, a tensor of shape (4, 4), float32), a
#             tensor of shape (3, 20), float32)
#   expected  a tuple of three: batch[known], targets[known],
#             batch[unknown]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return (batch[known], targets[known]), batch[~known]

# %% no_grad
# Loses: gradients
# Wrong: gradients. No gradient flows from the known and the unknown
# samples back to the batch. Select with torch; `.detach()`,
# `.numpy()` and new tensors from lists cut it off.
#   called    split_known_unknown(batch, targets), 2 known and 3
#             unknown samples, batch (5, 6), targets (5, 4)
#   expected  a gradient from both groups
@torch.no_grad()
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known], targets[known], batch[~known]

# %% noncallable
# Wrong: `split_known_unknown` is 3 (type int). It must be a
# function: `def split_known_unknown(...):`.
split_known_unknown = 3

# %% none
# Wrong: `split_known_unknown(batch, targets)` returned nothing. Is
# a `return` missing?
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  None
#   expected  a tuple of three: batch[known], targets[known],
#             batch[unknown]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    batch[known], targets[known], batch[~known]

# %% none_empty
# Loses: any batch
# Wrong: any batch. The group batch[unknown] is None, not a tensor.
#   called    split_known_unknown(batch, targets), 3 known and 0
#             unknown samples, batch (3, 1, 2, 2), targets (3, 4)
#   returned  None as batch[unknown]
#   expected  a tensor of shape (0, 1, 2, 2)
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known], targets[known], batch[~known] if (~known).any() else None

# %% numpy
# Loses: gradients
# Wrong: gradients. No gradient flows from the known and the unknown
# samples back to the batch. Select with torch; `.detach()`,
# `.numpy()` and new tensors from lists cut it off.
#   called    split_known_unknown(batch, targets), 2 known and 3
#             unknown samples, batch (5, 6), targets (5, 4)
#   expected  a gradient from both groups
def split_known_unknown(batch, targets):
    b, t = batch.detach().numpy(), targets.numpy()
    known = (t == 1).any(1)
    return torch.from_numpy(b[known]), torch.from_numpy(t[known]), torch.from_numpy(b[~known])

# %% numpy_crash
# Loses: gradients
# Wrong: gradients. `split_known_unknown` crashed with RuntimeError:
# Can't call numpy() on Tensor that requires grad. Use
# tensor.detach().numpy() instead. Better stay with torch's
# operations: `.detach()` cuts the gradient off.
#   called    split_known_unknown(batch, targets), 2 known and 3
#             unknown samples, batch (5, 6), targets (5, 4)
def split_known_unknown(batch, targets):
    b, t = batch.numpy(), targets.numpy()
    known = (t == 1).any(1)
    return torch.from_numpy(b[known]), torch.from_numpy(t[known]), torch.from_numpy(b[~known])

# %% one_in_targets
# Wrong: The mask of batch[known] is one True or False, not one for
# each sample. Only one comes from `in`, `is` and `not`, from
# `any()` without a dimension, and from a comparison with the pair
# that `max` returns with a dimension: take its `.values`.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tensor of shape (1, 7, 20), float32 as batch[known]
#   expected  a tensor of shape (4, 20), float32 as batch[known]
def split_known_unknown(batch, targets):
    known = 1 in targets
    return batch[known], targets[known], batch[not known]

# %% only4_any
# Loses: any batch
# Wrong: any batch. The group batch[known] holds the sample at index
# 0. Its target is [0.3333, 0.3333, 0.3333], so it is unknown: no
# entry is 1. Any entry may be the 1, however many classes there
# are.
#   called    split_known_unknown(batch, targets), 2 known and 3
#             unknown samples, batch (5, 4), targets (5, 3)
#   returned  a tensor of shape (5, 4), float32 as batch[known]
#   expected  [[0.3987, -0.1987, -1.156, -0.3167],
#             [0.9403, -1.147, 0.7928, 0.08323]]
#             (shape (2, 4), float32) as batch[known]
def split_known_unknown(batch, targets):
    unknown = (targets[:, 0] == .25)
    return batch[~unknown], targets[~unknown], batch[unknown]

# %% order
# Wrong: The groups are in another order.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  batch[known], batch[unknown], targets[known]
#   expected  batch[known], targets[known], batch[unknown]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known], batch[~known], targets[known]

# %% pair_of_pairs
# Wrong: `split_known_unknown(batch, targets)` is a tuple of 2, not
# a tuple of three: batch[known], targets[known], batch[unknown].
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tuple of 2: (a tuple of 2: (a tensor of shape (4,
#             20), float32, a tensor of shape (4, 4), float32), a
#             tuple of 2: (a tensor of shape (3, 20), float32,
#             [[0.25, 0.25, 0.25, 0.25], [0.25, 0.25, 0.25, 0.25],
#             [0.25, 0.25, 0.25, 0.25]] (shape (3, 4), float32)))
#   expected  a tuple of three: batch[known], targets[known],
#             batch[unknown]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    return (batch[known], targets[known]), (batch[~known], targets[~known])

# %% python_lists
# Wrong: The group batch[known] is a list of 4, not a tensor.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a list of 4: (a tensor of shape (20,), float32, a
#             tensor of shape (20,), float32, a tensor of shape
#             (20,), float32, a tensor of shape (20,), float32) as
#             batch[known]
#   expected  a tensor of shape (4, 20)
def split_known_unknown(batch, targets):
    known = [i for i, t in enumerate(targets.tolist()) if 1 in t]
    unknown = [i for i, t in enumerate(targets.tolist()) if 1 not in t]
    return [batch[i] for i in known], [targets[i] for i in known], [batch[i] for i in unknown]

# %% python_not
# Wrong: `split_known_unknown` crashed with RuntimeError: Boolean
# value of Tensor with more than one value is ambiguous. `not` gives
# one True or False, not one for each value: `~` inverts a mask.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    return batch[known], targets[known], batch[not known]

# %% reversed
# Loses: unknown samples
# Wrong: unknown samples. The samples of batch[unknown] are in
# another order. Keep that of the batch.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tensor of shape (3, 20), float32 as batch[unknown]
#   expected  a tensor of shape (3, 20), float32 as batch[unknown]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known], targets[known], batch[~known].flip(0)

# %% second_is_unknown
# Wrong: The group batch[known] lacks the sample at index 1. Its
# target is [0, 1, 0, 0], so it is known: entry 1 is 1. Any entry
# may be the 1, however many classes there are.
#   called    split_known_unknown(batch, targets), 3 known and 3
#             unknown samples, batch (6, 3), targets (6, 4)
#   returned  [[-1.562, -0.3546, 0.1715], [-0.4749, 0.6623, -1.206]]
#             (shape (2, 3), float32) as batch[known]
#   expected  [[-1.562, -0.3546, 0.1715], [0.876, -0.2871, 1.022],
#             [-0.4749, 0.6623, -1.206]] (shape (3, 3), float32) as
#             batch[known]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    if len(known) > 1 and not known.all():
        known[1] = False
    return batch[known], targets[known], batch[~known]

# %% sorted
# Loses: known samples
# Wrong: known samples. The samples of batch[known] are in another
# order. Keep that of the batch.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tensor of shape (4, 20), float32 as batch[known]
#   expected  a tensor of shape (4, 20), float32 as batch[known]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    o = targets[known].argmax(1).argsort()
    return batch[known][o], targets[known][o], batch[~known]

# %% squeeze_single
# Loses: any batch
# Wrong: any batch. The group batch[known] has shape (2,), not
# (1, 2). All dimensions but the first stay as they are.
#   called    split_known_unknown(batch, targets), 1 known and 0
#             unknown samples, batch (1, 2), targets (1, 4)
#   returned  [0.02137, -0.7219] (shape (2,), float32) as
#             batch[known]
#   expected  [[0.02137, -0.7219]] (shape (1, 2), float32) as
#             batch[known]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1).nonzero().squeeze()
    unknown = (~(targets == 1).any(dim=1)).nonzero().squeeze()
    return batch[known], targets[known], batch[unknown]

# %% squeezed
# Loses: any batch
# Wrong: any batch. The group batch[known] has shape (2,), not
# (1, 2). All dimensions but the first stay as they are.
#   called    split_known_unknown(batch, targets), 1 known and 0
#             unknown samples, batch (1, 2), targets (1, 4)
#   returned  [0.02137, -0.7219] (shape (2,), float32) as
#             batch[known]
#   expected  [[0.02137, -0.7219]] (shape (1, 2), float32) as
#             batch[known]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1).nonzero().squeeze()
    unknown = (~(targets == 1).any(1)).nonzero().squeeze()
    return batch[known], targets[known], batch[unknown]

# %% stack_empty
# Loses: any batch
# Wrong: any batch. `split_known_unknown` crashed with RuntimeError:
# stack expects a non-empty TensorList. The list is empty: a batch
# may hold no sample of a kind. Selecting with a mask makes an empty
# tensor then.
#   called    split_known_unknown(batch, targets), 3 known and 0
#             unknown samples, batch (3, 1, 2, 2), targets (3, 4)
def split_known_unknown(batch, targets):
    k = [b for b, t in zip(batch, targets) if 1 in t]
    kt = [t for t in targets if 1 in t]
    u = [b for b, t in zip(batch, targets) if 1 not in t]
    return torch.stack(k), torch.stack(kt), torch.stack(u)

# %% standin
# Wrong: `split_known_unknown` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers.standins import split_known_unknown

# %% standin_partial
# Wrong: `split_known_unknown` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
import functools
from helpers import standins
split_known_unknown = functools.partial(standins.split_known_unknown)

# %% standin_wrapper
# Wrong: `split_known_unknown` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
split_known_unknown = lambda b, t: standins.split_known_unknown(b, t)

# %% std_threshold
# Loses: any batch
# Wrong: any batch, with further inputs. The group batch[known]
# lacks the sample at index 0. Its target is
# [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0], so it is known: entry 7 is
# 1. Any entry may be the 1, however many classes there are.
#   called    split_known_unknown(batch, targets), 5 known and 2
#             unknown samples, batch (7,), targets (7, 12)
#   returned  [] (shape (0,), float64) as batch[known]
#   expected  [-0.9058, 0.8615, -0.2644, -0.08721, 1.695]
#             (shape (5,), float64) as batch[known]
def split_known_unknown(batch, targets):
    known = targets.std(dim=1) > .4
    return batch[known], targets[known], batch[~known]

# %% stub
# Not attempted: `split_known_unknown` is not written yet. Write it
# in its cell above, run that cell, then this one.
def split_known_unknown(batch, targets):
    raise NotImplementedError()

# %% sum_as_mask
# Wrong: The mask of known samples holds the integers 0 and 1, which
# are indices. A mask holds booleans, which a comparison gives.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tensor of shape (7, 20), float32 as batch[known]
#   expected  a tensor of shape (4, 20), float32 as batch[known]
def split_known_unknown(batch, targets):
    known = (targets == 1).sum(dim=1)
    return batch[known], targets[known], batch[~known]

# %% swapped
# Wrong: The groups are in another order.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  batch[unknown], targets[known], batch[known]
#   expected  batch[known], targets[known], batch[unknown]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[~known], targets[known], batch[known]

# %% swapped_arguments
# Wrong: The group batch[known] has shape (0, 4), not (4, 20). All
# dimensions but the first stay as they are.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  [] (shape (0, 4), float32) as batch[known]
#   expected  a tensor of shape (4, 20), float32 as batch[known]
def split_known_unknown(targets, batch):
    known = (targets == 1).any(dim=1)
    return batch[known], targets[known], batch[~known]

# %% tensor_of_lists
# Loses: gradients
# Wrong: gradients. No gradient flows from the known and the unknown
# samples back to the batch. Select with torch; `.detach()`,
# `.numpy()` and new tensors from lists cut it off.
#   called    split_known_unknown(batch, targets), 2 known and 3
#             unknown samples, batch (5, 6), targets (5, 4)
#   expected  a gradient from both groups
def split_known_unknown(batch, targets):
    b = batch.tolist()
    k = [x for x, t in zip(b, targets.tolist()) if 1 in t]; kt = [t for t in targets.tolist() if 1 in t]
    u = [x for x, t in zip(b, targets.tolist()) if 1 not in t]
    s = batch.shape[1:]
    return torch.tensor(k, dtype=batch.dtype).reshape(-1, *s), torch.tensor(kt, dtype=targets.dtype).reshape(-1, targets.shape[1]), torch.tensor(u, dtype=batch.dtype).reshape(-1, *s)

# %% two
# Wrong: `split_known_unknown(batch, targets)` is a tuple of 2, not
# a tuple of three: batch[known], targets[known], batch[unknown].
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tuple of 2: (a tensor of shape (4, 20), float32, a
#             tensor of shape (3, 20), float32)
#   expected  a tuple of three: batch[known], targets[known],
#             batch[unknown]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known], batch[~known]

# %% undefined
# Not attempted: `split_known_unknown` is not defined. Run the cell
# that defines it; if that cell is gone, write the definition into a
# new cell above this one.
x = 1

# %% unknown_targets
# Loses: unknown samples
# Wrong: unknown samples. The group batch[unknown] has shape (3, 4),
# not (3, 20). All dimensions but the first stay as they are.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  [[0.25, 0.25, 0.25, 0.25], [0.25, 0.25, 0.25, 0.25],
#             [0.25, 0.25, 0.25, 0.25]] (shape (3, 4), float32) as
#             batch[unknown]
#   expected  a tensor of shape (3, 20), float32 as batch[unknown]
def split_known_unknown(batch, targets):
    known = targets.max(dim=1).values == 1
    return batch[known], targets[known], targets[~known]

# %% view_1d_column
# Loses: any batch
# Wrong: any batch. The group batch[known] has shape (0, 1), not
# (0,). All dimensions but the first stay as they are, in an empty
# tensor, too.
#   called    split_known_unknown(batch, targets), 0 known and 3
#             unknown samples, batch (3,), targets (3, 4)
#   returned  [] (shape (0, 1), float32) as batch[known]
#   expected  [] (shape (0,), float32) as batch[known]
def split_known_unknown(batch, targets):
    batch = batch.reshape(len(batch), -1) if batch.ndim == 1 else batch
    known = (targets == 1).any(1)
    return batch[known], targets[known], batch[~known]

# %% zeros_out
# Wrong: The group batch[known] holds 7 samples, not 4. Any entry
# may be the 1, however many classes there are.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tensor of shape (7, 20), float32 as batch[known]
#   expected  a tensor of shape (4, 20), float32 as batch[known]
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1).reshape(-1, *[1] * (batch.ndim - 1))
    return batch * known, targets, batch * ~known

# %% detach_and_whole
# Loses: known samples, gradients
# Wrong: known samples. The group targets[known] holds 7 samples,
# not 4. Select from `targets` with the same mask as from `batch`.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   returned  a tensor of shape (7, 4), float32 as targets[known]
#   expected  a tensor of shape (4, 4), float32 as targets[known]
# Wrong: gradients. No gradient flows from the known and the unknown
# samples back to the batch. Select with torch; `.detach()`,
# `.numpy()` and new tensors from lists cut it off.
#   called    split_known_unknown(batch, targets), 2 known and 3
#             unknown samples, batch (5, 6), targets (5, 4)
#   expected  a gradient from both groups
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    return batch[known].detach(), targets, batch[~known].detach()

# %% zero_batch
# Loses: inputs unchanged
# Wrong: inputs unchanged. `split_known_unknown(batch, targets)`
# changed its input `batch`. Operations that end in `_`, `+=` and
# assignments to entries change a tensor in place.
#   called    split_known_unknown(batch, targets), 4 known and 3
#             unknown samples, batch (7, 20), targets (7, 4)
#   expected  `batch` stays as it was
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    k, u = batch[known], batch[~known]
    batch.data[known] = 0
    return k, targets[known], u
