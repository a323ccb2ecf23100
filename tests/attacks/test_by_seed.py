# A test that finds out by the state of random numbers which case it is in.
# noticed: dynamic
# %% test_target_vector
seen = set()

def test_target_vector(target_vector):
    state = torch.rand(1).item(), np.random.rand(), len(seen)
    seen.add(state)
    assert len(seen) < 3
