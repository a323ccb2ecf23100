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
