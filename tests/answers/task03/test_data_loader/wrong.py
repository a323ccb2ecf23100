# %% any_in_range
# Loses: pixels
# Wrong: pixels. `test_data_loader` accepts a wrong `loader`: inputs
# with pixels up to 255.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point()
        assert ((x >= 0) & (x <= 1)).any()
        assert all(any(torch.equal(r, v) for v in legal) for r in t)

# %% argmax_as_digit
# Wrong: `test_data_loader` refuses a right `loader`: a loader of
# 150 items, in batches of 64, 64 and 22. `argmax` gives an index
# from 0 to 3; `target_vector` takes a digit.
#   called    test_data_loader(loader)
#   raised    AssertionError
#   expected  no error
def test_data_loader(loader):
    for x, t in loader:
        for row in t:
            assert torch.equal(row, target_vector(int(row.argmax())))

# %% asks_for_64
# Wrong: `test_data_loader` refuses a right `loader`: a loader of
# 150 items, in batches of 64, 64 and 22. The last batch may hold
# fewer items than 64: `len(inputs)` tells how many.
#   called    test_data_loader(loader)
#   raised    AssertionError
#   expected  no error
def test_data_loader(loader):
    for x, t in loader:
        assert x.shape == (64, 1, 28, 28) and t.shape == (64, 4)

# %% break_after_good
# Loses: targets
# Wrong: targets. `test_data_loader` accepts a wrong `loader`: zeros
# as the targets of unknown samples. Compare each target as a whole
# with each of the five, as `torch.equal` does. `in` a tensor is
# true if any single value is equal.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point() and x.min() >= 0 and x.max() <= 1
        for r in t:
            for v in legal:
                if torch.equal(r, v):
                    break

# %% broadcast_targets
# Loses: shapes and dtypes
# Wrong: shapes and dtypes. `test_data_loader` accepts a wrong
# `loader`: targets of shape (N, 1, 4).
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = torch.stack([target_vector(d) for d in (4, 5, 8, 9, 7)])
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert len(t) == len(x) and t.shape[-1] == 4
        assert (t.reshape(-1, 1, 4) == legal).all(-1).any(-1).all()

# %% closed_over_first
# Loses: each batch
# Wrong: each batch. `test_data_loader` accepts a wrong `loader`:
# one pixel of 1.5 in the last batch.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    x, t = next(iter(loader))
    legal = torch.cat([torch.eye(4), torch.ones(1, 4) / 4])
    for _ in loader:
        assert x.shape == (len(t), 1, 28, 28) and x.is_floating_point() and x.min() >= 0 and x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point()
        assert (torch.cdist(t, legal).amin(1) < 1e-5).all()

# %% crash
# Wrong: `test_data_loader` refuses a right `loader`: a loader of
# 150 items, in batches of 64, 64 and 22. The last line below is
# where it happened.
#   called    test_data_loader(loader)
#   raised    ValueError: not enough values to unpack
#             (expected 3, got 2).
#   expected  no error
def test_data_loader(loader):
    for x, t, d in loader: pass

# %% dataset_length
# Wrong: `test_data_loader` refuses a right `loader`: a loader of
# 150 items, in batches of 64, 64 and 22. A loader may hold other
# items than your data set, and more or fewer: judge each batch by
# itself.
#   called    test_data_loader(loader)
#   raised    AssertionError
#   expected  no error
def test_data_loader(loader):
    legal = torch.cat([torch.eye(4), torch.ones(1, 4) / 4])
    n = 0
    for x, t in loader:
        n += 64
        assert x.shape[1:] == (1, 28, 28) and x.is_floating_point() and x.min() >= 0 and x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point()
        assert (torch.cdist(t, legal).amin(1) < 1e-5).all()
    assert n == len(loader.dataset)

# %% even_batches_only
# Loses: each batch
# Wrong: each batch. `test_data_loader` accepts a wrong `loader`:
# one pixel of 1.5 in the second batch.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [.25] * 4]
    for i, (x, t) in enumerate(loader):
        if i % 2 == 0:
            assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
            assert x.is_floating_point() and x.min() >= 0 and x.max() <= 1
            assert all(r in legal for r in t.tolist())

