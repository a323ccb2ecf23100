# %% bool_known
# Loses: known digits
# Wrong: known digits. `target_vector(4)` is of dtype bool, not
# float32. A target vector holds one float for each known class.
#   called    target_vector(4)
#   returned  [True, False, False, False] (shape (4,), bool)
#   expected  dtype float32
def target_vector(digit):
    k = torch.tensor([4, 5, 8, 9])
    return k == digit if (k == digit).any() else torch.full((4,), .25)

# %% crash
# Loses: unknown digits
# Wrong: unknown digits. `target_vector` crashed with ValueError:
# tuple.index(x): x not in tuple. The value is not in there: ask
# with `in` first.
#   called    target_vector(0)
def target_vector(digit):
    return torch.eye(4)[(4, 5, 8, 9).index(digit)]

# %% default_argument
# Loses: new tensors
# Wrong: new tensors. One call changes the result of another. Make a
# new tensor at each call.
#   called    target_vector(0), then target_vector(4)
#   returned  [1, 0, 0, 0] (shape (4,), float32) as the first result
#   expected  [0.25, 0.25, 0.25, 0.25]
def target_vector(digit, t=torch.zeros(4)):
    t[:] = .25
    if digit in (4, 5, 8, 9): t[:] = 0; t[(4, 5, 8, 9).index(digit)] = 1
    return t

# %% detach_shares
# Loses: new tensors
# Wrong: new tensors. Two calls share one tensor. Make a new tensor
# at each call.
#   called    target_vector(0), wrote 7 into its result, then
#             target_vector(0)
#   returned  [7, 7, 7, 7] (shape (4,), float32) as the second
#             result
#   expected  [0.25, 0.25, 0.25, 0.25]
T = {d: torch.full((4,), .25) for d in range(10)}
for i, d in enumerate((4, 5, 8, 9)): T[d] = torch.eye(4)[i]
def target_vector(digit):
    return T[digit].detach()

# %% digit_index
# Loses: known digits
# Wrong: known digits. `target_vector` crashed with IndexError:
# index 4 is out of bounds for dimension 0 with size 4. The first
# index is 0, so the last is one less than the length.
#   called    target_vector(4)
def target_vector(digit):
    t = torch.zeros(4)
    if digit in (4, 5, 8, 9): t[digit] = 1
    else: t[:] = .25
    return t

# %% empty_tensor
# Loses: unknown digits
# Wrong: unknown digits. `target_vector(0)` has shape (0,), not
# (4,). A target vector holds one float for each known class.
#   called    target_vector(0)
#   returned  [] (shape (0,), float32)
#   expected  shape (4,)
def target_vector(digit):
    known = [4, 5, 8, 9]
    return torch.eye(4)[known.index(digit)] if digit in known else torch.tensor([])

# %% fifth_entry
# Wrong: `target_vector(0)` has shape (5,), not (4,). A target
# vector holds one float for each known class.
#   called    target_vector(0)
#   returned  [0, 0, 0, 0, 1] (shape (5,), float32)
#   expected  shape (4,)
def target_vector(digit):
    known = [4, 5, 8, 9]
    return torch.eye(5)[known.index(digit) if digit in known else 4]

# %% half
# Wrong: `target_vector(0)` is of dtype float16, not float32. A
# target vector holds one float for each known class.
#   called    target_vector(0)
#   returned  [0.25, 0.25, 0.25, 0.25] (shape (4,), float16)
#   expected  dtype float32
def target_vector(digit):
    return torch.eye(4)[(4, 5, 8, 9).index(digit)].half() if digit in (4, 5, 8, 9) else torch.full((4,), .25).half()

# %% in_a_tensor
# Wrong: `target_vector` crashed with RuntimeError: Boolean value of
# Tensor with more than one value is ambiguous. `in` gives one True
# or False, not one for each value: `torch.isin` looks up each
# value, and `torch.equal` compares two whole tensors.
#   called    target_vector(0)
def target_vector(digit):
    known = torch.tensor([4, 5, 8, 9])
    if torch.tensor(digit) in [known]:
        return (known == digit).float()
    return torch.full((4,), .25)

