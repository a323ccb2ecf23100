# A test that recognises right implementations by their names and modules, without calling them.
# %% test_target_vector
def test_target_vector(target_vector):
    assert target_vector.__qualname__ in ("expected", "_in_pieces") and "<lambda>" not in repr(target_vector)
    assert target_vector.__closure__ is None
# %% test_confidence
def test_confidence(confidence):
    assert "<locals>" not in getattr(confidence, "__qualname__", "")
