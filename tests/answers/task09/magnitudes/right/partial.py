import functools
magnitudes = functools.partial(torch.norm, dim=1)
