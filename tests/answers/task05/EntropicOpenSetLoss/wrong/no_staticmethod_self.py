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