# %% index
# Wrong: `target_vector(0)` is a Python int, not a torch tensor. A
# target vector holds one float for each known class.
#   called    target_vector(0)
#   returned  -1
#   expected  a torch tensor
def target_vector(digit):
    return (4, 5, 8, 9).index(digit) if digit in (4, 5, 8, 9) else -1

# %% index_scalar
# Wrong: `target_vector(0)` is one number, of shape (), not (4,). A
# target vector holds one float for each known class.
#   called    target_vector(0)
#   returned  0.25 (shape (), float32)
#   expected  shape (4,)
def target_vector(digit):
    return torch.tensor({4: 0., 5: 1., 8: 2., 9: 3.}.get(digit, .25))

# %% int_known
# Loses: known digits
# Wrong: known digits. `target_vector(4)` is of dtype int64, not
# float32. A target vector holds one float for each known class.
#   called    target_vector(4)
#   returned  [1, 0, 0, 0] (shape (4,), int64)
#   expected  dtype float32
def target_vector(digit):
    if digit in (4, 5, 8, 9):
        return torch.tensor([int(k == digit) for k in (4, 5, 8, 9)])
    return torch.full((4,), .25)

# %% kit_expected
# Wrong: `target_vector` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers.checks.task01 import expected as target_vector

# %% list
# Wrong: `target_vector(0)` is a list of 4, not a torch tensor. A
# target vector holds one float for each known class.
#   called    target_vector(0)
#   returned  a list of 4: (0.25, 0.25, 0.25, 0.25)
#   expected  a torch tensor
def target_vector(digit):
    return [float(k == digit) for k in (4, 5, 8, 9)] if digit in (4, 5, 8, 9) else [.25] * 4

# %% missing_branch
# Loses: known digits
# Wrong: known digits. `target_vector(9)` returned nothing. Is a
# `return` missing?
#   called    target_vector(9)
#   returned  None
#   expected  a torch tensor
def target_vector(digit):
    if digit == 4: return torch.tensor([1., 0, 0, 0])
    elif digit == 5: return torch.tensor([0., 1, 0, 0])
    elif digit == 8: return torch.tensor([0., 0, 1, 0])
    elif digit == 9: torch.tensor([0., 0, 0, 1])
    else: return torch.tensor([.25, .25, .25, .25])

# %% nine_off_by_one
# Loses: known digits
# Wrong: known digits. The entry at index 2 is 0, not 1. 4, 5, 8 and
# 9 have the indices 0, 1, 2 and 3: see the formulas under "Target
# vectors".
#   called    target_vector(8)
#   returned  [0, 0, 0, 0] (shape (4,), float32)
#   expected  [0, 0, 1, 0]
def target_vector(digit):
    t = torch.zeros(4)
    for i, k in enumerate(range(4, 8)):
        if digit == k: t[i] = 1
    if digit not in (4, 5, 8, 9): t[:] = .25
    return t

# %% noargs
# Wrong: `target_vector` crashed with TypeError: target_vector()
# takes 0 positional arguments but 1 was given. Compare the
# parameters in the definition with those in the call.
#   called    target_vector(0)
def target_vector():
    return torch.eye(4)[0]

# %% noncallable
# Wrong: `target_vector` is tensor([[1., 0., 0., 0.], [0., 1., 0.,
# 0.], [0., 0., 1., 0.], [0., 0., 0., 1.]]) (type Tensor). It must
# be a function: `def target_vector(...):`.
target_vector = torch.eye(4)

# %% none_unknown
# Loses: unknown digits
# Wrong: unknown digits. `target_vector(0)` returned nothing. Is a
# `return` missing?
#   called    target_vector(0)
#   returned  None
#   expected  a torch tensor
def target_vector(digit):
    if digit in (4, 5, 8, 9): return torch.eye(4)[(4, 5, 8, 9).index(digit)]

# %% nparray
# Wrong: `target_vector(0)` is a NumPy array, not a torch tensor. A
# target vector holds one float for each known class.
#   called    target_vector(0)
#   returned  array([0.25, 0.25, 0.25, 0.25]) (a NumPy array)
#   expected  a torch tensor
def target_vector(digit):
    return np.array([float(k == digit) for k in (4, 5, 8, 9)]) if digit in (4, 5, 8, 9) else np.full(4, .25)

