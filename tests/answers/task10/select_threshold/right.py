# %% append
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    candidates = sorted(scores.tolist()) + [scores.max().item() + 1e-6]
    return next(c for c in candidates if false_positive_rate(logits, c) <= maximum)

# %% argmax_mask
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    u = torch.cat([scores.unique(), scores.max()[None] + 1e-4])
    r = torch.tensor([false_positive_rate(logits, v) for v in u])
    return u[(r <= maximum).int().argmax()].item()

# %% binary_search
def select_threshold(logits, maximum):
    s = np.unique(torch.softmax(logits, 1).amax(1).numpy())
    low, high = 0, len(s)
    while low < high:
        middle = (low + high) // 2
        if false_positive_rate(logits, float(s[middle])) <= maximum:
            high = middle
        else:
            low = middle + 1
    return float(s[low]) if low < len(s) else float(s[-1]) + 1e-6

# %% bisect
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    low, high = 0.0, 1.001
    for _ in range(30):
        middle = (low + high) / 2
        if (scores >= middle).float().mean() <= maximum:
            high = middle
        else:
            low = middle
    return high if (scores >= high).float().mean() <= maximum else high + 1e-6

# %% candidates_with_top
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).max(dim=1).values.double()
    candidates = torch.cat([scores, scores.max().reshape(1) + 1e-6])
    rates = torch.stack([(scores >= c).double().mean() for c in candidates])
    return candidates[rates <= maximum].min().item()

# %% cumsum_counts
def select_threshold(logits, maximum):
    values, counts = torch.softmax(logits, 1).amax(1).unique(return_counts=True)
    rates = counts.flip(0).cumsum(0).flip(0) / counts.sum()
    ok = values[rates <= maximum]
    return ok.min().item() if len(ok) else values.max().item() + 1e-5

# %% descending
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    best = scores.max().item() + 1e-5
    for score in scores.sort(descending=True).values.tolist():
        if (scores >= score).sum().item() / len(scores) > maximum:
            break
        best = score
    return best

# %% double
def select_threshold(logits, maximum):
    scores = torch.softmax(logits.double(), dim=1).amax(1)
    ok = [v for v in scores.tolist() if (scores >= v).double().mean() <= maximum]
    return min(ok, default=scores.max().item() + 1e-9)

# %% grid
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for tau in np.linspace(0, 1, 2001):
        if (scores >= tau).float().mean() <= maximum:
            return float(tau)
    return 1.0 + 1e-6

# %% grid_101
def select_threshold(logits, maximum):
    for tau in torch.linspace(0, 1.01, 102).tolist():
        if false_positive_rate(logits, tau) <= maximum:
            return tau

# %% grid_fpr
def select_threshold(logits, maximum):
    for tau in np.arange(0, 1.0005, 0.0005):
        if false_positive_rate(logits, tau) <= maximum:
            return tau.item()
    return 1.0001

# %% item
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in sorted(set(scores.tolist())):
        if false_positive_rate(logits, score) <= maximum:
            return score
    return max(scores).item() + 1e-3

# %% just_above_first_refused
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort(descending=True).values
    k = int(maximum * len(s) + 1e-6)
    if k >= len(s):
        return s[-1].item()
    return s[k].item() + 1e-5

# %% kth_after_ties
def select_threshold(logits, maximum):
    scores = torch.softmax(logits.double(), 1).amax(1).sort(descending=True).values
    n = len(scores)
    allowed = int(np.floor(maximum * n + 1e-9))
    while 0 < allowed < n and scores[allowed] == scores[allowed - 1]:
        allowed -= 1
    if allowed == 0:
        return float(np.nextafter(np.float32(scores[0]), np.float32(2)))
    return scores[allowed - 1].item()

# %% kthvalue
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1)
    for k in range(1, len(s) + 1):
        t = torch.kthvalue(s, k).values.item()
        if false_positive_rate(logits, t) <= maximum:
            return t
    return t + 1e-6

# %% lambda
select_threshold = lambda z, m: min([v for v in z.softmax(1).amax(1).tolist() if false_positive_rate(z, v) <= m], default=z.softmax(1).max().item() + 1e-6)

# %% max_of_failing
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1)
    failing = [v for v in s.tolist() if (s >= v).double().mean().item() > maximum]
    return max(failing) + 1e-6 if failing else min(s.tolist())

