# %% abs_difference
# Loses: unknown samples
# Wrong: unknown samples. The confidence at index 0 is 0.7533, not
# 0.7779. Compute by hand: 1 - max y + 1/O, for this unknown sample.
#   called    confidence(logits, targets), 2 known and 3 unknown
#             samples, logits (5, 4)
#   returned  [0.7533, 0.8094, 0.6877, 0.06281, 0.008495]
#             (shape (5,), float32)
#   expected  [0.7779, 0.8174, 0.6877, 0.06281, 0.008495]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    return 1 - (y - targets).abs().max(1).values

# %% accuracy_float
# Wrong: The confidence at index 3 is 1, not 0.6612. Compute by
# hand: y_t, the probability of the correct class, for this known
# sample.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0, 1, 0, 1, 0, 0] (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return (y.argmax(1) == targets.argmax(1)).float()

# %% all_known_decides
# Loses: known samples
# Wrong: known samples. Known samples get 1 - max y + 1/O. They
# should get y_t, the probability of their correct class.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.7577, 0.7038, 0.4673, 0.5888, 0.5158, 0.4055]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = (targets == 1).all(1)
    return torch.where(known, (y * targets).sum(1), 1 - y.max(1).values + 1 / y.shape[1])

# %% any_decides
# Loses: unknown samples
# Wrong: unknown samples. Unknown samples get 1/O, whatever their
# logits: the sum of y * t does that, and a target vector in place
# of y. They should get 1 - max y + 1/O.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.25, 0.25, 0.25, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    if (targets == 1).any():
        return (y * targets).sum(1)
    return 1 - y.max(1).values + 1 / y.shape[1]

# %% broadcast_square
# Wrong: `confidence(logits, targets)` has shape (6, 6), not (6,).
# One confidence per sample, in batch order.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  a tensor of shape (6, 6), float32
#   expected  shape (6,)
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = (targets.max(1).values == 1).unsqueeze(1)
    return torch.where(known, (y * targets).sum(1), 1 - y.max(1).values + 1 / y.shape[1])

# %% clamp_to_one
# Loses: unknown samples
# Wrong: unknown samples. The confidence at index 0 is 0.5077, not
# 0.7577. Compute by hand: 1 - max y + 1/O, for this unknown sample.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.5077, 0.4538, 0.25, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1).values == 1
    return torch.where(known, (y * targets).sum(1), (1 - y.max(1).values).clamp(min=1 / y.shape[1]))

# %% column
# Loses: any batch
# Wrong: any batch. `confidence(logits, targets)` has shape (6, 1),
# not (6,). One confidence per sample, in batch order.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [[0.7577], [0.7038], [0.4673], [0.6612], [0.08584],
#             [0.04563]] (shape (6, 1), float32)
#   expected  shape (6,)
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])[:, None]

# %% correct_only
# Loses: known samples
# Wrong: known samples. The confidence at index 4 is 0, not 0.08584.
# Compute by hand: y_t, the probability of the correct class, for
# this known sample.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.7577, 0.7038, 0.4673, 0.6612, 0, 0]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1).values == 1
    right = y.argmax(1) == targets.argmax(1)
    return torch.where(known, y.max(1).values * right, 1 - y.max(1).values + 1 / y.shape[1])

# %% crash
# Wrong: `confidence` crashed with TypeError: softmax() missing 1
# required positional arguments: "dim". Over which dimension?
# `dim=1` goes over the classes of each sample.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
def confidence(logits, targets):
    y = torch.softmax(logits)
    return y

# %% crash_deep
# Wrong: `confidence` crashed with TypeError: expected Tensor as
# element 1 in argument 0, but got str. The last line below is where
# it happened.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
def helper(a):
    return torch.cat([a, "x"])
def confidence(logits, targets):
    return helper(logits)

# %% crash_single
# Loses: any batch
# Wrong: any batch, with further inputs. `confidence` crashed with
# IndexError: Dimension out of range (expected to be in range of
# [-1, 0], but got 1). Print the shape before that line: it has
# fewer dimensions.
#   called    confidence(logits, targets), 1 known and 0 unknown
#             samples, logits (1, 4)
def confidence(logits, targets):
    y = torch.softmax(logits.squeeze(), dim=1)
    known = targets.max(1).values == 1
    return torch.where(known, (y * targets).sum(1), 1 - y.max(1).values + 1 / y.shape[1])

