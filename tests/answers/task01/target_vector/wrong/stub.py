def target_vector(digit):
    raise NotImplementedError()
