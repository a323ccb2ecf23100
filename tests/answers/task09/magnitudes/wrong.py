# %% abs_only
# Wrong: `magnitudes(features)` for features (5, 3) returned a tensor of shape (5, 3), float32; expected shape (5,).
# One magnitude per sample: sum over dim=1.
def magnitudes(features):
    return features.abs()

# %% cdist_all
# Wrong: `magnitudes(features)` for features (5, 3) returned a tensor of shape (5, 5), float32; expected shape (5,).
# One magnitude per sample: sum over dim=1.
def magnitudes(features):
    return torch.cdist(features, torch.zeros_like(features))

# %% crash
# Wrong: `magnitudes(features)` for features (5, 3) crashed with AttributeError: 'Tensor' object has no attribute
# 'norms'.
def magnitudes(features):
    return features.norms(dim=1)

# %% half
# Wrong: `magnitudes(features)` for features (5, 3) returned [8.055, 5.578, 3.527, 2.229, 5.277] (shape (5,),
# float16); expected dtype float32. One magnitude per sample: sum over dim=1.
def magnitudes(features):
    return features.norm(dim=1).half()

# %% half_power
# Wrong: `magnitudes(features)` for features (5, 3) returned [32.44, 15.55, 6.22, 2.483, 13.92] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). This is half of the square: `** 1 / 2` is read
# as `(** 1) / 2`; write `** 0.5`.
def magnitudes(features):
    return features.square().sum(1) / 2

# %% inplace
# Wrong: `magnitudes(features)` for features (5, 3) changed its input `features`; expected it to stay as it was.
# Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def magnitudes(features):
    features.pow_(2)
    return features.sum(1).sqrt()

# %% inplace_abs
# Wrong: `magnitudes(features)` for features (5, 3) changed its input `features`; expected it to stay as it was.
# Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def magnitudes(features):
    features.abs_()
    return features.norm(dim=1)

# %% inplace_mul
# Wrong: `magnitudes(features)` for features (5, 3) changed its input `features`; expected it to stay as it was.
# Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def magnitudes(features):
    features *= features
    return features.sum(1).sqrt()

# %% ints
# Wrong: `magnitudes(features)` for features (5, 3) returned [8, 5, 3, 2, 5] (shape (5,), int64); expected dtype
# float32. One magnitude per sample: sum over dim=1.
def magnitudes(features):
    return features.norm(dim=1).long()

# %% item
# Wrong: `magnitudes(features)` for features (5, 3) returned 11.8832; expected a torch tensor. One magnitude per
# sample: sum over dim=1.
def magnitudes(features):
    return features.norm().item()

# %% keepdim
# Wrong: `magnitudes(features)` for features (5, 3) returned [[8.054], [5.577], [3.527], [2.228], [5.276]] (shape (5,
# 1), float32); expected shape (5,). One magnitude per sample: sum over dim=1.
def magnitudes(features):
    return features.norm(dim=1, keepdim=True)

# %% l1
# Wrong: `magnitudes(features)` for features (5, 3) returned [12.04, 9.155, 5.882, 3.546, 9.085] (shape (5,),
# float32); expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). This is the L1 norm.
def magnitudes(features):
    return features.abs().sum(1)

# %% l2_of_first
# Wrong: `magnitudes(features)` for features (5, 3) returned 8.054 (shape (), float32); expected shape (5,). One
# magnitude per sample: sum over dim=1.
def magnitudes(features):
    return features[0].norm()

# %% linf
# Wrong: `magnitudes(features)` for features (5, 3) returned [6.536, 4.196, 2.514, 1.79, 3.302] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). This is the largest entry.
def magnitudes(features):
    return torch.linalg.norm(features, ord=float('inf'), dim=1)

# %% list
# Wrong: `magnitudes(features)` for features (5, 3) returned a list of 5; expected a torch tensor. One magnitude per
# sample: sum over dim=1.
def magnitudes(features):
    return features.norm(dim=1).tolist()

# %% max_value
# Wrong: `magnitudes(features)` for features (5, 3) returned a tuple of 2: ([4.623, 1.705, 2.514, 0.5461, 3.302]
# (shape (5,), float32), [0, 0, 1, 2, 1] (shape (5,), int64)); expected a torch tensor. With a dimension, `max`
# returns values and indices: take its `.values`.
def magnitudes(features):
    return features.max(dim=1)

# %% maximum
# Wrong: `magnitudes(features)` for features (5, 3) returned [6.536, 4.196, 2.514, 1.79, 3.302] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). This is the largest entry.
def magnitudes(features):
    return features.abs().amax(1)

