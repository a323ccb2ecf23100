# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned [2.474] (shape (1,), float32);
# expected shape (). The loss is one number: the mean over the batch.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum().reshape(1) / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None