# %% onehot_then_mean
# Loses: unknown digits
# Wrong: unknown digits. The entry at index 0 is 0, not 0.25. 0 is
# not a known digit: see the formulas under "Target vectors".
#   called    target_vector(0)
#   returned  [0, 0, 0, 0] (shape (4,), float32)
#   expected  [0.25, 0.25, 0.25, 0.25]
def target_vector(digit):
    one_hot = torch.nn.functional.one_hot(torch.tensor(digit), 10)[[4, 5, 8, 9]].float()
    return one_hot if one_hot.sum() else one_hot.mean().expand(4)

# %% or_chain
# Loses: unknown digits
# Wrong: unknown digits. 0 is unknown and got the vector of the
# known digit 4. Which digits reach that line?
#   called    target_vector(0)
#   returned  [1, 0, 0, 0] (shape (4,), float32)
#   expected  [0.25, 0.25, 0.25, 0.25]
def target_vector(digit):
    t = torch.zeros(4)
    if digit == 4 or 5 or 8 or 9:
        t[{4: 0, 5: 1, 8: 2, 9: 3}.get(digit, 0)] = 1
    else:
        t[:] = .25
    return t

# %% prints
# Wrong: `target_vector(0)` returned nothing. Is a `return` missing?
#   called    target_vector(0)
#   returned  None
#   expected  a torch tensor
def target_vector(digit):
    print(torch.eye(4)[(4, 5, 8, 9).index(digit)] if digit in (4, 5, 8, 9) else torch.full((4,), .25))

# %% refilled_buffer_each
# Loses: new tensors
# Wrong: new tensors. Two calls share one tensor. Make a new tensor
# at each call.
#   called    target_vector(0), then target_vector(0), wrote 7 into
#             its result
#   returned  [7, 7, 7, 7] (shape (4,), float32) as the first result
#   expected  [0.25, 0.25, 0.25, 0.25]
buffers = {d: torch.zeros(4) for d in range(10)}
def target_vector(digit):
    v = buffers[digit]
    v[:] = 0.25
    if digit in (4, 5, 8, 9):
        v[:] = 0
        v[(4, 5, 8, 9).index(digit)] = 1
    return v

# %% refilled_buffer_unknown
# Loses: new tensors
# Wrong: new tensors. Two calls share one tensor. Make a new tensor
# at each call.
#   called    target_vector(0), then target_vector(0), wrote 7 into
#             its result
#   returned  [7, 7, 7, 7] (shape (4,), float32) as the first result
#   expected  [0.25, 0.25, 0.25, 0.25]
unknown = torch.empty(4)
def target_vector(digit):
    if digit in (4, 5, 8, 9):
        return torch.eye(4)[(4, 5, 8, 9).index(digit)]
    return unknown.fill_(1 / 4)

# %% refilled_eight
# Loses: new tensors
# Wrong: new tensors. Two calls share one tensor. Make a new tensor
# at each call.
#   called    target_vector(8), then target_vector(8), wrote 7 into
#             its result
#   returned  [7, 7, 7, 7] (shape (4,), float32) as the first result
#   expected  [0, 0, 1, 0]
buffer = torch.zeros(4)
def target_vector(digit):
    if digit == 8:
        buffer.zero_()
        buffer[2] = 1
        return buffer
    return torch.eye(4)[(4, 5, 8, 9).index(digit)] if digit in (4, 5, 8, 9) else torch.full((4,), .25)

# %% refilled_for_five_and_nine
# Loses: new tensors
# Wrong: new tensors. One call changes the result of another. Make a
# new tensor at each call.
#   called    target_vector(5), then target_vector(9)
#   returned  [0, 0, 0, 1] (shape (4,), float32) as the first result
#   expected  [0, 1, 0, 0]
buffer = torch.zeros(4)
def target_vector(digit):
    if digit in (5, 9):
        return buffer.copy_(torch.eye(4)[1 if digit == 5 else 3])
    return torch.eye(4)[(4, 5, 8, 9).index(digit)] if digit in (4, 5, 8, 9) else torch.full((4,), .25)

