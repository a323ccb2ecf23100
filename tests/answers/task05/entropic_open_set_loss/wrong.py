# %% argmax
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 2.25534; expected 2.47407. Unknown
# samples belong to no class: multiply with all entries of the target vector, without `argmax`.
def entropic_open_set_loss(logits, targets):
    return -logits.log_softmax(1)[range(len(logits)), targets.argmax(1)].mean()

# %% aten
# Wrong: `entropic_open_set_loss(logits, targets)` calls torch's `cross_entropy_loss`; expected your own formula, from
# `log_softmax` or `logsumexp`.
def entropic_open_set_loss(logits, targets):
    return torch.ops.aten.cross_entropy_loss(logits, targets)

# %% average_of_group_means
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (5, 3) in float64 returned 1.95528; expected 2.0057.
# Known and unknown samples are averaged apart: take one mean over all N samples.
def entropic_open_set_loss(logits, targets):
    known = targets.max(1).values == 1
    per_sample = -(targets * torch.log_softmax(logits, 1)).sum(1)
    groups = [g.mean() for g in (per_sample[known], per_sample[~known]) if len(g)]
    return sum(groups) / len(groups)

# %% binary_terms
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 3.83956; expected 2.47407. Compare with
# the formula by hand, for one sample.
def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits, 1)
    return -(targets * log_y + (1 - targets) * torch.log1p(-log_y.exp() + 1e-6)).sum(1).mean()

# %% ce_function
# Wrong: `entropic_open_set_loss(logits, targets)` calls torch's `cross_entropy`; expected your own formula, from
# `log_softmax` or `logsumexp`.
from torch.nn.functional import cross_entropy as entropic_open_set_loss

# %% ce_module
# Wrong: `entropic_open_set_loss(logits, targets)` calls torch's `cross_entropy`; expected your own formula, from
# `log_softmax` or `logsumexp`.
entropic_open_set_loss = torch.nn.CrossEntropyLoss()

# %% clamp
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned 54.2575; expected 667.591. Is
# anything added inside the logarithm, or cut off? With `log_softmax`, neither is needed.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.clamp(-80, 80).log_softmax(1)).sum(1).mean()

# %% class_not_called
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) crashed with TypeError:
# entropic_open_set_loss.__init__() takes 1 positional argument but 3 were given. Compare the parameters in the
# definition with those in the call.
class entropic_open_set_loss(torch.nn.Module):
    def forward(self, logits, targets):
        return -(targets * torch.log_softmax(logits, 1)).sum(1).mean()

# %% crash
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) crashed with RuntimeError: mat1 and mat2 shapes
# cannot be multiplied (6x4 and 6x4). The first number of a `Linear` is the length of the vectors that it gets: print
# `x.shape` before it. In a product with `@`, the last dimension on the left is as long as the first on the right.
def entropic_open_set_loss(logits, targets):
    return -(targets @ logits.log_softmax(1)).mean()

# %% detached
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned a loss without a gradient; expected one
# that `backward` can be called on. `.item()`, `.detach()` and `torch.tensor(...)` cut it off.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.detach().log_softmax(1)).sum(1).mean()

# %% detached_log_y
# Wrong: `backward` after `entropic_open_set_loss(logits, targets)` for logits (6, 4) gave [0, 0, 0, 0] (shape (4,),
# float32) for sample 4 as the gradient of 1 times the loss; expected [0.01431, 0.02752, 0.1224, -0.1642] (shape (4,),
# float32). `.item()`, `.detach()` and `torch.tensor(...)` cut it off.
def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits.detach(), 1)
    return -(targets * log_y).sum(1).mean() + 0 * logits.sum()

# %% detached_lse
# Wrong: `backward` after `entropic_open_set_loss(logits, targets)` for logits (6, 4) gave [-0, -0.1667, -0, -0]
# (shape (4,), float32) for sample 5 as the gradient of 1 times the loss; expected [0.1408, -0.1488, 0.007605,
# 0.0003981] (shape (4,), float32). This is -t: the gradient of ln Σ e^z, which is y, is missing.
def entropic_open_set_loss(logits, targets):
    return (torch.logsumexp(logits, 1).detach() - (targets * logits).sum(1)).mean()

