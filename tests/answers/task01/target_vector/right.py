# %% arithmetic
def target_vector(digit):
    k = np.array([4, 5, 8, 9])
    hit = (k == digit).astype(np.float32)
    return torch.from_numpy(hit + (1 - hit.sum()) * np.float32(.25))

# %% bucket
def target_vector(digit):
    k = torch.tensor([4, 5, 8, 9])
    m = (k == digit).to(torch.get_default_dtype())
    return m + (1 - m.sum()) * 0.25

# %% callable_object
class TV:
    def __init__(self, known): self.known = known
    def __call__(self, digit):
        hits = torch.tensor(self.known) == digit
        return torch.where(hits, 1.0, 0.0) if hits.any() else torch.full((4,), 1 / 4)
target_vector = TV([4, 5, 8, 9])

# %% dataclass
from dataclasses import dataclass, field
@dataclass(frozen=True)
class Targets:
    known: tuple = (4, 5, 8, 9)
    def of(self, digit: int) -> torch.Tensor:
        if digit not in self.known:
            return torch.ones(len(self.known)) / len(self.known)
        out = torch.zeros(len(self.known))
        out[self.known.index(digit)] = 1
        return out
target_vector = Targets().of

# %% decorator
def fresh(function):
    def wrapped(*args, **kwargs):
        return function(*args, **kwargs).detach().clone()
    return wrapped
EYE, QUARTER = torch.eye(4), torch.ones(4) / 4
@fresh
def target_vector(digit):
    return EYE[[4, 5, 8, 9].index(digit)] if digit in [4, 5, 8, 9] else QUARTER

# %% deepcopy
import copy
KNOWN = {4: 0, 5: 1, 8: 2, 9: 3}
BASE = torch.full((4,), .25)
def target_vector(digit):
    if digit not in KNOWN:
        return copy.deepcopy(BASE)
    t = BASE * 0
    t[KNOWN[digit]] += 1
    return t

# %% defaultdict_factories
from collections import defaultdict
makers = defaultdict(lambda: lambda: torch.full((4,), 0.25))
for position, d in enumerate([4, 5, 8, 9]):
    makers[d] = lambda position=position: torch.eye(4)[position]
def target_vector(digit):
    return makers[digit]()

# %% embedding
_table = torch.full((10, 4), .25)
_table[[4, 5, 8, 9]] = torch.eye(4)
_embedding = torch.nn.Embedding.from_pretrained(_table)
def target_vector(digit):
    return _embedding(torch.tensor(digit))

# %% enum
import enum
class Known(enum.IntEnum):
    FOUR = 4
    FIVE = 5
    EIGHT = 8
    NINE = 9
def target_vector(digit):
    try:
        known = Known(digit)
    except ValueError:
        return torch.full((len(Known),), 1 / len(Known))
    return torch.tensor([1. if member is known else 0. for member in Known])

# %% expand_fresh
def target_vector(digit):
    if digit in (4, 5, 8, 9): return torch.eye(4)[(4, 5, 8, 9).index(digit)]
    return torch.tensor(0.25).expand(4)

# %% float64
def target_vector(digit):
    v = np.full(4, 0.25)
    if digit in [4, 5, 8, 9]:
        v = np.eye(4)[[4, 5, 8, 9].index(digit)]
    return torch.from_numpy(v)

# %% generator_next
def _stream():
    digit = yield
    while True:
        v = torch.zeros(4)
        if digit in (4, 5, 8, 9):
            v[(4, 5, 8, 9).index(digit)] = 1
        else:
            v.fill_(0.25)
        digit = yield v
_s = _stream()
next(_s)
target_vector = _s.send

# %% index_select
TABLE = torch.cat([torch.eye(4), torch.full((1, 4), .25)])
ROW = [4, 4, 4, 4, 0, 1, 4, 4, 2, 3]
def target_vector(digit):
    return TABLE.index_select(0, torch.tensor([ROW[digit]])).squeeze(0)

# %% inference_mode
@torch.inference_mode()
def target_vector(digit):
    return torch.as_tensor([float(digit == k) for k in (4, 5, 8, 9)] if digit in {4, 5, 8, 9} else [.25] * 4)