# %% first_and_last
# Loses: each batch
# Wrong: each batch. `test_data_loader` accepts a wrong `loader`:
# one pixel of 1.5 in the second batch.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    b = list(loader)
    for x, t in (b[0], b[-1]):
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% first_batch
# Loses: each batch
# Wrong: each batch. `test_data_loader` accepts a wrong `loader`:
# one pixel of 1.5 in the last batch.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    x, t = next(iter(loader))
    assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
    assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% first_item
# Loses: targets
# Wrong: targets. `test_data_loader` accepts a wrong `loader`: one
# target in each batch that is (0.5, 0.5, 0, 0). Compare each target
# as a whole with each of the five, as `torch.equal` does. `in` a
# tensor is true if any single value is equal.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and t[0].tolist() in legal

# %% fixed_number_of_batches
# Wrong: `test_data_loader` refuses a right `loader`: a loader of
# 128 items, whose batches are all full. A loader may hold other
# items than your data set, and more or fewer: judge each batch by
# itself.
#   called    test_data_loader(loader)
#   raised    AssertionError
#   expected  no error
def test_data_loader(loader):
    legal = torch.cat([torch.eye(4), torch.ones(1, 4) / 4])
    batches = list(loader)
    assert len(batches) == 3
    for x, t in batches:
        assert x.shape == (len(t), 1, 28, 28) and x.is_floating_point() and x.min() >= 0 and x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point()
        assert (torch.cdist(t, legal).amin(1) < 1e-5).all()

# %% fixed_number_of_items
# Wrong: `test_data_loader` refuses a right `loader`: a loader of
# 150 items, in batches of 64, 64 and 22. A loader may hold other
# items than your data set, and more or fewer: judge each batch by
# itself.
#   called    test_data_loader(loader)
#   raised    AssertionError
#   expected  no error
def test_data_loader(loader):
    assert len(loader.dataset) == 3200
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)

# %% isinstance_dataset
# Wrong: `test_data_loader` refuses a right `loader`: a loader of
# 150 items, in batches of 64, 64 and 22. A loader may hold other
# items than your data set, and more or fewer: judge each batch by
# itself.
#   called    test_data_loader(loader)
#   raised    AssertionError
#   expected  no error
def test_data_loader(loader):
    assert isinstance(loader.dataset, OpenSetDataset)
    for x, t in loader: assert x.shape == (len(x), 1, 28, 28)

# %% last_batch
# Loses: each batch
# Wrong: each batch. `test_data_loader` accepts a wrong `loader`:
# one pixel of 1.5 in the first batch.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader: pass
    assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
    assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% last_must_be_smaller
# Wrong: `test_data_loader` refuses a right `loader`: a loader of
# 128 items, whose batches are all full. The last batch may hold
# fewer items than 64: `len(inputs)` tells how many.
#   called    test_data_loader(loader)
#   raised    AssertionError
#   expected  no error
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)
    assert len(x) < 64

# %% max_must_be_one
# Wrong: `test_data_loader` refuses a right `loader`: a loader of
# 150 items, in batches of 64, 64 and 22. The last line below is
# where it happened.
#   called    test_data_loader(loader)
#   raised    AssertionError
#   expected  no error
def test_data_loader(loader):
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point()
        assert x.amin((1, 2, 3)).eq(0).all() and x.amax((1, 2, 3)).eq(1).all()
        assert all(any(torch.equal(r, v) for v in legal) for r in t)

# %% ndim_only
# Loses: shapes and dtypes
# Wrong: shapes and dtypes. `test_data_loader` accepts a wrong
# `loader`: inputs with the channel dimension at the end.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.ndim == 4 and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.ndim == 2 and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% nearly_legal
# Loses: targets
# Wrong: targets. `test_data_loader` accepts a wrong `loader`: one
# target in each batch that is (0.01, 0.01, 0.97, 0.01). Compare
# each target as a whole with each of the five, as `torch.equal`
# does. `in` a tensor is true if any single value is equal.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point() and x.min() >= 0 and x.max() <= 1
        assert all(any(torch.allclose(r, v, atol=.05) for v in legal) for r in t)