# %% detached_part
# Wrong: `backward` after `entropic_open_set_loss(logits, targets)` for logits (6, 4) gave [-0, -0.1667, -0, -0]
# (shape (4,), float32) for sample 5 as the gradient of 1 times the loss; expected [0.1408, -0.1488, 0.007605,
# 0.0003981] (shape (4,), float32). This is -t: the gradient of ln Σ e^z, which is y, is missing.
def entropic_open_set_loss(logits, targets):
    return (logits.logsumexp(1).detach() - (targets * logits).sum(1)).mean()

# %% dim0
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 2.95245; expected 2.47407. Softmax goes
# over the classes, `dim=1`, not over the batch.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(0)).sum(1).mean()

# %% double_softmax
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 1.51176; expected 2.47407. Softmax is
# taken twice: it takes the logits z, not the probabilities y.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.softmax(1).log_softmax(1)).sum(1).mean()

# %% exp_forgotten
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned nan (shape (), float32); expected
# 2.47407. Is it the logarithm of a number that is not positive, or the mean of a group without samples?
def entropic_open_set_loss(logits, targets):
    y = logits / logits.sum(1, keepdim=True)
    return -(targets * torch.log(y)).sum(1).mean()

# %% float_only
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (5, 3) in float64 crashed with RuntimeError: expected m1
# and m2 to have the same dtype, but got: double != float. Two tensors differ in dtype: give one the dtype of the
# other, as in `a.to(b.dtype)`.
def entropic_open_set_loss(logits, targets):
    w = torch.zeros(logits.shape)
    return -(torch.matmul(logits.log_softmax(1), targets.T.float())).trace() / len(logits)

# %% global_max
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned -inf (shape (), float32);
# expected 667.591. Take the logarithm of the softmax in one step, with `log_softmax` or `logsumexp`: exp overflows
# and ln 0 is infinite.
def entropic_open_set_loss(logits, targets):
    m = logits.max()
    lse = m + torch.log(torch.exp(logits - m).sum(dim=1))
    return (lse - (targets * logits).sum(dim=1)).mean()

# %% gradient_only_known
# Wrong: `backward` after `entropic_open_set_loss(logits, targets)` for logits (6, 4) gave [0, 0, 0, 0] (shape (4,),
# float32) for sample 3 as the gradient of 1 times the loss; expected [-0.01492, 0.06853, -0.02728, -0.02633] (shape
# (4,), float32). Unknown samples have a gradient, too.
def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits, 1)
    known = (targets == 1).any(1, keepdim=True)
    log_y = torch.where(known, log_y, log_y.detach())
    return -(targets * log_y).sum(1).mean()

# %% hard_coded_64
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 0.231944; expected 2.47407. N is not
# always the same: `len(logits)` tells it.
def entropic_open_set_loss(logits, targets):
    return -(targets * torch.log_softmax(logits, 1)).sum() / 64

# %% in_place
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) changed its input `logits`; expected it to stay
# as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def entropic_open_set_loss(logits, targets):
    logits.data -= logits.data.amax(1, keepdim=True)
    return -(targets * logits.log_softmax(1)).sum(1).mean()

# %% in_place_targets
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) changed its input `targets`; expected it to stay
# as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def entropic_open_set_loss(logits, targets):
    targets *= torch.log_softmax(logits, 1).detach() * 0 + 1
    targets[targets == .25] = .25
    targets.neg_()
    return (targets * torch.log_softmax(logits, 1)).sum(1).mean()

# %% item
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 2.47407; expected a torch tensor. The
# loss is one number: the mean over the batch.
def entropic_open_set_loss(logits, targets):
    return (-(targets * logits.log_softmax(1)).sum(1).mean()).item()

