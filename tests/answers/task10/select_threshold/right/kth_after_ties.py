def select_threshold(logits, maximum):
    scores = torch.softmax(logits.double(), 1).amax(1).sort(descending=True).values
    n = len(scores)
    allowed = int(np.floor(maximum * n + 1e-9))
    while 0 < allowed < n and scores[allowed] == scores[allowed - 1]:
        allowed -= 1
    if allowed == 0:
        return float(np.nextafter(np.float32(scores[0]), np.float32(2)))
    return scores[allowed - 1].item()
