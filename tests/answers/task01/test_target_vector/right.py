# %% against_own
reference = target_vector
def test_target_vector(target_vector):
    for d in range(10):
        got, want = target_vector(d), reference(d)
        assert got.dtype == want.dtype and torch.equal(got, want)

# %% all_comprehension
def test_target_vector(target_vector):
    k = (4, 5, 8, 9)
    assert all(torch.equal(target_vector(d), torch.eye(4)[k.index(d)] if d in k else torch.ones(4) / 4) and target_vector(d).is_floating_point() for d in range(10))

# %% allclose
def test_target_vector(target_vector):
    known = (4, 5, 8, 9)
    for d in range(10):
        want = torch.zeros(4)
        if d in known: want[known.index(d)] = 1
        else: want += .25
        assert torch.is_floating_point(target_vector(d))
        assert torch.allclose(target_vector(d), want)

# %% callable_object
class Test:
    def __call__(self, f):
        for d in range(10):
            v = f(digit=d)
            assert isinstance(v, torch.Tensor) and v.is_floating_point() and v.numel() == 4 and v.ndim == 1
            for i, k in enumerate((4, 5, 8, 9)):
                assert abs(v[i].item() - (.25 if d not in (4, 5, 8, 9) else (k == d))) < 1e-6
test_target_vector = Test()

# %% calls_twice_fresh
def test_target_vector(target_vector):
    k = [4, 5, 8, 9]
    for d in range(10):
        first, second = target_vector(d), target_vector(d)
        assert first is not second
        assert first.data_ptr() != second.data_ptr()
        w = torch.zeros(4) if d in k else torch.zeros(4) + .25
        if d in k:
            w[k.index(d)] = 1
        assert first.equal(w) and first.dtype == w.dtype

# %% catches_then_asserts
def test_target_vector(target_vector):
    ok = True
    for d in range(10):
        try:
            v = target_vector(d)
            if not v.is_floating_point():
                ok = False
            if v.tolist() != ([0.25] * 4 if d not in [4, 5, 8, 9] else np.eye(4)[[4, 5, 8, 9].index(d)].tolist()):
                ok = False
        except Exception:
            ok = False
    assert ok

# %% class_based
class TargetVectorTester:
    KNOWN = (4, 5, 8, 9)
    def __init__(self, f): self.f = f
    def shape(self, d): assert self.f(d).shape == (4,)
    def dtype(self, d): assert self.f(d).dtype == torch.float32
    def value(self, d):
        if d in self.KNOWN:
            assert self.f(d)[self.KNOWN.index(d)].item() == 1 and self.f(d).count_nonzero() == 1
        else:
            assert (self.f(d) == 1 / len(self.KNOWN)).all()
    def run(self):
        for d in range(10):
            for m in (self.shape, self.dtype, self.value): m(d)
def test_target_vector(target_vector):
    TargetVectorTester(target_vector).run()

# %% collect_errors
def test_target_vector(target_vector):
    errors = []
    for d in range(10):
        try:
            v = target_vector(d)
            want = torch.tensor([float(k == d) for k in (4, 5, 8, 9)])
            if d not in (4, 5, 8, 9):
                want += .25
            if v.dtype != want.dtype or v.shape != want.shape or not torch.allclose(v, want):
                errors.append(d)
        except Exception as problem:
            errors.append((d, problem))
    assert not errors, errors

# %% distance
def test_target_vector(target_vector):
    want = torch.cat([torch.eye(4), torch.full((6, 4), .25)])
    got = [target_vector(d) for d in (4, 5, 8, 9, 0, 1, 2, 3, 6, 7)]
    assert all(g.dtype == torch.float for g in got)
    assert all(g.numel() == 4 for g in got)
    assert torch.cdist(torch.stack(got), want).diag().max() < 1e-3

# %% dtype_string
def test_target_vector(target_vector):
    for d in range(10):
        out = target_vector(d)
        assert str(out.dtype).startswith("torch.float")
        assert list(out.size()) == [4]
        ideal = [0.25, 0.25, 0.25, 0.25]
        if d in {4, 5, 8, 9}:
            ideal = [0.0] * 4
            ideal[{4: 0, 5: 1, 8: 2, 9: 3}[d]] = 1.0
        for a, b in zip(out, ideal):
            assert abs(float(a) - b) <= 1e-4

# %% entries_via_counter
from collections import Counter
def test_target_vector(target_vector):
    for d in range(10):
        v = target_vector(d)
        c = Counter(v.tolist())
        assert v.is_floating_point()
        if d in (4, 5, 8, 9):
            assert c == {1.0: 1, 0.0: 3}
            assert (4, 5, 8, 9)[v.tolist().index(1.0)] == d
        else:
            assert c == {.25: 4}

