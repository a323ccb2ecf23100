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