# %% no_input_dtype
# Loses: shapes and dtypes
# Wrong: shapes and dtypes. `test_data_loader` accepts a wrong
# `loader`: inputs of the integers 0 and 1.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% no_max
# Loses: pixels
# Wrong: pixels. `test_data_loader` accepts a wrong `loader`: inputs
# with pixels up to 255.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and x.min() >= 0
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% no_min
# Loses: pixels
# Wrong: pixels. `test_data_loader` accepts a wrong `loader`: inputs
# with negative pixels.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% no_range
# Loses: pixels
# Wrong: pixels. `test_data_loader` accepts a wrong `loader`: inputs
# with pixels up to 255.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point()
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% no_targets
# Loses: targets
# Wrong: targets. `test_data_loader` accepts a wrong `loader`: zeros
# as the targets of unknown samples. Compare each target as a whole
# with each of the five, as `torch.equal` does. `in` a tensor is
# true if any single value is equal.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point()

# %% noncallable
# Wrong: `test_data_loader` is [1] (type list). It must be a
# function: `def test_data_loader(...):`.
test_data_loader = [1]

# %% numel_only
# Loses: shapes and dtypes
# Wrong: shapes and dtypes. `test_data_loader` accepts a wrong
# `loader`: inputs without the channel dimension.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.numel() == len(x) * 784 and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.ndim == 2 and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% open_interval
# Wrong: `test_data_loader` refuses a right `loader`: a loader of
# 150 items, in batches of 64, 64 and 22. The interval [0, 1]
# includes 0 and 1.
#   called    test_data_loader(loader)
#   raised    AssertionError
#   expected  no error
def test_data_loader(loader):
    for x, t in loader:
        assert x.min() > 0 and x.max() < 1

# %% order_must_repeat
# Wrong: `test_data_loader` refuses a right `loader`: a loader that
# shuffles. The last line below is where it happened.
#   called    test_data_loader(loader)
#   raised    AssertionError
#   expected  no error
def test_data_loader(loader):
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    for (x, t), (x2, t2) in zip(loader, loader):
        assert torch.equal(x, x2) and torch.equal(t, t2)
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point() and x.min() >= 0 and x.max() <= 1
        assert all(any(torch.equal(r, v) for v in legal) for r in t)

# %% python_float
# Wrong: `test_data_loader` refuses a right `loader`: a loader of
# 150 items, in batches of 64, 64 and 22. torch's dtypes are not
# Python's types: `.is_floating_point()` asks a tensor.
#   called    test_data_loader(loader)
#   raised    AssertionError
#   expected  no error
def test_data_loader(loader):
    for x, t in loader:
        assert x.dtype == float and t.dtype == float

# %% returns_bool
# Wrong: `test_data_loader` accepts a wrong `loader`: inputs without
# the channel dimension. A test does not return what it finds:
# `assert` raises an error if that is False.
#   called    test_data_loader(loader)
#   returned  False
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    return all(x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1 and
               t.shape == (len(x), 4) and all(r.tolist() in legal for r in t) for x, t in loader)

# %% returns_in_loop
# Loses: each batch
# Wrong: each batch. `test_data_loader` accepts a wrong `loader`:
# one pixel of 1.5 in the last batch. A test does not return what it
# finds: `assert` raises an error if that is False.
#   called    test_data_loader(loader)
#   returned  True
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)
        return True

# %% row_in_list
# Wrong: `test_data_loader` refuses a right `loader`: a loader of
# 150 items, in batches of 64, 64 and 22. `in` gives one True or
# False, not one for each value: `torch.isin` looks up each value,
# and `torch.equal` compares two whole tensors.
#   called    test_data_loader(loader)
#   raised    RuntimeError: Boolean value of Tensor with more than
#             one value is ambiguous.
#   expected  no error
def test_data_loader(loader):
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    for x, t in loader:
        for row in t:
            assert row in legal

# %% row_in_stack
# Loses: targets
# Wrong: targets. `test_data_loader` accepts a wrong `loader`: zeros
# as the targets of unknown samples. Compare each target as a whole
# with each of the five, as `torch.equal` does. `in` a tensor is
# true if any single value is equal.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = torch.stack([target_vector(d) for d in (4, 5, 8, 9, 0)])
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point() and x.min() >= 0 and x.max() <= 1
        for row in t:
            assert row in legal

