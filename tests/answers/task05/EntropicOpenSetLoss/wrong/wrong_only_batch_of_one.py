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