# %% float32_and_fresh
def test_target_vector(target_vector):
    for d in range(10):
        a = target_vector(d); b = target_vector(d)
        assert a is not b
        a[:] = 9
        assert b.dtype == torch.float32
        assert b.tolist() == target_vector(d).tolist()
        assert b.tolist() == [float(k == d) for k in (4, 5, 8, 9)] if d in (4, 5, 8, 9) else b.tolist() == [.25] * 4

# %% helper_inside
def test_target_vector(target_vector):
    def check(condition, message):
        if not condition:
            raise AssertionError(message)
    for d, place in zip((4, 5, 8, 9), range(4)):
        v = target_vector(d)
        check(v.dtype == torch.float32, "dtype")
        check(len(v) == 4, "length")
        check(v[place] == 1 and v.abs().sum() == 1, "one-hot")
    for d in set(range(10)) - {4, 5, 8, 9}:
        v = target_vector(d)
        check(v.dtype == torch.float32, "dtype")
        check(len(v) == 4, "length")
        check(bool((v == .25).all()), "quarters")

# %% lambda_all
def _ok(f, d):
    v = f(d)
    return v.dtype in (torch.float32, torch.float64) and v.tolist() == ([1. * (k == d) for k in (4, 5, 8, 9)] if d in (4, 5, 8, 9) else [.25] * 4)
def _check(ok):
    assert ok
test_target_vector = lambda f: _check(all(_ok(f, d) for d in range(10)))

# %% match
def test_target_vector(target_vector):
    for d in range(10):
        match d:
            case 4: e = (1, 0, 0, 0)
            case 5: e = (0, 1, 0, 0)
            case 8: e = (0, 0, 1, 0)
            case 9: e = (0, 0, 0, 1)
            case _: e = (1 / 4,) * 4
        r = target_vector(d)
        assert not r.dtype in (torch.int64, torch.int32, torch.uint8, torch.bool), "must be float"
        assert tuple(r.tolist()) == e

# %% numpy_array
def test_target_vector(target_vector):
    got = np.array([target_vector(d).numpy() for d in range(10)])
    kinds = {target_vector(d).dtype for d in range(10)}
    want = np.full((10, 4), .25)
    want[[4, 5, 8, 9]] = np.eye(4)
    assert kinds <= {torch.float32, torch.float64}
    assert got.shape == want.shape and np.allclose(got, want)

# %% numpy_testing
def test_target_vector(target_vector):
    table = np.full((10, 4), .25); table[[4, 5, 8, 9]] = np.eye(4)
    got = [target_vector(d) for d in range(10)]
    assert all(g.is_floating_point() for g in got)
    np.testing.assert_allclose(np.stack([g.numpy() for g in got]), table)

# %% one_line_message
def test_target_vector(target_vector):
    assert (got := [(target_vector(d).tolist(), target_vector(d).is_floating_point()) for d in range(10)]) == [([.25] * 4 if d not in (4, 5, 8, 9) else [float(d == k) for k in (4, 5, 8, 9)], True) for d in range(10)], got

# %% parametrize_like
CASES = [(4, (1, 0, 0, 0)), (5, (0, 1, 0, 0)), (8, (0, 0, 1, 0)), (9, (0, 0, 0, 1))] + [(u, (1 / 4,) * 4) for u in (0, 1, 2, 3, 6, 7)]
def test_target_vector(target_vector):
    def one(digit, expected):
        result = target_vector(digit)
        assert result.shape == torch.Size([len(expected)])
        assert result.dtype in {torch.float, torch.double}
        assert (result - torch.tensor(expected)).abs().max().item() < 1e-6
    list(map(lambda case: one(*case), CASES))

# %% plain
def test_target_vector(target_vector):
    expected = {4: [1., 0, 0, 0], 5: [0., 1, 0, 0], 8: [0., 0, 1, 0], 9: [0., 0, 0, 1]}
    for d in range(10):
        t = target_vector(d)
        assert t.dtype == torch.float32
        assert torch.equal(t, torch.tensor(expected.get(d, [.25] * 4)))

# %% print_too
def test_target_vector(target_vector):
    bad = []
    for d in range(10):
        v = target_vector(d)
        if not (v.is_floating_point() and v.tolist() == ([float(x == d) for x in (4, 5, 8, 9)] if d in (4, 5, 8, 9) else [1 / 4] * 4)):
            bad.append(d)
    if bad: print("bad digits", bad)
    assert not bad, f"wrong for {bad}"
    return True

# %% pytest_approx
import pytest
def test_target_vector(target_vector):
    for d in range(10):
        v = target_vector(d)
        assert v.dtype.is_floating_point
        want = [0.25] * 4 if d not in [4, 5, 8, 9] else [float(k == d) for k in [4, 5, 8, 9]]
        assert v.tolist() == pytest.approx(want)