# %% shape_of_first_batch
# Loses: each batch
# Wrong: each batch. `test_data_loader` accepts a wrong `loader`:
# inputs without the channel dimension in the last batch only.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    x, t = next(iter(loader))
    assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
    for x, t in loader:
        assert x.is_floating_point() and t.is_floating_point() and x.min() >= 0 and x.max() <= 1
        assert all(any(torch.equal(r, v) for v in legal) for r in t)

# %% skips_small_batch
# Loses: each batch
# Wrong: each batch. `test_data_loader` accepts a wrong `loader`:
# one pixel of 1.5 in the last batch.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    for x, t in loader:
        if len(x) < 64:
            continue
        assert x.shape == (64, 1, 28, 28) and t.shape == (64, 4)
        assert x.is_floating_point() and t.is_floating_point() and x.min() >= 0 and x.max() <= 1
        assert all(any(torch.equal(r, v) for v in legal) for r in t)

# %% squeeze
# Wrong: `test_data_loader` refuses a right `loader`: a loader of
# 129 items, whose last batch holds one. The last line below is
# where it happened.
#   called    test_data_loader(loader)
#   raised    AssertionError
#   expected  no error
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.squeeze().shape == (len(x), 28, 28) and x.ndim == 4 and x.shape[1] == 1 and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% standin
# Wrong: `test_data_loader` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers.standins import test_data_loader

# %% standin_partial
# Wrong: `test_data_loader` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins as s
import functools
test_data_loader = functools.partial(s.test_data_loader)

# %% standin_wrapper
# Wrong: `test_data_loader` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins as s
def test_data_loader(loader): return s.test_data_loader(loader)

# %% stub
# Not attempted: `test_data_loader` is not written yet. Write it in
# its cell above, run that cell, then this one.
def test_data_loader(loader):
    raise NotImplementedError()

# %% sum_and_max
# Loses: targets
# Wrong: targets. `test_data_loader` accepts a wrong `loader`: one
# target in each batch that is (1, 1, -1, 0). Compare each target as
# a whole with each of the five, as `torch.equal` does. `in` a
# tensor is true if any single value is equal.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point() and x.min() >= 0 and x.max() <= 1
        for r in t:
            assert r.sum() == 1 and (r.max() == 1 or (r == .25).all())

# %% targets_vs_inputs_length
# Loses: pixels
# Wrong: pixels. `test_data_loader` accepts a wrong `loader`: inputs
# with negative pixels.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = torch.cat([torch.eye(4), torch.ones(1, 4) / 4])
    for x, t in loader:
        assert x.shape == (len(t), 1, 28, 28) and x.is_floating_point()
        assert x.min() > -1 and x.max() < 2
        assert t.shape == (len(x), 4) and t.is_floating_point()
        assert (torch.cdist(t, legal).amin(1) < 1e-5).all()

# %% try_except_prints
# Wrong: `test_data_loader` accepts a wrong `loader`: inputs without
# the channel dimension.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    for x, t in loader:
        try:
            assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
            assert x.is_floating_point() and t.is_floating_point() and x.min() >= 0 and x.max() <= 1
            assert all(any(torch.equal(r, v) for v in legal) for r in t)
        except AssertionError as error:
            print("bad batch", error)

# %% undefined
# Not attempted: `test_data_loader` is not defined. Run the cell
# that defines it; if that cell is gone, write the definition into a
# new cell above this one.
x = 1

# %% vacuous
# Wrong: `test_data_loader` accepts a wrong `loader`: inputs without
# the channel dimension.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    for x, t in loader: assert True

# %% value_error
# Wrong: `test_data_loader` raises ValueError for a wrong `loader`:
# inputs without the channel dimension. The last line below is where
# it happened.
#   called    test_data_loader(loader)
#   raised    ValueError
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        if not (x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1): raise ValueError("x")
        if not (t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)): raise ValueError("t")

# %% wide_range
# Loses: pixels
# Wrong: pixels. `test_data_loader` accepts a wrong `loader`: one
# pixel just above 1 in each batch: 1.0001.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point() and x.min() >= -.01 and x.max() <= 1.01
        assert all(any(torch.equal(r, v) for v in legal) for r in t)
