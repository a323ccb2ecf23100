# %% average_weights
def entropic_open_set_loss(logits, targets):
    w = torch.full((len(logits),), 1 / len(logits), dtype=logits.dtype)
    return -(w @ (targets * torch.log_softmax(logits, 1)).sum(1))

# %% bmm
def entropic_open_set_loss(logits, targets):
    log_y = torch.nn.functional.log_softmax(logits, 1)
    return torch.bmm(targets[:, None, :], log_y[:, :, None]).neg().mean()

# %% callable_object
class Loss:
    """The loss as an object."""
    def __init__(self, dim=1): self.dim = dim
    def __call__(self, logits, targets):
        return -(targets * logits.log_softmax(self.dim)).sum(self.dim).mean()
entropic_open_set_loss = Loss()

# %% checkpoint_like_nested
def entropic_open_set_loss(logits, targets):
    def log_y(z): return z - lse(z)
    def lse(z): return torch.logsumexp(z, dim=1, keepdim=True)
    def per_sample(): return -(targets * log_y(logits)).sum(dim=1)
    return per_sample().mean()

# %% compiled_style_decorator
import functools
def mean_over_batch(function):
    @functools.wraps(function)
    def wrapped(logits, targets):
        return torch.stack([function(z, t) for z, t in zip(logits, targets)]).mean()
    return wrapped
@mean_over_batch
def entropic_open_set_loss(z, t):
    m = z.max()
    return m + torch.log(torch.exp(z - m).sum()) - (t * z).sum()

# %% cumulative_loop
def entropic_open_set_loss(logits, targets):
    N, O = logits.shape
    loss = 0
    for n in range(N):
        lse = torch.logsumexp(logits[n], dim=0)
        for o in range(O):
            loss = loss - targets[n, o] * (logits[n, o] - lse)
    return loss / N

# %% diag_matmul
def entropic_open_set_loss(logits, targets):
    return -(targets @ torch.log_softmax(logits, dim=1).t()).diagonal().mean()

# %% distributions
def entropic_open_set_loss(logits, targets):
    d = torch.distributions.Categorical(logits=logits)
    classes = torch.arange(logits.size(1))
    log_y = torch.stack([d.log_prob(c.expand(len(logits))) for c in classes], dim=1)
    return -(log_y * targets).sum(1).mean()

# %% dot
def entropic_open_set_loss(logits, targets):
    log_y = logits.log_softmax(-1)
    return -torch.dot(targets.flatten(), log_y.flatten()) / len(log_y)

# %% double_inside
def entropic_open_set_loss(logits, targets):
    return -(targets.double() * torch.log_softmax(logits.double(), 1)).sum(1).mean().to(logits.dtype)

# %% einsum
def entropic_open_set_loss(logits, targets):
    return torch.logsumexp(logits, 1).mean() - torch.einsum("ij,ij->", logits, targets) / logits.shape[0]

# %% float_targets_conversion
def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits.to(targets.dtype), dim=1)
    weights = targets.clone().requires_grad_(False)
    return -torch.addcmul(torch.zeros_like(log_y), weights, log_y).sum() / torch.tensor(len(logits))

# %% func_vmap
def entropic_open_set_loss(logits, targets):
    one = lambda z, t: torch.logsumexp(z, 0) - torch.dot(t, z)
    return torch.func.vmap(one)(logits, targets).mean()

# %% guards
def entropic_open_set_loss(logits: torch.Tensor, targets: torch.Tensor, reduction: str = "mean") -> torch.Tensor:
    """Compute the loss.

    Raises ValueError for an unknown reduction.
    """
    if not isinstance(logits, torch.Tensor):
        logits = torch.as_tensor(logits)
    if logits.shape != targets.shape:
        raise ValueError(f"{logits.shape} != {targets.shape}")
    assert torch.allclose(targets.sum(1), torch.ones_like(targets[:, 0]))
    per_sample = torch.logsumexp(logits, dim=-1) - torch.sum(targets * logits, dim=-1)
    match reduction:
        case "mean": return per_sample.mean()
        case "sum": return per_sample.sum()
        case "none": return per_sample
        case _: raise ValueError(reduction)

# %% inner_log_target
def entropic_open_set_loss(logits, targets):
    log_y = logits.log_softmax(dim=-1)
    return torch.inner(targets.flatten(), log_y.flatten()).div(-len(targets))

# %% inplace_own
def entropic_open_set_loss(logits, targets):
    out = torch.zeros(len(logits), dtype=logits.dtype)
    ly = logits.log_softmax(1)
    for n in range(len(logits)):
        out[n] = -(targets[n] * ly[n]).sum()
    return out.mean()

# %% known_by_index_unknown_by_mean
def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits, 1)
    known = targets.max(1).values == 1
    of_known = log_y[known].gather(1, targets[known].argmax(1, keepdim=True)).sum()
    of_unknown = log_y[~known].mean(1).sum()
    return -(of_known + of_unknown) / len(logits)

# %% lambda_
entropic_open_set_loss = lambda z, t: (z.logsumexp(1) - (t * z).sum(1)).mean()

# %% list_of_tensors
def entropic_open_set_loss(logits, targets):
    losses = [torch.logsumexp(z, 0) - z @ t for z, t in zip(logits, targets)]
    return sum(losses) / len(losses)

