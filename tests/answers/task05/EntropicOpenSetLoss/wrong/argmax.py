# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 2.25534; expected 2.47407. Unknown
# samples belong to no class: multiply with all entries of the target vector, without `argmax`.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -logits.log_softmax(1)[torch.arange(len(logits)), targets.argmax(1)].mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None
