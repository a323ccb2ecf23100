# %% batch_at_most_64
def test_data_loader(loader):
    assert isinstance(loader, torch.utils.data.DataLoader)
    assert len(list(loader)) > 0
    for x, t in loader:
        assert 1 <= len(x) <= 64 and len(x) == len(t)
        assert x[0].shape == (1, 28, 28) and t[0].shape == (4,) and t.ndim == 2
        assert x.dtype.is_floating_point and t.dtype.is_floating_point
        assert torch.all(torch.logical_and(x >= 0, x <= 1))
        for row in t:
            k = row.argmax()
            assert torch.equal(row, torch.eye(4)[k]) or torch.equal(row, torch.ones(4) * .25)

# %% batch_size_check
def test_data_loader(loader):
    assert loader.batch_size == 64
    sizes = []
    for x, t in loader:
        sizes.append(len(x))
        torch.testing.assert_close(x, x.clamp(0, 1), rtol=0, atol=0)
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point()
        assert t.shape == (len(x), 4) and t.is_floating_point()
        d = torch.cdist(t, torch.cat([torch.eye(4), torch.full((1, 4), .25)]))
        assert d.min(dim=1).values.max() < 1e-4
    assert all(s == 64 for s in sizes[:-1]) and 1 <= sizes[-1] <= 64

# %% broadcasting
def test_data_loader(loader):
    legal = torch.cat([torch.eye(4), torch.full((1, 4), .25)])
    for inputs, targets in loader:
        n = inputs.shape[0]
        assert tuple(inputs.shape) == (n, 1, 28, 28)
        assert tuple(targets.shape) == (n, 4)
        assert inputs.dtype == targets.dtype == torch.float32
        assert ((inputs >= 0) & (inputs <= 1)).all()
        assert (targets[:, None, :] == legal[None]).all(-1).any(-1).all()

# %% cdist
def test_data_loader(loader):
    legal = torch.vstack([torch.eye(4), torch.ones(4) / 4])
    for batch in loader:
        inputs, targets = batch[0], batch[1]
        assert inputs.shape == (len(inputs), 1, 28, 28), inputs.shape
        assert targets.shape == (len(inputs), 4), targets.shape
        assert torch.is_floating_point(inputs) and torch.is_floating_point(targets)
        assert 0 <= inputs.min().item() <= inputs.max().item() <= 1
        assert torch.cdist(targets, legal).min(dim=1).values.max() < 1e-4

# %% concat
def test_data_loader(loader):
    xs, ts = zip(*loader)
    x, t = torch.cat(xs), torch.cat(ts)
    assert x.shape == (len(t), 1, 28, 28) and t.shape == (len(t), 4)
    assert x.is_floating_point() and t.is_floating_point()
    assert 0 <= x.min() and x.max() <= 1
    for v in torch.unique(t, dim=0):
        assert any(torch.equal(v, target_vector(d)) for d in range(10))

# %% concatenated
def test_data_loader(loader):
    inputs, targets = map(torch.cat, zip(*loader))
    assert inputs.shape[1:] == (1, 28, 28) and targets.shape == (len(inputs), 4)
    assert inputs.is_floating_point() and targets.is_floating_point()
    assert inputs.min() >= 0 and inputs.max() <= 1
    legal = torch.stack([target_vector(d) for d in (4, 5, 8, 9, 7)])
    assert all((legal == t).all(dim=1).any() for t in targets)

# %% dataset_and_loader
def test_data_loader(loader):
    for i in range(len(loader.dataset)):
        x, t = loader.dataset[i]
        assert x.shape == (1, 28, 28) and x.dtype == torch.float32 and x.min() >= 0 and x.max() <= 1
        assert t.shape == (4,) and t.dtype == torch.float32
        assert t.tolist() in [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [.25] * 4]
    for x, t in loader:
        assert len(x) == len(t) <= 64

# %% each_item
def test_data_loader(loader):
    for inputs, targets in loader:
        assert len(inputs) == len(targets)
        for x, t in zip(inputs, targets):
            assert x.shape == (1, 28, 28) and x.is_floating_point() and 0 <= x.min() and x.max() <= 1
            assert t.shape == (4,) and t.is_floating_point()
            if 1 in t.tolist():
                assert sorted(t.tolist()) == [0, 0, 0, 1]
            else:
                assert t.tolist() == [.25, .25, .25, .25]

