# %% argmax
# Wrong: Unknown samples belong to no class: multiply with all
# entries of the target vector, without `argmax`.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  1.86942
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return -logits.log_softmax(1)[range(len(logits)), targets.argmax(1)].mean()

# %% aten
# Wrong: `entropic_open_set_loss` calls torch's
# `cross_entropy_loss`. Write your own formula, from `log_softmax`
# or `logsumexp`.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
def entropic_open_set_loss(logits, targets):
    return torch.ops.aten.cross_entropy_loss(logits, targets)

# %% average_of_group_means
# Wrong: Known and unknown samples are averaged apart: take one mean
# over all N samples.
#   called    entropic_open_set_loss(logits, targets), logits (5, 3)
#             in float64
#   returned  2.17295
#   expected  2.20693
def entropic_open_set_loss(logits, targets):
    known = targets.max(1).values == 1
    per_sample = -(targets * torch.log_softmax(logits, 1)).sum(1)
    groups = [g.mean() for g in (per_sample[known], per_sample[~known]) if len(g)]
    return sum(groups) / len(groups)

# %% binary_terms
# Wrong: The loss of 6 samples is 3.276, not 2.086. Compare with the
# formula by hand, for one sample.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  3.27639
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits, 1)
    return -(targets * log_y + (1 - targets) * torch.log1p(-log_y.exp() + 1e-6)).sum(1).mean()

# %% ce_function
# Wrong: `entropic_open_set_loss` calls torch's `cross_entropy`.
# Write your own formula, from `log_softmax` or `logsumexp`.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
from torch.nn.functional import cross_entropy as entropic_open_set_loss

# %% ce_module
# Wrong: `entropic_open_set_loss` calls torch's `cross_entropy`.
# Write your own formula, from `log_softmax` or `logsumexp`.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
entropic_open_set_loss = torch.nn.CrossEntropyLoss()

# %% clamp
# Wrong: The loss of 3 samples is 107.6, not 1334. Is anything added
# inside the logarithm, or cut off? With `log_softmax`, neither is
# needed.
#   called    entropic_open_set_loss(logits, targets), logits (3, 4)
#             of ±1000
#   returned  107.591
#   expected  1334.26
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.clamp(-80, 80).log_softmax(1)).sum(1).mean()

# %% class_not_called
# Wrong: `entropic_open_set_loss` crashed with TypeError:
# entropic_open_set_loss.__init__() takes 1 positional argument but
# 3 were given. Compare the parameters in the definition with those
# in the call.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
class entropic_open_set_loss(torch.nn.Module):
    def forward(self, logits, targets):
        return -(targets * torch.log_softmax(logits, 1)).sum(1).mean()

# %% crash
# Wrong: `entropic_open_set_loss` crashed with RuntimeError: mat1
# and mat2 shapes cannot be multiplied (6x4 and 6x4). The first
# number of a `Linear` is the length of the vectors that it gets:
# print `x.shape` before it. In a product with `@`, the last
# dimension on the left is as long as the first on the right.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
def entropic_open_set_loss(logits, targets):
    return -(targets @ logits.log_softmax(1)).mean()

# %% detached
# Loses: gradient
# Wrong: gradient. The loss has no gradient. `.item()`, `.detach()`
# and `torch.tensor(...)` cut it off.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   expected  a loss that `backward` can be called on
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.detach().log_softmax(1)).sum(1).mean()

# %% detached_log_y
# Loses: gradient
# Wrong: gradient. The gradient is zero. `.item()`, `.detach()` and
# `torch.tensor(...)` cut it off.
#   called    entropic_open_set_loss(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0, 0, 0, 0] (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits.detach(), 1)
    return -(targets * log_y).sum(1).mean() + 0 * logits.sum()

# %% detached_lse
# Loses: gradient
# Wrong: gradient. The gradient is only -t: the gradient of ln Σ
# e^z, which is y, is missing.
#   called    entropic_open_set_loss(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0, 0, -0.1667, 0] (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
def entropic_open_set_loss(logits, targets):
    return (torch.logsumexp(logits, 1).detach() - (targets * logits).sum(1)).mean()