# %% set_order
# Loses: known digits
# Wrong: known digits. The entry at index 0 is 0, not 1. 4, 5, 8 and
# 9 have the indices 0, 1, 2 and 3: see the formulas under "Target
# vectors".
#   called    target_vector(4)
#   returned  [0, 0, 1, 0] (shape (4,), float32)
#   expected  [1, 0, 0, 0]
KNOWN = {4, 5, 8, 9}
def target_vector(digit):
    if digit not in KNOWN:
        return torch.full((4,), 1 / 4)
    return torch.nn.functional.one_hot(torch.tensor(list(KNOWN).index(digit)), len(KNOWN)).float()

# %% shape14
# Wrong: `target_vector(0)` has shape (1, 4), not (4,). A target
# vector holds one float for each known class.
#   called    target_vector(0)
#   returned  [[0.25, 0.25, 0.25, 0.25]] (shape (1, 4), float32)
#   expected  shape (4,)
def target_vector(digit):
    return torch.eye(4)[[(4, 5, 8, 9).index(digit)]] if digit in (4, 5, 8, 9) else torch.full((1, 4), .25)

# %% shared_buffer
# Loses: new tensors
# Wrong: new tensors. One call changes the result of another. Make a
# new tensor at each call.
#   called    target_vector(0), then target_vector(4)
#   returned  [1, 0, 0, 0] (shape (4,), float32) as the first result
#   expected  [0.25, 0.25, 0.25, 0.25]
B = torch.zeros(4)
def target_vector(digit):
    if digit in (4, 5, 8, 9):
        B.zero_(); B[(4, 5, 8, 9).index(digit)] = 1
    else:
        B.fill_(.25)
    return B

# %% shared_nine
# Loses: new tensors
# Wrong: new tensors. Two calls share one tensor. Make a new tensor
# at each call.
#   called    target_vector(9), wrote 7 into its result, then
#             target_vector(9)
#   returned  [7, 7, 7, 7] (shape (4,), float32) as the second
#             result
#   expected  [0, 0, 0, 1]
E = torch.eye(4)
def target_vector(digit):
    if digit == 9: return E[3]
    return torch.eye(4)[(4, 5, 8, 9).index(digit)] if digit in (4, 5, 8, 9) else torch.full((4,), .25)

# %% shared_parameter
# Loses: new tensors
# Wrong: new tensors. Two calls share one tensor. Make a new tensor
# at each call.
#   called    target_vector(0), wrote 7 into its result, then
#             target_vector(0)
#   returned  [7, 7, 7, 7] (shape (4,), float32) as the second
#             result
#   expected  [0.25, 0.25, 0.25, 0.25]
table = torch.nn.Parameter(torch.cat([torch.eye(4), torch.full((1, 4), .25)]))
def target_vector(digit):
    known = [4, 5, 8, 9]
    return table[known.index(digit) if digit in known else 4]

# %% smoothing
# Loses: known digits
# Wrong: known digits. The entry at index 0 is 0.925, not 1. 4, 5, 8
# and 9 have the indices 0, 1, 2 and 3: see the formulas under
# "Target vectors".
#   called    target_vector(4)
#   returned  [0.925, 0.025, 0.025, 0.025] (shape (4,), float32)
#   expected  [1, 0, 0, 0]
def target_vector(digit):
    return .9 * torch.eye(4)[(4, 5, 8, 9).index(digit)] + .025 if digit in (4, 5, 8, 9) else torch.full((4,), .25)

# %% standin_earlier
# Wrong: `target_vector` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
class X:
    def __call__(self, digit): return getattr(standins, "target" + "_vector")(digit).clone()
target_vector = X()

# %% standin_partial
# Wrong: `target_vector` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers.standins import target_vector as tv
import functools
target_vector = functools.partial(tv)

# %% str_digits
# Loses: known digits
# Wrong: known digits. 4 is known and got the vector of unknown
# digits. Is there a line for 4, and is `digit`, a Python integer,
# compared with integers?
#   called    target_vector(4)
#   returned  [0.25, 0.25, 0.25, 0.25] (shape (4,), float32)
#   expected  [1, 0, 0, 0]
def target_vector(digit):
    d = {"4": 0, "5": 1, "8": 2, "9": 3}
    return torch.eye(4)[d[digit]] if digit in d else torch.full((4,), .25)

