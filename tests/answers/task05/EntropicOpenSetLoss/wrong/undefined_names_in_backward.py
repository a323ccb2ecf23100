# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) crashed with NameError: name
# 'logits_' is not defined. Is it spelled as in its definition, and has the cell that defines it been run?
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        return (logits_.softmax(1) - targets_) * grad_output / len(logits_), None
