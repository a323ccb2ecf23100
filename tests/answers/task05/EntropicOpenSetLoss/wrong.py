# %% argmax
# Loses: loss
# Wrong: loss. Unknown samples belong to no class: multiply with all
# entries of the target vector, without `argmax`.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  1.86942
#   expected  2.08584
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -logits.log_softmax(1)[torch.arange(len(logits)), targets.argmax(1)].mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% aten
# Loses: loss
# Wrong: loss. `EntropicOpenSetLoss` calls torch's
# `cross_entropy_loss`. Write your own formula, from `log_softmax`
# or `logsumexp`.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return torch.ops.aten.cross_entropy_loss(logits, targets)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% backward_inside
# Loses: gradient
# Wrong: gradient. `backward` crashed with RecursionError:
# `backward` calls itself without end. The code calls itself without
# end, as `self[index]` in `__getitem__` does, or `loss.backward()`
# in `backward`.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        with torch.enable_grad():
            logits = logits.detach().requires_grad_()
            loss = EntropicOpenSetLoss.apply(logits, targets)
        loss.backward()
        return grad_output * logits.grad, None

# %% backward_by_library
# Loses: gradient
# Wrong: gradient. `backward` calls torch's `cross_entropy`. Write
# your own formula, from `log_softmax` or `logsumexp`.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        with torch.enable_grad():
            z = z.detach().requires_grad_()
            g, = torch.autograd.grad(torch.nn.functional.cross_entropy(z, t), z)
        return grad_output * g, None

# %% backward_global_max
# Loses: gradient
# Wrong: gradient. The gradient is not finite. exp overflows: take
# `torch.softmax`, or exp of `log_softmax`.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (3, 4) of ±1000
#   gave      [nan, nan, nan, nan] (shape (4,), float32) for sample
#             1
#   expected  [-0.25, 0.08333, 0.08333, 0.08333]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        e = (z - z.max()).exp()
        return grad_output * (e / e.sum(1, keepdim=True) - t) / len(z), None

# %% backward_returns_float
# Loses: gradient
# Wrong: gradient. `backward` crashed with RuntimeError: expected
# Variable or None (got list).
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return ((z.softmax(1) - t) * grad_output / len(z)).tolist(), None

# %% backward_stub
# Loses: gradient
# Not attempted: gradient. `backward` of `EntropicOpenSetLoss` is
# not written yet. Write it in its cell above, run that cell, then
# this one.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        raise NotImplementedError()

# %% backward_transposed
# Loses: gradient
# Wrong: gradient. `backward` crashed with RuntimeError: Function
# EntropicOpenSetLossBackward returned an invalid gradient at index
# 0 - got [4] but expected shape compatible with [6, 4]. The
# gradient for an input has the shape of that input: is it summed or
# averaged, or made with another batch?
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t).sum(0) / len(z), None

# %% bce
# Wrong: `EntropicOpenSetLoss` calls torch's
# `binary_cross_entropy_with_logits`. Write your own formula, from
# `log_softmax` or `logsumexp`.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return torch.nn.functional.binary_cross_entropy_with_logits(logits, targets)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.sigmoid() - t) / z.numel(), None