# %% entries_and_sum
def test_data_loader(loader):
    for x, y in loader:
        assert x.size()[1:] == torch.Size([1, 28, 28])
        assert x.dtype in (torch.float16, torch.float32, torch.float64)
        assert y.dtype in (torch.float16, torch.float32, torch.float64)
        assert not (x < 0).any() and not (x > 1).any()
        assert y.size() == (x.size(0), 4)
        assert torch.allclose(y.sum(1), torch.ones(len(y)))
        assert all(v in (0, .25, 1) for v in y.flatten().tolist())

# %% entropy_like
def test_data_loader(loader):
    for i, (x, t) in enumerate(loader):
        assert x.shape[0] == t.shape[0], f"batch {i}"
        assert list(x.shape[1:]) == [1, 28, 28]
        assert x.dtype.is_floating_point and t.dtype.is_floating_point
        assert x.amin() >= 0 and x.amax() <= 1
        assert list(t.shape[1:]) == [4]
        s = t.sort(dim=1).values
        one = (s == torch.tensor([0., 0, 0, 1])).all(1)
        flat = (s == .25).all(1)
        assert torch.logical_or(one, flat).all()

# %% error_list
def test_data_loader(loader):
    errors = []
    for x, t in loader:
        if x.shape != (len(x), 1, 28, 28): errors.append("input shape")
        if t.shape != (len(x), 4): errors.append("target shape")
        if not x.is_floating_point() or not t.is_floating_point(): errors.append("dtype")
        if x.min() < 0 or x.max() > 1: errors.append("range")
        if any(row not in ([1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [.25, .25, .25, .25]) for row in t.tolist()):
            errors.append("target")
    if errors:
        raise AssertionError(", ".join(errors))

# %% functools_partial
import functools
def _check(legal, loader):
    for x, t in loader:
        assert x.shape[1:] == (1, 28, 28) and x.is_floating_point() and (x.clamp(0, 1) == x).all()
        assert t.shape == (x.shape[0], 4) and t.is_floating_point()
        assert (torch.cdist(t, legal, p=1).amin(1) < 1e-5).all()
test_data_loader = functools.partial(_check, torch.cat([torch.eye(4), torch.ones(1, 4) / 4]))

# %% helper_functions
def _inputs(x): return x.dim() == 4 and x.size()[1:] == torch.Size([1, 28, 28]) and x.is_floating_point() and bool((x >= 0).all() and (x <= 1).all())
def _targets(t): return t.dim() == 2 and t.size(1) == 4 and t.is_floating_point() and all(tuple(r.tolist()) in LEGAL for r in t)
LEGAL = {(1., 0., 0., 0.), (0., 1., 0., 0.), (0., 0., 1., 0.), (0., 0., 0., 1.), (.25, .25, .25, .25)}
test_data_loader = lambda loader: _require(all(_inputs(x) and _targets(t) for x, t in loader))
def _require(ok):
    if not ok: raise AssertionError("bad batch")

# %% helpers_and_any
def _is_image_batch(x):
    return x.ndim == 4 and list(x.shape[1:]) == [1, 28, 28] and x.is_floating_point() and bool((x >= 0).all()) and bool((x <= 1).all())
def _is_target(t):
    return any(torch.allclose(t, target_vector(d)) for d in range(10))
def test_data_loader(loader):
    assert all(_is_image_batch(x) and t.shape == (x.shape[0], 4) and t.is_floating_point() and all(map(_is_target, t)) for x, t in loader)

# %% histc_style
def test_data_loader(loader):
    for step, (x, t) in enumerate(loader, start=1):
        assert list(x.shape) == [x.shape[0], 1, 28, 28], f"batch {step}: {x.shape}"
        assert x.dtype.is_floating_point, x.dtype
        assert torch.isfinite(x).all()
        assert x.flatten().min().item() >= 0.0 and x.flatten().max().item() <= 1.0
        assert list(t.shape) == [x.shape[0], 4]
        assert t.dtype.is_floating_point
        top, rest = t.sort(dim=1, descending=True).values[:, 0], t.sort(dim=1, descending=True).values[:, 1:]
        known = (top == 1) & (rest == 0).all(1)
        unknown = (top == .25) & (rest == .25).all(1)
        assert bool((known | unknown).all())

# %% iterator
def test_data_loader(loader):
    it = iter(loader)
    while True:
        try:
            x, t = next(it)
        except StopIteration:
            break
        assert len(x) <= 64
        assert x.shape == torch.Size([len(t), 1, 28, 28]), x.shape
        assert x.dtype in (torch.float32, torch.float64)
        assert not (x < 0).any() and not (x > 1).any()
        assert t.shape == torch.Size([len(t), 4])
        assert t.dtype in (torch.float32, torch.float64)
        known = (t == 1).sum(1) == 1
        zeros = (t == 0).sum(1) == 3
        unknown = (t == .25).all(1)
        assert ((known & zeros) | unknown).all()

# %% last_batch_size
def test_data_loader(loader):
    total = len(loader.dataset)
    for i, (x, t) in enumerate(loader):
        n = 64 if i < len(loader) - 1 or total % 64 == 0 else total % 64
        assert x.shape == (n, 1, 28, 28)
        assert t.shape == (n, 4)
        assert x.is_floating_point() and t.is_floating_point()
        assert x.min() >= 0 and x.max() <= 1
        one_hot = (t.max(1).values == 1) & (t.min(1).values == 0) & (t.sum(1) == 1)
        uniform = (t == .25).all(1)
        assert (one_hot | uniform).all()

# %% match_statement
def test_data_loader(loader):
    for x, t in loader:
        match tuple(x.shape), tuple(t.shape):
            case (n, 1, 28, 28), (m, 4) if n == m:
                pass
            case shapes:
                assert False, shapes
        assert x.dtype == t.dtype == torch.float32
        assert x.min() >= 0 and x.max() <= 1
        for row in t.tolist():
            match row:
                case [1.0, 0.0, 0.0, 0.0] | [0.0, 1.0, 0.0, 0.0] | [0.0, 0.0, 1.0, 0.0] | [0.0, 0.0, 0.0, 1.0]: pass
                case [.25, .25, .25, .25]: pass
                case _: assert False, row

# %% membership_lists
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in range(10)]
    for x, t in loader:
        assert x.ndim == 4 and x.shape[1:] == (1, 28, 28)
        assert x.is_floating_point() and x.min() >= 0 and x.max() <= 1
        assert t.ndim == 2 and t.shape[1] == 4 and len(t) == len(x) and t.is_floating_point()
        for row in t.tolist():
            assert row in legal

