# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (5, 3) in float64 crashed with
# RuntimeError: Function EntropicOpenSetLossBackward returned an invalid gradient at index 0 - got [1, 4] but expected
# shape compatible with [5, 3]. The gradient for an input has the shape of that input: is it summed or averaged, or
# made with another batch?
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
