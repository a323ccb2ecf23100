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