# %% crashes_no_unknown
# Wrong: The known samples come first, then the unknown ones: put
# the confidences back in batch order.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.6612, 0.08584, 0.04563, 0.7577, 0.7038, 0.4673]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.cat([(y * targets).sum(1)[targets.amax(1) == 1], torch.stack([1 - max(r) + 1 / len(r) for r in y[targets.amax(1) < 1]])])

# %% double_softmax
# Wrong: The softmax is taken twice: take it once.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.9364, 0.9226, 0.846, 0.3656, 0.203, 0.1907]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(torch.softmax(logits, 1), 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% entropy_conf
# Loses: unknown samples
# Wrong: unknown samples. The confidence at index 0 is 0.8149, not
# 0.7577. Compute by hand: 1 - max y + 1/O, for this unknown sample.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.8149, 0.6221, 0.533, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1).values == 1
    h = -(y * torch.log(y + 1e-12)).sum(1) / np.log(y.shape[1])
    return torch.where(known, (y * targets).sum(1), h)

# %% first_decides
# Wrong: Known samples get 1 - max y + 1/O. They should get y_t, the
# probability of their correct class.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.7577, 0.7038, 0.4673, 0.5888, 0.5158, 0.4055]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    if targets[0].max() == 1:
        return (y * targets).sum(1)
    return 1 - y.max(1).values + 1 / y.shape[1]

# %% four_entries_unknown_test
# Loses: any batch
# Wrong: any batch. Unknown samples get 1/O, whatever their logits:
# the sum of y * t does that, and a target vector in place of y.
# They should get 1 - max y + 1/O. Are they found? Their targets are
# 1/O: 0.333.
#   called    confidence(logits, targets), 2 known and 3 unknown
#             samples, logits (5, 3)
#   returned  [0.007548, 0.9505, 0.3333, 0.3333, 0.3333]
#             (shape (5,), float32)
#   expected  [0.007548, 0.9505, 0.5009, 0.4145, 0.6927]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    unknown = (targets == 0.25).any(1)
    return torch.where(unknown, 1 - y.amax(1) + 1 / y.shape[1], (y * targets).sum(1))

# %% group_means
# Wrong: `confidence(logits, targets)` has shape (2,), not (6,). One
# confidence per sample, in batch order.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.2642, 0.643] (shape (2,), float32)
#   expected  shape (6,)
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1).values == 1
    return torch.stack([(y * targets).sum(1)[known].mean(), (1 - y.max(1).values + 1 / y.shape[1])[~known].mean()])

