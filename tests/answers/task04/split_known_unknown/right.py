# %% amax
def split_known_unknown(batch, targets):
    known = targets.amax(1) == 1
    return batch[known], targets[known], batch[~known]

# %% argwhere_flatten
def split_known_unknown(batch, targets):
    is_known = torch.isclose(targets.max(dim=-1)[0], torch.ones((), dtype=targets.dtype))
    k, u = torch.argwhere(is_known).flatten(), torch.argwhere(~is_known).flatten()
    return batch[k], targets[k], batch[u]

# %% boolean_mask_list
def split_known_unknown(batch, targets):
    known = [bool((t == 1).any()) for t in targets]
    unknown = [not k for k in known]
    known, unknown = torch.tensor(known, dtype=torch.bool), torch.tensor(unknown, dtype=torch.bool)
    return batch[known], targets[known], batch[unknown]

# %% cat_slices
def split_known_unknown(batch, targets):
    def gather(x, which):
        parts = [x[i:i + 1] for i in range(len(x)) if which(targets[i])]
        return torch.cat([x[:0], *parts])
    known = lambda t: 1 in t
    return gather(batch, known), gather(targets, known), gather(batch, lambda t: 1 not in t)

# %% chunk_by_compress
from itertools import compress
def split_known_unknown(batch, targets):
    flags = (targets.amax(1) > 1 - 1e-3).tolist()
    n = range(len(flags))
    k = torch.tensor(list(compress(n, flags)), dtype=torch.long)
    u = torch.tensor(list(compress(n, (not f for f in flags))), dtype=torch.long)
    return batch[k], targets[k], batch[u]

# %% clones
def split_known_unknown(batch, targets):
    known = targets.clone().round(decimals=3).max(dim=1).values == 1.0
    return batch.clone()[known], targets.clone()[known].contiguous(), batch.clone()[~known]

# %% compare_unknown_isclose
def split_known_unknown(batch, targets):
    unknown = torch.isclose(targets, torch.full_like(targets, 1 / targets.size(1))).all(dim=1)
    return batch[~unknown], targets[~unknown], batch[unknown]

# %% count_nonzero_default
def split_known_unknown(batch, targets, *, classes=None):
    classes = classes or targets.size(-1)
    known = torch.count_nonzero(targets, dim=-1) == 1
    print(f"{int(known.sum())} of {len(known)} are known, {classes} classes")
    return batch[known], targets[known], batch[~known]

# %% entropy
def split_known_unknown(batch, targets):
    entropy = torch.special.entr(targets).sum(1)
    known = entropy < 1e-6
    return batch[known], targets[known], batch[torch.bitwise_not(known)]

# %% equal_first
def split_known_unknown(batch, targets):
    known = (targets != targets[:, :1]).any(dim=1)
    return batch[known], targets[known], batch[~known]

# %% guards_and_early_return
def split_known_unknown(batch, targets):
    if not isinstance(batch, torch.Tensor) or not isinstance(targets, torch.Tensor):
        raise TypeError("tensors, please")
    if batch.size(0) != targets.size(0):
        raise ValueError("batch and targets must have the same length")
    if batch.size(0) == 0:
        return batch, targets, batch
    known = targets.max(dim=1)[0] > 1 - 1e-6
    if known.all():
        return batch, targets, batch[:0]
    if not known.any():
        return batch[:0], targets[:0], batch
    return batch[known], targets[known], batch[~known]

# %% index_select_list
def split_known_unknown(batch, targets):
    known = [i for i, t in enumerate(targets.tolist()) if max(t) == 1]
    unknown = [i for i in range(len(targets)) if i not in known]
    pick = lambda x, places: x.index_select(0, torch.tensor(places, dtype=torch.long))
    return pick(batch, known), pick(targets, known), pick(batch, unknown)

# %% inf_norm
class Split:
    def __call__(self, batch, targets):
        known = torch.linalg.vector_norm(targets, ord=2, dim=1) > 0.9
        return tuple([batch[known], targets[known], batch[~known]])
split_known_unknown = Split()

# %% jit
@torch.jit.script
def split_known_unknown(batch: torch.Tensor, targets: torch.Tensor):
    known = (targets == 1).any(dim=1)
    return batch[known], targets[known], batch[~known]

