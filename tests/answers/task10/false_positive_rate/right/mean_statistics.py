import statistics

def false_positive_rate(logits, threshold):
    return statistics.mean(float(s >= threshold) for s in torch.softmax(logits, 1).amax(1).tolist())