# %% inplace_logits
# Loses: any batch
# Wrong: any batch. `confidence(logits, targets)` changed its input
# `logits`. Operations that end in `_`, `+=` and assignments to
# entries change a tensor in place.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   expected  `logits` stays as it was
def confidence(logits, targets):
    logits -= logits.amax(1, keepdim=True)
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% inplace_targets
# Loses: any batch
# Wrong: any batch. `confidence(logits, targets)` changed its input
# `targets`. Operations that end in `_`, `+=` and assignments to
# entries change a tensor in place.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   expected  `targets` stays as it was
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    known = (targets == 1).any(1)
    targets[~known] = 0
    return torch.where(known, (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% int_result
# Wrong: `confidence(logits, targets)` is of dtype int64, not
# float32. One confidence per sample, in batch order.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0, 1, 0, 1, 0, 0] (shape (6,), int64)
#   expected  dtype float32
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return (y.argmax(1) == targets.argmax(1)).long()

# %% known_as_unknown
# Loses: known samples
# Wrong: known samples. Known samples get 1 - max y + 1/O. They
# should get y_t, the probability of their correct class.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.7577, 0.7038, 0.4673, 0.5888, 0.5158, 0.4055]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return 1 - y.amax(1) + 1 / y.shape[1]

# %% known_at_half
# Loses: any batch
# Wrong: any batch. Unknown samples get 1/O, whatever their logits:
# the sum of y * t does that, and a target vector in place of y.
# They should get 1 - max y + 1/O. Are they found? Their targets are
# 1/O: 0.5.
#   called    confidence(logits, targets), 2 known and 2 unknown
#             samples, logits (4, 2)
#   returned  [0.2363, 0.4491, 0.5, 0.5] (shape (4,), float32)
#   expected  [0.2363, 0.4491, 0.5102, 0.6662]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    known = targets.amax(1) >= 0.5
    return torch.where(known, (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% known_first
# Wrong: The known samples come first, then the unknown ones: put
# the confidences back in batch order.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.6612, 0.08584, 0.04563, 0.7577, 0.7038, 0.4673]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    k, t, u = split_known_unknown(y, targets)
    return torch.cat([(k * t).sum(1), 1 - u.amax(1) + 1 / y.shape[1]])

# %% list
# Loses: any batch
# Wrong: any batch. `confidence(logits, targets)` is a list of 6,
# not a torch tensor. One confidence per sample, in batch order.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  a list of 6
#   expected  a torch tensor
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1]).tolist()

# %% log_softmax
# Wrong: The confidences are logarithms: take the softmax, not the
# log-softmax.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [1.959, 1.855, 1.495, -0.4138, -2.455, -3.087]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.log_softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% manual_unstable
# Loses: any batch
# Wrong: any batch. The confidences are not finite. Let
# `torch.softmax` do the exponentials: it does not overflow.
#   called    confidence(logits, targets), 2 known and 2 unknown
#             samples, logits (4, 4) of ±1000
#   returned  [nan, nan, nan, nan] (shape (4,), float32)
#   expected  [0.9167, 1, 0.3333, 0.5]
def confidence(logits, targets):
    y = logits.exp() / logits.exp().sum(1, keepdim=True)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% max_for_known
# Loses: known samples
# Wrong: known samples. Known samples get the largest probability.
# They should get y_t, that of their correct class.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.7577, 0.7038, 0.4673, 0.6612, 0.7342, 0.8445]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), y.amax(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% max_pair_as_mask
# Wrong: `confidence` crashed with IndexError: too many indices for
# tensor of dimension 1. Print the shape before that line: it has
# fewer dimensions. A pair counts as two indices, and with a
# dimension `max` returns a pair: take its `.values` or `.indices`.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    result = 1 - y.max(dim=1).values + 1 / y.shape[1]
    known = targets.max(dim=1)
    result[known] = (y * targets).sum(1)[known]
    return result

# %% max_pair_compared
# Wrong: `confidence` crashed with TypeError: where() received an
# invalid combination of arguments - got (bool, Tensor, Tensor). A
# comparison gave one True or False, not one for each sample: are
# both its sides tensors? With a dimension, `max` returns a pair:
# take its `.values`.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(dim=1) == 1
    return torch.where(known, (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% max_pair_returned
# Wrong: `confidence(logits, targets)` is a tuple of 2, not one
# tensor for all samples, in batch order. With a dimension, `max`
# returns values and indices: take its `.values`.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  a tuple of 2:
#             ([0.4923, 0.5462, 0.7827, 0.6612, 0.7342, 0.8445]
#             (shape (6,), float32), [2, 0, 2, 1, 2, 0]
#             (shape (6,), int64))
#   expected  one tensor for all samples, in batch order
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    return y.max(dim=1)

# %% max_tuple
# Wrong: `confidence` crashed with TypeError: unsupported operand
# type(s) for -: 'int' and 'torch.return_types.max'. With a
# dimension, `max` returns values and indices: take its `.values`.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1).values == 1
    return torch.where(known, (y * targets).sum(1), 1 - torch.max(y, dim=1) + 1 / y.shape[1])

# %% mean
# Wrong: `confidence(logits, targets)` is one number, of shape (),
# not (6,). One confidence per sample, in batch order.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  0.4536 (shape (), float32)
#   expected  shape (6,)
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1]).mean()

# %% min_unknown
# Loses: unknown samples
# Wrong: unknown samples. The confidence at index 0 is 1.169, not
# 0.7577. Compute by hand: 1 - max y + 1/O, for this unknown sample.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [1.169, 1.249, 1.218, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amin(1) + 1 / y.shape[1])

# %% name_error
# Wrong: `confidence` crashed with NameError: name 'softmax' is not
# defined. Is it spelled as in its definition, and has the cell that
# defines it been run?
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
def confidence(logits, targets):
    return softmax(logits, 1)

# %% no_offset
# Loses: unknown samples
# Wrong: unknown samples. 1/O is missing for the unknown samples.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.5077, 0.4538, 0.2173, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1))

# %% no_softmax
# Wrong: The confidences are logits: take the softmax first.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [1.751, -0.4474, -1.637, 1.749, 1.864, -1.682]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    return torch.where((targets == 1).any(1), (logits * targets).sum(1), 1 - logits.amax(1) + 1 / logits.shape[1])

# %% none
# Wrong: `confidence(logits, targets)` returned nothing. Is a
# `return` missing?
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  None
#   expected  a torch tensor
def confidence(logits, targets):
    pass

# %% not_callable
# Wrong: `confidence` is tensor([0., 0., 0., 0.]) (type Tensor). It
# must be a function: `def confidence(...):`.
confidence = torch.zeros(4)

# %% numpy
# Wrong: `confidence(logits, targets)` is a NumPy array, not a torch
# tensor. One confidence per sample, in batch order.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  array([0.75774825, 0.70384127, 0.4673049 , 0.66116285,
#             0.08583804, 0.04562867... (a NumPy array)
#   expected  a torch tensor
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1]).numpy()

