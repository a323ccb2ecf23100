import functools
magnitudes = functools.partial(torch.linalg.vector_norm, dim=1)
