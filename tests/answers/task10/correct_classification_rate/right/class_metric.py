class CCR:
    def __init__(self, threshold):
        self.threshold, self.hits, self.n = threshold, 0, 0
    def update(self, logits, targets):
        y = torch.softmax(logits, dim=1)
        score, label = y.max(dim=1)
        self.hits += ((label == targets.argmax(dim=1)) & (score >= self.threshold)).sum().item()
        self.n += len(y)
    def compute(self):
        return self.hits / self.n

def correct_classification_rate(logits, targets, threshold):
    metric = CCR(threshold)
    metric.update(logits, targets)
    return metric.compute()