# %% no_target_dtype
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28)
        assert x.is_floating_point()
        assert 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4)
        assert all(r.tolist() in legal for r in t)

# %% np
def test_data_loader(loader):
    legal = np.concatenate([np.eye(4), np.full((1, 4), .25)])
    for x, t in loader:
        x, t = x.numpy(), t.numpy()
        assert x.dtype.kind == "f" and t.dtype.kind == "f"
        assert x.shape[1:] == (1, 28, 28) and t.shape[1:] == (4,) and x.shape[0] == t.shape[0] and t.ndim == 2
        np.testing.assert_array_less(-1e-9, x); np.testing.assert_array_less(x, 1 + 1e-6)
        np.testing.assert_allclose(np.abs(t[:, None] - legal).sum(2).min(1), 0, atol=1e-6)

# %% numpy_unique
def test_data_loader(loader):
    for x, t in loader:
        x, t = x.numpy(), t.numpy()
        assert np.issubdtype(x.dtype, np.floating) and np.issubdtype(t.dtype, np.floating)
        assert x.shape[1:] == (1, 28, 28)
        assert np.all((0 <= x) & (x <= 1))
        assert t.shape == (x.shape[0], 4)
        for row in np.unique(t, axis=0):
            assert row.tolist() in np.eye(4).tolist() + [[.25] * 4]

# %% sees_all_five
def test_data_loader(loader):
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    found = set()
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point()
        assert x.min() >= 0 and x.max() <= 1
        for row in t:
            which = [i for i, v in enumerate(legal) if torch.equal(v, row)]
            assert which
            found.update(which)
    assert found == {0, 1, 2, 3, 4}

# %% sets_of_tuples
LEGAL = {(1., 0., 0., 0.), (0., 1., 0., 0.), (0., 0., 1., 0.), (0., 0., 0., 1.), (.25, .25, .25, .25)}
def test_data_loader(loader):
    for number, (images, targets) in enumerate(loader):
        assert images.shape[1:] == (1, 28, 28), f"batch {number}"
        assert images.is_floating_point(), f"batch {number}"
        assert images.amin() >= 0 and images.amax() <= 1, f"batch {number}"
        assert targets.shape == (images.shape[0], 4) and targets.is_floating_point()
        assert set(map(tuple, targets.tolist())) <= LEGAL