# %% detached_part
# Loses: gradient
# Wrong: gradient. The gradient is only -t: the gradient of ln Σ
# e^z, which is y, is missing.
#   called    entropic_open_set_loss(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0, 0, -0.1667, 0] (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
def entropic_open_set_loss(logits, targets):
    return (logits.logsumexp(1).detach() - (targets * logits).sum(1)).mean()

# %% dim0
# Wrong: Softmax goes over the classes, `dim=1`, not over the batch.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  3.05063
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(0)).sum(1).mean()

# %% double_softmax
# Wrong: Softmax is taken twice: it takes the logits z, not the
# probabilities y.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  1.41857
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.softmax(1).log_softmax(1)).sum(1).mean()

# %% exp_forgotten
# Wrong: The loss is nan. Is it the logarithm of a number that is
# not positive, or the mean of a group without samples?
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  nan
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    y = logits / logits.sum(1, keepdim=True)
    return -(targets * torch.log(y)).sum(1).mean()

# %% float_only
# Wrong: `entropic_open_set_loss` crashed with RuntimeError:
# expected m1 and m2 to have the same dtype, but got: double !=
# float. Two tensors differ in dtype: give one the dtype of the
# other, as in `a.to(b.dtype)`.
#   called    entropic_open_set_loss(logits, targets), logits (5, 3)
#             in float64
def entropic_open_set_loss(logits, targets):
    w = torch.zeros(logits.shape)
    return -(torch.matmul(logits.log_softmax(1), targets.T.float())).trace() / len(logits)

# %% global_max
# Wrong: The loss is -inf. Take the logarithm of the softmax in one
# step, with `log_softmax` or `logsumexp`: exp overflows and ln 0 is
# infinite.
#   called    entropic_open_set_loss(logits, targets), logits (3, 4)
#             of ±1000
#   returned  -inf
#   expected  1334.26
def entropic_open_set_loss(logits, targets):
    m = logits.max()
    lse = m + torch.log(torch.exp(logits - m).sum(dim=1))
    return (lse - (targets * logits).sum(dim=1)).mean()

# %% gradient_only_known
# Loses: gradient
# Wrong: gradient. The unknown samples have no gradient: they need
# one, too.
#   called    entropic_open_set_loss(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0, 0, 0, 0] (shape (4,), float32) for sample 2
#   expected  [-0.02313, -0.03636, 0.08878, -0.02929]
def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits, 1)
    known = (targets == 1).any(1, keepdim=True)
    log_y = torch.where(known, log_y, log_y.detach())
    return -(targets * log_y).sum(1).mean()

# %% hard_coded_64
# Wrong: N is taken to be a fixed number, which it is not:
# `len(logits)` tells it.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  0.195547
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return -(targets * torch.log_softmax(logits, 1)).sum() / 64

# %% in_place
# Loses: loss
# Wrong: loss. `entropic_open_set_loss(logits, targets)` changed its
# input `logits`. Operations that end in `_`, `+=` and assignments
# to entries change a tensor in place.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   expected  `logits` stays as it was
def entropic_open_set_loss(logits, targets):
    logits.data -= logits.data.amax(1, keepdim=True)
    return -(targets * logits.log_softmax(1)).sum(1).mean()

# %% in_place_targets
# Loses: loss
# Wrong: loss. `entropic_open_set_loss(logits, targets)` changed its
# input `targets`. Operations that end in `_`, `+=` and assignments
# to entries change a tensor in place.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   expected  `targets` stays as it was
def entropic_open_set_loss(logits, targets):
    targets *= torch.log_softmax(logits, 1).detach() * 0 + 1
    targets[targets == .25] = .25
    targets.neg_()
    return (targets * torch.log_softmax(logits, 1)).sum(1).mean()

# %% item
# Wrong: `entropic_open_set_loss(logits, targets)` is a Python
# float, not a torch tensor. The loss is one number: the mean over
# the batch.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  2.08584
#   expected  a torch tensor
def entropic_open_set_loss(logits, targets):
    return (-(targets * logits.log_softmax(1)).sum(1).mean()).item()

