# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) gave [0.206, -0.3043,
# -0.2804, -0.772] (shape (4,), float32) for sample 5 as the gradient of 1 times the loss; expected [0.1408, -0.1488,
# 0.007605, 0.0003981] (shape (4,), float32). This is z - t: softmax makes y of the logits z.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z - t) / len(z), None
