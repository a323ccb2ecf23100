# %% any
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1) >= threshold).any(1).double().mean().item()

# %% closed_form
def false_positive_rate(logits, threshold):
    return ((1 / torch.exp(logits - logits.amax(1, keepdim=True)).sum(1)) >= threshold).float().mean().item()

# %% complement
def false_positive_rate(logits, threshold):
    return 1.0 - (torch.softmax(logits, 1).amax(1) < threshold).double().mean().item()

# %% count
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).max(1).values >= threshold).sum().item() / len(logits)

# %% filter
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return len(s[s >= threshold]) / len(s)

# %% inference
@torch.inference_mode()
def false_positive_rate(logits, threshold):
    return (logits.softmax(1).max(1)[0] >= threshold).to(torch.float64).mean().item()

# %% int_one
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1).tolist()
    return len([v for v in s if not v < threshold]) / len(s)

# %% lambda
false_positive_rate = lambda z, tau: z.softmax(-1).amax(-1).ge(tau).float().mean().item()

# %% log
def false_positive_rate(logits, threshold):
    return (torch.log_softmax(logits.double(), 1).amax(1).exp() >= threshold).double().mean().item()

# %% logsumexp_score
def false_positive_rate(logits, threshold):
    score = (logits.amax(1) - torch.logsumexp(logits, 1)).exp()
    return (score >= threshold).double().mean().item()

# %% loop
def false_positive_rate(logits, threshold):
    n = 0
    for z in logits:
        n += max(torch.softmax(z, 0).tolist()) >= threshold
    return n / logits.shape[0]

# %% mean
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1).amax(1) >= threshold).float().mean().item()

# %% mean_statistics
import statistics

def false_positive_rate(logits, threshold):
    return statistics.mean(float(s >= threshold) for s in torch.softmax(logits, 1).amax(1).tolist())

# %% module
def false_positive_rate(logits, threshold):
    y = torch.nn.Softmax(dim=1)(logits)
    return float(torch.count_nonzero(y.max(dim=1)[0].ge(threshold))) / y.size(0)

# %% nested_helper
def _scores(logits):
    return torch.nn.Softmax(dim=1)(logits).max(axis=1).values

def false_positive_rate(logits, threshold):
    mask = _scores(logits) >= threshold
    return mask.sum().item() / mask.size(0)

# %% not_less
def false_positive_rate(logits, threshold):
    y, _ = logits.softmax(dim=-1).max(dim=-1)
    return 1.0 - y.lt(threshold).sum().item() / y.numel()

# %% np_result
def false_positive_rate(logits, threshold):
    return np.mean(torch.softmax(logits, 1).numpy().max(axis=1) >= threshold)

# %% numpy
def false_positive_rate(logits, threshold):
    z = logits.numpy().astype(float)
    e = np.exp(z - z.max(1)[:, None])
    return float(((e / e.sum(1)[:, None]).max(1) >= threshold).mean())

# %% numpy_stable
def false_positive_rate(logits, threshold):
    z = logits.numpy()
    p = np.exp(z - z.max(1, keepdims=True))
    return float(np.count_nonzero(1 / p.sum(1) >= threshold) / len(z))

# %% object
class R:
    def __call__(self, logits, threshold):
        return logits.softmax(1).amax(1).ge(threshold).float().mean().item()
false_positive_rate = R()

# %% partial
from functools import partial
false_positive_rate = partial(lambda dim, z, tau: z.softmax(dim).amax(dim).ge(tau).float().mean().item(), 1)

# %% per_sample_softmax
def false_positive_rate(logits, threshold):
    hits = 0.0
    for z in logits:
        if torch.softmax(z, 0).max().item() >= threshold:
            hits += 1.0
    return hits / logits.shape[0]

# %% searchsorted
def false_positive_rate(logits, threshold):
    scores = torch.softmax(logits, 1).amax(1).sort().values
    return 1 - torch.searchsorted(scores, torch.tensor(float(threshold)), right=False).item() / len(scores)

# %% sort
def false_positive_rate(logits, threshold):
    s = sorted(torch.softmax(logits, 1).amax(1).tolist())
    import bisect
    return 1 - bisect.bisect_left(s, threshold) / len(s)

# %% sum_true
def false_positive_rate(logits, threshold):
    return sum(torch.softmax(logits, 1).max(1).values.ge(threshold).tolist()) / len(logits)

# %% topk
def false_positive_rate(logits, threshold):
    return torch.ge(torch.softmax(logits, 1).topk(1).values[:, 0], threshold).float().mean().item()

# %% verbose
def false_positive_rate(logits: torch.Tensor, threshold: float) -> float:
    """Share of unknown samples accepted as known."""
    if logits.ndim != 2:
        raise ValueError("logits must be (N, O)")
    n_unknown = logits.size(0)
    if n_unknown == 0:
        return 0.0
    probabilities = torch.nn.functional.softmax(logits.detach().float(), dim=1)
    max_probabilities, _ = torch.max(probabilities, dim=1)
    false_positives = (max_probabilities >= float(threshold)).sum().item()
    return false_positives / n_unknown

# %% vmap
def false_positive_rate(logits, threshold):
    decide = torch.vmap(lambda z: torch.softmax(z, 0).amax() >= threshold)
    return decide(logits).float().mean().item()
