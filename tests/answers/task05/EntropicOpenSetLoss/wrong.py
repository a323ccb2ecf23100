# %% argmax
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 2.25534; expected 2.47407. Unknown
# samples belong to no class: multiply with all entries of the target vector, without `argmax`.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` calls torch's `cross_entropy_loss`; expected your own formula,
# from `log_softmax` or `logsumexp`.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return torch.ops.aten.cross_entropy_loss(logits, targets)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% backward_by_library
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` calls torch's `cross_entropy`; expected your own formula, from
# `log_softmax` or `logsumexp`.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (3, 4) of ±1000 gave [nan, nan, nan,
# nan] (shape (4,), float32) for sample 0 as the gradient of 1 times the loss; expected [-0.25, 0.08333, 0.08333,
# 0.08333] (shape (4,), float32). exp overflows: take `torch.softmax`, or exp of `log_softmax`.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) crashed with RuntimeError:
# expected Variable or None (got list).
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
# Not attempted: `backward` of `EntropicOpenSetLoss` is not written yet. Write it in its cell above, run that cell,
# then this one.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        raise NotImplementedError()

# %% backward_transposed
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) crashed with RuntimeError:
# Function EntropicOpenSetLossBackward returned an invalid gradient at index 0 - got [4] but expected shape compatible
# with [6, 4]. The gradient for an input has the shape of that input: is it summed or averaged, or made with another
# batch?
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` calls torch's `binary_cross_entropy_with_logits`; expected your
# own formula, from `log_softmax` or `logsumexp`.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` calls torch's `cross_entropy_loss`; expected your own formula,
# from `log_softmax` or `logsumexp`.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (3, 4) of ±1000 returned 34.0265; expected 667.591.
# Is anything added inside the logarithm, or cut off? With `log_softmax`, neither is needed.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (3, 4) of ±1000 returned 34.2575; expected 667.591.
# Is anything added inside the logarithm, or cut off? With `log_softmax`, neither is needed.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (1, 4) gave [0.02939, 0.1468,
# -0.2249, 0.04875] (shape (4,), float32) for sample 0 as the gradient of 1 times the loss; expected [0.001433,
# 0.01128, -0.01418, 0.00146] (shape (4,), float32). This is made with tensors of another call of `forward`: store
# them with `ctx.save_for_backward`, not in the class or in a global variable.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) crashed with ValueError: not
# enough values to unpack (expected 2, got 0). There is nothing to unpack: `ctx.saved_tensors` is empty without
# `ctx.save_for_backward(...)` in `forward`.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% cross_entropy_module
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` calls torch's `cross_entropy`; expected your own formula, from
# `log_softmax` or `logsumexp`.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 3.7111; expected 2.47407. Divide by
# N, the number of samples, not by the number of classes.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 1.51176; expected 2.47407. Softmax is
# taken twice: it takes the logits z, not the probabilities y.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (3, 4) of ±1000 returned 9.90349; expected 667.591.
# Is anything added inside the logarithm, or cut off? With `log_softmax`, neither is needed.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (5, 3) in float64 crashed with
# RuntimeError: Function EntropicOpenSetLossBackward returned an invalid gradient at index 0 - got [1, 4] but expected
# shape compatible with [5, 3]. The gradient for an input has the shape of that input: is it summed or averaged, or
# made with another batch?
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [-0.02735, -0.02811,
# 0.0406, 0.01538] (shape (4,), float32) for sample 0 as the gradient of 1 times the loss; expected [-0.02742,
# -0.02815, 0.04038, 0.0152] (shape (4,), float32). It is grad_output (y - t) / N, with y the softmax of these logits.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (4, 4) crashed with RuntimeError:
# Function EntropicOpenSetLossBackward returned an invalid gradient at index 0 - got [3, 7] but expected shape
# compatible with [4, 4]. The gradient for an input has the shape of that input: is it summed or averaged, or made
# with another batch?
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (5, 3) in float64 crashed with RuntimeError: expected
# m1 and m2 to have the same dtype, but got: double != float. Two tensors differ in dtype: give one the dtype of the
# other, as in `a.to(b.dtype)`.
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
# Wrong: `EntropicOpenSetLoss` is <function EntropicOpenSetLoss> (type function); expected a class: `class
# EntropicOpenSetLoss(...):`.
def EntropicOpenSetLoss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum() / len(logits)

# %% global_max
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (3, 4) of ±1000 returned nan (shape (), float32);
# expected 667.591. Take the logarithm of the softmax in one step, with `log_softmax` or `logsumexp`: exp overflows
# and ln 0 is infinite.
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