# %% solution_like
def test_data_loader(loader):
    legal = torch.stack([target_vector(d) for d in (4, 5, 8, 9, 0)])
    for x, t in loader:
        assert x.shape[1:] == (1, 28, 28) and x.ndim == 4
        assert x.dtype == torch.float32 and t.dtype == torch.float32
        assert ((x >= 0) & (x <= 1)).all()
        assert t.ndim == 2 and t.shape[1] == 4 and len(t) == len(x)
        assert (t[:, None] == legal[None]).all(-1).any(-1).all()

# %% sorted_rows
def test_data_loader(loader):
    for x, t in loader:
        assert x.shape[1:] == torch.Size((1, 28, 28)) and x.dtype == torch.float32
        assert x.ge(0).all() and x.le(1).all()
        assert t.shape == (x.shape[0], 4) and t.dtype == torch.float32
        for row in t:
            assert sorted(row.tolist()) in ([0, 0, 0, 1], [.25] * 4)

# %% split_first
def test_data_loader(loader):
    for x, t in loader:
        assert x.is_floating_point() and x.shape[1:] == (1, 28, 28) and x.max() <= 1 and x.min() >= 0
        assert t.is_floating_point() and t.shape == (x.shape[0], 4)
        known = t.eq(1).any(1)
        assert (t[known].count_nonzero(dim=1) == 1).all()
        assert (t[~known] == .25).all()

# %% squared_norm
def test_data_loader(loader):
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point()
        assert x.min() >= 0 and x.max() <= 1 and t.min() >= 0
        assert torch.allclose(t.sum(1), torch.tensor(1.))
        squares = (t ** 2).sum(1)
        assert (torch.isclose(squares, torch.tensor(1.)) | torch.isclose(squares, torch.tensor(.25))).all()

# %% tolist
def test_data_loader(loader):
    legal = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [.25] * 4]
    for x, t in loader:
        assert tuple(x.size()) == (t.size(0), 1, 28, 28)
        assert torch.is_floating_point(x) and torch.is_floating_point(t)
        assert x.min().item() >= 0.0 and x.max().item() <= 1.0
        for row in t.tolist():
            assert row in legal

# %% torch_testing
def test_data_loader(loader):
    for x, t in loader:
        torch.testing.assert_close(x, x.clamp(0, 1))
        assert x.shape == (len(t), 1, 28, 28) and x.dtype == torch.float
        assert t.shape[1:] == (4,) and t.dtype == torch.float
        hot = torch.nn.functional.one_hot(t.argmax(1), 4).float()
        wanted = torch.where(t.amax(1, keepdim=True) > .5, hot, torch.full_like(t, .25))
        torch.testing.assert_close(t, wanted)

# %% try_raise
def test_data_loader(loader):
    try:
        for x, t in loader:
            n, c, h, w = x.shape
            if (c, h, w) != (1, 28, 28): raise ValueError("shape")
            if x.dtype != torch.float32: raise TypeError("dtype")
            if float(x.min()) < 0 or float(x.max()) > 1: raise ValueError("range")
            if t.shape != (n, 4): raise ValueError("targets")
            for row in t:
                if not any(torch.equal(row, target_vector(d)) for d in (4, 5, 8, 9, 0)): raise ValueError("row")
    except (ValueError, TypeError) as e:
        raise AssertionError(str(e)) from e

# %% unittest_style
import unittest
class T(unittest.TestCase):
    def run_on(self, loader):
        for x, t in loader:
            self.assertEqual(tuple(x.shape), (x.shape[0], 1, 28, 28))
            self.assertTrue(x.is_floating_point()); self.assertTrue(t.is_floating_point())
            self.assertGreaterEqual(x.min(), 0); self.assertLessEqual(x.max(), 1)
            self.assertEqual(tuple(t.shape), (len(x), 4))
            for r in t: self.assertIn(tuple(r.tolist()), {(1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1), (.25,) * 4})
def test_data_loader(loader): T().run_on(loader)

# %% while_next
def test_data_loader(loader):
    batches = iter(loader)
    seen = 0
    while True:
        try:
            x, t = next(batches)
        except StopIteration:
            break
        seen += len(x)
        assert x.shape == (len(x), 1, 28, 28) and x.dtype == torch.float32
        assert float(x.min()) >= 0. and float(x.max()) <= 1.
        assert t.shape == (len(x), 4) and t.dtype == torch.float32
        for r in t:
            assert any(torch.equal(r, target_vector(d)) for d in (0, 4, 5, 8, 9))
    assert seen == len(loader.dataset)