# %% keepdim
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned [2.474] (shape (1,), float32); expected
# shape (). The loss is one number: the mean over the batch.
def entropic_open_set_loss(logits, targets):
    return -(targets * torch.log_softmax(logits, 1)).sum(1, keepdim=True).mean(0)

# %% kl
# Wrong: `entropic_open_set_loss(logits, targets)` calls torch's `kl_div`; expected your own formula, from
# `log_softmax` or `logsumexp`.
def entropic_open_set_loss(logits, targets):
    return torch.nn.KLDivLoss(reduction="batchmean")(logits.log_softmax(1), targets) - torch.xlogy(targets, targets).sum(1).mean()

# %% kl_distributions
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned inf (shape (), float32);
# expected 667.591. Take the logarithm of the softmax in one step, with `log_softmax` or `logsumexp`: exp overflows
# and ln 0 is infinite.
def entropic_open_set_loss(logits, targets):
    p, q = torch.distributions.Categorical(targets), torch.distributions.Categorical(logits=logits)
    return (torch.distributions.kl_divergence(p, q) + p.entropy()).mean()

# %% known_plus_unknown_means
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 4.94814; expected 2.47407. Known and
# unknown samples are averaged apart: take one mean over all N samples.
def entropic_open_set_loss(logits, targets):
    k = (targets == 1).any(1); p = -(targets * logits.log_softmax(1)).sum(1)
    return (p[k].mean() if k.any() else 0) + (p[~k].mean() if (~k).any() else 0)

# %% known_term_only
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 1.43972; expected 2.47407. Only the
# known samples count here: unknown ones have target vectors, too.
def entropic_open_set_loss(logits, targets):
    known = targets.max(1).values == 1
    return -(targets * torch.log_softmax(logits, 1))[known].sum() / len(logits)

# %% log10
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 1.07447; expected 2.47407. Take the
# natural logarithm, `torch.log`.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum(1).mean() / np.log(10)

# %% log_of_log_softmax
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned nan (shape (), float32); expected
# 2.47407. Is it the logarithm of a number that is not positive, or the mean of a group without samples?
def entropic_open_set_loss(logits, targets):
    return -(targets * torch.log(torch.log_softmax(logits, 1))).sum(1).mean()

# %% max_by_class_only
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 0.627664; expected 2.47407. Compare with
# the formula by hand, for one sample.
def entropic_open_set_loss(logits, targets):
    shifted = logits - logits.max(dim=1, keepdim=True).values
    return (torch.log(shifted.exp().sum(1)) - (targets * logits).sum(1)).mean()

# %% mean_all
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 0.618517; expected 2.47407. This is
# divided by the number of classes, too: divide by N only.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).mean()

# %% minus_entropy
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 1.78092; expected 2.47407. The entropy
# of the target vectors is subtracted: the loss of an unknown sample is at least ln O, not 0.
def entropic_open_set_loss(logits, targets):
    return (-(targets * logits.log_softmax(1)).sum(1) + torch.xlogy(targets, targets).sum(1)).mean()

# %% naive
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned nan (shape (), float32);
# expected 667.591. Take the logarithm of the softmax in one step, with `log_softmax` or `logsumexp`: exp overflows
# and ln 0 is infinite.
def entropic_open_set_loss(logits, targets):
    y = logits.softmax(1)
    return -(targets * y.log()).sum(1).mean()

# %% naive_lse
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned nan (shape (), float32);
# expected 667.591. Take the logarithm of the softmax in one step, with `log_softmax` or `logsumexp`: exp overflows
# and ln 0 is infinite.
def entropic_open_set_loss(logits, targets):
    return (logits.exp().sum(1).log() - (targets * logits).sum(1)).mean()

# %% nan_for_all_unknown
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (1, 4) returned nan (shape (), float32); expected
# 0.0142793. Is it the logarithm of a number that is not positive, or the mean of a group without samples?
def entropic_open_set_loss(logits, targets):
    known = targets.max(1).values == 1
    per_sample = -(targets * torch.log_softmax(logits, 1)).sum(1)
    return (per_sample[known].mean() * known.sum() + per_sample[~known].mean() * (~known).sum()) / len(known)