# %% median_of_gap
def select_threshold(logits, maximum):
    s = sorted(set(torch.softmax(logits.double(), 1).amax(1).tolist()))
    previous = None
    for v in s:
        if false_positive_rate(logits.double(), v) <= maximum:
            return v if previous is None else (previous + 3 * v) / 4
        previous = v
    return s[-1] + 1e-9

# %% midpoint
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    o = scores.double().unique()
    mids = [(a + b) / 2 for a, b in zip(o[:-1].tolist(), o[1:].tolist())]
    for tau in [0.0] + mids:
        if (scores >= tau).float().mean() <= maximum:
            return tau
    return o[-1].item() + 1e-4

# %% next_generator
def select_threshold(logits, maximum):
    scores = sorted(torch.softmax(logits, 1).amax(1).tolist())
    return next((s for s in scores if sum(v >= s for v in scores) <= maximum * len(scores)), scores[-1] + 1e-4)

# %% nextafter_below
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    o = scores.sort().values
    allowed = int(np.floor(maximum * len(o)))
    if allowed >= len(o):
        return 0.0
    return torch.nextafter(o[len(o) - allowed - 1], torch.tensor(2.0)).item()

# %% numpy
def select_threshold(logits, maximum):
    p = torch.softmax(logits, 1).numpy().max(1).astype(float)
    u = np.unique(p)
    rates = (p[None] >= u[:, None]).mean(1)
    ok = u[rates <= maximum]
    return ok.min() if len(ok) else p.max() + 1e-6

# %% own_rate
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique().tolist():
        if (scores >= score).float().mean() <= maximum:
            return score
    return float(np.nextafter(np.float32(scores.max()), np.float32(2)))

# %% pairwise_matrix
def select_threshold(logits, maximum):
    s = logits.softmax(1).amax(1)
    rates = (s[None, :] >= s[:, None]).float().mean(1)
    good = s[rates <= maximum]
    if good.numel() == 0:
        return torch.nextafter(s.max(), torch.tensor(2.0)).item()
    return good.min().item()

# %% partial
import functools
def pick(logits, maximum, extra):
    p = logits.softmax(1).amax(1)
    for v in p.unique():
        if (p >= v).float().mean() <= maximum: return v.item()
    return p.max().item() + extra
select_threshold = functools.partial(pick, extra=1e-6)

# %% plus_small
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    o = scores.sort(descending=True).values
    return o[int(maximum * len(o))].item() + 1e-6 if int(maximum * len(o)) < len(o) else 0.0

# %% quantile_higher
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    n = len(scores)
    k = n - int(maximum * n)
    o = scores.sort().values
    if k == 0: return 0.0
    if k < n and o[k] > o[k - 1]: return o[k].item()
    return min([v.item() for v in o if v > o[k - 1]], default=o[-1].item() + 1e-6)

# %% recursion
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, 1).amax(1)

    def smallest(candidates):
        if len(candidates) == 0:
            return scores.max().item() * 1.0001
        first = candidates[0].item()
        return first if (scores >= first).float().mean().item() <= maximum else smallest(candidates[1:])

    return smallest(scores.sort().values)

# %% reference
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique():
        if false_positive_rate(logits, score) <= maximum:
            return score.item()
    return scores.max().item() + 1e-6

# %% sorted_index
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    o = scores.sort().values
    allowed = int(maximum * len(o))
    limit = o[len(o) - allowed - 1].item() if allowed < len(o) else -1.0
    above = o[o > limit]
    return above[0].item() if len(above) else limit + 1e-6

# %% while
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    tau = 0.0
    while (scores >= tau).double().mean().item() > maximum:
        tau += 0.001
    return tau

# %% zero_for_everything
def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1)
    if 1.0 <= maximum:
        return 0.0
    above = [v for v in s.unique().tolist() if torch.sum(s >= v).item() / len(s) <= maximum]
    return above[0] if above else float(s.max()) + 1e-7 * 5

# %% just_above_the_last_too_small
def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).max(dim=1).values
    threshold = 0.0
    for score in scores.unique():
        if false_positive_rate(logits, threshold) <= maximum:
            break
        threshold = torch.nextafter(score, torch.tensor(2.0)).item()
    return threshold

# %% bisect_2
def select_threshold(logits, maximum):
    low, high = 0.0, 1.000001
    for _ in range(60):
        middle = (low + high) / 2
        if false_positive_rate(logits, middle) <= maximum:
            high = middle
        else:
            low = middle
    return high
