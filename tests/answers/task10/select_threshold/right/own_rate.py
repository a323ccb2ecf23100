def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.unique().tolist():
        if (scores >= score).float().mean() <= maximum:
            return score
    return float(np.nextafter(np.float32(scores.max()), np.float32(2)))