# %% inner_cache_copy
def target_vector(digit, _cache={}):
    import copy
    if digit not in _cache:
        _cache[digit] = [float(k == digit) for k in (4, 5, 8, 9)] if digit in (4, 5, 8, 9) else [0.25] * 4
    return torch.tensor(copy.copy(_cache[digit]))

# %% jit
@torch.jit.script
def target_vector(digit: int) -> torch.Tensor:
    known = [4, 5, 8, 9]
    t = torch.zeros(4)
    if digit in known:
        t[known.index(digit)] = 1.0
    else:
        t += 0.25
    return t

# %% json_text
import json
TEXT = '{"4": [1, 0, 0, 0], "5": [0, 1, 0, 0], "8": [0, 0, 1, 0], "9": [0, 0, 0, 1]}'
def target_vector(digit):
    return torch.tensor(json.loads(TEXT).get(str(digit), [0.25, 0.25, 0.25, 0.25]), dtype=torch.float32)

# %% lambda_dict
D = {4: [1, 0, 0, 0], 5: [0, 1, 0, 0], 8: [0, 0, 1, 0], 9: [0, 0, 0, 1]}
target_vector = lambda digit: torch.tensor(D.get(digit, [.25] * 4), dtype=torch.float32)

# %% list_index_copies
TABLE = torch.full((10, 4), 1 / 4)
for i, d in enumerate((4, 5, 8, 9)):
    TABLE[d] = 0
    TABLE[d, i] = 1
target_vector = lambda digit: TABLE[[digit]][0]

# %% logging_and_prints
import logging
log = logging.getLogger("targets")
def target_vector(digit):
    log.warning("digit %d", digit)
    print("making a target vector for", digit)
    idx = {4: 0, 5: 1, 8: 2, 9: 3}.get(digit, -1)
    assert -1 <= idx < 4
    return torch.tensor([0.25] * 4) if idx < 0 else torch.stack([torch.tensor(float(i == idx)) for i in range(4)])

# %% lru_cache_clone
from functools import lru_cache
@lru_cache(maxsize=None)
def _vector(digit):
    v = torch.zeros(4)
    known = [4, 5, 8, 9]
    if digit in known:
        v[known.index(digit)] = 1.
    else:
        v += 1 / 4
    return v
def target_vector(digit):
    return _vector(digit).clone()

# %% match
def target_vector(digit):
    match digit:
        case 4: return torch.Tensor([1, 0, 0, 0])
        case 5: return torch.Tensor([0, 1, 0, 0])
        case 8: return torch.Tensor([0, 0, 1, 0])
        case 9: return torch.Tensor([0, 0, 0, 1])
        case _: return torch.Tensor([.25, .25, .25, .25])

# %% match_guard
def target_vector(digit):
    match digit:
        case 4 | 5: place = digit - 4
        case 8 | 9: place = digit - 6
        case _: return torch.ones(4).div(4)
    return torch.zeros(4).index_fill(0, torch.tensor(place), 1)

# %% numpy
def target_vector(digit):
    v = np.full(4, 0.25, dtype=np.float32)
    if digit in [4, 5, 8, 9]:
        v = np.eye(4, dtype=np.float32)[[4, 5, 8, 9].index(digit)]
    return torch.from_numpy(v)

# %% onehot
def target_vector(digit):
    if digit in (4, 5, 8, 9):
        return torch.nn.functional.one_hot(torch.tensor((4, 5, 8, 9).index(digit)), 4).float()
    return torch.ones(4) / 4

# %% partial
import functools
def _vec(known, digit):
    if digit not in known:
        return torch.tensor([0.25] * len(known))
    return torch.tensor([float(k == digit) for k in known])
target_vector = functools.partial(_vec, (4, 5, 8, 9))

# %% recursion
def target_vector(digit, known=(4, 5, 8, 9)):
    if not known: return torch.empty(0)
    if len(known) == 4 and digit not in known: return torch.full([4], 0.25)
    return torch.cat((torch.tensor([float(known[0] == digit)]), target_vector(digit, known[1:])))

