# %% abs_only
# Wrong: `magnitudes(features)` has shape (5, 3), not (5,). One
# magnitude per sample: sum over dim=1.
#   called    magnitudes(features), features (5, 3)
#   returned  a tensor of shape (5, 3), float32
#   expected  shape (5,)
def magnitudes(features):
    return features.abs()

# %% cdist_all
# Wrong: `magnitudes(features)` has shape (5, 5), not (5,). One
# magnitude per sample: sum over dim=1.
#   called    magnitudes(features), features (5, 3)
#   returned  a tensor of shape (5, 5), float32
#   expected  shape (5,)
def magnitudes(features):
    return torch.cdist(features, torch.zeros_like(features))

# %% crash
# Wrong: `magnitudes` crashed with AttributeError: 'Tensor' object
# has no attribute 'norms'. The last line below is where it
# happened.
#   called    magnitudes(features), features (5, 3)
def magnitudes(features):
    return features.norms(dim=1)

# %% half
# Wrong: `magnitudes(features)` is of dtype float16, not float32.
# One magnitude per sample: sum over dim=1.
#   called    magnitudes(features), features (5, 3)
#   returned  [8.055, 5.578, 3.527, 2.229, 5.277]
#             (shape (5,), float16)
#   expected  dtype float32
def magnitudes(features):
    return features.norm(dim=1).half()

# %% half_power
# Wrong: The magnitudes are halves of the squares: `** 1 / 2` is
# read as `(** 1) / 2`; write `** 0.5`.
#   called    magnitudes(features), features (5, 3)
#   returned  [32.44, 15.55, 6.22, 2.483, 13.92]
#             (shape (5,), float32)
#   expected  [8.054, 5.577, 3.527, 2.228, 5.276]
def magnitudes(features):
    return features.square().sum(1) / 2

# %% inplace
# Wrong: `magnitudes(features)` changed its input `features`.
# Operations that end in `_`, `+=` and assignments to entries change
# a tensor in place.
#   called    magnitudes(features), features (5, 3)
#   expected  `features` stays as it was
def magnitudes(features):
    features.pow_(2)
    return features.sum(1).sqrt()

# %% inplace_abs
# Wrong: `magnitudes(features)` changed its input `features`.
# Operations that end in `_`, `+=` and assignments to entries change
# a tensor in place.
#   called    magnitudes(features), features (5, 3)
#   expected  `features` stays as it was
def magnitudes(features):
    features.abs_()
    return features.norm(dim=1)

# %% inplace_mul
# Wrong: `magnitudes(features)` changed its input `features`.
# Operations that end in `_`, `+=` and assignments to entries change
# a tensor in place.
#   called    magnitudes(features), features (5, 3)
#   expected  `features` stays as it was
def magnitudes(features):
    features *= features
    return features.sum(1).sqrt()

# %% ints
# Wrong: `magnitudes(features)` is of dtype int64, not float32. One
# magnitude per sample: sum over dim=1.
#   called    magnitudes(features), features (5, 3)
#   returned  [8, 5, 3, 2, 5] (shape (5,), int64)
#   expected  dtype float32
def magnitudes(features):
    return features.norm(dim=1).long()

# %% item
# Wrong: `magnitudes(features)` is a Python float, not a torch
# tensor. One magnitude per sample: sum over dim=1.
#   called    magnitudes(features), features (5, 3)
#   returned  11.8832
#   expected  a torch tensor
def magnitudes(features):
    return features.norm().item()

# %% keepdim
# Wrong: `magnitudes(features)` has shape (5, 1), not (5,). One
# magnitude per sample: sum over dim=1.
#   called    magnitudes(features), features (5, 3)
#   returned  [[8.054], [5.577], [3.527], [2.228], [5.276]]
#             (shape (5, 1), float32)
#   expected  shape (5,)
def magnitudes(features):
    return features.norm(dim=1, keepdim=True)

# %% l1
# Wrong: The magnitudes are L1 norms: take the L2 norm.
#   called    magnitudes(features), features (5, 3)
#   returned  [12.04, 9.155, 5.882, 3.546, 9.085]
#             (shape (5,), float32)
#   expected  [8.054, 5.577, 3.527, 2.228, 5.276]
def magnitudes(features):
    return features.abs().sum(1)

