SAVED = []
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        SAVED[:] = [logits.softmax(1), targets]
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        y, t = SAVED
        return grad_output * (y - t) / len(y), None