# %% nan_to_num
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned 1.13427e+38; expected 667.591.
# Is anything added inside the logarithm, or cut off? With `log_softmax`, neither is needed.
def entropic_open_set_loss(logits, targets):
    return torch.nan_to_num(-(targets * logits.softmax(1).log()), nan=0.0).sum(1).mean()

# %% nll
# Wrong: `entropic_open_set_loss(logits, targets)` calls torch's `nll_loss`; expected your own formula, from
# `log_softmax` or `logsumexp`.
def entropic_open_set_loss(logits, targets):
    ly = logits.log_softmax(1)
    return sum((targets[:, o] * torch.nn.functional.nll_loss(ly, torch.full((len(ly),), o), reduction="none")).mean() for o in range(ly.shape[1]))

# %% no_softmax
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 0.219274; expected 2.47407. These are
# the logits z: take ln y of them, with `log_softmax`.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits).sum(1).mean()

# %% noncallable
# Wrong: `entropic_open_set_loss` is 0.5 (type float); expected a function: `def entropic_open_set_loss(...):`.
entropic_open_set_loss = 0.5

# %% none
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned None (is a `return` missing?); expected
# a torch tensor. The loss is one number: the mean over the batch.
def entropic_open_set_loss(logits, targets):
    loss = -(targets * logits.log_softmax(1)).sum(1).mean()

# %% numpy
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned a loss without a gradient; expected one
# that `backward` can be called on. `.item()`, `.detach()` and `torch.tensor(...)` cut it off.
def entropic_open_set_loss(logits, targets):
    z, t = logits.detach().numpy(), targets.numpy()
    z = z - z.max(1, keepdims=True)
    return torch.tensor(-(t * (z - np.log(np.exp(z).sum(1, keepdims=True)))).sum() / len(z))

# %% only4
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (5, 3) in float64 returned 2.67426; expected 2.0057. The
# number of classes is not always 4: `logits.shape` tells it.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).mean() * 4

# %% only_known_in_float64
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (5, 3) in float64 returned 2.50712; expected 2.0057. N
# is not always the same: `len(logits)` tells it.
def entropic_open_set_loss(logits, targets):
    log_y = torch.log_softmax(logits, 1)
    if logits.dtype == torch.float64:
        return -(targets * log_y).sum(1).sum() / 4
    return -(targets * log_y).sum(1).mean()

# %% own_function
# Wrong: `entropic_open_set_loss(logits, targets)` calls an autograd function with its own `backward`; expected torch
# operations, `log_softmax` or `logsumexp`, so that torch finds the gradient.
def entropic_open_set_loss(logits, targets):
    return EntropicOpenSetLoss.apply(logits, targets)

# %% own_function_alias
# Wrong: `entropic_open_set_loss(logits, targets)` calls an autograd function with its own `backward`; expected torch
# operations, `log_softmax` or `logsumexp`, so that torch finds the gradient.
entropic_open_set_loss = EntropicOpenSetLoss.apply