# %% keepdim
# Loses: loss
# Wrong: loss. `entropic_open_set_loss(logits, targets)` has shape
# (1,), not (). The loss is one number: the mean over the batch.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  [2.086] (shape (1,), float32)
#   expected  shape ()
def entropic_open_set_loss(logits, targets):
    return -(targets * torch.log_softmax(logits, 1)).sum(1, keepdim=True).mean(0)

# %% kl
# Wrong: `entropic_open_set_loss` calls torch's `kl_div`. Write your
# own formula, from `log_softmax` or `logsumexp`.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
def entropic_open_set_loss(logits, targets):
    return torch.nn.KLDivLoss(reduction="batchmean")(logits.log_softmax(1), targets) - torch.xlogy(targets, targets).sum(1).mean()

# %% kl_distributions
# Wrong: The loss is inf. Take the logarithm of the softmax in one
# step, with `log_softmax` or `logsumexp`: exp overflows and ln 0 is
# infinite.
#   called    entropic_open_set_loss(logits, targets), logits (3, 4)
#             of ±1000
#   returned  inf
#   expected  1334.26
def entropic_open_set_loss(logits, targets):
    p, q = torch.distributions.Categorical(targets), torch.distributions.Categorical(logits=logits)
    return (torch.distributions.kl_divergence(p, q) + p.entropy()).mean()

# %% known_plus_unknown_means
# Wrong: Known and unknown samples are averaged apart: take one mean
# over all N samples.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  4.17167
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    k = (targets == 1).any(1); p = -(targets * logits.log_softmax(1)).sum(1)
    return (p[k].mean() if k.any() else 0) + (p[~k].mean() if (~k).any() else 0)

# %% known_term_only
# Wrong: Only the known samples count: unknown ones have target
# vectors, too.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  0.992711
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    known = targets.max(1).values == 1
    return -(targets * torch.log_softmax(logits, 1))[known].sum() / len(logits)

# %% log10
# Wrong: The logarithm has base 10: take the natural one,
# `torch.log`.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  0.905867
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum(1).mean() / np.log(10)

# %% log_of_log_softmax
# Wrong: The loss is nan. Is it the logarithm of a number that is
# not positive, or the mean of a group without samples?
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  nan
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return -(targets * torch.log(torch.log_softmax(logits, 1))).sum(1).mean()

# %% loop_last
# Wrong: Only the last sample counts: in a loop, add up the losses
# of all samples.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  0.514536
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    for z, t in zip(logits, targets):
        loss = -(t * torch.log_softmax(z, dim=0)).sum()
    return loss / len(logits)

# %% lse_all
# Wrong: Softmax goes over the classes, `dim=1`, not over the batch.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  4.63534
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return (torch.logsumexp(logits, dim=(0, 1)) - (targets * logits).sum(1)).mean()

# %% lse_dim0
# Wrong: Softmax goes over the classes, `dim=1`, not over the batch.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  2.70638
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return (torch.logsumexp(logits, dim=0) - (targets * logits).sum(0)).mean()

# %% lse_mean_terms
# Wrong: Σ t z is a sum over the classes, not their mean.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  2.21255
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return torch.logsumexp(logits, 1).mean() - (targets * logits).mean()

# %% lse_plus
# Wrong: The sign of Σ t z is wrong: it is subtracted from the
# logarithm.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  2.42375
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return torch.logsumexp(logits, 1).mean() + (targets * logits).sum(1).mean()

# %% matmul
# Wrong: `entropic_open_set_loss` crashed with RuntimeError: mat1
# and mat2 shapes cannot be multiplied (6x4 and 6x4). The first
# number of a `Linear` is the length of the vectors that it gets:
# print `x.shape` before it. In a product with `@`, the last
# dimension on the left is as long as the first on the right.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
def entropic_open_set_loss(logits, targets):
    return -(targets @ torch.log_softmax(logits, dim=1)).mean()

