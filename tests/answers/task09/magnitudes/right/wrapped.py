import functools

def no_grad(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        with torch.no_grad():
            return function(*args, **kwargs)
    return inner

@no_grad
def magnitudes(features, /, p: int = 2):
    return torch.linalg.norm(features, ord=p, dim=-1)