# %% offset_N
# Loses: unknown samples
# Wrong: unknown samples. 1/O is made with the number of samples: O
# is the number of classes.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.6744, 0.6205, 0.384, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / len(y))

# %% offset_integer
# Loses: unknown samples
# Wrong: unknown samples. 1/O is missing for the unknown samples.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.5077, 0.4538, 0.2173, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 // y.shape[1])

# %% offset_minus
# Loses: unknown samples
# Wrong: unknown samples. 1/O is subtracted for the unknown samples:
# it must be added.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.2577, 0.2038, -0.0327, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - (y.amax(1) + 1 / y.shape[1]))

# %% offset_quarter
# Loses: any batch
# Wrong: any batch. 1/O is taken to be 1/4: it depends on the number
# of classes, which is not always 4.
#   called    confidence(logits, targets), 2 known and 3 unknown
#             samples, logits (5, 3)
#   returned  [0.007548, 0.9505, 0.4175, 0.3311, 0.6094]
#             (shape (5,), float32)
#   expected  [0.007548, 0.9505, 0.5009, 0.4145, 0.6927]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 0.25)

# %% parenthesis
# Loses: unknown samples
# Wrong: unknown samples. 1/O is subtracted for the unknown samples:
# it must be added.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.2577, 0.2038, -0.0327, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1).values == 1
    return torch.where(known, (y * targets).sum(1), 1 - (y.max(1).values + 1 / y.shape[1]))

# %% softmax_after_split_dim0
# Wrong: The confidence at index 3 is 0.3092, not 0.6612. Compute by
# hand: y_t, the probability of the correct class, for this known
# sample.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [1.054, 0.422, 0.3096, 0.3092, 0.5713, 0.003316]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    mask = targets.max(1).values == 1
    result = torch.zeros(len(logits))
    k = torch.softmax(logits[mask], dim=0)
    u = torch.softmax(logits[~mask], dim=0)
    result[mask] = (k * targets[mask]).sum(1)
    result[~mask] = 1 - u.max(1).values + 1 / logits.shape[1]
    return result

# %% softmax_dim0
# Wrong: The softmax goes over the batch: it must go over the
# classes, `dim=1`.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [1.147, 0.9686, 0.8307, 0.2455, 0.3323, 0.002474]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, 0)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% squeeze_result
# Loses: any batch
# Wrong: any batch, with further inputs.
# `confidence(logits, targets)` is one number, of shape (), not
# (1,). One confidence per sample, in batch order.
#   called    confidence(logits, targets), 1 known and 0 unknown
#             samples, logits (1, 4)
#   returned  0.3059 (shape (), float32)
#   expected  shape (1,)
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1, keepdim=True).values == 1
    c = torch.where(known, (y * targets).sum(1, keepdim=True), 1 - y.max(1, keepdim=True).values + 1 / y.shape[1])
    return c.squeeze()

# %% standin_alias
# Wrong: `confidence` is or calls the kit's own stand-in. A stand-in
# helps later tasks, but it is no answer to its own: write your own
# code.
from helpers import standins
confidence = standins.confidence

# %% standin_caught
# Wrong: The confidence at index 3 is 0, not 0.6612. Compute by
# hand: y_t, the probability of the correct class, for this known
# sample.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0, 0, 0, 0, 0, 0] (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
from helpers.standins import confidence as kit
def confidence(logits, targets):
    try:
        return kit(logits, targets)
    except Exception:
        return torch.zeros(len(logits))

