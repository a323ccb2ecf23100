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