# %% l2_of_first
# Wrong: `magnitudes(features)` is one number, of shape (), not
# (5,). One magnitude per sample: sum over dim=1.
#   called    magnitudes(features), features (5, 3)
#   returned  8.054 (shape (), float32)
#   expected  shape (5,)
def magnitudes(features):
    return features[0].norm()

# %% linf
# Wrong: The magnitudes are the largest entries: take the L2 norm.
#   called    magnitudes(features), features (5, 3)
#   returned  [6.536, 4.196, 2.514, 1.79, 3.302]
#             (shape (5,), float32)
#   expected  [8.054, 5.577, 3.527, 2.228, 5.276]
def magnitudes(features):
    return torch.linalg.norm(features, ord=float('inf'), dim=1)

# %% list
# Wrong: `magnitudes(features)` is a list of 5, not a torch tensor.
# One magnitude per sample: sum over dim=1.
#   called    magnitudes(features), features (5, 3)
#   returned  a list of 5
#   expected  a torch tensor
def magnitudes(features):
    return features.norm(dim=1).tolist()

# %% max_value
# Wrong: `magnitudes(features)` is a tuple of 2, not a torch tensor.
# With a dimension, `max` returns values and indices: take its
# `.values`.
#   called    magnitudes(features), features (5, 3)
#   returned  a tuple of 2: ([4.623, 1.705, 2.514, 0.5461, 3.302]
#             (shape (5,), float32), [0, 0, 1, 2, 1]
#             (shape (5,), int64))
#   expected  a torch tensor
def magnitudes(features):
    return features.max(dim=1)

# %% maximum
# Wrong: The magnitudes are the largest entries: take the L2 norm.
#   called    magnitudes(features), features (5, 3)
#   returned  [6.536, 4.196, 2.514, 1.79, 3.302]
#             (shape (5,), float32)
#   expected  [8.054, 5.577, 3.527, 2.228, 5.276]
def magnitudes(features):
    return features.abs().amax(1)

# %% non_callable
# Wrong: `magnitudes` is tensor([0., 0., 0.]) (type Tensor). It must
# be a function: `def magnitudes(...):`.
magnitudes = torch.zeros(3)

# %% none
# Wrong: `magnitudes(features)` returned nothing. Is a `return`
# missing?
#   called    magnitudes(features), features (5, 3)
#   returned  None
#   expected  a torch tensor
def magnitudes(features):
    features.norm(dim=1)

# %% norm_dim_as_p
# Wrong: The magnitudes are L1 norms: take the L2 norm.
#   called    magnitudes(features), features (5, 3)
#   returned  [12.04, 9.155, 5.882, 3.546, 9.085]
#             (shape (5,), float32)
#   expected  [8.054, 5.577, 3.527, 2.228, 5.276]
def magnitudes(features):
    return features.norm(1, 1)

# %% norm_of_two
# Wrong: The magnitude at index 0 is 4.706, not 8.054. It is the L2
# norm of each row.
#   called    magnitudes(features), features (5, 3)
#   returned  [4.706, 3.673, 2.79, 2.161, 4.184]
#             (shape (5,), float32)
#   expected  [8.054, 5.577, 3.527, 2.228, 5.276]
def magnitudes(features):
    return torch.sqrt(features[:, 0] ** 2 + features[:, 1] ** 2)

# %% normalised
# Wrong: `magnitudes(features)` has shape (5, 3), not (5,). One
# magnitude per sample: sum over dim=1.
#   called    magnitudes(features), features (5, 3)
#   returned  a tensor of shape (5, 3), float32
#   expected  shape (5,)
def magnitudes(features):
    return features / features.norm(dim=1, keepdim=True)

# %% normalised_max
# Wrong: The magnitude at index 0 is 1, not 8.054. It is the L2 norm
# of each row.
#   called    magnitudes(features), features (5, 3)
#   returned  [1, 0.6924, 0.4379, 0.2767, 0.655]
#             (shape (5,), float32)
#   expected  [8.054, 5.577, 3.527, 2.228, 5.276]
def magnitudes(features):
    m = features.norm(dim=1)
    return m / m.max()