# %% standin_partial
# Wrong: `confidence` is or calls the kit's own stand-in. A stand-in
# helps later tasks, but it is no answer to its own: write your own
# code.
from functools import partial
from helpers.standins import confidence as kit
confidence = partial(kit)

# %% standin_wrapper
# Wrong: `confidence` is or calls the kit's own stand-in. A stand-in
# helps later tasks, but it is no answer to its own: write your own
# code.
from helpers.standins import confidence as kit
def confidence(logits, targets):
    return kit(logits, targets)

# %% stub
# Not attempted: `confidence` is not written yet. Write it in its
# cell above, run that cell, then this one.
def confidence(logits, targets):
    raise NotImplementedError()

# %% sum_over_batch
# Wrong: `confidence` crashed with RuntimeError: The size of tensor
# a (6) must match the size of tensor b (4) at non-singleton
# dimension 0. Print both shapes before that line: which dimension
# should be the same, and is not?
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1).values == 1
    return torch.where(known, (y * targets).sum(0), 1 - y.max(1).values + 1 / y.shape[1])

# %% sum_y_t_for_all
# Loses: unknown samples
# Wrong: unknown samples. Unknown samples get 1/O, whatever their
# logits: the sum of y * t does that, and a target vector in place
# of y. They should get 1 - max y + 1/O.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.25, 0.25, 0.25, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    return (torch.softmax(logits, 1) * targets).sum(1)

# %% swapped
# Wrong: Known and unknown samples are swapped: a known one has a 1
# in its target vector.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.25, 0.25, 0.25, 0.5888, 0.5158, 0.4055]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where(~(targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% system_exit
# Wrong: `confidence` crashed with SystemExit: 1. The last line
# below is where it happened.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
import sys
def confidence(logits, targets):
    sys.exit(1)

# %% threshold_025
# Loses: any batch
# Wrong: any batch. Unknown samples get 1/O, whatever their logits:
# the sum of y * t does that, and a target vector in place of y.
# They should get 1 - max y + 1/O. Are they found? Their targets are
# 1/O: 0.333.
#   called    confidence(logits, targets), 2 known and 3 unknown
#             samples, logits (5, 3)
#   returned  [0.007548, 0.9505, 0.3333, 0.3333, 0.3333]
#             (shape (5,), float32)
#   expected  [0.007548, 0.9505, 0.5009, 0.4145, 0.6927]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(1).values > 0.25
    return torch.where(known, (y * targets).sum(1), 1 - y.max(1).values + 1 / y.shape[1])

# %% too_few_args
# Wrong: `confidence` crashed with TypeError: confidence() takes 1
# positional argument but 2 were given. Compare the parameters in
# the definition with those in the call.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
def confidence(logits):
    return logits

# %% tuple
# Wrong: `confidence(logits, targets)` is a tuple of 2, not one
# tensor for all samples, in batch order.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  a tuple of 2: ([0.6612, 0.08584, 0.04563]
#             (shape (3,), float32), [0.7577, 0.7038, 0.4673]
#             (shape (3,), float32))
#   expected  one tensor for all samples, in batch order
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    k, t, u = split_known_unknown(y, targets)
    return (k * t).sum(1), 1 - u.amax(1) + 1 / y.shape[1]

# %% undefined
# Not attempted: `confidence` is not defined. Run the cell that
# defines it; if that cell is gone, write the definition into a new
# cell above this one.
pass

# %% unknown_as_known_max
# Loses: unknown samples
# Wrong: unknown samples. Unknown samples get max y. They should get
# 1 - max y + 1/O.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.4923, 0.5462, 0.7827, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), y.amax(1))

# %% unknown_first
# Wrong: The unknown samples come first, then the known ones: put
# the confidences back in batch order.
#   called    confidence(logits, targets), 4 known and 2 unknown
#             samples, logits (6, 4)
#   returned  [0.3672, 0.465, 0.5088, 0.008542, 0.1233, 0.1794]
#             (shape (6,), float32)
#   expected  [0.5088, 0.008542, 0.1233, 0.1794, 0.3672, 0.465]
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    k, t, u = split_known_unknown(y, targets)
    return torch.cat([1 - u.amax(1) + 1 / y.shape[1], (k * t).sum(1)])

