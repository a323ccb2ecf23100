# %% amp_decorators
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    @torch.amp.custom_fwd(device_type="cpu")
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    @torch.amp.custom_bwd(device_type="cpu")
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% autograd_inside
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return (logits.logsumexp(1) - (logits * targets).sum(1)).mean()
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        with torch.enable_grad():
            z = logits.detach().requires_grad_()
            loss = (z.logsumexp(1) - (z * targets).sum(1)).mean()
            g, = torch.autograd.grad(loss, z)
        return grad_output * g, None

# %% autograd_of_logsumexp
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, z, t):
        with torch.enable_grad():
            leaf = z.detach().requires_grad_()
            value = (leaf.logsumexp(1) - (leaf * t).sum(1)).mean()
            gradient, = torch.autograd.grad(value, leaf)
        ctx.save_for_backward(gradient)
        return value.detach()
    @staticmethod
    def backward(ctx, g):
        return ctx.saved_tensors[0] * g, None

# %% bmm
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, *inputs):
        logits, targets = inputs
        log_y = logits - logits.logsumexp(dim=-1, keepdim=True)
        ctx.save_for_backward(log_y, targets)
        ctx.set_materialize_grads(False)
        return -torch.trace(log_y @ targets.T) / len(log_y)
    @staticmethod
    def backward(ctx, *grads):
        log_y, targets = ctx.saved_tensors
        return grads[0] * (log_y.exp() - targets) / len(log_y), None

# %% classmethod_apply
class EntropicOpenSetLoss(torch.autograd.Function):
    @classmethod
    def apply(cls, logits, targets, reduction="mean"):
        print("loss of", len(logits), "samples")
        return super().apply(logits, targets)
    @staticmethod
    def forward(ctx, logits, targets):
        N, O = logits.shape
        ctx.save_for_backward(logits, targets)
        total = 0.
        for n in range(N):
            total = total - (targets[n] * torch.log_softmax(logits[n], 0)).sum()
        return total / N
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        gradient = torch.zeros_like(logits)
        for n in range(len(logits)):
            gradient[n] = (torch.softmax(logits[n], 0) - targets[n]) * grad_output / len(logits)
        return gradient, None

# %% ctx_attributes
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        log_y = torch.log_softmax(logits, 1)
        ctx.n = logits.shape[0]
        ctx.difference = log_y.exp() - targets
        return (-targets * log_y).sum().div(ctx.n)
    @staticmethod
    def backward(ctx, grad_output):
        return ctx.difference * (grad_output / ctx.n), None

# %% custom_op_class_property
class EntropicOpenSetLoss(torch.autograd.Function):
    eps = 1e-12
    @staticmethod
    def _log_y(z):
        return torch.log_softmax(z, dim=1)
    @staticmethod
    def forward(ctx, logits, targets):
        log_y = EntropicOpenSetLoss._log_y(logits)
        ctx.save_for_backward(log_y.exp(), targets)
        return (-(log_y * targets).sum(dim=1)).mean()
    @staticmethod
    def backward(ctx, grad_output):
        y, targets = ctx.saved_tensors
        jacobian = (y - targets) / y.shape[0]
        return jacobian * grad_output, None

# %% dataclass_box
from dataclasses import dataclass
@dataclass
class Box:
    y: torch.Tensor
    t: torch.Tensor
    def gradient(self): return (self.y - self.t) / len(self.t)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.box = Box(torch.softmax(logits, 1), targets)
        return -torch.stack([targets[:, o] * torch.log_softmax(logits, 1)[:, o] for o in range(targets.shape[1])]).sum(0).mean()
    @staticmethod
    def backward(ctx, grad_output):
        return ctx.box.gradient() * grad_output, None

