from functools import singledispatch

@singledispatch
def magnitudes(features):
    raise TypeError(type(features))

@magnitudes.register
def _(features: torch.Tensor):
    return torch.sqrt(torch.einsum("nd,nd->n", features, features))
