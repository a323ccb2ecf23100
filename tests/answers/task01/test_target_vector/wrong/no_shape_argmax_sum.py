# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with ten entries, the known classes
# at 0 to 3. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    for digit in range(10):
        t = target_vector(digit)
        assert torch.is_floating_point(t)
        assert abs(t.sum().item() - 1) < 1e-6
        if digit in [4, 5, 8, 9]:
            assert t.argmax().item() == [4, 5, 8, 9].index(digit) and t.max() == 1
        else:
            assert t.max() == t.min()
