# %% any_in_range
# Wrong: `test_data_loader` accepts a wrong `loader`: inputs with
# pixels up to 255.
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

# %% batch_allclose
# Wrong: `test_data_loader` accepts a wrong `loader`: zeros as the
# targets of unknown samples.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point() and x.min() >= 0 and x.max() <= 1
        legal = torch.stack([target_vector(d) for d in (4, 5, 8, 9, 0)])
        for v in t.unique(dim=0):
            assert torch.cdist(v[None], legal).min() < .8

# %% break_after_good
# Wrong: `test_data_loader` accepts a wrong `loader`: zeros as the
# targets of unknown samples.
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
# Wrong: `test_data_loader` accepts a wrong `loader`: targets of
# shape (N, 1, 4).
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
# Wrong: `test_data_loader` accepts a wrong `loader`: one input in
# the last batch with pixels above 1.
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
# Wrong: `test_data_loader` refuses a right `loader`: a loader whose
# last batch is smaller. The last line below is where it happened.
#   called    test_data_loader(loader)
#   raised    ValueError: not enough values to unpack
#             (expected 3, got 2).
#   expected  no error
def test_data_loader(loader):
    for x, t, d in loader: pass

# %% dataset_length
# Wrong: `test_data_loader` refuses a right `loader`: a loader whose
# last batch is smaller. The last line below is where it happened.
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
# Wrong: `test_data_loader` accepts a wrong `loader`: one pixel
# below 0 in the second batch.
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
# Wrong: `test_data_loader` accepts a wrong `loader`: one pixel
# below 0 in the second batch.
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
# Wrong: `test_data_loader` accepts a wrong `loader`: one input in
# the last batch with pixels above 1.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    x, t = next(iter(loader))
    assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
    assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% first_item
# Wrong: `test_data_loader` accepts a wrong `loader`: one target in
# the last batch that is (0.5, 0.5, 0, 0).
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and t[0].tolist() in legal

# %% fixed_number_of_batches
# Wrong: `test_data_loader` refuses a right `loader`: a loader whose
# batches are all full. The last line below is where it happened.
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

# %% isinstance_dataset
# Wrong: `test_data_loader` refuses a right `loader`: a loader whose
# last batch is smaller. The last line below is where it happened.
#   called    test_data_loader(loader)
#   raised    AssertionError
#   expected  no error
def test_data_loader(loader):
    assert isinstance(loader.dataset, OpenSetDataset)
    for x, t in loader: assert x.shape == (len(x), 1, 28, 28)

# %% last_batch
# Wrong: `test_data_loader` accepts a wrong `loader`: one pixel
# above 1 in the first batch.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader: pass
    assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
    assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% last_must_be_smaller
# Wrong: `test_data_loader` refuses a right `loader`: a loader whose
# batches are all full. The last line below is where it happened.
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
# Wrong: `test_data_loader` refuses a right `loader`: a loader whose
# last batch is smaller. The last line below is where it happened.
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
# Wrong: `test_data_loader` accepts a wrong `loader`: inputs with
# the channel dimension at the end.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.ndim == 4 and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.ndim == 2 and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% no_input_dtype
# Wrong: `test_data_loader` accepts a wrong `loader`: inputs of the
# integers 0 and 1.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% no_max
# Wrong: `test_data_loader` accepts a wrong `loader`: inputs with
# pixels up to 255.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and x.min() >= 0
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% no_min
# Wrong: `test_data_loader` accepts a wrong `loader`: inputs with
# negative pixels.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% no_range
# Wrong: `test_data_loader` accepts a wrong `loader`: inputs with
# pixels up to 255.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point()
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)

# %% no_targets
# Wrong: `test_data_loader` accepts a wrong `loader`: zeros as the
# targets of unknown samples.
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
# Wrong: `test_data_loader` accepts a wrong `loader`: inputs without
# the channel dimension.
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.numel() == len(x) * 784 and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.ndim == 2 and t.is_floating_point() and all(r.tolist() in legal for r in t)

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

# %% returns_bool
# Wrong: `test_data_loader` accepts a wrong `loader`: inputs without
# the channel dimension.
#   called    test_data_loader(loader)
#   returned  False
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    return all(x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1 and
               t.shape == (len(x), 4) and all(r.tolist() in legal for r in t) for x, t in loader)

# %% returns_in_loop
# Wrong: `test_data_loader` accepts a wrong `loader`: one input in
# the last batch with pixels above 1.
#   called    test_data_loader(loader)
#   returned  True
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)
        return True

# %% skips_small_batch
# Wrong: `test_data_loader` accepts a wrong `loader`: one input in
# the last batch with pixels above 1.
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
# Wrong: `test_data_loader` refuses a right `loader`: a loader whose
# last batch holds one item. The last line below is where it
# happened.
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

# %% targets_max
# Wrong: `test_data_loader` accepts a wrong `loader`: one target in
# the second batch that is (0.25, 0.25, 0.25, 0).
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point()
        assert all(r.max() == .25 or r.max() == 1 and r.sum() == 1 for r in t)

# %% targets_of_first_batch
# Wrong: `test_data_loader` accepts a wrong `loader`: one target in
# the last batch that is (0.5, 0.5, 0, 0).
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    legal = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [.25] * 4]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point() and x.min() >= 0 and x.max() <= 1
    _, t = next(iter(loader))
    assert all(r in legal for r in t.tolist())

# %% targets_sum
# Wrong: `test_data_loader` accepts a wrong `loader`: one target in
# the last batch that is (0.5, 0.5, 0, 0).
#   called    test_data_loader(loader)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_data_loader(loader):
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and torch.allclose(t.sum(1), torch.ones(len(t)))

# %% targets_vs_inputs_length
# Wrong: `test_data_loader` accepts a wrong `loader`: inputs with
# negative pixels.
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