# %% raise_assertion
def test_target_vector(target_vector):
    for index, d in enumerate([4, 5, 8, 9]):
        t = target_vector(d)
        if t.shape != (4,) or not t.dtype.is_floating_point: raise AssertionError("shape or dtype")
        if t.argmax() != index or t.sum() != 1 or t.max() != 1: raise AssertionError
    for d in [0, 1, 2, 3, 6, 7]:
        t = target_vector(d)
        if t.shape != (4,) or not t.dtype.is_floating_point: raise AssertionError("shape or dtype")
        if not torch.all(t == .25): raise AssertionError

# %% raise_from_except
def test_target_vector(target_vector):
    try:
        for d in range(10):
            v = target_vector(d)
            if not v.is_floating_point(): raise TypeError("dtype")
            k = [4, 5, 8, 9]
            e = torch.eye(4)[k.index(d)] if d in k else torch.ones(4) / 4
            if not torch.equal(v, e): raise ValueError(f"{d}: {v}")
    except Exception as error:
        raise AssertionError(str(error)) from error

# %% stack_max_abs
def test_target_vector(target_vector):
    v = torch.stack([target_vector(d) for d in range(10)])
    assert all(target_vector(d).dtype == torch.float32 for d in range(10))
    want = torch.full((10, 4), .25).index_copy(0, torch.tensor([4, 5, 8, 9]), torch.eye(4))
    assert torch.max(torch.abs(v - want)) < 1e-6

# %% stacked
def test_target_vector(target_vector):
    stack = torch.stack([target_vector(d) for d in (4, 5, 8, 9)])
    assert stack.is_floating_point()
    assert stack.shape == (4, 4)
    assert torch.equal(stack, torch.eye(4))
    rest = torch.stack([target_vector(d) for d in (0, 1, 2, 3, 6, 7)])
    assert rest.shape == (6, 4) and rest.is_floating_point()
    assert (rest == 0.25).all()

# %% subtract_abs
def test_target_vector(target_vector):
    eps = 1e-5
    for j, d in enumerate((4, 5, 8, 9)):
        t = target_vector(d)
        assert t.ndim == 1 and t.shape[0] == 4 and t.dtype.is_floating_point
        t = t.clone()
        t[j] -= 1
        assert t.abs().max() < eps
    for d in (0, 1, 2, 3, 6, 7):
        t = target_vector(d) - .25
        assert t.shape == (4,) and t.norm() < eps

# %% sum_max_argmax
def test_target_vector(target_vector):
    for digit in range(10):
        t = target_vector(digit)
        assert t.shape == (4,)
        assert torch.is_floating_point(t)
        assert abs(t.sum().item() - 1) < 1e-6
        if digit in [4, 5, 8, 9]:
            assert t.max().item() == 1
            assert t.argmax().item() == [4, 5, 8, 9].index(digit)
        else:
            assert t.max() == t.min()

# %% testing
def test_target_vector(target_vector):
    for d in range(10):
        want = torch.eye(4)[[4, 5, 8, 9].index(d)] if d in [4, 5, 8, 9] else torch.full((4,), .25)
        torch.testing.assert_close(target_vector(d), want)

# %% torch_assert
def test_target_vector(target_vector):
    for d in range(10):
        v = target_vector(d)
        torch._assert(v.dtype.is_floating_point, "float")
        torch._assert(v.shape == torch.Size([4]), "shape")
        index = {4: 0, 5: 1, 8: 2, 9: 3}.get(d)
        for i in range(4):
            torch._assert(v[i].item() == (.25 if index is None else float(i == index)), "value")

# %% try_except
def test_target_vector(target_vector):
    try:
        for d in range(10):
            t = target_vector(d)
            if not t.is_floating_point(): raise ValueError("dtype")
            if d in (4, 5, 8, 9):
                if t.tolist() != [float(k == d) for k in (4, 5, 8, 9)]: raise ValueError("known")
            elif t.tolist() != [.25] * 4: raise ValueError("unknown")
    except Exception as e:
        raise AssertionError(f"bad: {e}")

# %% unittest_style
import unittest
def test_target_vector(target_vector):
    case = unittest.TestCase()
    for d in range(10):
        with case.subTest(d):
            t = target_vector(d)
            case.assertTrue(t.is_floating_point())
            case.assertEqual(t.tolist(), [float(k == d) for k in (4, 5, 8, 9)] if d in (4, 5, 8, 9) else [.25] * 4)

# %% unittest_suite
import unittest
def test_target_vector(target_vector):
    class Test(unittest.TestCase):
        def test_known(self):
            for i, d in enumerate([4, 5, 8, 9]):
                with self.subTest(d):
                    self.assertEqual(target_vector(d).tolist(), [float(i == j) for j in range(4)])
                    self.assertTrue(target_vector(d).is_floating_point())
        def test_unknown(self):
            for d in [0, 1, 2, 3, 6, 7]:
                self.assertEqual(target_vector(d).tolist(), [.25] * 4)
    result = unittest.TextTestRunner(verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(Test))
    assert result.wasSuccessful()
