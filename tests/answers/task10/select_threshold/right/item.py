def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in sorted(set(scores.tolist())):
        if false_positive_rate(logits, score) <= maximum:
            return score
    return max(scores).item() + 1e-3
