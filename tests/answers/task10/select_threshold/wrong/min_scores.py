def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amin(1)
    for score in scores.unique():
        if (scores >= score).float().mean() <= maximum:
            return score.item()
    return scores.max().item() + 1e-6
