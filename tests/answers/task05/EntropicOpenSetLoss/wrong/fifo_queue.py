from collections import deque
queue = deque()
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        queue.append((logits.softmax(1), targets))
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        y, t = queue.popleft()
        return grad_output * (y - t) / len(y), None