# %% log_softmax
def entropic_open_set_loss(logits, targets):
    return -(targets * torch.log_softmax(logits, dim=1)).sum(dim=1).mean()

# %% logaddexp
from functools import reduce
def entropic_open_set_loss(logits, targets):
    lse = reduce(torch.logaddexp, torch.unbind(logits, dim=1))
    return torch.mean(lse - torch.einsum("no,no->n", logits, targets))

# %% loops
def entropic_open_set_loss(logits, targets):
    loss = 0
    for z, t in zip(logits, targets):
        ly = torch.nn.functional.log_softmax(z, dim=0)
        for o in range(len(ly)):
            loss = loss - t[o] * ly[o]
    return loss / len(logits)

# %% masked_known
def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits, dim=1)
    terms = torch.zeros_like(log_y)
    nonzero = targets != 0
    terms[nonzero] = targets[nonzero] * log_y[nonzero]
    return -terms.sum() / terms.size(0)

# %% module
class Loss(torch.nn.Module):
    def __init__(self):
        super().__init__(); self.ls = torch.nn.LogSoftmax(dim=-1)
    def forward(self, z, t):
        return torch.mean(torch.sum(-t * self.ls(z), dim=-1))
entropic_open_set_loss = Loss()

# %% multinomial_like
def entropic_open_set_loss(logits, targets):
    y = torch.nn.functional.softmax(logits.double(), dim=1)
    lse = torch.logsumexp(logits, 1)
    kl_free = (targets * (lse[:, None] - logits))
    return kl_free[kl_free == kl_free].sum() / y.shape[0]

# %% nanmean_negative
def entropic_open_set_loss(logits, targets):
    print("N =", len(logits))
    loss = torch.mul(targets, torch.log_softmax(logits, axis=1)).sum(axis=1).mean()
    return -1 * loss

# %% own_lse
def entropic_open_set_loss(logits, targets):
    m = logits.max(dim=1, keepdim=True).values.detach()
    lse = m.squeeze(1) + (logits - m).exp().sum(1).log()
    return (lse - (targets * logits).sum(1)).mean()

# %% partial
import functools
def _loss(dim, logits, targets):
    return (targets * (logits.logsumexp(dim, keepdim=True) - logits)).sum(dim).mean()
entropic_open_set_loss = functools.partial(_loss, 1)

# %% row_max_attached
def entropic_open_set_loss(logits, targets):
    shifted = logits - logits.amax(1, True)
    log_y = shifted - shifted.exp().sum(1, True).log()
    return torch.mean(torch.sum(targets * -log_y, 1))

# %% row_max_detached
def entropic_open_set_loss(logits, targets):
    m = logits.max(dim=1, keepdim=True).values.detach()
    lse = m.squeeze(1) + torch.log(torch.exp(logits - m).sum(dim=1))
    return (lse - (targets * logits).sum(dim=1)).mean()

# %% scripted
@torch.jit.script
def entropic_open_set_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return -(targets * torch.log_softmax(logits, 1)).sum(1).mean()

# %% softmin
def entropic_open_set_loss(logits, targets):
    return (targets * -torch.nn.LogSoftmax(dim=1)(logits)).sum().div(targets.size(0))

# %% softplus_pair
def entropic_open_set_loss(logits, targets):
    lse = logits[:, 0]
    for o in range(1, logits.shape[1]):
        a, b = torch.maximum(lse, logits[:, o]), torch.minimum(lse, logits[:, o])
        lse = a + torch.log1p(torch.exp(b - a))
    return (lse - (logits * targets).sum(1)).mean()

# %% split_groups
def entropic_open_set_loss(logits, targets):
    known = (targets == 1).any(1)
    ly = logits.log_softmax(1)
    a = -ly[known].gather(1, targets[known].argmax(1, keepdim=True)).sum()
    b = -ly[~known].mean(1).sum()
    return (a + b) / len(logits)

# %% stack
def entropic_open_set_loss(logits, targets):
    return torch.stack([torch.logsumexp(z, 0) - z @ t for z, t in zip(logits, targets)]).mean()

# %% static_method
class Losses:
    @staticmethod
    def entropic(logits, targets):
        return -(targets * torch.log_softmax(logits, 1)).sum(1).mean()
entropic_open_set_loss = Losses.entropic

# %% targets_detached
def entropic_open_set_loss(logits, targets):
    t = targets.detach().clone()
    z = logits.clone()
    z = z - z.mean(dim=1, keepdim=True)
    return (torch.logsumexp(z, 1) - (t * z).sum(1)).mean(dim=0)

# %% tensordot
class F:
    def __call__(self, logits, targets):
        return torch.tensordot(targets.double(), -logits.double().log_softmax(1), dims=2) / logits.shape[0]
entropic_open_set_loss = F()

# %% vmap
def entropic_open_set_loss(logits, targets):
    one = lambda z, t: torch.logsumexp(z, -1) - (z * t).sum(-1)
    return torch.vmap(one)(logits, targets).mean()

# %% where_
def entropic_open_set_loss(logits, targets):
    ly = torch.log_softmax(logits, 1)
    terms = torch.where(targets > 0, -targets * ly, torch.zeros_like(ly))
    return terms.sum() / targets.sum()

# %% vmap_2
def entropic_open_set_loss(logits, targets):
    one = lambda z, t: torch.logsumexp(z, 0) - t @ z
    return torch.vmap(one)(logits, targets).mean()