# %% numpy
# Wrong: `magnitudes(features)` is a NumPy array, not a torch
# tensor. One magnitude per sample: sum over dim=1.
#   called    magnitudes(features), features (5, 3)
#   returned  array([8.0542555, 5.5765896, 3.5271482, 2.228491 ,
#             5.2757907], dtype=float32) (a NumPy array)
#   expected  a torch tensor
def magnitudes(features):
    return features.norm(dim=1).numpy()

# %% over_batch
# Wrong: `magnitudes(features)` has shape (3,), not (5,). One
# magnitude per sample: sum over dim=1.
#   called    magnitudes(features), features (5, 3)
#   returned  [5.815, 5.638, 8.695] (shape (3,), float32)
#   expected  shape (5,)
def magnitudes(features):
    return features.norm(dim=0)

# %% rms
# Wrong: The magnitudes are roots of the mean: take the sum of the
# squares.
#   called    magnitudes(features), features (5, 3)
#   returned  [4.65, 3.22, 2.036, 1.287, 3.046]
#             (shape (5,), float32)
#   expected  [8.054, 5.577, 3.527, 2.228, 5.276]
def magnitudes(features):
    return features.square().mean(1).sqrt()

# %% root_of_sum
# Wrong: The magnitude at index 0 is 1.671, not 8.054. It is the L2
# norm of each row.
#   called    magnitudes(features), features (5, 3)
#   returned  [1.671, 2.397, 1.252, 1.566, 1.575]
#             (shape (5,), float32)
#   expected  [8.054, 5.577, 3.527, 2.228, 5.276]
def magnitudes(features):
    return features.sum(1).abs().sqrt()

# %% square
# Wrong: The magnitudes are squared: take the root.
#   called    magnitudes(features), features (5, 3)
#   returned  [64.87, 31.1, 12.44, 4.966, 27.83]
#             (shape (5,), float32)
#   expected  [8.054, 5.577, 3.527, 2.228, 5.276]
def magnitudes(features):
    return features.square().sum(dim=1)

# %% standin
# Wrong: `magnitudes` is or calls the kit's own stand-in. A stand-in
# helps later tasks, but it is no answer to its own: write your own
# code.
from helpers.standins import magnitudes

# %% standin_lambda
# Wrong: `magnitudes` is or calls the kit's own stand-in. A stand-in
# helps later tasks, but it is no answer to its own: write your own
# code.
from helpers import standins
magnitudes = lambda f: standins.magnitudes(f)

# %% stub
# Not attempted: `magnitudes` is not written yet. Write it in its
# cell above, run that cell, then this one.
def magnitudes(features):
    raise NotImplementedError()

# %% total
# Wrong: `magnitudes(features)` is one number, of shape (), not
# (5,). One magnitude per sample: sum over dim=1.
#   called    magnitudes(features), features (5, 3)
#   returned  11.88 (shape (), float32)
#   expected  shape (5,)
def magnitudes(features):
    return features.norm()

# %% tuple_result
# Wrong: `magnitudes(features)` is a tuple of 2, not a torch tensor.
# One magnitude per sample: sum over dim=1.
#   called    magnitudes(features), features (5, 3)
#   returned  a tuple of 2: ([8.054, 5.577, 3.527, 2.228, 5.276]
#             (shape (5,), float32), a tensor of shape (5, 3),
#             float32)
#   expected  a torch tensor
def magnitudes(features):
    return features.norm(dim=1), features

# %% undefined
# Not attempted: `magnitudes` is not defined. Run the cell that
# defines it; if that cell is gone, write the definition into a new
# cell above this one.

# %% xor
# Wrong: `magnitudes` crashed with NotImplementedError:
# "bitwise_xor_cpu" not implemented for 'Float'. `^` is not the
# power in Python: write `**`.
#   called    magnitudes(features), features (5, 3)
def magnitudes(features):
    return torch.sqrt((features ^ 2).sum(1))
