def select_threshold(logits, maximum):
    scores = logits.amax(1)
    for score in scores.unique():
        if (scores >= score).float().mean() <= maximum:
            return score.item()
    return scores.max().item() + 1e-6