# %% per_sample
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned [1.689, 2.748, 2.196, 1.77, 4.211,
# 2.231] (shape (6,), float32), one loss per sample; expected their mean, one number.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum(1)

# %% requires_grad_again
# Wrong: `backward` after `entropic_open_set_loss(logits, targets)` for logits (6, 4) gave no gradient for the logits;
# expected grad_output (y - t) / N. `.item()`, `.detach()` and `torch.tensor(...)` cut it off.
def entropic_open_set_loss(logits, targets):
    loss = -(targets * torch.log_softmax(logits.detach(), 1)).sum(1).mean()
    loss.requires_grad_(True)
    return loss

# %% sheet
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 0.782973; expected 2.47407. The factor
# 1/O before the logarithm is a mistake: the notebook shows why.
def entropic_open_set_loss(logits, targets):
    return (torch.logsumexp(logits, 1) / logits.shape[1] - (targets * logits).sum(1)).mean()

# %% sign
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned -2.47407; expected 2.47407. The sign is
# wrong: the loss is minus the sum.
def entropic_open_set_loss(logits, targets):
    return (targets * logits.log_softmax(1)).sum(1).mean()

# %% softmax_not_log
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned -0.163918; expected 2.47407. The
# logarithm of y is missing.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.softmax(1)).sum(1).mean()

# %% squeeze_n1
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (1, 4) crashed with IndexError: Dimension out of range
# (expected to be in range of [-1, 0], but got 1). Print the shape before that line: it has fewer dimensions.
def entropic_open_set_loss(logits, targets):
    logits, targets = logits.squeeze(), targets.squeeze()
    return -(targets * logits.log_softmax(1)).sum(1).mean()

# %% standin
# Wrong: `entropic_open_set_loss` is or calls the kit's own stand-in; expected your own code. A stand-in helps later
# tasks, but it is no answer to its own.
from helpers.standins import entropic_open_set_loss

# %% standin_other
# Wrong: `entropic_open_set_loss(logits, targets)` calls torch's `cross_entropy`; expected your own formula, from
# `log_softmax` or `logsumexp`.
from helpers import standins
def entropic_open_set_loss(z, t): return standins.EntropicOpenSetLoss.apply(z, t)

# %% standin_partial
# Wrong: `entropic_open_set_loss` is or calls the kit's own stand-in; expected your own code. A stand-in helps later
# tasks, but it is no answer to its own.
import functools
from helpers import standins
entropic_open_set_loss = functools.partial(standins.entropic_open_set_loss)

# %% standin_wrapper
# Wrong: `entropic_open_set_loss` is or calls the kit's own stand-in; expected your own code. A stand-in helps later
# tasks, but it is no answer to its own.
from helpers import standins
def entropic_open_set_loss(z, t): return standins.entropic_open_set_loss(z, t)

# %% stub
# Not attempted: `entropic_open_set_loss` is not written yet. Write it in its cell above, run that cell, then this
# one.
def entropic_open_set_loss(logits, targets):
    raise NotImplementedError()

# %% sum
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 14.8444; expected 2.47407. This is the
# sum over the batch: divide by N.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum()

# %% torch_tensor
# Wrong: `backward` after `entropic_open_set_loss(logits, targets)` for logits (6, 4) gave no gradient for the logits;
# expected grad_output (y - t) / N. `.item()`, `.detach()` and `torch.tensor(...)` cut it off.
def entropic_open_set_loss(logits, targets):
    return torch.tensor((logits.logsumexp(1) - (targets * logits).sum(1)).mean().item(), requires_grad=True)

# %% tuple_
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned a tuple of 2: (2.474 (shape (),
# float32), None); expected a torch tensor. The loss is one number: the mean over the batch.
def entropic_open_set_loss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum(1).mean(), None

# %% undefined
# Not attempted: `entropic_open_set_loss` is not defined. Run the cell that defines it; if that cell is gone, write
# the definition into a new cell above this one.
x = 1

# %% weights_unknown_half
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 1.95689; expected 2.47407. Compare with
# the formula by hand, for one sample.
def entropic_open_set_loss(logits, targets):
    per_sample = -(targets * torch.log_softmax(logits, 1)).sum(1)
    known = targets.max(1).values == 1
    return torch.where(known, per_sample, .5 * per_sample).mean()

# %% where_zero
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned 0.693147; expected 667.591. Is
# anything added inside the logarithm, or cut off? With `log_softmax`, neither is needed.
def entropic_open_set_loss(logits, targets):
    y = logits.softmax(1)
    return -(targets * torch.where(y > 0, y, torch.ones_like(y)).log()).sum(1).mean()

# %% xlogy
# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned inf (shape (), float32);
# expected 667.591. Take the logarithm of the softmax in one step, with `log_softmax` or `logsumexp`: exp overflows
# and ln 0 is infinite.
def entropic_open_set_loss(logits, targets):
    return -torch.xlogy(targets, torch.softmax(logits, dim=1)).sum(dim=1).mean()