# %% c_nn
# Wrong: `EntropicOpenSetLoss` calls torch's `cross_entropy_loss`.
# Write your own formula, from `log_softmax` or `logsumexp`.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return torch._C._nn.cross_entropy_loss(logits, targets)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% clamped_log
# Loses: loss
# Wrong: loss. The loss of 3 samples is 67.13, not 1334. Is anything
# added inside the logarithm, or cut off? With `log_softmax`,
# neither is needed.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (3, 4) of ±1000
#   returned  67.1288
#   expected  1334.26
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        y = logits.softmax(1)
        ctx.save_for_backward(y, targets)
        return -(targets * y.log().clamp(min=-100)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        y, t = ctx.saved_tensors
        return grad_output * (y - t) / len(y), None

# %% clamps_logits
# Loses: loss
# Wrong: loss. The loss of 3 samples is 67.59, not 1334. Is anything
# added inside the logarithm, or cut off? With `log_softmax`,
# neither is needed.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (3, 4) of ±1000
#   returned  67.5909
#   expected  1334.26
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        logits = logits.clamp(-50, 50)
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% class_state
# Loses: gradient
# Wrong: gradient. The gradient is made with tensors of another call
# of `forward`: store them with `ctx.save_for_backward`, not in the
# class or in a global variable.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (1, 4)
#   gave      [0.09412, -0.1949, -0.001775, 0.1025]
#             (shape (4,), float32) for sample 0
#   expected  [0.05122, 0.1391, 0.6489, -0.8392]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        EntropicOpenSetLoss.saved = logits, targets
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = EntropicOpenSetLoss.saved
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% crash_backward
# Loses: gradient
# Wrong: gradient. `backward` crashed with ValueError: not enough
# values to unpack (expected 2, got 0). There is nothing to unpack:
# `ctx.saved_tensors` is empty without `ctx.save_for_backward(...)`
# in `forward`.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% cross_entropy_module
# Loses: loss
# Wrong: loss. `EntropicOpenSetLoss` calls torch's `cross_entropy`.
# Write your own formula, from `log_softmax` or `logsumexp`.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    loss = torch.nn.CrossEntropyLoss()
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return EntropicOpenSetLoss.loss(logits, targets)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% divides_by_classes
# Wrong: The loss is divided by the number of classes: divide by N,
# that of samples.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  3.12875
#   expected  2.08584
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / logits.shape[1]
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return (z.softmax(1) - t) * grad_output / z.shape[1], None

# %% double_softmax
# Loses: loss
# Wrong: loss. Softmax is taken twice: it takes the logits z, not
# the probabilities y.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  1.41857
#   expected  2.08584
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        y = logits.softmax(1)
        ctx.save_for_backward(y, targets)
        return -(targets * y.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        y, t = ctx.saved_tensors
        return grad_output * (y - t) / len(y), None

# %% eps_log
# Loses: loss
# Wrong: loss. The loss of 3 samples is 18.88, not 1334. Is anything
# added inside the logarithm, or cut off? With `log_softmax`,
# neither is needed.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (3, 4) of ±1000
#   returned  18.8828
#   expected  1334.26
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        y = logits.softmax(1)
        ctx.save_for_backward(y, targets)
        return -(targets * (y + 1e-12).log()).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        y, t = ctx.saved_tensors
        return grad_output * (y - t) / len(y), None

# %% fifo_queue
# Loses: gradient
# Wrong: gradient. `backward` crashed with RuntimeError: Function
# EntropicOpenSetLossBackward returned an invalid gradient at index
# 0 - got [1, 4] but expected shape compatible with [5, 3]. The
# gradient for an input has the shape of that input: is it summed or
# averaged, or made with another batch?
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (5, 3) in float64
from collections import deque
queue = deque()
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        queue.append((logits.softmax(1), targets))
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        y, t = queue.popleft()
        return grad_output * (y - t) / len(y), None

# %% finite_differences
# Loses: gradient
# Wrong: gradient. The gradient of sample 1 at index 0 is 0.04957,
# not 0.04936. It is grad_output (y - t) / N, with y the softmax of
# these logits.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.04957, 0.02508, -0.03276, -0.04144]
#             (shape (4,), float32) for sample 1
#   expected  [0.04936, 0.02487, -0.03281, -0.04142]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        f = lambda z: -(t * z.log_softmax(1)).sum() / len(z)
        g = torch.zeros_like(z)
        for i in range(z.shape[0]):
            for j in range(z.shape[1]):
                d = torch.zeros_like(z); d[i, j] = 1e-2
                g[i, j] = (f(z + d) - f(z)) / 1e-2
        return grad_output * g, None

# %% first_call_state
# Loses: gradient
# Wrong: gradient, with further inputs. `backward` crashed with
# RuntimeError: Function EntropicOpenSetLossBackward returned an
# invalid gradient at index 0 - got [3, 7] but expected shape
# compatible with [4, 4]. The gradient for an input has the shape of
# that input: is it summed or averaged, or made with another batch?
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (4, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    store = {}
    @staticmethod
    def forward(ctx, logits, targets):
        EntropicOpenSetLoss.store.setdefault(logits.shape, (logits.softmax(1), targets))
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        y, t = EntropicOpenSetLoss.store[next(reversed(EntropicOpenSetLoss.store))]
        return (y - t) * grad_output / len(y), None

# %% float32_only
# Loses: loss
# Wrong: loss. `EntropicOpenSetLoss` crashed with RuntimeError:
# expected m1 and m2 to have the same dtype, but got: double !=
# float. Two tensors differ in dtype: give one the dtype of the
# other, as in `a.to(b.dtype)`.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (5, 3) in float64
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        weights = torch.ones(logits.shape[1], 1)
        ctx.save_for_backward(logits, targets)
        return -((targets * logits.log_softmax(1)) @ weights).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return (z.softmax(1) - t) * grad_output / len(z), None

# %% function
# Wrong: `EntropicOpenSetLoss` is <function EntropicOpenSetLoss>
# (type function). It must be a class:
# `class EntropicOpenSetLoss(...):`.
def EntropicOpenSetLoss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum() / len(logits)

# %% global_max
# Loses: loss
# Wrong: loss. The loss is nan. Take the logarithm of the softmax in
# one step, with `log_softmax` or `logsumexp`: exp overflows and ln
# 0 is infinite.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (3, 4) of ±1000
#   returned  nan
#   expected  1334.26
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        shifted = logits - logits.max()
        log_y = shifted - shifted.exp().sum(1, keepdim=True).log()
        ctx.save_for_backward(torch.softmax(logits, 1), targets)
        return -(targets * log_y).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        y, t = ctx.saved_tensors
        return grad_output * (y - t) / len(y), None

# %% gradient_by_library
# Wrong: `EntropicOpenSetLoss` calls torch's `cross_entropy`. Write
# your own formula, from `log_softmax` or `logsumexp`.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        with torch.enable_grad():
            z = logits.detach().requires_grad_()
            loss = torch.nn.functional.cross_entropy(z, targets)
        ctx.gradient, = torch.autograd.grad(loss, z)
        return loss.detach()
    @staticmethod
    def backward(ctx, grad_output):
        return grad_output * ctx.gradient, None

# %% grad_4
# Loses: gradient
# Wrong: gradient. The gradient is divided by the number of classes:
# divide by N, that of samples.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.2111, 0.02686, -0.2386, 0.0005971]
#             (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / z.shape[1], None

# %% grad_log_y
# Loses: gradient
# Wrong: gradient. The gradient is made with ln y in place of y:
# `exp` turns ln y into y.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [-0.1425, -0.1947, -0.5307, -1.13]
#             (shape (4,), float32) for sample 1
#   expected  [0.04936, 0.02487, -0.03281, -0.04142]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ly = logits.log_softmax(1)
        ctx.save_for_backward(ly, targets)
        return -(targets * ly).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z - t) / len(z), None

# %% grad_logits
# Loses: gradient
# Wrong: gradient. The gradient is made with z in place of y:
# softmax turns the logits z into y.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.206, -0.1376, -0.447, -0.772] (shape (4,), float32)
#             for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z - t) / len(z), None

# %% grad_no_n
# Loses: gradient
# Wrong: gradient. The division by N is missing: the mean over the
# batch needs it in `backward`, too.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.8445, 0.1075, -0.9544, 0.002388]
#             (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t), None

# %% grad_numel
# Loses: gradient
# Wrong: gradient. The gradient is divided by the number of classes,
# too: divide by N only.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.03519, 0.004477, -0.03977, 9.951e-05]
#             (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / z.numel(), None

# %% grad_of_log
# Loses: gradient
# Wrong: gradient. This is the gradient for y, -t / y: the gradient
# for the logits is y - t.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [-0.07629, -0.1044, -0.7837, -28.64]
#             (shape (4,), float32) for sample 1
#   expected  [0.04936, 0.02487, -0.03281, -0.04142]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        y = z.softmax(1)
        return grad_output * -(t / y) / len(z), None

# %% grad_sign
# Loses: gradient
# Wrong: gradient. The sign of the gradient is wrong: it is y - t.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [-0.1408, -0.01791, 0.1591, -0.000398]
#             (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (t - z.softmax(1)) / len(z), None

# %% grad_softmax_dim0
# Loses: gradient
# Wrong: gradient. Softmax goes over the classes, `dim=1`, not over
# the batch.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.02957, 0.003118, -0.1663, 0.0003996]
#             (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(0) - t) / len(z), None

# %% half_class_state
# Loses: gradient
# Wrong: gradient. The gradient is made with tensors of another call
# of `forward`: store them with `ctx.save_for_backward`, not in the
# class or in a global variable.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (1, 4)
#   gave      [0.3441, 0.05514, 0.2482, -0.6475]
#             (shape (4,), float32) for sample 0
#   expected  [0.05122, 0.1391, 0.6489, -0.8392]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(targets)
        EntropicOpenSetLoss.y = logits.softmax(1)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        t, = ctx.saved_tensors
        y = EntropicOpenSetLoss.y
        return grad_output * (y - t) / len(y), None

# %% ignores_both
# Loses: gradient
# Wrong: gradient. The division by N is missing: the mean over the
# batch needs it in `backward`, too.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.8445, 0.1075, -0.9544, 0.002388]
#             (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, result):
        z, t = ctx.saved_tensors
        return z.softmax(1) - t, None

# %% ignores_grad_output
# Loses: gradient
# Wrong: gradient. The factor `grad_output` is missing: it is the
# gradient of what follows.
#   called    (3 * EntropicOpenSetLoss.apply(logits,
#             targets)).backward(), logits (4, 4)
#   gave      [0.00146, 0.02991, 0.2172, -0.2485]
#             (shape (4,), float32) for sample 3
#   expected  [0.004381, 0.08974, 0.6515, -0.7456]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return (z.softmax(1) - t) / len(z), None

# %% in_place_grad_output
# Loses: gradient
# Wrong: gradient. `backward` changed its input `grad_output`.
# Operations that end in `_`, `+=` and the like change a tensor in
# place.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   expected  `grad_output` stays as it was
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        grad_output /= len(z)
        return grad_output * (z.softmax(1) - t), None

# %% in_place_logits
# Loses: loss
# Wrong: loss. `EntropicOpenSetLoss.apply(logits, targets)` changed
# its input `logits`. Operations that end in `_`, `+=` and
# assignments to entries change a tensor in place.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   expected  `logits` stays as it was
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        logits -= logits.amax(1, keepdim=True)
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% in_place_n1
# Loses: loss
# Wrong: loss. `EntropicOpenSetLoss.apply(logits, targets)` changed
# its input `logits`. Operations that end in `_`, `+=` and
# assignments to entries change a tensor in place.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (1, 4)
#   expected  `logits` stays as it was
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        if len(logits) == 1:
            logits -= logits.max()
        ctx.save_for_backward(logits.clone(), targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% in_place_targets_backward
# Loses: gradient
# Wrong: gradient.
# `EntropicOpenSetLoss.apply(logits, targets).backward()` changed
# its input `targets`. Operations that end in `_`, `+=` and
# assignments to entries change a tensor in place.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   expected  `targets` stays as it was
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.z, ctx.t = logits, targets
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        y = ctx.z.softmax(1)
        return grad_output * ctx.t.neg_().add_(y) / len(y), None

# %% item
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` is a Python
# float, not a torch tensor. The loss is one number: the mean over
# the batch.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  2.08584
#   expected  a torch tensor
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return (-(targets * logits.log_softmax(1)).sum() / len(logits)).item()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% kl_plus_entropy
# Loses: loss
# Wrong: loss. `EntropicOpenSetLoss` calls torch's `kl_div`. Write
# your own formula, from `log_softmax` or `logsumexp`.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        h = -torch.xlogy(targets, targets).sum(1).mean()
        return torch.nn.functional.kl_div(logits.log_softmax(1), targets, reduction="batchmean") + h
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% known_gradient_only
# Loses: gradient
# Wrong: gradient. The unknown samples have no gradient: they need
# one, too.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0, 0, 0, 0] (shape (4,), float32) for sample 2
#   expected  [-0.02313, -0.03636, 0.08878, -0.02929]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        gradient = z.softmax(1) - t
        gradient[t.max(1).values < 1] = 0
        return gradient * grad_output / len(z), None

# %% known_only
# Loses: loss
# Wrong: loss. Only the known samples count: unknown ones have
# target vectors, too.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  1.98542
#   expected  2.08584
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        k = (targets == 1).any(1)
        return -(targets[k] * logits[k].log_softmax(1)).sum() / k.sum()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% known_only_y
# Loses: gradient
# Wrong: gradient. The target vectors of unknown samples are left
# out: they hold 1/O.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.01854, 0.005303, 0.1304, 0.01238]
#             (shape (4,), float32) for sample 2
#   expected  [-0.02313, -0.03636, 0.08878, -0.02929]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - (t == 1).float()) / len(z), None

# %% loss_of_all_unknown_zero
# Loses: loss
# Wrong: loss, with further inputs. The loss of 5 samples is 1.386,
# not 2.769. Compare with the formula by hand, for one sample.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (5, 4) in float64
#   returned  1.38629
#   expected  2.76934
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        if not (targets == 1).any():
            return logits.sum() * 0 + np.log(logits.shape[1])
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% mean_all
# Wrong: The loss is divided by the number of classes, too: divide
# by N only.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  0.521459
#   expected  2.08584
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / z.numel(), None

# %% mean_dim0_vector
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` has shape
# (4,), not (). The loss is one number: the mean over the batch.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  [0.6284, 0.3556, 0.6765, 0.4253] (shape (4,), float32)
#   expected  shape ()
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).mean(0)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return (z.softmax(1) - t) * grad_output / len(z), None

# %% mean_grad
# Loses: gradient
# Wrong: gradient. `backward` crashed with RuntimeError: Function
# EntropicOpenSetLossBackward returned an invalid gradient at index
# 0 - got [] but expected shape compatible with [6, 4]. The gradient
# for an input has the shape of that input: is it summed or
# averaged, or made with another batch?
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return (grad_output * (z.softmax(1) - t)).mean(), None

# %% module_instance
# Wrong: `EntropicOpenSetLoss` has no `apply(logits, targets)`.
# `class EntropicOpenSetLoss(torch.autograd.Function):` brings it.
class Loss(torch.nn.Module):
    def forward(self, logits, targets):
        return -(targets * logits.log_softmax(1)).sum(1).mean()
EntropicOpenSetLoss = Loss()

# %% n1_squeeze
# Loses: loss
# Wrong: loss. `EntropicOpenSetLoss` crashed with IndexError:
# Dimension out of range (expected to be in range of [-1, 0], but
# got 1). Print the shape before that line: it has fewer dimensions.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (1, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        logits, targets = logits.squeeze(), targets.squeeze()
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% n_minus_1
# Loses: loss
# Wrong: loss. The loss of 6 samples is 2.085, not 2.086. Compare
# with the formula by hand, for one sample.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  2.08549
#   expected  2.08584
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / (len(logits) + 1e-3)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% naive_exp_backward
# Loses: gradient
# Wrong: gradient. The gradient is not finite. exp overflows: take
# `torch.softmax`, or exp of `log_softmax`.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (3, 4) of ±1000
#   gave      [nan, -0.3333, 0, nan] (shape (4,), float32) for
#             sample 0
#   expected  [0.1667, -0.3333, 0, 0.1667]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        y = z.exp() / z.exp().sum(1, keepdim=True)
        return grad_output * (y - t) / len(z), None

# %% naive_log
# Loses: loss
# Wrong: loss. The loss is nan. Take the logarithm of the softmax in
# one step, with `log_softmax` or `logsumexp`: exp overflows and ln
# 0 is infinite.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (3, 4) of ±1000
#   returned  nan
#   expected  1334.26
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        y = logits.softmax(1)
        ctx.save_for_backward(y, targets)
        return -(targets * y.log()).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        y, t = ctx.saved_tensors
        return grad_output * (y - t) / len(y), None

# %% nll
# Loses: loss
# Wrong: loss. `EntropicOpenSetLoss` calls torch's `nll_loss`. Write
# your own formula, from `log_softmax` or `logsumexp`.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        ly = logits.log_softmax(1)
        return sum((targets[:, o] * torch.nn.functional.nll_loss(ly, torch.full((len(ly),), o), reduction="none")).mean() for o in range(ly.shape[1]))
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% nn_module
# Wrong: `EntropicOpenSetLoss` has no `apply(logits, targets)`.
# `class EntropicOpenSetLoss(torch.autograd.Function):` brings it.
class EntropicOpenSetLoss(torch.nn.Module):
    def forward(self, logits, targets):
        return -(targets * logits.log_softmax(1)).sum() / len(logits)

# %% no_backward
# Loses: gradient
# Wrong: gradient. `backward` crashed with NotImplementedError: You
# must implement either the backward or vjp method for your custom
# autograd.Function to use it with backward mode AD.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        return -(targets * logits.log_softmax(1)).sum() / len(logits)

# %% no_ctx
# Wrong: `EntropicOpenSetLoss` crashed with TypeError:
# EntropicOpenSetLoss.forward() takes 2 positional arguments but 3
# were given. Both methods are static: `@staticmethod` stands above
# each, and `ctx` is the first parameter.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(logits, targets):
        return -(targets * torch.log_softmax(logits, dim=1)).sum() / len(logits)

    @staticmethod
    def backward(grad_output):
        return grad_output, None

# %% no_dim
# Wrong: `EntropicOpenSetLoss` crashed with TypeError: log_softmax()
# missing 1 required positional arguments: "dim". Over which
# dimension? `dim=1` goes over the classes of each sample.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * torch.log_softmax(logits)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% no_staticmethod_self
# Wrong: `EntropicOpenSetLoss` crashed with TypeError:
# EntropicOpenSetLoss.forward() missing 1 required positional
# argument: 'targets'. Both methods are static: `@staticmethod`
# stands above each, and `ctx` is the first parameter.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    def forward(self, ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    def backward(self, ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% noncallable
# Wrong: `EntropicOpenSetLoss` is 5 (type int). It must be a class:
# `class EntropicOpenSetLoss(...):`.
EntropicOpenSetLoss = 5

# %% one_gradient
# Loses: gradient
# Wrong: gradient. `backward` crashed with RuntimeError: function
# EntropicOpenSetLossBackward returned an incorrect number of
# gradients (expected 2, got 1). `backward` returns one value for
# each input of `forward`: the gradient for the logits, then `None`.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z)

# %% only4
# Loses: loss
# Wrong: loss. The number of classes is taken to be 4, which it is
# not always: `logits.shape` tells it.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (5, 3) in float64
#   returned  2.94258
#   expected  2.20693
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).mean() * 4
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% only_mean_known_factor
# Loses: gradient
# Wrong: gradient. N is taken to be a fixed number, which it is not:
# `len(logits)` tells it.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.0132, 0.001679, -0.01491, 3.732e-05]
#             (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / 64, None

# %% order_of_gradients
# Loses: gradient
# Wrong: gradient. `backward` gave no gradient for the logits.
# `backward` returns one gradient for each input of `forward`, in
# this order.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   expected  grad_output (y - t) / N
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return None, grad_output * (z.softmax(1) - t) / len(z)

# %% per_sample
# Wrong: The result is one loss for each sample. Take their mean
# over the batch.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  [1.689, 2.748, 2.122, 0.4138, 2.455, 3.087]
#             (shape (6,), float32)
#   expected  2.08584
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output[:, None] * (z.softmax(1) - t), None

# %% recomputes_detached
# Loses: gradient
# Wrong: gradient. The loss has no gradient. `.item()`, `.detach()`
# and `torch.tensor(...)` cut it off.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   expected  a loss that `backward` can be called on
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        ctx.mark_non_differentiable(logits)
        out = -(targets * logits.log_softmax(1)).sum() / len(logits)
        ctx.mark_non_differentiable(out)
        return out
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% saved_call
# Loses: gradient
# Wrong: gradient. `backward` crashed with TypeError: 'tuple' object
# is not callable. Round brackets call a function; entries are taken
# with square ones, `x[0]`, and `x.shape` needs none.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors()
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% saved_logits_are_y
# Loses: gradient
# Wrong: gradient. Softmax is taken twice: it takes the logits z,
# not the probabilities y.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.07065, 0.03381, -0.1349, 0.03043]
#             (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        y = torch.softmax(logits, 1)
        ctx.save_for_backward(y, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return (torch.softmax(z, 1) - t) * grad_output / len(z), None

# %% saved_one
# Loses: gradient
# Wrong: gradient. `backward` crashed with ValueError: not enough
# values to unpack (expected 2, got 1). The last line below is where
# it happened.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits)
        ctx.save_for_backward(targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% scaled_1e3
# Loses: gradient
# Wrong: gradient. The gradient of sample 5 at index 0 is 0.1407971,
# not 0.1407549. It is grad_output (y - t) / N, with y the softmax
# of these logits.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.1408, 0.01791, -0.1591, 0.0003982]
#             (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return 1.0003 * grad_output * (z.softmax(1) - t) / len(z), None

# %% shape1
# Loses: loss
# Wrong: loss. `EntropicOpenSetLoss.apply(logits, targets)` has
# shape (1,), not (). The loss is one number: the mean over the
# batch.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  [2.086] (shape (1,), float32)
#   expected  shape ()
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum().reshape(1) / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% sheet
# Loses: loss
# Wrong: loss. The factor 1/O before the logarithm is a mistake: the
# notebook shows why.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  0.39474
#   expected  2.08584
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return (torch.logsumexp(logits, 1) / logits.shape[1] - (targets * logits).sum(1)).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% sign
# Loses: loss
# Wrong: loss. The sign of the loss is wrong: it is minus the sum.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  -2.08584
#   expected  2.08584
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return (targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% sign_of_grad_output
# Loses: gradient
# Wrong: gradient, with further inputs. The sign of the gradient is
# wrong: it is y - t.
#   called    (-0.5 * EntropicOpenSetLoss.apply(logits,
#             targets)).backward(), logits (9, 5)
#   gave      [0.000523, 0.033, -0.04869, 0.01465, 0.0005149]
#             (shape (5,), float32) for sample 1
#   expected  [-0.000523, -0.033, 0.04869, -0.01465, -0.0005149]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output.abs() * (z.softmax(1) - t) / len(z), None

# %% softmax_dim0
# Wrong: Softmax goes over the classes, `dim=1`, not over the batch.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  3.05063
#   expected  2.08584
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(0)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(0) - t) / len(z), None

# %% standin
# Wrong: `EntropicOpenSetLoss` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers.standins import EntropicOpenSetLoss

# %% standin_5a
# Wrong: `EntropicOpenSetLoss` calls torch's `cross_entropy`. Write
# your own formula, from `log_softmax` or `logsumexp`.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
from helpers import standins
class EntropicOpenSetLoss:
    @staticmethod
    def apply(z, t): return standins.entropic_open_set_loss(z, t)

# %% standin_sub
# Wrong: `EntropicOpenSetLoss` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
class EntropicOpenSetLoss(standins.EntropicOpenSetLoss): pass

# %% standin_wrapped
# Wrong: `EntropicOpenSetLoss` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
class EntropicOpenSetLoss:
    @staticmethod
    def apply(z, t): return standins.EntropicOpenSetLoss.apply(z, t)

# %% state_by_n
# Loses: gradient
# Wrong: gradient. The gradient of sample 0 at index 0 is 0.008537,
# not 0.05122. It is grad_output (y - t) / N, with y the softmax of
# these logits.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (1, 4)
#   gave      [0.008537, 0.02318, 0.1082, -0.1399]
#             (shape (4,), float32) for sample 0
#   expected  [0.05122, 0.1391, 0.6489, -0.8392]
class EntropicOpenSetLoss(torch.autograd.Function):
    n = None
    @staticmethod
    def forward(ctx, logits, targets):
        if EntropicOpenSetLoss.n is None:
            EntropicOpenSetLoss.n = len(logits)
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / EntropicOpenSetLoss.n, None

# %% state_by_shape
# Loses: gradient
# Wrong: gradient. The gradient is made with tensors of another call
# of `forward`: store them with `ctx.save_for_backward`, not in the
# class or in a global variable.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (1, 4)
#   gave      [0.09412, -0.1949, -0.001775, 0.1025]
#             (shape (4,), float32) for sample 0
#   expected  [0.05122, 0.1391, 0.6489, -0.8392]
states = {}
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        states[logits.shape] = (logits.softmax(1), targets)
        ctx.key = logits.shape
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        y, t = states[ctx.key]
        return grad_output * (y - t) / len(y), None

# %% stub
# Not attempted: `EntropicOpenSetLoss` is not written yet. Write it
# in its cell above, run that cell, then this one.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        raise NotImplementedError()
    @staticmethod
    def backward(ctx, grad_output):
        raise NotImplementedError()

# %% sum
# Wrong: The loss is the sum over the batch: divide by N.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  12.515
#   expected  2.08584
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t), None

# %% swapped_saved
# Loses: gradient
# Wrong: gradient. Targets and ln y are exchanged:
# `ctx.saved_tensors` keeps the order of saving.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.3148, 0.367, 0.7031, 1.303] (shape (4,), float32)
#             for sample 1
#   expected  [0.04936, 0.02487, -0.03281, -0.04142]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        log_y = torch.log_softmax(logits, dim=1)
        ctx.save_for_backward(log_y, targets)
        return -(targets * log_y).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        targets, log_y = ctx.saved_tensors
        return grad_output * (log_y.exp() - targets) / len(log_y), None

# %% times_loss
# Loses: gradient
# Wrong: gradient. The gradient is multiplied by the loss:
# `backward` gets the gradient of what follows, not the result.
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
#   gave      [0.2936, 0.03736, -0.3318, 0.0008303]
#             (shape (4,), float32) for sample 5
#   expected  [0.1408, 0.01791, -0.1591, 0.0003981]
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        loss = -(targets * logits.log_softmax(1)).sum() / len(logits)
        ctx.save_for_backward(logits, targets, loss)
        return loss
    @staticmethod
    def backward(ctx, grad_output):
        z, t, loss = ctx.saved_tensors
        return loss * grad_output * (z.softmax(1) - t) / len(z), None

# %% tuple_output
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` is a tuple of
# 2, not a torch tensor. The loss is one number: the mean over the
# batch.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (6, 4)
#   returned  a tuple of 2: (2.086 (shape (), float32), a tensor of
#             shape (6, 4), float32)
#   expected  a torch tensor
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        y = logits.softmax(1)
        ctx.save_for_backward(y, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean(), y
    @staticmethod
    def backward(ctx, grad_output, grad_y):
        y, t = ctx.saved_tensors
        return (y - t) * grad_output / len(y), None

# %% undefined
# Not attempted: `EntropicOpenSetLoss` is not defined. Run the cell
# that defines it; if that cell is gone, write the definition into a
# new cell above this one.
x = 1

# %% undefined_names_in_backward
# Loses: gradient
# Wrong: gradient. `backward` crashed with NameError: name 'logits_'
# is not defined. Is it spelled as in its definition, and has the
# cell that defines it been run?
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (6, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        return (logits_.softmax(1) - targets_) * grad_output / len(logits_), None

# %% unknown_quarter
# Loses: loss
# Wrong: loss. The number of classes is taken to be 4, which it is
# not always: `logits.shape` tells it.
#   called    EntropicOpenSetLoss.apply(logits, targets), logits
#             (5, 3) in float64
#   returned  1.8555
#   expected  2.20693
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        known = (targets == 1).any(1)
        log_y = logits.log_softmax(1)
        return -((targets * log_y)[known].sum() + .25 * log_y[~known].sum()) / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% wrong_only_batch_of_one
# Loses: gradient
# Wrong: gradient. `backward` crashed with RuntimeError: Function
# EntropicOpenSetLossBackward returned an invalid gradient at index
# 0 - got [4] but expected shape compatible with [1, 4]. The
# gradient for an input has the shape of that input: is it summed or
# averaged, or made with another batch?
#   called    EntropicOpenSetLoss.apply(logits, targets).backward(),
#             logits (1, 4)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        g = (z.softmax(1) - t).squeeze()
        return g * grad_output / g.shape[0], None