# %% non_callable
# Wrong: `magnitudes` is tensor([0., 0., 0.]) (type Tensor); expected a function: `def magnitudes(...):`.
magnitudes = torch.zeros(3)

# %% none
# Wrong: `magnitudes(features)` for features (5, 3) returned None (is a `return` missing?); expected a torch tensor.
# One magnitude per sample: sum over dim=1.
def magnitudes(features):
    features.norm(dim=1)

# %% norm_dim_as_p
# Wrong: `magnitudes(features)` for features (5, 3) returned [12.04, 9.155, 5.882, 3.546, 9.085] (shape (5,),
# float32); expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). This is the L1 norm.
def magnitudes(features):
    return features.norm(1, 1)

# %% norm_of_two
# Wrong: `magnitudes(features)` for features (5, 3) returned [4.706, 3.673, 2.79, 2.161, 4.184] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). It is the L2 norm of each row.
def magnitudes(features):
    return torch.sqrt(features[:, 0] ** 2 + features[:, 1] ** 2)

# %% normalised
# Wrong: `magnitudes(features)` for features (5, 3) returned a tensor of shape (5, 3), float32; expected shape (5,).
# One magnitude per sample: sum over dim=1.
def magnitudes(features):
    return features / features.norm(dim=1, keepdim=True)

# %% normalised_max
# Wrong: `magnitudes(features)` for features (5, 3) returned [1, 0.6924, 0.4379, 0.2767, 0.655] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). It is the L2 norm of each row.
def magnitudes(features):
    m = features.norm(dim=1)
    return m / m.max()

# %% numpy
# Wrong: `magnitudes(features)` for features (5, 3) returned array([8.0542555, 5.5765896, 3.5271482, 2.228491 ,
# 5.2757907], dtype=float32) (a ndarray); expected a torch tensor. One magnitude per sample: sum over dim=1.
def magnitudes(features):
    return features.norm(dim=1).numpy()

# %% over_batch
# Wrong: `magnitudes(features)` for features (5, 3) returned [5.815, 5.638, 8.695] (shape (3,), float32); expected
# shape (5,). One magnitude per sample: sum over dim=1.
def magnitudes(features):
    return features.norm(dim=0)

# %% rms
# Wrong: `magnitudes(features)` for features (5, 3) returned [4.65, 3.22, 2.036, 1.287, 3.046] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). This is the root of the mean: take the sum of
# the squares.
def magnitudes(features):
    return features.square().mean(1).sqrt()

# %% root_of_sum
# Wrong: `magnitudes(features)` for features (5, 3) returned [1.671, 2.397, 1.252, 1.566, 1.575] (shape (5,),
# float32); expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). It is the L2 norm of each row.
def magnitudes(features):
    return features.sum(1).abs().sqrt()

# %% square
# Wrong: `magnitudes(features)` for features (5, 3) returned [64.87, 31.1, 12.44, 4.966, 27.83] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). This is the square: take the root.
def magnitudes(features):
    return features.square().sum(dim=1)

# %% standin
# Wrong: `magnitudes` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks, but it
# is no answer to its own.
from helpers.standins import magnitudes

# %% standin_lambda
# Wrong: `magnitudes` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks, but it
# is no answer to its own.
from helpers import standins
magnitudes = lambda f: standins.magnitudes(f)

# %% stub
# Not attempted: `magnitudes` is not written yet. Write it in its cell above, run that cell, then this one.
def magnitudes(features):
    raise NotImplementedError()

# %% total
# Wrong: `magnitudes(features)` for features (5, 3) returned 11.88 (shape (), float32); expected shape (5,). One
# magnitude per sample: sum over dim=1.
def magnitudes(features):
    return features.norm()

# %% tuple_result
# Wrong: `magnitudes(features)` for features (5, 3) returned a tuple of 2: ([8.054, 5.577, 3.527, 2.228, 5.276] (shape
# (5,), float32), a tensor of shape (5, 3), float32); expected a torch tensor. One magnitude per sample: sum over
# dim=1.
def magnitudes(features):
    return features.norm(dim=1), features

# %% undefined
# Not attempted: `magnitudes` is not defined. Run the cell that defines it; if that cell is gone, write the definition
# into a new cell above this one.

# %% xor
# Wrong: `magnitudes(features)` for features (5, 3) crashed with NotImplementedError: "bitwise_xor_cpu" not
# implemented for 'Float'. `^` is not the power in Python: write `**`.
def magnitudes(features):
    return torch.sqrt((features ^ 2).sum(1))