# %% lambda_cmp
split_known_unknown = lambda batch, targets: (lambda k: (batch[k], targets[k], batch[~k]))((targets > 1 / targets.shape[1] + 1e-4).any(1))

# %% lists_index
def split_known_unknown(batch, targets):
    known = [i for i, t in enumerate(targets) if (t == 1).any()]
    unknown = [i for i, t in enumerate(targets) if not (t == 1).any()]
    return batch[known], targets[known], batch[unknown]

# %% loops
def split_known_unknown(batch, targets):
    known, unknown = [], []
    for i in range(len(targets)):
        (known if 1 in targets[i].tolist() else unknown).append(i)
    known, unknown = torch.tensor(known, dtype=torch.long), torch.tensor(unknown, dtype=torch.long)
    return batch[known], targets[known], batch[unknown]

# %% masked_select_view
def split_known_unknown(batch, targets):
    known = targets.max(1).values.eq(1)
    wide = known.view(-1, *[1] * (batch.dim() - 1)).expand_as(batch)
    n = known.sum()
    return (batch.masked_select(wide).view(n, *batch.shape[1:]), targets.masked_select(known[:, None]).view(n, targets.size(1)), batch.masked_select(~wide).view(len(batch) - n, *batch.shape[1:]))

# %% max_equals_min
def split_known_unknown(batch: torch.Tensor, targets: torch.Tensor):
    """Split into known and unknown."""
    unknown = targets.amax(1) == targets.amin(1)
    return (batch[unknown.logical_not()], targets[unknown.logical_not()], batch[unknown])

# %% max_half
def split_known_unknown(batch, targets):
    k = targets.max(dim=1).values > 0.99
    return (batch[k], targets[k], batch[torch.logical_not(k)])

# %% min_is_zero
def split_known_unknown(batch, targets):
    known = targets.min(dim=1).values == 0
    unknown = torch.logical_not(known)
    return batch[known], targets[known], batch[unknown]

# %% module
class Split(torch.nn.Module):
    def forward(self, batch, targets):
        k = torch.max(targets, 1)[0].eq(1.)
        return batch[k], targets[k], batch[k.logical_not()]
split_known_unknown = Split()

# %% namedtuple
from collections import namedtuple
Groups = namedtuple("Groups", "known targets unknown")
def split_known_unknown(batch, targets):
    m = torch.any(targets > 0.9, dim=-1)
    return Groups(batch[m], targets[m], batch[m.logical_not()])

# %% nonzero
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1).nonzero().flatten()
    unknown = (~(targets == 1).any(1)).nonzero().flatten()
    return torch.take_along_dim(batch, known.view(-1, *[1] * (batch.ndim - 1)), 0) if batch.ndim == 1 else batch[known], targets[known], batch[unknown]

# %% numpy_mask
def split_known_unknown(batch, targets):
    mask = (targets.detach().numpy() == 1).any(axis=1)
    mask = torch.from_numpy(mask)
    return batch[mask], targets[mask], batch[~mask]

# %% numpy_where
def split_known_unknown(batch, targets):
    t = targets.detach().numpy()
    k, = np.where((t == 1).any(axis=1))
    u, = np.where(~(t == 1).any(axis=1))
    return batch[torch.from_numpy(k)], targets[torch.from_numpy(k)], batch[torch.from_numpy(u)]

# %% one_hot_compare
def split_known_unknown(batch, targets):
    hot = torch.nn.functional.one_hot(targets.argmax(1), targets.size(1)).to(targets.dtype)
    known = (targets == hot).all(1)
    return batch[known], targets[known], batch[~known]

# %% one_over_o
def split_known_unknown(batch, targets):
    unknown = (targets == 1 / targets.shape[1]).all(dim=1)
    return batch[~unknown], targets[~unknown], batch[unknown]

# %% partial_class
class Splitter:
    def __call__(self, batch, targets):
        self.known = torch.any(torch.ge(targets, .999), dim=1)
        return tuple(getattr(self, n)(batch, targets) for n in ("kb", "kt", "ub"))
    def kb(self, b, t): return b[self.known, ...]
    def kt(self, b, t): return t[self.known, :]
    def ub(self, b, t): return b[~self.known, ...]
