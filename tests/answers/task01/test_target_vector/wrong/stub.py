# Not attempted: `test_target_vector` is not written yet. Write it in its cell above, run that cell, then this one.
def test_target_vector(target_vector):
    raise NotImplementedError()