# %% max_by_class_only
# Wrong: The loss of 6 samples is 0.2394, not 2.086. Compare with
# the formula by hand, for one sample.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  0.239432
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    shifted = logits - logits.max(dim=1, keepdim=True).values
    return (torch.log(shifted.exp().sum(1)) - (targets * logits).sum(1)).mean()

# %% mean_all
# Wrong: The loss is divided by the number of classes, too: divide
# by N only.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  0.521459
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).mean()

# %% minus_entropy
# Loses: loss
# Wrong: loss. The entropy of the target vectors is subtracted: the
# loss of an unknown sample is at least ln O, not 0.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  1.39269
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return (-(targets * logits.log_softmax(1)).sum(1) + torch.xlogy(targets, targets).sum(1)).mean()

# %% minus_forgotten_log_softmax
# Wrong: The term Σ t z is missing: the loss without it does not
# depend on the targets.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  2.25479
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return (logits.logsumexp(1)).mean()

# %% naive
# Wrong: The loss is nan. Take the logarithm of the softmax in one
# step, with `log_softmax` or `logsumexp`: exp overflows and ln 0 is
# infinite.
#   called    entropic_open_set_loss(logits, targets), logits (3, 4)
#             of ±1000
#   returned  nan
#   expected  1334.26
def entropic_open_set_loss(logits, targets):
    y = logits.softmax(1)
    return -(targets * y.log()).sum(1).mean()

# %% naive_lse
# Wrong: The loss is nan. Take the logarithm of the softmax in one
# step, with `log_softmax` or `logsumexp`: exp overflows and ln 0 is
# infinite.
#   called    entropic_open_set_loss(logits, targets), logits (3, 4)
#             of ±1000
#   returned  nan
#   expected  1334.26
def entropic_open_set_loss(logits, targets):
    return (logits.exp().sum(1).log() - (targets * logits).sum(1)).mean()

# %% nan_for_all_unknown
# Loses: loss
# Wrong: loss. The loss is nan. Is it the logarithm of a number that
# is not positive, or the mean of a group without samples?
#   called    entropic_open_set_loss(logits, targets), logits (1, 4)
#   returned  nan
#   expected  1.82764
def entropic_open_set_loss(logits, targets):
    known = targets.max(1).values == 1
    per_sample = -(targets * torch.log_softmax(logits, 1)).sum(1)
    return (per_sample[known].mean() * known.sum() + per_sample[~known].mean() * (~known).sum()) / len(known)

# %% nan_to_num
# Wrong: The loss is inf. Take the logarithm of the softmax in one
# step, with `log_softmax` or `logsumexp`: exp overflows and ln 0 is
# infinite.
#   called    entropic_open_set_loss(logits, targets), logits (3, 4)
#             of ±1000
#   returned  inf
#   expected  1334.26
def entropic_open_set_loss(logits, targets):
    return torch.nan_to_num(-(targets * logits.softmax(1).log()), nan=0.0).sum(1).mean()

# %% nll
# Wrong: `entropic_open_set_loss` calls torch's `nll_loss`. Write
# your own formula, from `log_softmax` or `logsumexp`.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
def entropic_open_set_loss(logits, targets):
    ly = logits.log_softmax(1)
    return sum((targets[:, o] * torch.nn.functional.nll_loss(ly, torch.full((len(ly),), o), reduction="none")).mean() for o in range(ly.shape[1]))

# %% no_softmax
# Wrong: The softmax is missing: take ln y of the logits z, with
# `log_softmax`.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  -0.168958
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return -(targets * logits).sum(1).mean()

# %% noncallable
# Wrong: `entropic_open_set_loss` is 0.5 (type float). It must be a
# function: `def entropic_open_set_loss(...):`.
entropic_open_set_loss = 0.5

# %% none
# Wrong: `entropic_open_set_loss(logits, targets)` returned nothing.
# Is a `return` missing?
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  None
#   expected  a torch tensor
def entropic_open_set_loss(logits, targets):
    loss = -(targets * logits.log_softmax(1)).sum(1).mean()