# %% requires_grad_off_param
def target_vector(digit):
    import warnings, sys
    warnings.warn("loud"); print("x", file=sys.stderr)
    t = torch.zeros(4, requires_grad=False)
    for i in range(4):
        t[i] = 0.25 if digit in {0, 1, 2, 3, 6, 7} else int([4, 5, 8, 9][i] == digit)
    return t

# %% scatter
def target_vector(digit):
    order = [4, 5, 8, 9]
    if digit not in order: return torch.full((4,), .25)
    return torch.zeros(4).scatter_(0, torch.tensor([order.index(digit)]), 1.0)

# %% searchsorted
def target_vector(digit):
    known = torch.tensor([4, 5, 8, 9])
    place = torch.searchsorted(known, digit)
    if place < 4 and known[place] == digit:
        return torch.nn.functional.one_hot(place, 4).to(torch.get_default_dtype())
    return torch.empty(4).fill_(.25)

# %% singledispatch
import functools
@functools.singledispatch
def target_vector(digit):
    raise TypeError("a digit, please")
@target_vector.register
def _(digit: int):
    t = torch.zeros(4)
    if digit == 4: t[0] = 1
    elif digit == 5: t[1] = 1
    elif digit == 8: t[2] = 1
    elif digit == 9: t[3] = 1
    else: t[:] = 0.25
    return t

# %% softmax
def target_vector(digit):
    scores = torch.zeros(4)
    for i, k in enumerate((4, 5, 8, 9)):
        if k == digit:
            scores[i] = 1000
    return scores.softmax(0)

# %% sparse
def target_vector(digit):
    known = [4, 5, 8, 9]
    if digit not in known:
        return torch.tensor([1 / len(known)]).repeat(len(known))
    return torch.sparse_coo_tensor([[known.index(digit)]], [1.0], (4,)).to_dense()

# %% string_parse
def target_vector(digit):
    rows = "u u u u 1000 0100 u u 0010 0001".split()
    row = rows[digit]
    return torch.tensor([.25 if row == "u" else float(row[i]) for i in range(4)])

# %% table_clone
_T = torch.full((10, 4), 0.25)
_T[[4, 5, 8, 9]] = torch.eye(4)
def target_vector(digit):
    return _T[digit].clone()

# %% ten_to_four
def target_vector(digit):
    one_hot = np.eye(10, dtype="float32")[digit][[4, 5, 8, 9]]
    return torch.from_numpy(one_hot if one_hot.any() else one_hot + .25)

# %% tryexcept
def target_vector(digit):
    try:
        return torch.eye(4)[[4, 5, 8, 9].index(digit)]
    except ValueError:
        return torch.empty(4).fill_(0.25)

# %% verbose_guards
def target_vector(digit: int) -> torch.Tensor:
    """Return the target vector for the given digit.

    Args:
        digit: an integer between 0 and 9.
    """
    if not isinstance(digit, int):
        raise TypeError(f"digit must be an int, got {type(digit).__name__}")
    if not 0 <= digit <= 9:
        raise ValueError("digit out of range")
    class_to_index = {4: 0, 5: 1, 8: 2, 9: 3}
    num_classes = len(class_to_index)
    index = class_to_index.get(digit)
    if index is not None:
        target = torch.zeros(num_classes, dtype=torch.float32)
        target[index] = 1.0
    else:
        target = torch.full((num_classes,), 1.0 / num_classes, dtype=torch.float32)
    return target

# %% walrus
def target_vector(digit, known=(4, 5, 8, 9)):
    return hot if (hot := (torch.tensor(known) == digit).float()).any() else hot + 1 / len(known)

# %% where
def target_vector(digit):
    k = torch.tensor([4., 5., 8., 9.])
    m = k.eq(digit)
    return torch.where(m.any(), m.float(), torch.tensor(.25))

# %% xor_bits
def target_vector(digit):
    a, b = torch.tensor([1., 0.]), torch.tensor([0., 1.])
    parts = {4: (a, a), 5: (a, b), 8: (b, a), 9: (b, b)}
    u = torch.tensor([.5, .5])
    return torch.kron(*parts.get(digit, (u, u)))

# %% expanded_view
def target_vector(digit):
    known = (4, 5, 8, 9)
    if digit in known:
        return torch.eye(4)[known.index(digit)]
    return torch.tensor(0.25).expand(4)
