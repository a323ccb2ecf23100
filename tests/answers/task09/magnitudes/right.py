# %% bmm
def magnitudes(features):
    return torch.bmm(features[:, None], features[:, :, None]).flatten().sqrt()

# %% bound
class Norm:
    def __init__(self, p):
        self.p = p
    def of(self, features):
        return features.abs().pow(self.p).sum(dim=1).pow(1 / self.p)

magnitudes = Norm(2).of

# %% cached
import functools

@functools.lru_cache(maxsize=None)
def _root(d):
    return d ** 0.5

def magnitudes(features):
    return torch.tensor([_root(float(f @ f)) for f in features])

# %% cdist
def magnitudes(features):
    return torch.cdist(features, torch.zeros(1, features.shape[1])).flatten()

# %% cdist_squeeze
def magnitudes(features):
    return torch.cdist(features.double(), torch.zeros(1, features.shape[1]).double()).squeeze(1)

# %% compose
from operator import methodcaller
magnitudes = methodcaller("norm", dim=1)

# %% diag
def magnitudes(features):
    return torch.sqrt(torch.diag(features @ features.T))

# %% double_loop
def magnitudes(features):
    result = torch.zeros(features.shape[0])
    for i in range(features.shape[0]):
        total = 0.0
        for j in range(features.shape[1]):
            total += features[i, j] ** 2
        result[i] = total ** 0.5
    return result

# %% double_result
def magnitudes(features):
    return features.double().norm(dim=1)

# %% einsum
def magnitudes(features):
    return torch.einsum('nd,nd->n', features, features) ** 0.5

# %% eps_sqrt
def magnitudes(features):
    return (features.pow(2).sum(dim=1) + 1e-12).sqrt()

# %% float64
def magnitudes(features):
    return features.double().pow(2).sum(1).sqrt()

# %% hypot
def magnitudes(features):
    return torch.stack([torch.sqrt((row * row).sum()) for row in features])

# %% hypot_reduce
from functools import reduce

def magnitudes(features):
    return reduce(torch.hypot, features.T, torch.zeros(len(features)))

# %% jit_script
@torch.jit.script
def magnitudes(features):
    return features.pow(2).sum(1).sqrt()

# %% lambda
magnitudes = lambda features: features.pow(2).sum(1).sqrt()

# %% linalg
def magnitudes(features):
    return torch.linalg.norm(features, dim=1)

# %% listc
def magnitudes(features):
    return torch.tensor([sum(v ** 2 for v in row) ** 0.5 for row in features.tolist()])

# %% logsumexp
def magnitudes(features):
    return (0.5 * torch.logsumexp(2 * features.abs().log(), dim=1)).exp()

# %% math
import math
def magnitudes(features):
    out = torch.empty(len(features))
    for i, row in enumerate(features):
        out[i] = math.hypot(*row.tolist())
    return out

# %% math_hypot
import math

def magnitudes(features):
    return torch.tensor(list(map(lambda row: math.hypot(*row), features.tolist())))

# %% matmul_diagonal
def magnitudes(features):
    return (features @ features.mT).diagonal().sqrt()

# %% mean_times_d
def magnitudes(features):
    return (features ** 2).mean(1).mul(features.shape[1]).sqrt()

# %% module_class
class L2(torch.nn.Module):
    def forward(self, x):
        return torch.linalg.vector_norm(x, ord=2, dim=1)

magnitudes = L2()

# %% norm
def magnitudes(features):
    return features.norm(dim=1)

# %% norm_p2
def magnitudes(features):
    return torch.norm(features, p=2, dim=1)

# %% normalize_ratio
def magnitudes(features):
    unit = torch.nn.functional.normalize(features, dim=1)
    return (features * unit).sum(dim=1)

# %% np_tensor
def magnitudes(features):
    return torch.tensor(np.sqrt((np.asarray(features) ** 2).sum(axis=1)))

# %% np_vectorize
_norm = np.vectorize(np.linalg.norm, signature="(d)->()")

def magnitudes(features):
    return torch.as_tensor(_norm(features.numpy()))

# %% numpy
def magnitudes(features):
    return torch.from_numpy(np.linalg.norm(features.numpy(), axis=1))

# %% numpy_apply
def magnitudes(features):
    return torch.from_numpy(np.apply_along_axis(np.linalg.norm, 1, features.detach().numpy()))

# %% object
class M:
    def __call__(self, f):
        return f.norm(2, 1)
magnitudes = M()

# %% pairwise
def magnitudes(features):
    return torch.nn.functional.pairwise_distance(features, torch.zeros_like(features), eps=0)

# %% pairwise_distance
def magnitudes(features):
    return torch.nn.PairwiseDistance(p=2, eps=0)(features, torch.zeros_like(features))

# %% parameter_subclass
def magnitudes(features):
    return torch.nn.Parameter(features.norm(dim=1), requires_grad=False)

# %% partial
import functools
magnitudes = functools.partial(torch.norm, dim=1)

# %% partial_linalg
import functools
magnitudes = functools.partial(torch.linalg.vector_norm, dim=1)

# %% power
def magnitudes(features):
    return (features ** 2).sum(-1) ** (1 / 2)

# %% renorm
def magnitudes(features):
    return (features.abs() ** 2.0).sum(1).pow(0.5)

# %% scaled_safe
def magnitudes(features):
    largest = features.abs().amax(dim=1, keepdim=True).clamp(min=1e-30)
    return largest[:, 0] * (features / largest).square().sum(1).sqrt()

# %% singledispatch
from functools import singledispatch

@singledispatch
def magnitudes(features):
    raise TypeError(type(features))

@magnitudes.register
def _(features: torch.Tensor):
    return torch.sqrt(torch.einsum("nd,nd->n", features, features))

# %% sqrt
def magnitudes(features):
    return features.square().sum(dim=1).sqrt()

# %% static
class Tools:
    @staticmethod
    def magnitudes(features):
        return torch.linalg.vector_norm(features, dim=1)

magnitudes = Tools.magnitudes

# %% std_trick
def magnitudes(features):
    mirrored = torch.cat([features, -features], dim=1)
    return mirrored.std(dim=1, unbiased=False) * features.shape[1] ** 0.5

# %% svd
def magnitudes(features):
    return torch.cat([torch.linalg.svdvals(row[None]) for row in features])

# %% transposed
def magnitudes(features):
    return torch.sum(features.t() * features.t(), 0).sqrt_()

# %% unbind_dot
def magnitudes(features):
    return torch.tensor([torch.dot(f, f).item() ** 0.5 for f in features.unbind(0)])

# %% vector_norm
def magnitudes(features):
    return torch.linalg.vector_norm(features, ord=2, dim=-1)

# %% vmap
magnitudes = torch.vmap(lambda f: f.dot(f).sqrt())

# %% wrapped
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
