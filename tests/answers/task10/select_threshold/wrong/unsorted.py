def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.tolist():
        if false_positive_rate(logits, score) <= maximum:
            return score
    return scores.max().item() + 1e-6