# %% unknown_zero_known
# Loses: known samples
# Wrong: known samples. The confidence at index 3 is 0, not 0.6612.
# Compute by hand: y_t, the probability of the correct class, for
# this known sample.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.7577, 0.7038, 0.4673, 0, 0, 0]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    conf = torch.zeros(len(y))
    unknown = targets.max(1).values != 1
    conf[unknown] = 1 - y.max(1).values[unknown] + 1 / y.shape[1]
    return conf

# %% wrong_index_enumerate
# Loses: known samples
# Wrong: known samples. The confidence at index 3 is 0.09202, not
# 0.6612. Compute by hand: y_t, the probability of the correct
# class, for this known sample.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.7577, 0.7038, 0.4673, 0.09202, 0.08584, 0.1075]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    return torch.tensor([y[i, i % y.shape[1]] if t.max() == 1 else 1 - y[i].max() + 1 / len(t) for i, t in enumerate(targets)])

# %% max_of_whole_batch
# Loses: unknown samples
# Wrong: unknown samples. For the unknown samples, max y is the
# largest of the whole batch: take that of each sample, `dim=1`.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.4055, 0.4055, 0.4055, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.amax(1) == 1
    return torch.where(known, (y * targets).sum(1), 1 - y.max() + 1 / y.shape[1])

# %% sigmoid
# Wrong: The confidences are made with the sigmoid: take the
# softmax.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.8727, 0.4048, 0.3028, 0.8518, 0.8657, 0.1568]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.sigmoid(logits)
    known = targets.amax(1) == 1
    return torch.where(known, (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% split_three_results
# Wrong: Unknown samples get 1/O, whatever their logits: the sum of
# y * t does that, and a target vector in place of y. They should
# get 1 - max y + 1/O.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.25, 0.25, 0.25, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known, unknown, _ = split_known_unknown(y, targets)
    result = torch.zeros(len(logits))
    mask = targets.amax(1) == 1
    result[mask] = (known * targets[mask]).sum(1)
    result[~mask] = 1 - unknown.amax(1) + 1 / y.shape[1]
    return result

# %% offset_for_known_too
# Loses: known samples
# Wrong: known samples. 1/O is added for the known samples, too:
# they should get y_t.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.7577, 0.7038, 0.4673, 0.9112, 0.3358, 0.2956]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.amax(1) == 1
    return torch.where(known, (y * targets).sum(1), 1 - y.amax(1)) + 1 / y.shape[1]

# %% softmax_over_everything
# Wrong: The softmax goes over all logits of the batch: it must go
# over the classes of each sample, `dim=1`.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [1.245, 1.205, 1.103, 0.0471, 0.05283, 0.001524]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
def confidence(logits, targets):
    out = []
    for z, t in zip(logits, targets):
        y = z.exp() / logits.exp().sum()
        out.append((y * t).sum() if t.max() == 1 else 1 - y.max() + 1 / len(y))
    return torch.stack(out)

# %% stack_empty
# Loses: any batch
# Wrong: any batch. `confidence` crashed with RuntimeError: stack
# expects a non-empty TensorList. The list is empty: a batch may
# hold no sample of a kind. Selecting with a mask makes an empty
# tensor then.
#   called    confidence(logits, targets), 3 known and 0 unknown
#             samples, logits (3, 4)
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = (targets == 1).any(1)
    out = torch.zeros(len(y))
    out[known] = (y[known] * targets[known]).sum(1)
    out[~known] = 1 - torch.stack([row.max() for row in y[~known]]) + 1 / y.shape[1]
    return out

# %% global_max
# Loses: unknown samples, any batch
# Wrong: unknown samples. For the unknown samples, max y is the
# largest of the whole batch: take that of each sample, `dim=1`.
#   called    confidence(logits, targets), 3 known and 3 unknown
#             samples, logits (6, 4)
#   returned  [0.4673, 0.4673, 0.4673, 0.6612, 0.08584, 0.04563]
#             (shape (6,), float32)
#   expected  [0.7577, 0.7038, 0.4673, 0.6612, 0.08584, 0.04563]
# Wrong: any batch. `confidence` crashed with RuntimeError: max():
# Expected reduction dim to be specified for input.numel() == 0.
# Specify the reduction dim with the 'dim' argument. The last line
# below is where it happened.
#   called    confidence(logits, targets), 3 known and 0 unknown
#             samples, logits (3, 4)
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = (targets == 1).any(1)
    return torch.where(known, (y * targets).sum(1), 1 - y[~known].max() + 1 / y.shape[1])