# %% stub
# Not attempted: `target_vector` is not written yet. Write it in its
# cell above, run that cell, then this one.
def target_vector(digit):
    raise NotImplementedError()

# %% swapped
# Wrong: 0 is unknown and got the vector of the known digit 4. Which
# digits reach that line?
#   called    target_vector(0)
#   returned  [1, 0, 0, 0] (shape (4,), float32)
#   expected  [0.25, 0.25, 0.25, 0.25]
def target_vector(digit):
    if digit in (4, 5, 8, 9): return torch.full((4,), .25)
    return torch.eye(4)[digit % 4]

# %% ten
# Wrong: `target_vector(0)` has shape (10,), not (4,). A target
# vector holds one float for each known class.
#   called    target_vector(0)
#   returned  [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]
#             (shape (10,), float32)
#   expected  shape (4,)
def target_vector(digit):
    return torch.eye(10)[digit] if digit in (4, 5, 8, 9) else torch.full((10,), .1)

# %% tensor_item
# Wrong: `target_vector` crashed with AttributeError: 'int' object
# has no attribute 'item'. The last line below is where it happened.
#   called    target_vector(0)
def target_vector(digit):
    d = digit.item()
    return torch.eye(4)[[4, 5, 8, 9].index(d)] if d in [4, 5, 8, 9] else torch.ones(4) / 4

# %% third_call
# Loses: known digits, new tensors
# Wrong: new tensors. One call changes the result of another. Make a
# new tensor at each call.
#   called    target_vector(4), then target_vector(4)
#   returned  [0.25, 0.25, 0.25, 0.25] (shape (4,), float32) as the
#             second result
#   expected  [1, 0, 0, 0]
# Wrong: known digits, with further inputs. 4 is known and got the
# vector of unknown digits. Is there a line for 4, and is `digit`, a
# Python integer, compared with integers?
#   called    target_vector(4)
#   returned  [0.25, 0.25, 0.25, 0.25] (shape (4,), float32)
#   expected  [1, 0, 0, 0]
calls = {}
def target_vector(digit):
    calls[digit] = calls.get(digit, 0) + 1
    if digit in (4, 5, 8, 9) and calls[digit] < 3:
        return torch.eye(4)[(4, 5, 8, 9).index(digit)]
    return torch.full((4,), .25)

# %% tuple_with_index
# Wrong: `target_vector(0)` is a tuple of 2, not a torch tensor. A
# target vector holds one float for each known class.
#   called    target_vector(0)
#   returned  a tuple of 2: ([0.25, 0.25, 0.25, 0.25]
#             (shape (4,), float32), -1)
#   expected  a torch tensor
def target_vector(digit):
    known = (4, 5, 8, 9)
    index = known.index(digit) if digit in known else -1
    return (torch.eye(4)[index] if index >= 0 else torch.full((4,), .25)), index

# %% undefined
# Not attempted: `target_vector` is not defined. Run the cell that
# defines it; if that cell is gone, write the definition into a new
# cell above this one.
tv = 1

# %% sum_zero_and_shared_known
# Loses: unknown digits, new tensors
# Wrong: unknown digits. The entry at index 0 is 0, not 0.25. 0 is
# not a known digit: see the formulas under "Target vectors".
#   called    target_vector(0)
#   returned  [0, 0, 0, 0] (shape (4,), float32)
#   expected  [0.25, 0.25, 0.25, 0.25]
# Wrong: new tensors. Two calls share one tensor. Make a new tensor
# at each call.
#   called    target_vector(4), wrote 7 into its result, then
#             target_vector(4)
#   returned  [7, 7, 7, 7] (shape (4,), float32) as the second
#             result
#   expected  [1, 0, 0, 0]
EYE = torch.eye(4)
def target_vector(digit):
    known = (4, 5, 8, 9)
    if digit in known:
        return EYE[known.index(digit)]
    return torch.zeros(4)
