def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for i, score in enumerate(scores.unique()):
        if false_positive_rate(logits, score) <= maximum:
            return i
    return len(scores)