# %% distributions
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        d = torch.distributions.Categorical(logits=logits)
        ctx.save_for_backward(d.probs, targets)
        return -(targets * d.logits).sum(-1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        y, t = ctx.saved_tensors
        return grad_output * (y - t) / y.shape[0], None

# %% double_inside
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        z, t = logits.double(), targets.double()
        ctx.save_for_backward(z, t)
        ctx.dtype = logits.dtype
        return (z.logsumexp(1) - (t * z).sum(1)).mean().to(ctx.dtype)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return (grad_output * (z.softmax(1) - t) / len(z)).to(ctx.dtype), None

# %% func_vjp
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return (logits.logsumexp(1) - (logits * targets).sum(1)).mean()
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        gradient = torch.func.grad(lambda z: (z.logsumexp(1) - (z * targets).sum(1)).mean())(logits)
        return gradient * grad_output, None

# %% guards
class EntropicOpenSetLoss(torch.autograd.Function):
    """Entropic open-set loss with a manual gradient."""
    @staticmethod
    def forward(ctx, logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        if logits.dim() != 2:
            raise ValueError("logits must be of shape (N, O)")
        assert logits.shape == targets.shape, "shapes differ"
        log_probabilities = torch.nn.functional.log_softmax(logits, dim=-1)
        loss_per_sample = -torch.sum(targets * log_probabilities, dim=-1)
        loss = torch.mean(loss_per_sample)
        ctx.save_for_backward(torch.exp(log_probabilities), targets)
        ctx.batch_size = logits.size(0)
        return loss
    @staticmethod
    def backward(ctx, grad_output: torch.Tensor):
        probabilities, targets = ctx.saved_tensors
        grad_logits = grad_targets = None
        if ctx.needs_input_grad[0]:
            grad_logits = grad_output * (probabilities - targets) / ctx.batch_size
        if ctx.needs_input_grad[1]:
            grad_targets = -grad_output * torch.log(probabilities) / ctx.batch_size
        return grad_logits, grad_targets

# %% handmade_stable
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        z = logits - logits.amax(dim=1, keepdim=True)
        e = z.exp()
        s = e.sum(1, keepdim=True)
        ctx.save_for_backward(e / s, targets)
        return ((s.log() - z) * targets).sum() / z.shape[0]
    @staticmethod
    def backward(ctx, g):
        y, t = ctx.saved_tensors
        d = y.sub(t)
        d *= g
        d /= len(d)
        return d, None

# %% imports_inside
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        import torch.nn.functional as F
        from scipy.special import logsumexp
        z, t = logits.detach().numpy(), targets.detach().numpy()
        per_sample = logsumexp(z, axis=1) - (t * z).sum(axis=1)
        ctx.save_for_backward(F.softmax(logits, dim=1), targets)
        return torch.as_tensor(per_sample.mean())
    @staticmethod
    def backward(ctx, grad_output):
        y, t = ctx.saved_tensors
        return (y - t) * grad_output / t.shape[0], None

# %% inherited_parts
class _Forward(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        log_y = logits - torch.logsumexp(logits, 1, keepdim=True)
        ctx.save_for_backward(log_y, targets)
        return -(targets * log_y).sum() / len(targets)
class EntropicOpenSetLoss(_Forward):
    @staticmethod
    def backward(ctx, grad_output):
        log_y, targets = ctx.saved_tensors
        gradient = log_y.exp()
        gradient = gradient - targets
        gradient = gradient / len(targets)
        return gradient * grad_output, None

# %% instance_attr
def _f(ctx, logits, targets):
    ctx.save_for_backward(logits, targets)
    return torch.stack([torch.logsumexp(z, 0) - torch.dot(t, z) for z, t in zip(logits, targets)]).mean()
def _b(ctx, grad_output):
    z, t = ctx.saved_tensors
    return torch.stack([(torch.softmax(a, 0) - b) * grad_output / len(z) for a, b in zip(z, t)]), None
EntropicOpenSetLoss = type("EntropicOpenSetLoss", (torch.autograd.Function,), {"forward": staticmethod(_f), "backward": staticmethod(_b)})

# %% instance_with_apply
class _E:
    def apply(self, logits, targets):
        log_y = torch.log_softmax(logits, 1)
        return -(targets * log_y).sum() / logits.size(0)
EntropicOpenSetLoss = _E()

# %% jacobian_matmul
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        y = z.softmax(1)
        J = torch.eye(z.shape[1], dtype=z.dtype) - y[:, None, :]
        return -grad_output * torch.einsum("no,nop->np", t, J) / len(z), None

# %% lambda_class
EntropicOpenSetLoss = type("Loss", (torch.autograd.Function,), dict(
    forward=staticmethod(lambda ctx, z, t: (ctx.save_for_backward(z, t), -(t * z.log_softmax(1)).sum() / len(z))[1]),
    backward=staticmethod(lambda ctx, g: (g * (ctx.saved_tensors[0].softmax(1) - ctx.saved_tensors[1]) / len(ctx.saved_tensors[1]), None))))

# %% logaddexp_reduce
from functools import reduce
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        lse = reduce(torch.logaddexp, logits.unbind(dim=1))
        ctx.save_for_backward(logits, targets, lse)
        return (lse - torch.linalg.vecdot(targets, logits)).mean()
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets, lse = ctx.saved_tensors
        return grad_output * (torch.exp(logits - lse[:, None]) - targets) / lse.numel(), None

# %% logsumexp
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return (torch.logsumexp(logits, 1) - (targets * logits).sum(1)).mean()
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        return grad_output * (torch.softmax(logits, 1) - targets) / logits.shape[0], None

# %% loops
import math
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        total = 0.0
        for z, t in zip(logits.tolist(), targets.tolist()):
            m = max(z)
            lse = m + math.log(sum(math.exp(v - m) for v in z))
            total += sum(-ti * (zi - lse) for zi, ti in zip(z, t))
        return torch.tensor(total / len(logits))
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        rows = []
        for z, t in zip(logits.tolist(), targets.tolist()):
            m = max(z); e = [math.exp(v - m) for v in z]; s = sum(e)
            rows.append([float(grad_output) * (ei / s - ti) / len(logits) for ei, ti in zip(e, t)])
        return torch.tensor(rows), None

# %% mark_non_differentiable_aux
class _Loss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        y = logits.softmax(1)
        ctx.save_for_backward(y, targets)
        ctx.mark_non_differentiable(y)
        return -(targets * logits.log_softmax(1)).sum(1).mean(), y
    @staticmethod
    def backward(ctx, grad_loss, grad_y):
        y, t = ctx.saved_tensors
        return grad_loss * (y - t) / y.size(0), None
class EntropicOpenSetLoss:
    @staticmethod
    def apply(logits, targets):
        loss, _ = _Loss.apply(logits, targets)
        return loss

# %% module
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        log_y = torch.nn.LogSoftmax(dim=1)(logits)
        ctx.log_y, ctx.targets = log_y, targets
        return -torch.sum(torch.sum(log_y * targets, 1)) / log_y.shape[0]
    @staticmethod
    def backward(ctx, grad_output):
        return torch.mul(torch.exp(ctx.log_y) - ctx.targets, grad_output / ctx.log_y.shape[0]), None

# %% namespace
from types import SimpleNamespace
def _loss(logits, targets):
    return targets.mul(torch.logsumexp(logits, 1, keepdim=True) - logits).sum(1).mean()
EntropicOpenSetLoss = SimpleNamespace(apply=_loss)

# %% needs_input_grad
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        log_y = torch.nn.functional.log_softmax(logits, dim=1)
        ctx.save_for_backward(log_y, targets)
        ctx.n = logits.shape[0]
        return targets.mul(log_y).sum().neg().div(ctx.n)
    @staticmethod
    def backward(ctx, grad_output):
        log_y, targets = ctx.saved_tensors
        gl = gt = None
        if ctx.needs_input_grad[0]:
            gl = grad_output * (log_y.exp() - targets) / ctx.n
        if ctx.needs_input_grad[1]:
            gt = -grad_output * log_y / ctx.n
        return gl, gt

# %% nn_apply_static
class EntropicOpenSetLoss(torch.nn.Module):
    @staticmethod
    def apply(logits, targets):
        return (torch.logsumexp(logits, dim=1) - (targets * logits).sum(dim=1)).mean()

# %% no_grad_forward
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    @torch.no_grad()
    def forward(ctx, logits, targets):
        ctx.set_materialize_grads(False)
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    @torch.no_grad()
    def backward(ctx, grad_output):
        if grad_output is None:
            return None, None
        z, t = ctx.saved_tensors
        y = torch.empty_like(z)
        torch.softmax(z, 1, out=y)
        y.sub_(t).mul_(grad_output / z.size(0))
        return y, None

# %% no_staticmethod_ctx_called_self
class EntropicOpenSetLoss(torch.autograd.Function):
    def forward(self, logits, targets):
        self.y, self.t = logits.softmax(1), targets
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    def backward(self, grad_output):
        return (self.y - self.t) * grad_output / len(self.y), None

# %% numpy
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        z, t = logits.detach().numpy().astype(np.float64), targets.detach().numpy()
        z = z - z.max(axis=1, keepdims=True)
        log_y = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
        ctx.d = np.exp(log_y) - t
        return torch.tensor(-(t * log_y).sum() / len(z))
    @staticmethod
    def backward(ctx, grad_output):
        return torch.from_numpy(ctx.d / len(ctx.d)).float() * grad_output, None

# %% once_differentiable
from torch.autograd.function import once_differentiable
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        y = torch.softmax(logits, dim=1)
        ctx.save_for_backward(y - targets)
        return -(targets * torch.log_softmax(logits, dim=1)).sum(1).mean()
    @staticmethod
    @once_differentiable
    def backward(ctx, grad_output):
        (d,) = ctx.saved_tensors
        return grad_output * d / d.shape[0], None

# %% plain_class_apply
class EntropicOpenSetLoss:
    @staticmethod
    def apply(logits, targets):
        return -(targets * torch.log_softmax(logits, dim=1)).sum(dim=1).mean()

# %% row_max_by_hand
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        shifted = logits - logits.max(dim=1, keepdim=True).values
        e = shifted.exp()
        s = e.sum(dim=1, keepdim=True)
        ctx.save_for_backward(e / s, targets)
        return -((shifted - s.log()) * targets).sum(1).mean(0)
    @staticmethod
    def backward(ctx, grad_output):
        y, t = ctx.saved_tensors
        return grad_output.expand_as(y) * (y - t).div(len(y)), None

# %% saves_in_list
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.saved = [logits.detach().clone(), targets.detach().clone()]
        ctx.shape = tuple(logits.shape)
        return torch.as_tensor(sum(-(t * z.log_softmax(0)).sum() for z, t in zip(*ctx.saved)) / ctx.shape[0])
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved
        return (z.softmax(1) - t).mul_(grad_output).div_(ctx.shape[0]), None

# %% scripted
@torch.jit.script
def _value(z: torch.Tensor, t: torch.Tensor) -> torch.Tensor:
    return -(t * torch.log_softmax(z, 1)).sum(1).mean()
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return _value(logits, targets)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None

# %% setup_context
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(logits, targets):
        return -torch.einsum("no,no->", targets, logits.log_softmax(-1)) / logits.size(0)
    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        return (logits.softmax(-1) - targets).mul(grad_output / len(logits)), None

# %% split_groups
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        known = targets.max(dim=1).values == 1
        log_y = torch.log_softmax(logits, dim=1)
        loss = -log_y[known].masked_select(targets[known] == 1).sum() - log_y[~known].mean(dim=1).sum()
        ctx.save_for_backward(log_y, known, targets)
        return loss / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        log_y, known, targets = ctx.saved_tensors
        gradient = log_y.exp()
        gradient[known] -= targets[known]
        gradient[~known] -= 1 / log_y.shape[1]
        return gradient * grad_output / len(log_y), None

# %% tensordot
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, *inputs):
        logits, targets = inputs
        ctx.save_for_backward(*inputs)
        return -torch.tensordot(targets, torch.log_softmax(logits, dim=1), dims=2) / logits.shape[0]
    @staticmethod
    def backward(ctx, *grad_outputs):
        logits, targets = ctx.saved_tensors
        g, = grad_outputs
        return g.item() * (torch.softmax(logits, dim=1) - targets) / len(logits), None

# %% trace
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        log_y = torch.log_softmax(logits, dim=1)
        ctx.save_for_backward(log_y, targets)
        return -torch.trace(targets @ log_y.T) / logits.size(0)
    @staticmethod
    def backward(ctx, grad_output):
        log_y, targets = ctx.saved_tensors
        return (log_y.exp() - targets).multiply(grad_output).divide(log_y.size(0)), None

# %% true_target_gradient
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * torch.log_softmax(logits, 1)).mean(0).sum()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (torch.softmax(z, 1) - t) / len(z), -grad_output * torch.log_softmax(z, 1) / len(z)

# %% vjp_name
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * torch.log_softmax(logits, 1)).sum(1).mean()
    @staticmethod
    def vjp(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        return grad_output * (torch.softmax(logits, 1) - targets) / len(logits), None

# %% vmap_rule
class EntropicOpenSetLoss(torch.autograd.Function):
    generate_vmap_rule = True
    @staticmethod
    def forward(logits, targets):
        return (torch.logsumexp(logits, -1) - (targets * logits).sum(-1)).mean()
    @staticmethod
    def setup_context(ctx, inputs, output):
        logits, targets = inputs
        ctx.save_for_backward(logits, targets)
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        return grad_output * (logits.softmax(-1) - targets) / logits.shape[0], None

# %% with_jvp
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        ctx.save_for_forward(logits, targets)
        return torch.mean(torch.logsumexp(logits, 1) - torch.einsum("ij,ij->i", targets, logits))
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return torch.einsum(",ij->ij", grad_output, torch.softmax(z, 1) - t) / z.size(0), torch.zeros_like(t)
    @staticmethod
    def jvp(ctx, dz, dt):
        z, t = ctx.saved_tensors
        return ((torch.softmax(z, 1) - t) * dz).sum() / z.size(0)

# %% wraps_another_function
class _Mean(torch.autograd.Function):
    @staticmethod
    def forward(ctx, per_sample):
        ctx.n = len(per_sample)
        return per_sample.mean()
    @staticmethod
    def backward(ctx, g):
        return g.expand(ctx.n) / ctx.n
class _PerSample(torch.autograd.Function):
    @staticmethod
    def forward(ctx, z, t):
        ctx.save_for_backward(z, t)
        return z.logsumexp(1) - (z * t).sum(1)
    @staticmethod
    def backward(ctx, g):
        z, t = ctx.saved_tensors
        return g[:, None] * (z.softmax(1) - t), None
class EntropicOpenSetLoss:
    @staticmethod
    def apply(logits, targets):
        return _Mean.apply(_PerSample.apply(logits, targets))

# %% xlogy_like_where
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        terms = torch.where(targets > 0, targets * logits.log_softmax(1), torch.zeros_like(logits))
        return terms.sum(1).neg().mean()
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        return torch.sub(torch.nn.Softmax(dim=1)(logits), targets).mul(grad_output).true_divide(logits.size(0)), None

# %% setup_context_2
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(logits, targets):
        return (torch.logsumexp(logits, 1) - (targets * logits).sum(1)).mean()
    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        return grad_output * (logits.softmax(1) - targets) / len(targets), None