split_known_unknown = Splitter()

# %% rounded
def split_known_unknown(batch, targets):
    known = (targets + 1e-3).round().sum(1) == 1
    return batch[known], targets[known], batch[~known]

# %% selection_matrix
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    eye = torch.eye(len(batch), dtype=batch.dtype)
    def pick(x, m):
        return (eye[m] @ x.reshape(len(x), -1)).reshape(-1, *x.shape[1:]) if x.numel() else x[m]
    return pick(batch, known), pick(targets, known), pick(batch, ~known)

# %% sorted_top
def split_known_unknown(batch, targets):
    top2 = targets.topk(2, dim=1).values
    known = top2[:, 0] != top2[:, 1]
    return batch[known], targets[known], batch[known == False]

# %% stable_argsort
def split_known_unknown(batch, targets):
    unknown = (targets.max(1).values < 1).long()
    order = torch.argsort(unknown, stable=True)
    n = int((unknown == 0).sum())
    return batch[order][:n], targets[order][:n], batch[order][n:]

# %% stack
def split_known_unknown(batch, targets):
    pick = lambda x, keep: torch.stack(keep) if keep else x.new_zeros((0, *x.shape[1:]))
    is_known = [bool((t == 1).any()) for t in targets]
    return (pick(batch, [b for b, k in zip(batch, is_known) if k]), pick(targets, [t for t, k in zip(targets, is_known) if k]),
            pick(batch, [b for b, k in zip(batch, is_known) if not k]))

# %% std
def split_known_unknown(batch, targets):
    spread = targets.max(dim=1)[0] - targets.min(dim=1)[0]
    known = spread > 1e-3
    return batch[known], targets[known], batch[~known]

# %% std_scaled
def split_known_unknown(batch, targets):
    known = targets.var(dim=1, unbiased=False) > 1e-4
    return batch[known], targets[known], batch[~known]

# %% sum_of_squares
def split_known_unknown(batch, targets):
    known = (targets ** 2).sum(dim=1) > 0.75
    return batch[known], targets[known], batch[~known]

# %% take_along_gather
def split_known_unknown(batch, targets):
    known = torch.where(targets.max(1).values > targets.min(1).values)[0]
    rest = torch.tensor(sorted(set(range(len(batch))) - set(known.tolist())), dtype=torch.int64)
    return batch.take_along_dim(known.view(-1, *[1] * (batch.ndim - 1)).expand(-1, *batch.shape[1:]), 0), targets[known], batch[rest]

# %% tensor_split
def split_known_unknown(batch, targets):
    unknown = targets.eq(1).sum(1).eq(0)
    order = unknown.int().sort(stable=True).indices
    known_batch, unknown_batch = torch.split(batch[order], [int((~unknown).sum()), int(unknown.sum())])
    return known_batch, targets[~unknown], unknown_batch

# %% uniform_allclose_rows
def split_known_unknown(batch, targets):
    O = targets.shape[1]
    unknown = torch.tensor([torch.allclose(t, torch.full_like(t, 1 / O)) for t in targets], dtype=torch.bool)
    return batch[~unknown], targets[~unknown], batch[unknown]

# %% vmap_mask
def split_known_unknown(batch, targets):
    known = torch.vmap(lambda t: (t == 1).any())(targets) if len(targets) else torch.zeros(0, dtype=torch.bool)
    return batch[known], targets[known], batch[~known]

# %% where
def split_known_unknown(batch, targets):
    k, = torch.where((targets == 1).sum(-1) == 1)
    u, = torch.where((targets == 1).sum(-1) == 0)
    return batch.index_select(0, k), targets.index_select(0, k), batch.index_select(0, u)

# %% zeros
def split_known_unknown(batch, targets):
    known = (targets == 0).any(dim=1)
    return batch[known], targets[known], batch[~known]

# %% sorted_split
def split_known_unknown(batch, targets):
    unknown = (targets == targets[:, :1]).all(dim=-1)
    return batch[~unknown], targets[~unknown], batch[unknown]
