def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique().tolist():
        if (scores > score).float().mean() <= maximum:
            return score
    return scores.max().item() + 1e-6