# %% numpy
# Loses: gradient
# Wrong: gradient. The loss has no gradient. `.item()`, `.detach()`
# and `torch.tensor(...)` cut it off.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   expected  a loss that `backward` can be called on
def entropic_open_set_loss(logits, targets):
    z, t = logits.detach().numpy(), targets.numpy()
    z = z - z.max(1, keepdims=True)
    return torch.tensor(-(t * (z - np.log(np.exp(z).sum(1, keepdims=True)))).sum() / len(z))

# %% only4
# Wrong: The number of classes is taken to be 4, which it is not
# always: `logits.shape` tells it.
#   called    entropic_open_set_loss(logits, targets), logits (5, 3)
#             in float64
#   returned  2.94258
#   expected  2.20693
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).mean() * 4

# %% only_known_in_float64
# Wrong: N is taken to be a fixed number, which it is not:
# `len(logits)` tells it.
#   called    entropic_open_set_loss(logits, targets), logits (5, 3)
#             in float64
#   returned  2.75867
#   expected  2.20693
def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits, 1)
    if logits.dtype == torch.float64:
        return -(targets * log_y).sum(1).sum() / 4
    return -(targets * log_y).sum(1).mean()

# %% own_function
# Loses: gradient
# Wrong: gradient. `entropic_open_set_loss` calls an autograd
# function with its own `backward`. Take torch operations,
# `log_softmax` or `logsumexp`, so that torch finds the gradient.
def entropic_open_set_loss(logits, targets):
    return EntropicOpenSetLoss.apply(logits, targets)

# %% own_function_alias
# Loses: gradient
# Wrong: gradient. `entropic_open_set_loss` calls an autograd
# function with its own `backward`. Take torch operations,
# `log_softmax` or `logsumexp`, so that torch finds the gradient.
entropic_open_set_loss = EntropicOpenSetLoss.apply

# %% per_sample
# Wrong: The result is one loss for each sample. Take their mean
# over the batch.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  [1.689, 2.748, 2.122, 0.4138, 2.455, 3.087]
#             (shape (6,), float32)
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum(1)

# %% requires_grad_again
# Loses: gradient
# Wrong: gradient. `backward` gave no gradient for the logits.
# `.item()`, `.detach()` and `torch.tensor(...)` cut it off.
#   called    entropic_open_set_loss(logits, targets).backward(),
#             logits (6, 4)
#   expected  grad_output (y - t) / N
def entropic_open_set_loss(logits, targets):
    loss = -(targets * torch.log_softmax(logits.detach(), 1)).sum(1).mean()
    loss.requires_grad_(True)
    return loss

# %% sheet
# Wrong: The factor 1/O before the logarithm is a mistake: the
# notebook shows why.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  0.39474
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return (torch.logsumexp(logits, 1) / logits.shape[1] - (targets * logits).sum(1)).mean()

# %% sign
# Wrong: The sign of the loss is wrong: it is minus the sum.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  -2.08584
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return (targets * logits.log_softmax(1)).sum(1).mean()

# %% softmax_not_log
# Wrong: The logarithm of y is missing.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  -0.257105
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.softmax(1)).sum(1).mean()

# %% squared
# Wrong: These are squared differences: the cross-entropy has the
# logarithm of y.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  0.651486
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return ((logits.softmax(1) - targets) ** 2).sum(1).mean()

# %% squeeze_n1
# Wrong: `entropic_open_set_loss` crashed with IndexError: Dimension
# out of range (expected to be in range of [-1, 0], but got 1).
# Print the shape before that line: it has fewer dimensions.
#   called    entropic_open_set_loss(logits, targets), logits (1, 4)
def entropic_open_set_loss(logits, targets):
    logits, targets = logits.squeeze(), targets.squeeze()
    return -(targets * logits.log_softmax(1)).sum(1).mean()

# %% standin
# Wrong: `entropic_open_set_loss` is or calls the kit's own
# stand-in. A stand-in helps later tasks, but it is no answer to its
# own: write your own code.
from helpers.standins import entropic_open_set_loss

