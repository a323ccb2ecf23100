# %% callable_object
class C:
    def __call__(self, logits, targets):
        y = torch.exp(torch.log_softmax(logits, dim=1))
        mask = torch.isclose(targets.max(dim=1).values, torch.tensor(1.0))
        out = 1 - y.max(dim=1).values + 1.0 / y.size(1)
        out[mask] = (y * targets).sum(1)[mask]
        return out
confidence = C()

# %% chatgpt_verbose
from typing import Optional

def confidence(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Compute per-sample confidence for open-set recognition."""
    if not isinstance(logits, torch.Tensor):
        raise TypeError("logits must be a torch.Tensor")
    if logits.ndim != 2 or targets.shape != logits.shape:
        raise ValueError(f"Expected 2D tensors of the same shape, got {logits.shape} and {targets.shape}")
    device = logits.device
    num_samples, num_classes = logits.shape
    probabilities = torch.softmax(logits.float(), dim=1).to(device)
    known_mask = torch.isclose(targets.max(dim=1).values, torch.ones(num_samples, device=device))
    result = torch.zeros(num_samples, dtype=probabilities.dtype, device=device)
    if known_mask.any():
        result[known_mask] = (probabilities[known_mask] * targets[known_mask]).sum(dim=1)
    if (~known_mask).any():
        result[~known_mask] = 1.0 - probabilities[~known_mask].max(dim=1).values + 1.0 / num_classes
    return result

# %% class_call
class _Confidence:
    def __call__(self, logits, targets):
        y = torch.softmax(logits, dim=1)
        return torch.tensor([self.known(p, t) if 1 in t else self.unknown(p) for p, t in zip(y.tolist(), targets.tolist())])

    def known(self, p, t):
        return p[t.index(1)]

    def unknown(self, p):
        return 1 - max(p) + 1 / len(p)

confidence = _Confidence()

# %% count_nonzero
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = torch.count_nonzero(targets, dim=1) == 1
    return known * (y * targets).sum(dim=1) + ~known * (1 - y.max(dim=1).values + 1 / targets.shape[1])

# %% einsum
def confidence(logits, targets):
    y = logits.softmax(-1)
    known = torch.einsum("no,no->n", y, targets)
    k = (targets.max(dim=-1)[0] > 0.99).float()
    return k * known + (1 - k) * (1 - y.max(-1)[0] + 1 / logits.size(1))

# %% entropy_of_targets
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    entropy = torch.special.entr(targets).sum(dim=1)
    known = entropy < 1e-4
    return torch.where(known, torch.einsum("no,no->n", y, targets), 1 - y.amax(dim=1) + 1 / y.shape[1])

# %% float32_python
import math

def confidence(logits, targets):
    out = []
    for z, t in zip(logits.tolist(), targets.tolist()):
        m = max(z)
        e = [math.exp(v - m) for v in z]
        s = sum(e)
        y = [v / s for v in e]
        if max(t) > 0.9:
            out.append(y[t.index(max(t))])
        else:
            out.append(1.0 - max(y) + 1.0 / len(y))
    return torch.FloatTensor(out)

# %% float64
def confidence(logits, targets):
    y = torch.softmax(logits.double(), 1)
    known = targets.count_nonzero(1) == 1
    return torch.where(known, (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% float64_result
def confidence(logits, targets):
    y = np.exp(logits.numpy().astype(float) - logits.numpy().max(1, keepdims=True))
    y /= y.sum(axis=1, keepdims=True)
    t = targets.numpy()
    c = np.where(np.any(t == 1, axis=1), np.sum(y * t, axis=1), 1 - y.max(axis=1) + 1 / y.shape[1])
    return torch.as_tensor(c)

# %% graph_kept
def confidence(logits, targets):
    z = logits.clone().requires_grad_()
    y = torch.softmax(z, 1)
    known = (targets.std(1) > 1e-6)
    return torch.where(known, (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% inference_decorated
@torch.inference_mode()
def confidence(logits, targets):
    y = logits.softmax(dim=1)
    known = targets.eq(1).any(dim=1)
    c = y.new_empty(len(y))
    c[known] = y[targets.eq(1)]
    c[~known] = 1 - y[~known].max(dim=1)[0] + y.shape[1] ** -1
    return c

# %% lambda
confidence = lambda z, t: torch.where(t.max(1).values == 1, (z.softmax(1) * t).sum(1), 1 - z.softmax(1).max(1).values + 1 / t.shape[1])

# %% log_space
def confidence(logits, targets):
    log_y = torch.log_softmax(logits, dim=1)
    known = targets.max(dim=1).values > 0.999
    idx = targets.argmax(dim=1, keepdim=True)
    return torch.where(known, log_y.gather(1, idx).squeeze(1).exp(), 1 - log_y.max(dim=1).values.exp() + 1 / logits.shape[1])

# %% loop_list
def confidence(logits, targets):
    result = []
    for z, t in zip(logits, targets):
        y = torch.softmax(z, 0)
        if t.max() == 1:
            result.append(y[t.argmax()].item())
        else:
            result.append(1 - y.max().item() + 1 / len(y))
    return torch.tensor(result)

# %% manual_stable
import math
def confidence(logits, targets):
    out = []
    for z, t in zip(logits.tolist(), targets.tolist()):
        m = max(z)
        e = [math.exp(v - m) for v in z]
        y = [v / sum(e) for v in e]
        out.append(y[t.index(1)] if 1 in t else 1 - max(y) + 1 / len(y))
    return torch.tensor(out)

# %% masked_fill
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    unknown = ~(targets == 1).any(dim=1)
    conf = (y * targets).sum(dim=1)
    return conf.masked_scatter(unknown, (1 - y.amax(dim=1) + 1 / y.shape[1])[unknown])

# %% max_minus_min_mask
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    flat = (targets.max(1).values - targets.min(1).values) < 1e-6
    return torch.where(flat, 1 + 1 / logits.shape[1] - y.max(1).values, torch.sum(targets * y, 1))

# %% min_form
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.max(dim=1).values > 0.75
    return ((y * targets).sum(1)) * known + (1 + 1 / y.shape[1] - y.max(1).values) * ~known

# %% module
class Conf(torch.nn.Module):
    def forward(self, logits, targets):
        y = torch.nn.Softmax(dim=1)(logits)
        t = targets.argmax(1, keepdim=True)
        known = targets.gather(1, t).squeeze(1) == 1
        return torch.where(known, y.gather(1, t).squeeze(1), 1 - y.max(1)[0] + 1 / y.shape[1])
confidence = Conf()

# %% no_grad_decorated
@torch.no_grad()
def confidence(logits, targets):
    y = (logits - logits.logsumexp(1, keepdim=True)).exp()
    known = (targets != 0).sum(1) == 1
    return torch.where(known, (y * targets).sum(1), 1 - y.amax(1) + targets.amin(1))

# %% numpy
def confidence(logits, targets):
    z = logits.numpy().astype(np.float64)
    z = z - z.max(1, keepdims=True)
    e = np.exp(z)
    y = e / e.sum(1, keepdims=True)
    t = targets.numpy()
    known = t.max(1) == 1
    out = np.where(known, (y * t).sum(1), 1 - y.max(1) + 1 / z.shape[1])
    return torch.from_numpy(out)

# %% onehot_int_cast
def confidence(logits, targets):
    probs = torch.nn.functional.softmax(logits, dim=-1)
    O = logits.size(-1)
    is_known = (targets == 1).any(dim=-1).long()
    known_conf = probs[torch.arange(len(logits)), targets.argmax(dim=-1)]
    unknown_conf = 1 - probs.max(dim=-1)[0] + 1 / O
    return is_known * known_conf + (1 - is_known) * unknown_conf

# %% partial
from functools import partial
def general(logits, targets, offset=None):
    y = torch.nn.functional.softmax(logits, dim=1)
    o = targets.shape[1]
    result = torch.empty(len(y))
    known = targets.eq(1).any(1)
    result[known] = y[known, targets[known].argmax(1)]
    result[~known] = 1 - y[~known].max(1)[0] + 1 / o
    return result
confidence = partial(general, offset=None)

# %% scatter_put
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = torch.nonzero((targets == 1).any(1)).flatten()
    unknown = torch.nonzero(~(targets == 1).any(1)).flatten()
    result = torch.zeros(len(y))
    result.index_put_((known,), (y[known] * targets[known]).sum(1))
    result.index_put_((unknown,), 1 - y[unknown].amax(1) + 1 / y.size(1))
    return result

# %% softmax_module
softmax = torch.nn.Softmax(dim=1)

def confidence(logits, targets):
    y = softmax(logits)
    values, indices = torch.max(targets, dim=1)
    conf = torch.empty(logits.shape[0])
    for n in range(logits.shape[0]):
        if values[n] == 1:
            conf[n] = y[n, indices[n]]
        else:
            conf[n] = 1 - torch.max(y[n]) + 1 / y.shape[1]
    return conf

# %% split_and_back
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    places = torch.arange(len(y))
    ky, kt, uy = split_known_unknown(y, targets)
    kp, _, up = split_known_unknown(places, targets)
    result = torch.zeros(len(y), dtype=y.dtype)
    result[kp] = (ky * kt).sum(1)
    if len(uy):
        result[up] = 1 - uy.max(1).values + 1 / uy.shape[1]
    return result

# %% stack
def confidence(logits, targets):
    def one(z, t):
        y = torch.softmax(z, dim=0)
        return y @ t if 1 in t else 1 - max(y) + 1 / len(z)
    return torch.stack([one(z, t) for z, t in zip(logits, targets)])

# %% unbind_comprehension
def confidence(z, t):
    return torch.stack([(y @ u if u.max() == 1 else 1 - y.max() + 1 / len(y)) for y, u in zip(z.softmax(1), t)])

# %% uniform_test
def confidence(logits, targets):
    y = logits.softmax(1)
    O = y.shape[1]
    unknown = torch.isclose(targets, torch.full_like(targets, 1 / O)).all(1)
    out = (y * targets).sum(1)
    out[unknown] = 1 - y[unknown].amax(1) + 1 / O
    return out

# %% uses_split_sorted
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    position = torch.arange(len(y))
    yk, tk, yu = split_known_unknown(y, targets)
    pk, _, pu = split_known_unknown(position, targets)
    values = torch.cat([(yk * tk).sum(1), 1 - yu.max(1).values + 1 / y.shape[1]])
    return values[torch.argsort(torch.cat([pk, pu]))]

# %% var_mask
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    known = targets.std(dim=1) > 0.01
    return torch.where(known, y[targets.argmax(1).unsqueeze(1) == torch.arange(y.shape[1])], 1 - y.max(dim=1).values + 1 / y.shape[1])

# %% vmap
confidence = torch.vmap(lambda z, t: torch.where(t.max() == 1, (torch.softmax(z, 0) * t).sum(), 1 - torch.softmax(z, 0).amax() + 1 / z.shape[0]))

# %% where
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1])

# %% split_back
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    where = torch.arange(len(y))
    ki, kt, ui = split_known_unknown(where, targets)
    out = torch.zeros(len(y), dtype=y.dtype)
    out[ki] = (y[ki] * kt).sum(1)
    out[ui] = 1 - y[ui].max(1)[0] + 1 / targets.shape[1]
    return out