# %% grad_4
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [0.02146, 0.04129,
# 0.1835, -0.2463] (shape (4,), float32) for sample 4 as the gradient of 1 times the loss; expected [0.01431, 0.02752,
# 0.1224, -0.1642] (shape (4,), float32). Divide by N, the number of samples, not by the number of classes.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [-0.1425, -0.1947,
# -0.5307, -1.13] (shape (4,), float32) for sample 1 as the gradient of 1 times the loss; expected [0.04936, 0.02487,
# -0.03281, -0.04142] (shape (4,), float32). This is ln y - t: `exp` turns ln y into y.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [0.206, -0.3043,
# -0.2804, -0.772] (shape (4,), float32) for sample 5 as the gradient of 1 times the loss; expected [0.1408, -0.1488,
# 0.007605, 0.0003981] (shape (4,), float32). This is z - t: softmax turns the logits z into y.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [0.08584, 0.1651,
# 0.7342, -0.9852] (shape (4,), float32) for sample 4 as the gradient of 1 times the loss; expected [0.01431, 0.02752,
# 0.1224, -0.1642] (shape (4,), float32). The mean over the batch needs a division by N in `backward`, too.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [0.003577, 0.006881,
# 0.03059, -0.04105] (shape (4,), float32) for sample 4 as the gradient of 1 times the loss; expected [0.01431,
# 0.02752, 0.1224, -0.1642] (shape (4,), float32). This is divided by the number of classes, too: divide by N only.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / z.numel(), None

# %% grad_sign
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [-0.01431, -0.02752,
# -0.1224, 0.1642] (shape (4,), float32) for sample 4 as the gradient of 1 times the loss; expected [0.01431, 0.02752,
# 0.1224, -0.1642] (shape (4,), float32). The sign is wrong: it is y - t.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [0.02957, -0.1635,
# 0.0004124, 0.0003996] (shape (4,), float32) for sample 5 as the gradient of 1 times the loss; expected [0.1408,
# -0.1488, 0.007605, 0.0003981] (shape (4,), float32). Softmax goes over the classes, `dim=1`, not over the batch.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (1, 4) gave [0.2794, 0.3968,
# -0.9749, 0.2987] (shape (4,), float32) for sample 0 as the gradient of 1 times the loss; expected [0.001433,
# 0.01128, -0.01418, 0.00146] (shape (4,), float32). This is made with tensors of another call of `forward`: store
# them with `ctx.save_for_backward`, not in the class or in a global variable.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [0.08584, 0.1651,
# 0.7342, -0.9852] (shape (4,), float32) for sample 4 as the gradient of 1 times the loss; expected [0.01431, 0.02752,
# 0.1224, -0.1642] (shape (4,), float32). The mean over the batch needs a division by N in `backward`, too.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (4, 4) gave [0.1237, 0.09295,
# 0.01483, -0.2315] (shape (4,), float32) for sample 0 as the gradient of 3 times the loss; expected [0.371, 0.2789,
# 0.04449, -0.6944] (shape (4,), float32). Multiply by `grad_output`: it is the gradient of what follows.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) changed its input
# `grad_output`; expected it to stay as it was. Operations that end in `_`, `+=` and the like change a tensor in
# place.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) changed its input `logits`; expected it to
# stay as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (1, 4) changed its input `logits`; expected it to
# stay as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) changed its input `targets`; expected it to
# stay as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 2.47407; expected a torch tensor. The
# loss is one number: the mean over the batch.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` calls torch's `kl_div`; expected your own formula, from
# `log_softmax` or `logsumexp`.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [0, 0, 0, 0] (shape
# (4,), float32) for sample 3 as the gradient of 1 times the loss; expected [-0.01492, 0.06853, -0.02728, -0.02633]
# (shape (4,), float32). Unknown samples have a gradient, too.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 2.87944; expected 2.47407. Only the
# known samples count here: unknown ones have target vectors, too.
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

# %% loss_of_all_unknown_zero
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (5, 4) in float64 returned 1.38629; expected 2.30893.
# Compare with the formula by hand, for one sample.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 0.618517; expected 2.47407. This is
# divided by the number of classes, too: divide by N only.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned [0.5699, 0.532, 0.2539, 1.118] (shape
# (4,), float32); expected shape (). The loss is one number: the mean over the batch.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).mean(0)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return (z.softmax(1) - t) * grad_output / len(z), None

# %% module_instance
# Wrong: `EntropicOpenSetLoss` has no `apply(logits, targets)`; expected `class
# EntropicOpenSetLoss(torch.autograd.Function):`, which brings it.
class Loss(torch.nn.Module):
    def forward(self, logits, targets):
        return -(targets * logits.log_softmax(1)).sum(1).mean()
EntropicOpenSetLoss = Loss()

# %% n1_squeeze
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (1, 4) crashed with IndexError: Dimension out of
# range (expected to be in range of [-1, 0], but got 1). Print the shape before that line: it has fewer dimensions.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 2.47366; expected 2.47407. Compare
# with the formula by hand, for one sample.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (3, 4) of ±1000 gave [nan, nan, nan,
# nan] (shape (4,), float32) for sample 0 as the gradient of 1 times the loss; expected [-0.25, 0.08333, 0.08333,
# 0.08333] (shape (4,), float32). exp overflows: take `torch.softmax`, or exp of `log_softmax`.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (3, 4) of ±1000 returned nan (shape (), float32);
# expected 667.591. Take the logarithm of the softmax in one step, with `log_softmax` or `logsumexp`: exp overflows
# and ln 0 is infinite.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` calls torch's `nll_loss`; expected your own formula, from
# `log_softmax` or `logsumexp`.
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
# Wrong: `EntropicOpenSetLoss` has no `apply(logits, targets)`; expected `class
# EntropicOpenSetLoss(torch.autograd.Function):`, which brings it.
class EntropicOpenSetLoss(torch.nn.Module):
    def forward(self, logits, targets):
        return -(targets * logits.log_softmax(1)).sum() / len(logits)

# %% no_backward
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) crashed with
# NotImplementedError: You must implement either the backward or vjp method for your custom autograd.Function to use
# it with backward mode AD.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        return -(targets * logits.log_softmax(1)).sum() / len(logits)

# %% no_ctx
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) crashed with TypeError:
# EntropicOpenSetLoss.forward() takes 2 positional arguments but 3 were given. Both methods are static:
# `@staticmethod` stands above each, and `ctx` is the first parameter.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(logits, targets):
        return -(targets * torch.log_softmax(logits, dim=1)).sum() / len(logits)

    @staticmethod
    def backward(grad_output):
        return grad_output, None