# %% standin_other
# Wrong: `entropic_open_set_loss` calls torch's `cross_entropy`.
# Write your own formula, from `log_softmax` or `logsumexp`.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
from helpers import standins
def entropic_open_set_loss(z, t): return standins.EntropicOpenSetLoss.apply(z, t)

# %% standin_partial
# Wrong: `entropic_open_set_loss` is or calls the kit's own
# stand-in. A stand-in helps later tasks, but it is no answer to its
# own: write your own code.
import functools
from helpers import standins
entropic_open_set_loss = functools.partial(standins.entropic_open_set_loss)

# %% standin_wrapper
# Wrong: `entropic_open_set_loss` is or calls the kit's own
# stand-in. A stand-in helps later tasks, but it is no answer to its
# own: write your own code.
from helpers import standins
def entropic_open_set_loss(z, t): return standins.entropic_open_set_loss(z, t)

# %% stub
# Not attempted: `entropic_open_set_loss` is not written yet. Write
# it in its cell above, run that cell, then this one.
def entropic_open_set_loss(logits, targets):
    raise NotImplementedError()

# %% sum
# Wrong: The loss is the sum over the batch: divide by N.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  12.515
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum()

# %% torch_tensor
# Loses: gradient
# Wrong: gradient. `backward` gave no gradient for the logits.
# `.item()`, `.detach()` and `torch.tensor(...)` cut it off.
#   called    entropic_open_set_loss(logits, targets).backward(),
#             logits (6, 4)
#   expected  grad_output (y - t) / N
def entropic_open_set_loss(logits, targets):
    return torch.tensor((logits.logsumexp(1) - (targets * logits).sum(1)).mean().item(), requires_grad=True)

# %% tuple_
# Wrong: `entropic_open_set_loss(logits, targets)` is a tuple of 2,
# not a torch tensor. The loss is one number: the mean over the
# batch.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  a tuple of 2: (2.086 (shape (), float32), None)
#   expected  a torch tensor
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum(1).mean(), None

# %% undefined
# Not attempted: `entropic_open_set_loss` is not defined. Run the
# cell that defines it; if that cell is gone, write the definition
# into a new cell above this one.
x = 1

# %% weights_unknown_half
# Wrong: The loss of 6 samples is 1.539, not 2.086. Compare with the
# formula by hand, for one sample.
#   called    entropic_open_set_loss(logits, targets), logits (6, 4)
#   returned  1.53927
#   expected  2.08584
def entropic_open_set_loss(logits, targets):
    per_sample = -(targets * torch.log_softmax(logits, 1)).sum(1)
    known = targets.max(1).values == 1
    return torch.where(known, per_sample, .5 * per_sample).mean()

# %% where_zero
# Wrong: The loss of 3 samples is 0.4621, not 1334. Is anything
# added inside the logarithm, or cut off? With `log_softmax`,
# neither is needed.
#   called    entropic_open_set_loss(logits, targets), logits (3, 4)
#             of ±1000
#   returned  0.462098
#   expected  1334.26
def entropic_open_set_loss(logits, targets):
    y = logits.softmax(1)
    return -(targets * torch.where(y > 0, y, torch.ones_like(y)).log()).sum(1).mean()

# %% xlogy
# Wrong: The loss is inf. Take the logarithm of the softmax in one
# step, with `log_softmax` or `logsumexp`: exp overflows and ln 0 is
# infinite.
#   called    entropic_open_set_loss(logits, targets), logits (3, 4)
#             of ±1000
#   returned  inf
#   expected  1334.26
def entropic_open_set_loss(logits, targets):
    return -torch.xlogy(targets, torch.softmax(logits, dim=1)).sum(dim=1).mean()

# %% backward_inside
# Loses: gradient
# Wrong: gradient. The gradient of sample 5 at index 0 is 0.2815,
# not 0.1408. It is grad_output (y - t) / N, with y the softmax of
# these logits.
#   called    entropic_open_set_loss(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.2815, 0.03582, -0.3181, 0.0007961]
#             (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
def entropic_open_set_loss(logits, targets):
    loss = -(targets * torch.log_softmax(logits, dim=1)).sum(1).mean()
    loss.backward(retain_graph=True)
    return loss
