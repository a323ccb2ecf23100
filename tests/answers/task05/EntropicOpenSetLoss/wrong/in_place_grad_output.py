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
