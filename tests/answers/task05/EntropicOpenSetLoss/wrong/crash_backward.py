# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) crashed with ValueError: not
# enough values to unpack (expected 2, got 0). What is taken apart is empty; `ctx.saved_tensors` is, without
# `ctx.save_for_backward(...)` in `forward`.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None
