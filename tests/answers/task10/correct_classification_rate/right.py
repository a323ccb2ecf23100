# %% bincount
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = ((y.argmax(1) == targets.argmax(1)) & ~(y.amax(1) < threshold)).long()
    return (torch.bincount(ok, minlength=2)[1] / len(ok)).item()

# %% class_metric
class CCR:
    def __init__(self, threshold):
        self.threshold, self.hits, self.n = threshold, 0, 0
    def update(self, logits, targets):
        y = torch.softmax(logits, dim=1)
        score, label = y.max(dim=1)
        self.hits += ((label == targets.argmax(dim=1)) & (score >= self.threshold)).sum().item()
        self.n += len(y)
    def compute(self):
        return self.hits / self.n

def correct_classification_rate(logits, targets, threshold):
    metric = CCR(threshold)
    metric.update(logits, targets)
    return metric.compute()

# %% confidence
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    conf = confidence(logits, targets)
    return sum(((y.argmax(1) == t) * (conf >= threshold)).tolist()) / len(t)

# %% count_nonzero
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return int(torch.count_nonzero((y.max(1).indices == t) & (y.max(1).values >= threshold))) / t.numel()

# %% einsum
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    s = torch.einsum('no,no->n', y, targets)
    return float(((s == y.amax(1)) & (s >= threshold)).float().mean())

# %% filter
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    k = y.argmax(1) == t
    return (y[k].amax(1) >= threshold).sum().item() / y.shape[0]

# %% filtered_first
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    accepted = y.max(dim=1).values >= threshold
    correct = (y[accepted].argmax(dim=1) == targets[accepted].argmax(dim=1)).sum()
    return int(correct) / y.shape[0]

# %% fsum_gen
def correct_classification_rate(logits, targets, threshold):
    rows = zip(torch.softmax(logits, 1).tolist(), targets.tolist())
    hits = [y.index(max(y)) == t.index(1) and max(y) >= threshold for y, t in rows]
    return sum(hits) / len(hits)

# %% gather
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    s = y.gather(1, t[:, None]).squeeze(1)
    return torch.logical_and(logits.argmax(1) == t, s.ge(threshold)).double().mean().item()

# %% heaviside
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    reached = torch.heaviside(y.amax(1) - threshold, torch.tensor(1.0))
    right = (y.argmax(1) == targets.argmax(1)).float()
    return (reached @ right / len(y)).item()

# %% int_when_whole
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = (y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold)
    return np.mean(ok.numpy())

# %% lambda
correct_classification_rate = lambda z, t, tau: ((z.softmax(1) * t).amax(1) >= max(tau, 0)).logical_and(z.argmax(1) == t.argmax(1)).float().mean().item()

# %% list_comp
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return sum(1 for row, k in zip(y.tolist(), t.tolist()) if row.index(max(row)) == k and row[k] >= threshold) / len(y)

# %% log_space
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    ls = torch.log_softmax(logits.double(), 1)
    return ((ls.argmax(1) == t) & (ls.exp().amax(1) >= threshold)).double().mean().item()

# %% loop
def correct_classification_rate(logits, targets, threshold):
    hits = 0
    for z, t in zip(logits, targets):
        y = torch.softmax(z, 0)
        k = t.argmax()
        if y.argmax() == k and y[k] >= threshold:
            hits += 1
    return hits / len(logits)

# %% loop_counter
def correct_classification_rate(logits, targets, threshold):
    count = 0
    for z, t in zip(logits, targets):
        y = torch.softmax(z, dim=0)
        if y.argmax() == t.argmax() and y[t.argmax()] >= threshold:
            count += 1
    return count / len(logits)

# %% mask_product
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    hits = (y == y.amax(1, keepdim=True)) & (targets == 1) & (y >= threshold)
    return hits.any(1).float().mean().item()

# %% max
def correct_classification_rate(logits, targets, threshold):
    scores, classes = torch.softmax(logits, dim=1).max(dim=1)
    return ((classes == targets.argmax(dim=1)) & (scores >= threshold)).sum().item() / len(logits)

# %% np_float64
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1).numpy()
    t = targets.numpy().argmax(1)
    return np.mean((y.argmax(1) == t) & (y.max(1) >= threshold))

# %% numpy
def correct_classification_rate(logits, targets, threshold):
    z = logits.numpy().astype(float)
    y = np.exp(z - z.max(1, keepdims=True)); y /= y.sum(1, keepdims=True)
    t = targets.numpy().argmax(1)
    return float(np.mean((y.argmax(1) == t) & (y[np.arange(len(t)), t] >= threshold)))

# %% numpy_all
def correct_classification_rate(logits, targets, threshold):
    z = logits.numpy().astype(np.float64)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    y = e / e.sum(axis=1, keepdims=True)
    c = np.argmax(targets.numpy(), axis=1)
    ok = (y.argmax(axis=1) == c) & (y[np.arange(len(c)), c] >= threshold)
    return float(ok.mean())

# %% object
class CCR:
    def __call__(self, logits, targets, threshold):
        y = logits.softmax(1)
        return ((y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold)).float().mean().item()
correct_classification_rate = CCR()

# %% one_minus_misses
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    missed = (y.argmax(1) != targets.argmax(1)) | (y.amax(1) < threshold)
    return 1 - missed.sum().item() / len(y)

# %% partial
import functools
def rate(logits, targets, threshold, weight):
    y = logits.softmax(1)
    return weight * ((y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold)).float().mean().item()
correct_classification_rate = functools.partial(rate, weight=1)

# %% topk
def correct_classification_rate(logits, targets, threshold):
    values, indices = torch.softmax(logits, 1).topk(1, dim=1)
    hit = targets.gather(1, indices).bool() & (values >= threshold)
    return hit.sum().item() / hit.numel()

# %% where
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return torch.where((y.argmax(1) == t), y.amax(1), -1.0).ge(threshold).float().mean().item() if threshold >= 0 else 0.0

# %% where_masked_score
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    correct = torch.argmax(y, 1) == torch.argmax(targets, 1)
    score = torch.where(correct, y.max(1).values, torch.full((len(y),), -1.0))
    return (score >= threshold).double().mean().item()

# %% y_t
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    s = (y * targets).sum(1)
    return ((y.argmax(1) == t) & (s >= threshold)).float().mean().item()