# %% no_staticmethod_self
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) crashed with TypeError:
# EntropicOpenSetLoss.forward() missing 1 required positional argument: 'targets'. Both methods are static:
# `@staticmethod` stands above each, and `ctx` is the first parameter.
class EntropicOpenSetLoss(torch.autograd.Function):
    def forward(self, ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    def backward(self, ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% noncallable
# Wrong: `EntropicOpenSetLoss` is 5 (type int); expected a class: `class EntropicOpenSetLoss(...):`.
EntropicOpenSetLoss = 5

# %% one_gradient
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) crashed with RuntimeError:
# function EntropicOpenSetLossBackward returned an incorrect number of gradients (expected 2, got 1). `backward`
# returns one value for each input of `forward`: the gradient for the logits, then `None`.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (5, 3) in float64 returned 2.67426; expected 2.0057.
# The number of classes is not always 4: `logits.shape` tells it.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [0.001341, 0.00258,
# 0.01147, -0.01539] (shape (4,), float32) for sample 4 as the gradient of 1 times the loss; expected [0.01431,
# 0.02752, 0.1224, -0.1642] (shape (4,), float32). N is not always the same: `len(logits)` tells it.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave no gradient for the
# logits; expected grad_output (y - t) / N. `backward` returns one gradient for each input of `forward`, in this
# order.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned [1.689, 2.748, 2.196, 1.77, 4.211,
# 2.231] (shape (6,), float32), one loss per sample; expected their mean, one number.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned a loss without a gradient; expected
# one that `backward` can be called on. `.item()`, `.detach()` and `torch.tensor(...)` cut it off.
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

# %% saved_logits_are_y
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [0.07065, -0.1329,
# 0.03178, 0.03043] (shape (4,), float32) for sample 5 as the gradient of 1 times the loss; expected [0.1408, -0.1488,
# 0.007605, 0.0003981] (shape (4,), float32). Softmax is taken twice: it takes the logits z, not the probabilities y.
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

# %% scaled_1e3
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [0.01431, 0.02753,
# 0.1224, -0.1642] (shape (4,), float32) for sample 4 as the gradient of 1 times the loss; expected [0.01431, 0.02752,
# 0.1224, -0.1642] (shape (4,), float32). It is grad_output (y - t) / N, with y the softmax of these logits.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned [2.474] (shape (1,), float32);
# expected shape (). The loss is one number: the mean over the batch.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 0.782973; expected 2.47407. The
# factor 1/O before the logarithm is a mistake: the notebook shows why.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned -2.47407; expected 2.47407. The sign
# is wrong: the loss is minus the sum.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (9, 5) gave [0.0128, -0.05531,
# 0.00778, 0.02216, 0.01257] (shape (5,), float32) for sample 8 as the gradient of -0.5 times the loss; expected
# [-0.0128, 0.05531, -0.00778, -0.02216, -0.01257] (shape (5,), float32). The sign is wrong: it is y - t.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 2.95245; expected 2.47407. Softmax
# goes over the classes, `dim=1`, not over the batch.
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
# Wrong: `EntropicOpenSetLoss` is or calls the kit's own stand-in; expected your own code. A stand-in helps later
# tasks, but it is no answer to its own.
from helpers.standins import EntropicOpenSetLoss

# %% standin_5a
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` calls torch's `cross_entropy`; expected your own formula, from
# `log_softmax` or `logsumexp`.
from helpers import standins
class EntropicOpenSetLoss:
    @staticmethod
    def apply(z, t): return standins.entropic_open_set_loss(z, t)

# %% standin_sub
# Wrong: `EntropicOpenSetLoss` is or calls the kit's own stand-in; expected your own code. A stand-in helps later
# tasks, but it is no answer to its own.
from helpers import standins
class EntropicOpenSetLoss(standins.EntropicOpenSetLoss): pass

# %% standin_wrapped
# Wrong: `EntropicOpenSetLoss` is or calls the kit's own stand-in; expected your own code. A stand-in helps later
# tasks, but it is no answer to its own.
from helpers import standins
class EntropicOpenSetLoss:
    @staticmethod
    def apply(z, t): return standins.EntropicOpenSetLoss.apply(z, t)

# %% state_by_n
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (1, 4) gave [0.0002389, 0.001881,
# -0.002363, 0.0002433] (shape (4,), float32) for sample 0 as the gradient of 1 times the loss; expected [0.001433,
# 0.01128, -0.01418, 0.00146] (shape (4,), float32). It is grad_output (y - t) / N, with y the softmax of these
# logits.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (1, 4) gave [0.02939, 0.1468,
# -0.2249, 0.04875] (shape (4,), float32) for sample 0 as the gradient of 1 times the loss; expected [0.001433,
# 0.01128, -0.01418, 0.00146] (shape (4,), float32). This is made with tensors of another call of `forward`: store
# them with `ctx.save_for_backward`, not in the class or in a global variable.
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
# Not attempted: `EntropicOpenSetLoss` is not written yet. Write it in its cell above, run that cell, then this one.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        raise NotImplementedError()
    @staticmethod
    def backward(ctx, grad_output):
        raise NotImplementedError()

# %% sum
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 14.8444; expected 2.47407. This is
# the sum over the batch: divide by N.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t), None

# %% times_loss
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [0.03539, 0.0681,
# 0.3027, -0.4062] (shape (4,), float32) for sample 4 as the gradient of 1 times the loss; expected [0.01431, 0.02752,
# 0.1224, -0.1642] (shape (4,), float32). This is multiplied by the loss: `backward` gets the gradient of what
# follows, not the result.
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
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned a tuple of 2: (2.474 (shape (),
# float32), a tensor of shape (6, 4), float32); expected a torch tensor. The loss is one number: the mean over the
# batch.
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
# Not attempted: `EntropicOpenSetLoss` is not defined. Run the cell that defines it; if that cell is gone, write the
# definition into a new cell above this one.
x = 1

# %% undefined_names_in_backward
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) crashed with NameError: name
# 'logits_' is not defined. Is it spelled as in its definition, and has the cell that defines it been run?
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        return (logits_.softmax(1) - targets_) * grad_output / len(logits_), None

# %% unknown_quarter
# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (5, 3) in float64 returned 1.91213; expected 2.0057.
# The number of classes is not always 4: `logits.shape` tells it.
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
# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (1, 4) crashed with RuntimeError:
# Function EntropicOpenSetLossBackward returned an invalid gradient at index 0 - got [4] but expected shape compatible
# with [1, 4]. The gradient for an input has the shape of that input: is it summed or averaged, or made with another
# batch?
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
